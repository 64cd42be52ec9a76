"""Owns times of day as an author writes them: two digits for the hour, two for the minute."""

import re
from datetime import time
from typing import Annotated

from pydantic import BeforeValidator, Strict

WRITTEN = re.compile(r"([01][0-9]|2[0-3]):[0-5][0-9]")
SPOKEN = re.compile(r"(?:kl\.? *)?([01]?[0-9]|2[0-3])(?:[.:]([0-5][0-9]))?")


def spoken_clock(written: str) -> str | None:
    """The time that is meant by `9.00`, `kl. 9` or `9`, as it is to be written."""
    found = SPOKEN.fullmatch(written.strip().lower())
    return f"{int(found[1]):02}:{found[2] or '00'}" if found else None


def _clock(value: object) -> object:
    written = isinstance(value, str) and WRITTEN.fullmatch(value)
    return time.fromisoformat(written[0]) if written else value


Clock = Annotated[time, Strict(), BeforeValidator(_clock)]
