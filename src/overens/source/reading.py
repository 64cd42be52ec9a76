"""Owns the step from one file's bytes to its typed value, with every mistake in the file."""

from typing import TypeVar

from pydantic import ValidationError

from overens.model.base import Entry
from overens.model.content import Loaded
from overens.problems import Problem
from overens.source import nodes
from overens.source.characters import decoded
from overens.source.parsing import parse

T = TypeVar("T", bound=Entry)


def read(file: str, data: bytes, model: type[T]) -> tuple[Loaded[T] | None, list[Problem]]:
    """The value of a file and everything wrong in it; no value when its root cannot be had."""
    sheet, problems = decoded(file, data)
    if sheet is None:
        return None, problems
    root, found = parse(sheet)
    problems += found
    if root is None:
        return None, problems
    try:
        value = model.model_validate(nodes.plain(root))
    except ValidationError as error:
        for fault in error.errors():
            problems.append(sheet.problem("form", root.place, what=fault["msg"], fix="", path=()))
        return None, problems
    return Loaded(file, value, nodes.places(root)), problems
