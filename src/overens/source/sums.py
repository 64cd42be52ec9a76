"""Owns the list of digests beside a record: lines of `sha256sum`, by which anybody can check the files."""

import posixpath
import re
from collections.abc import Mapping

LINE = re.compile(r"([0-9a-f]{64}) [ *](\S.*)")


def sums(file: str, digests: Mapping[str, str]) -> bytes:
    """The list as `sha256sum -c` takes it in the list's own folder; all names are relative to the content folder."""
    folder = posixpath.dirname(file)
    lines = sorted((posixpath.relpath(name, folder), digest) for name, digest in digests.items())
    return "".join(f"{digest}  {name}\n" for name, digest in lines).encode()


def listed(file: str, data: bytes | None) -> dict[str, str] | None:
    """The digests of a list, by names relative to the content folder; None when it is no such list."""
    if data is None:
        return None
    folder = posixpath.dirname(file)
    lines = data.decode(errors="replace").splitlines()
    found = [match for line in lines if (match := LINE.fullmatch(line))]
    if len(found) != len(lines):
        return None
    return {posixpath.normpath(posixpath.join(folder, match[2])): match[1] for match in found}
