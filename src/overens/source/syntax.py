"""Owns the wording of what libyaml cannot read."""

from typing import Protocol

import yaml

from overens.problems import KeyPath, Place, Problem
from overens.source.sheet import Sheet


class Mark(Protocol):
    """A position as libyaml counts it, line and column from 0."""

    line: int
    column: int


def place_of(mark: Mark | None) -> Place:
    """The place of a mark; the file's beginning when there is none."""
    return Place(mark.line + 1, mark.column + 1) if mark else Place()


def syntax_problem(sheet: Sheet, error: yaml.YAMLError, path: KeyPath) -> Problem:
    """A syntax fault in Swedish, at the place where the author finds it."""
    place = place_of(getattr(error, "problem_mark", None))
    return sheet.problem(
        "yaml",
        place,
        what="YAML går inte att läsa vidare härifrån.",
        fix="Kontrollera indrag, kolon och citattecken på raden och raden före.",
        value=sheet.line(place),
        path=path,
    )
