"""Owns one content file under reading: its name, its text, and how a problem in it is told."""

from dataclasses import dataclass
from functools import cached_property

from overens.model.content import shown
from overens.problems import KeyPath, Place, Problem, Severity


@dataclass(frozen=True)
class Sheet:
    """A content file as text, its lines parted by newlines alone; `file` is relative to the content folder."""

    file: str
    text: str = ""

    @cached_property
    def lines(self) -> list[str]:
        """The lines of the text without their ends; never empty."""
        return self.text.split("\n")

    def line(self, place: Place) -> str:
        """The line that a place is on, without space around it."""
        return self.lines[place.line - 1].strip() if place.line <= len(self.lines) else ""

    def rest(self, place: Place) -> str:
        """What a line says from a place on."""
        return self.lines[place.line - 1][place.column - 1 :].strip() if place.line <= len(self.lines) else ""

    def inside(self, place: Place) -> Place:
        """The place itself, or the end of the file when it is after that."""
        return place if place.line <= len(self.lines) else Place(len(self.lines), len(self.lines[-1]) + 1)

    def written(self, place: Place) -> Place:
        """The place itself, or the end of the last text before it when its line says nothing."""
        number = min(place.line, len(self.lines))
        if number == place.line and self.line(place):
            return place
        while number > 1 and not self.lines[number - 1].strip():
            number -= 1
        return Place(number, len(self.lines[number - 1].rstrip()) + 1)

    def problem(
        self,
        rule: str,
        place: Place,
        *,
        what: str,
        fix: str,
        value: str = "",
        path: KeyPath = (),
        severity: Severity = Severity.ERROR,
    ) -> Problem:
        """A problem at a place of this file."""
        return Problem(rule, self.file, what, fix, path, shown(value), place, severity)
