"""Owns where libyaml stopped reading a file, and which of the words for its complaints fit there."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

import yaml

from overens.problems import KeyPath, Place, Problem
from overens.source.sheet import Sheet
from overens.source.syntax_words import COMPLAINTS, TAG, UNKNOWN, Complaint

KEY = r"^(- )*[\w-]+:\s+"


class Mark(Protocol):
    """A position as libyaml counts it, line and column from 0."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Stop:
    """Where reading stopped: `path` by line, and where the text in quotes just before began and ended, if any."""

    path: Callable[[int], KeyPath]
    quoted: tuple[Place, Place] | None = None

    def swallowed(self, stopped: Place) -> Place | None:
        """Where a text in quotes began that has run on over lines, up to where reading stopped."""
        if self.quoted is None:
            return None
        began, ended = self.quoted
        return began if began.line < ended.line == stopped.line else None


def place_of(mark: Mark | None) -> Place:
    """The place of a mark; the file's beginning when there is none."""
    return Place(mark.line + 1, mark.column + 1) if mark else Place()


def syntax_problem(sheet: Sheet, error: yaml.YAMLError, stop: Stop) -> Problem:
    """A syntax fault, at the place where the author finds it."""
    problem_mark, context_mark = getattr(error, "problem_mark", None), getattr(error, "context_mark", None)
    stopped, began = place_of(problem_mark), place_of(context_mark or problem_mark)
    swallowing = stop.swallowed(stopped)
    if swallowing:
        complaint, place = _unclosed(swallowing), swallowing
    else:
        complaint = _complaint(sheet, error, stopped, began)
        place = sheet.written(began if complaint.begins else stopped)
    path = stop.path(place.line)
    value = re.sub(KEY, "", sheet.line(place)) if path and place.column > 1 else sheet.line(place)
    return sheet.problem("yaml", place, what=complaint.what, fix=complaint.fix, value=value, path=path)


def _complaint(sheet: Sheet, error: yaml.YAMLError, stopped: Place, began: Place) -> Complaint:
    said, context = str(getattr(error, "problem", "")), str(getattr(error, "context", ""))
    for complaint in COMPLAINTS:
        place = began if complaint.begins else stopped
        line, before = sheet.line(place), sheet.line(Place(max(place.line - 1, 1)))
        fits = re.search(complaint.line, line) and re.search(complaint.before, before)
        if fits and said.startswith(complaint.problem):
            return complaint
    return TAG if "tag" in context else UNKNOWN


def _unclosed(quoted: Place) -> Complaint:
    return Complaint(
        "",
        what="Texten i citattecken tar slut först på en senare rad, och efter den står något mer.",
        fix=f"Sätt ett citattecken sist på rad {quoted.line}, om det är där texten slutar.",
    )
