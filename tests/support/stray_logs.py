"""Owns the rule that no test may let a warning be logged unseen; a test that means to is marked `logs`."""

import logging
from collections.abc import Generator, Iterator
from contextlib import contextmanager

import pytest


class _Keeper(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@contextmanager
def _nothing_logged(item: pytest.Item) -> Iterator[None]:
    keeper = _Keeper()
    logging.getLogger().addHandler(keeper)
    try:
        yield
    finally:
        logging.getLogger().removeHandler(keeper)
    if keeper.lines and not item.get_closest_marker("logs"):
        pytest.fail("\n  ".join(["unexpected log lines:", *keeper.lines]), pytrace=False)


def pytest_configure(config: pytest.Config) -> None:
    """Declare the marker."""
    config.addinivalue_line("markers", "logs: the test expects warnings in the log and looks at them itself")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_setup(item: pytest.Item) -> Generator[None, None, None]:
    """Watch the fixtures, where the long work of a session is done."""
    with _nothing_logged(item):
        return (yield)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, None, None]:
    """Watch the test itself."""
    with _nothing_logged(item):
        return (yield)
