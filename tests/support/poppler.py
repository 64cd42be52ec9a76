"""Owns the reading of a PDF by somebody else's eyes: poppler's command-line tools."""

import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

XHTML = "{http://www.w3.org/1999/xhtml}"


@dataclass(frozen=True, slots=True)
class Word:
    """A word with its page (from 1) and its box in points from the page's upper left corner."""

    page: int
    text: str
    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Font:
    """A font that the file uses."""

    name: str
    type: str
    embedded: bool
    subset: bool
    unicode: bool


def text(pdf: Path, *, layout: bool = False) -> str:
    """The whole text in reading order, or as it stands on the paper; pages end with a form feed."""
    return _run("pdftotext", *(["-layout"] if layout else []), str(pdf), "-")


def pages(pdf: Path, *, layout: bool = False) -> list[str]:
    """The text page by page."""
    return text(pdf, layout=layout).split("\f")[:-1]


def info(pdf: Path) -> dict[str, str]:
    """What pdfinfo prints, by its own names (`Title`, `Pages`, `Tagged`, `PDF version`, `Page size`, …)."""
    rows = (line.partition(":") for line in _run("pdfinfo", "-isodates", str(pdf)).splitlines())
    return {name.strip(): value.strip() for name, colon, value in rows if colon}


def words(pdf: Path) -> list[Word]:
    """Every word with its place, in reading order."""
    # XML of our own tool from our own file, and no entity in it but XML's five.
    tree = ET.fromstring(_run("pdftotext", "-bbox", str(pdf), "-"))  # noqa: S314 see above
    return [
        Word(number, "".join(word.itertext()), *(float(word.attrib[edge]) for edge in ("xMin", "yMin", "xMax", "yMax")))
        for number, page in enumerate(tree.iter(f"{XHTML}page"), start=1)
        for word in page.iter(f"{XHTML}word")
    ]


def structure(pdf: Path) -> str:
    """The tree of tags with the text under each, as pdfinfo prints it."""
    return _run("pdfinfo", "-struct-text", str(pdf))


def fonts(pdf: Path) -> list[Font]:
    """The fonts that the file uses."""
    return list(_fonts(_run("pdffonts", str(pdf)).splitlines()))


def _fonts(table: list[str]) -> Iterator[Font]:
    # Columns are as wide as their rules; the type column holds spaces.
    widths = [len(rule) for rule in table[1].split(" ")]
    for row in table[2:]:
        cells, start = [], 0
        for width in widths:
            cells.append(row[start : start + width].strip())
            start += width + 1
        name, kind, _, embedded, subset, unicode, *_ = cells
        yield Font(name, kind, embedded == "yes", subset == "yes", unicode == "yes")


def sound_signatures(pdf: Path) -> int:
    """How many of the signatures pdfsig finds sound; whom they are of is not judged."""
    return _run("pdfsig", "-nocert", str(pdf)).count("Signature Validation: Signature is Valid.")


def pictures(pdf: Path, folder: Path, *, dpi: int = 60) -> list[Path]:
    """Every page as a PNG in `folder`, in the order of the pages."""
    folder.mkdir(parents=True, exist_ok=True)
    _run("pdftoppm", "-png", "-r", str(dpi), str(pdf), str(folder / pdf.stem))
    return sorted(folder.glob(f"{pdf.stem}-*.png"))


def _run(*command: str) -> str:
    # Bytes and not text, since text mode would turn the form feed's neighbours around; errors are poppler's own words.
    done = subprocess.run(command, capture_output=True, check=False)  # noqa: S603 our own arguments
    if done.returncode:
        message = f"{' '.join(command)}: {done.stderr.decode(errors='replace')}"
        raise RuntimeError(message)
    return done.stdout.decode("utf-8")
