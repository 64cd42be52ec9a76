"""Owns what LibreOffice makes of Word files: their comments, and the text with every change accepted or rejected.

It is started headless with a profile and a pipe of its own, so that it meets no other one and leaves nothing behind.
"""

import json
import re
import subprocess
import tempfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET
from zipfile import ZipFile

# Debian's own Python has the bridge to LibreOffice, which no package index has.
SYSTEM_PYTHON, OFFICE = Path("/usr/bin/python3"), Path("/usr/bin/soffice")
DRIVER = Path(__file__).with_name("libreoffice_driver.py")
LONGEST = 240
"""In seconds, for all files together."""
COMMENT_MARKS = re.compile(
    rb"<w:commentRange(?:Start|End)[^>]*/>|<w:r><w:rPr><w:rStyle w:val=\"CommentReference\"/></w:rPr>"
    rb"<w:commentReference[^>]*/></w:r>"
)
ODF = {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
    "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
    "dc": "http://purl.org/dc/elements/1.1/",
    "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
}


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph with its style and the number or sign of its list, if it has one."""

    style: str
    text: str
    label: str


@dataclass(frozen=True, slots=True)
class Settled:
    """A file with every change settled one way: how many changes there were, how many are left, and the text."""

    changes: int
    left: int
    paragraphs: tuple[Paragraph, ...]

    @property
    def said(self) -> tuple[Paragraph, ...]:
        """What is not blank."""
        return tuple(found for found in self.paragraphs if found.text.strip())


@dataclass(frozen=True, slots=True)
class Read:
    """A Word file as LibreOffice reads it; `authors` made its changes, `heads` counts rows that head a table."""

    accepted: Settled
    rejected: Settled
    comments: tuple[str, ...]
    authors: frozenset[str]
    title: str
    language: str
    heads: int


def read(files: Iterable[Path], folder: Path) -> dict[str, Read]:
    """What becomes of each file, by its name without the ending; what is made on the way is put into `folder`."""
    files = tuple(files)
    for needed in (SYSTEM_PYTHON, OFFICE):
        if not needed.is_file():
            message = f"{needed} is missing: run scripts/setup test"
            raise FileNotFoundError(message)
    with tempfile.TemporaryDirectory(prefix="overens-office-") as profile:
        _run(OFFICE, "--headless", f"-env:UserInstallation=file://{profile}", *_to("fodt", files, folder))
        settled = json.loads(_driven(profile, _without_comments(files, folder)))
    return {file.stem: _read(settled[file.stem], folder / f"{file.stem}.fodt") for file in files}


def _driven(profile: str, files: Sequence[Path]) -> str:
    """What the driver answers; LibreOffice has been seen to fall over without a reason, so it is begun once more."""
    command: tuple[str | Path, ...] = (SYSTEM_PYTHON, DRIVER, OFFICE, profile, *files)
    try:
        return _run(*command)
    except RuntimeError as error:
        if "DisposedException" not in str(error):
            raise
        return _run(*command)


def _to(form: str, files: Iterable[Path], folder: Path) -> Sequence[str | Path]:
    return ["--convert-to", form, "--outdir", folder, *files]


def _run(*command: str | Path) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=LONGEST)  # noqa: S603 - our own
    if done.returncode:
        raise RuntimeError(done.stderr)
    return done.stdout


def _without_comments(files: Iterable[Path], folder: Path) -> list[Path]:
    """Copies to settle: where a comment would be shown, the LibreOffice without windows falls over."""
    made = []
    for file in files:
        copy = folder / "settled" / file.name
        copy.parent.mkdir(exist_ok=True)
        with ZipFile(file) as source, ZipFile(copy, "w") as target:
            for name in source.namelist():
                data = source.read(name)
                target.writestr(name, COMMENT_MARKS.sub(b"", data) if name == "word/document.xml" else data)
        made.append(copy)
    return made


def _read(found: dict[str, Any], flat: Path) -> Read:
    accepted, rejected = (_settled(found[way]) for way in ("accepted", "rejected"))
    root = ET.parse(flat).getroot()  # noqa: S314 - LibreOffice wrote it
    return Read(
        accepted,
        rejected,
        tuple(
            "\n".join(map(_words, note.iterfind("text:p", ODF))) for note in root.iterfind(".//office:annotation", ODF)
        ),
        frozenset(_words(name) for name in root.iterfind(".//office:change-info/dc:creator", ODF)),
        root.findtext(".//dc:title", "", ODF),
        root.findtext(".//dc:language", "", ODF),
        len(root.findall(".//table:table-header-rows", ODF)),
    )


def _words(found: ET.Element) -> str:
    return "".join(found.itertext())


def _settled(found: dict[str, Any]) -> Settled:
    return Settled(found["changes"], found["left"], tuple(Paragraph(*paragraph) for paragraph in found["paragraphs"]))
