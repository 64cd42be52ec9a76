"""Owns the reading and checking of a whole content folder, done anew only when a file in it has changed."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from overens.commands.cache import digest
from overens.model.content import Repository
from overens.names import CONTENT_FOLDERS, DATA_FOLDER
from overens.problems import Problem, Severity
from overens.rules.checking import check
from overens.source.folder import load


@dataclass(frozen=True)
class Content:
    """What a content folder says and everything that is wrong with it."""

    repository: Repository
    problems: tuple[Problem, ...]

    def stops(self, *, strict: bool = False) -> bool:
        """Whether the problems stop a command; under `strict` a *varning* does too."""
        stopping = (Severity.ERROR, Severity.WARNING) if strict else (Severity.ERROR,)
        return any(problem.severity in stopping for problem in self.problems)


class Reader:
    """Reads content folders; keeps the last one, so that building does not repeat what checking did."""

    def __init__(self) -> None:
        self._key = ""
        self._content = Content(Repository((), None, None), ())

    def read(self, root: Path) -> Content:
        """The content as it is on disk now.

        Raises:
            OverensError: there is no content folder here.
        """
        key = digest(_state(root))
        if key != self._key:
            repository = load(root)
            self._content = Content(repository, check(repository))
            self._key = key
        return self._content


READER = Reader()
"""The one of this process."""


def _state(root: Path) -> Iterator[str | bytes]:
    yield str(root.resolve())
    for folder in (*CONTENT_FOLDERS, DATA_FOLDER):
        for path in sorted((root / folder).rglob("*")):
            yield str(path.relative_to(root))
            yield path.read_bytes() if path.is_file() else "-"
