"""Owns the validity of finished pages as HTML, by the W3C's Nu checker in one Java run for all files."""

import json
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from tests.support.java import BRIEF
from tests.support.paths import node_file


@dataclass(frozen=True, slots=True)
class Message:
    """One remark of the checker: `kind` is `error`, `warning`, `info` or `non-document-error`."""

    path: Path
    line: int
    column: int
    kind: str
    text: str
    extract: str

    def __str__(self) -> str:
        """The remark as one line of a test report, place first."""
        return f"{self.path}:{self.line}:{self.column}: {self.kind}: {self.text} | {self.extract}"


def validate_html(paths: Iterable[Path]) -> list[Message]:
    """Every remark on every file (HTML, CSS or SVG), sorted by place.

    No files at all is a ValueError, one that is missing a FileNotFoundError: the checker is silent about both.
    """
    files = [str(path.resolve(strict=True)) for path in sorted(paths)]
    if not files:
        message = "no files to validate"
        raise ValueError(message)
    # Java's default stack is too small for the nesting of a long agreement.
    command = ["java", *BRIEF, "-Xss16m", "-jar", str(node_file("vnu-jar", "build", "dist", "vnu.jar"))]
    options = ["--format", "json", "--stdout", "--exit-zero-always", "--also-check-css", "--also-check-svg"]
    done = subprocess.run([*command, *options, *files], capture_output=True, text=True, check=False)  # noqa: S603 our own arguments
    if done.returncode:
        message = f"the HTML checker broke off: {done.stderr}"
        raise RuntimeError(message)
    return sorted(_messages(json.loads(done.stdout)), key=lambda remark: (remark.path, remark.line, remark.column))


def errors(paths: Iterable[Path]) -> list[str]:
    """Errors and warnings, as text: `assert errors(pages) == []` explains itself."""
    return [str(remark) for remark in validate_html(paths) if remark.kind != "info"]


def _messages(report: dict[str, Any]) -> Iterator[Message]:
    for remark in report["messages"]:
        yield Message(
            Path(unquote(urlsplit(remark.get("url", "")).path)),
            remark.get("lastLine", 0),
            remark.get("firstColumn", remark.get("lastColumn", 0)),
            remark.get("subType", remark["type"]),
            remark["message"],
            " ".join(remark.get("extract", "").split()),
        )
