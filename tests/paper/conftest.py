"""Owns the printed documents that the tests of this room share."""

from collections.abc import Callable

import pytest

from tests.support.printed import Printed, printed


@pytest.fixture(scope="session")
def print_once(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Printed]:
    """Prints a document of `tests.support.printed.MADE`, each once a run."""
    folder = tmp_path_factory.mktemp("printed")
    return lambda name: printed(name, folder)
