"""Owns which fonts Överens uses and where the declared dependencies keep their files."""

from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

SANS, SERIF = "Source Sans Pro", "Source Serif Pro"


@dataclass(frozen=True, slots=True)
class Font:
    """One face of a family, as CSS names it, with its TrueType file."""

    family: str
    weight: int
    style: str
    path: Path


def _face(package: str, stem: str, weight: int, style: str) -> Font:
    family = SANS if "sans" in package else SERIF
    return Font(family, weight, style, Path(str(files(package) / "files" / f"{stem}.ttf")))


def fonts() -> tuple[Font, ...]:
    """Every face in use, in a fixed order."""
    return (
        _face("font_source_sans_pro", "SourceSansPro-Regular", 400, "normal"),
        _face("font_source_sans_pro", "SourceSansPro-It", 400, "italic"),
        _face("font_source_sans_pro", "SourceSansPro-Semibold", 600, "normal"),
        _face("font_source_sans_pro", "SourceSansPro-Bold", 700, "normal"),
        _face("font_source_sans_pro", "SourceSansPro-BoldIt", 700, "italic"),
        _face("font_source_serif_pro", "SourceSerifPro-Regular", 400, "normal"),
        _face("font_source_serif_pro", "SourceSerifPro-Semibold", 600, "normal"),
        _face("font_source_serif_pro", "SourceSerifPro-Bold", 700, "normal"),
    )
