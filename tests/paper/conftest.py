"""Owns the printed documents that the tests of this room share."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache

import pikepdf
import pytest

from tests.support.pdf_reading import Reading
from tests.support.printed import Printed, Read, printed


@pytest.fixture(scope="session")
def print_once(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Printed]:
    """Prints a document of `tests.support.printed.MADE`, each once a run."""
    folder = tmp_path_factory.mktemp("printed")
    return lambda name: printed(name, folder)


@pytest.fixture(scope="session")
def read(print_once: Callable[[str], Printed]) -> Iterator[Read]:
    """A document with its PDF as the tags have it, each read once a run."""
    with ExitStack() as opened:

        @cache
        def reading(name: str) -> tuple[Printed, Reading]:
            found = print_once(name)
            return found, Reading(opened.enter_context(pikepdf.open(found.path)))

        yield reading
