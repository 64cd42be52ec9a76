"""Owns the swap of a site for a new one: built beside, moved in whole, so that a kill at any moment leaves a site."""

import ctypes
import errno
import fcntl
import os
import shutil
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from overens.problems import OutsideError, reason

_AT_FDCWD, _RENAME_EXCHANGE = -100, 2
# What a file system or kernel answers that has no exchange.
_NO_EXCHANGE = (errno.EINVAL, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP)


class Staging:
    """The folder beside `target` that a new site grows in; both are on one file system, so a move is one step.

    Every name here begins with a dot and the target's own, so that what a killed build left is found and removed.
    """

    def __init__(self, target: Path) -> None:
        # A link to the site stays a link; what it leads to is what is exchanged.
        self.target = target.resolve()
        self._beside = self.target.parent
        self.folder = self._named("new")

    def begin(self) -> Path:
        """An empty folder to build in; what an earlier build that was killed left behind is mended first."""
        self._beside.mkdir(parents=True, exist_ok=True)
        self.mend()
        self.folder.mkdir()
        return self.folder

    def mend(self) -> None:
        """Puts back the site that a build killed between two renames had moved away, and removes what it left beside.

        Only for whoever is `alone` there: another build's folder would go too.
        """
        self._restore()
        for kind in ("new", "old"):
            for left in self._left(kind):
                shutil.rmtree(left, ignore_errors=True)

    def swap(self) -> None:
        """Puts the new site in the old one's place and removes the old one.

        Raises:
            OutsideError: the folder cannot be replaced; the old site stands untouched.
        """
        try:
            self._swap()
        except OSError as error:
            self.drop()
            raise OutsideError(
                f"Mappen {self.target} kan inte bytas mot den nya: {reason(error)}. "
                "Kontrollera att mappen inte är en egen disk och att du får skriva i mappen ovanför."
            ) from error
        self.drop()

    def drop(self) -> None:
        """Removes the folder beside; after a swap that is the old site."""
        shutil.rmtree(self.folder, ignore_errors=True)

    def _swap(self) -> None:
        if not self.target.exists():
            self.folder.rename(self.target)
        elif not exchange(self.folder, self.target):
            self._swap_in_two_steps()

    def _swap_in_two_steps(self) -> None:
        # Between the two renames no site stands at its place, yet the old one is whole beside it: the next build
        # begins by putting it back (`_restore`).
        old = self._named("old")
        self.target.rename(old)
        try:
            self.folder.rename(self.target)
        except OSError:
            old.rename(self.target)
            raise
        shutil.rmtree(old, ignore_errors=True)

    def _restore(self) -> None:
        old = self._left("old")
        if old and not self.target.exists():
            old[0].rename(self.target)

    def _left(self, kind: str) -> list[Path]:
        return sorted(self._beside.glob(f".{self.target.name}-{kind}-*"))

    def _named(self, kind: str) -> Path:
        return self._beside / f".{self.target.name}-{kind}-{uuid.uuid4().hex[:8]}"


def exchange(one: Path, other: Path) -> bool:
    """Lets two paths change places in one step; False where the system has no such step.

    Raises:
        OSError: the system has it, but not for these two.
    """
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError):
        return False
    if renameat2(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE) == 0:
        return True
    failed = ctypes.get_errno()
    if failed in _NO_EXCHANGE:
        return False
    raise OSError(failed, os.strerror(failed), str(other))


@contextmanager
def alone(target: Path) -> Iterator[None]:
    """One build of a site at a time; the lock is on the folder above and ends with the process, whatever ends it.

    Raises:
        OutsideError: somebody else is building there.
    """
    above = target.resolve().parent
    above.mkdir(parents=True, exist_ok=True)
    handle = os.open(above, os.O_RDONLY)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        os.close(handle)
        raise OutsideError(
            f"Ett annat bygge pågår redan i {above}. Vänta tills det är klart och kör sedan samma kommando igen."
        ) from error
    try:
        yield
    finally:
        os.close(handle)
