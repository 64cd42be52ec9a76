"""Owns the kinds of value that options take, with what is said when a value is no such thing."""

from collections.abc import Iterable
from datetime import date
from difflib import get_close_matches
from pathlib import Path

import click

from overens.problems import did_you_mean


class Day(click.ParamType[date]):
    """A date as it is written in Sweden."""

    name = "ÅÅÅÅ-MM-DD"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day of a text."""
        try:
            return value if isinstance(value, date) else date.fromisoformat(str(value))
        except ValueError as error:
            what = f"”{value}” är inget datum. Skriv det som ÅÅÅÅ-MM-DD, till exempel 2025-02-18."
            raise click.BadParameter(what, ctx, param) from error


class OneOf(click.ParamType[str]):
    """One of a few words."""

    def __init__(self, words: Iterable[str]) -> None:
        self.words = tuple(words)
        self.name = "|".join(self.words)

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The word itself."""
        if str(value) in self.words:
            return str(value)
        meant = get_close_matches(str(value), self.words, 1)
        hint = f"Menade du {meant[0]}?" if meant else f"Välj {', '.join(self.words[:-1])} eller {self.words[-1]}."
        raise click.BadParameter(f"”{value}” går inte att välja. {hint}", ctx, param)


class File(click.ParamType[Path]):
    """A file that is there; `or_folder` says that a folder does as well."""

    name = "FIL"

    def __init__(self, *, or_folder: bool = False) -> None:
        self._or_folder = or_folder

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """The path of the file."""
        path = Path(str(value)).expanduser()
        if not path.exists():
            meant = did_you_mean(path.name, [found.name for found in _beside(path)])
            raise click.BadParameter(f"Filen {path} finns inte. {meant}Kontrollera sökvägen.", ctx, param)
        if path.is_dir() and not self._or_folder:
            raise click.BadParameter(f"{path} är en mapp. Ange en fil.", ctx, param)
        return path


def _beside(path: Path) -> list[Path]:
    return sorted(path.parent.iterdir()) if path.parent.is_dir() else []


class Root(click.ParamType[Path]):
    """A folder that holds agreements."""

    name = "MAPP"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        """The folder, as an absolute path."""
        path = Path(str(value)).expanduser()
        if not path.is_dir():
            raise click.BadParameter(f"Mappen {path} finns inte.", ctx, param)
        return path.resolve()
