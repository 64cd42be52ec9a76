"""Owns the small edits that tests make to the content of an edition."""

from collections.abc import Callable
from copy import deepcopy

from overens.problems import KeyPath
from tests.support.editions import Content
from tests.support.small_agreement import EDITION

Edit = Callable[[Content], object]


def put(path: KeyPath, value: object, file: str = EDITION) -> Edit:
    """Writes one value."""
    return lambda content: content.put(file, path, deepcopy(value))


def drop(path: KeyPath, file: str = EDITION) -> Edit:
    """Takes one value out."""
    return lambda content: content.drop(file, path)


def insert(path: KeyPath, place: int, value: object, file: str = EDITION) -> Edit:
    """Puts an item into a list."""
    return lambda content: content.at(file, path).insert(place, deepcopy(value))


def turn(path: KeyPath, file: str = EDITION) -> Edit:
    """Turns a list round."""
    return lambda content: content.at(file, path).reverse()


def move(path: KeyPath, place: int, to: KeyPath, new_place: int) -> Edit:
    """Takes an item from one list to another of the edition's own file."""
    return lambda content: content.at(EDITION, to).insert(new_place, content.at(EDITION, path).pop(place))


def swap(path: KeyPath, old: str, new: str, file: str = EDITION) -> Edit:
    """Writes one thing for another in a text that has it."""

    def edit(content: Content) -> None:
        text = content.at(file, path)
        assert old in text
        content.put(file, path, text.replace(old, new))

    return edit


def both(*edits: Edit) -> Edit:
    """Several edits that are one."""

    def edit(content: Content) -> None:
        for each in edits:
            each(content)

    return edit
