"""Owns the rule that WeasyPrint has nothing to complain of: what it only logs stops the making of a PDF."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

from overens.problems import BUG, OverensError

LOGGERS = ("weasyprint", "fontTools")


class LayoutError(OverensError):
    """The layout is not what the style asks for, which is the program's own fault."""

    exit_code = BUG

    def __init__(self, complaints: list[str]) -> None:
        lines = "\n".join(f"  {complaint}" for complaint in complaints)
        super().__init__(
            "PDF:en blev inte som den ska. Det är ett fel i Överens och inte i innehållet. "
            f"WeasyPrint säger:\n{lines}\nRapportera felet med raderna här ovanför."
        )


class _Listener(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.heard: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.heard.append(record.getMessage())


@contextmanager
def none_accepted() -> Iterator[None]:
    """Listens while a PDF is made.

    Raises:
        LayoutError: at the end, when anything was logged as a warning or worse.
    """
    listener = _Listener()
    for name in LOGGERS:
        logging.getLogger(name).addHandler(listener)
    try:
        yield
    finally:
        for name in LOGGERS:
            logging.getLogger(name).removeHandler(listener)
    if listener.heard:
        raise LayoutError(listener.heard)
