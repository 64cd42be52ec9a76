"""Owns the waiting for what a library does in its own time, also where a loop of the caller runs already."""

import asyncio
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

T = TypeVar("T")


def awaited(work: Coroutine[Any, Any, T]) -> T:
    """What the work comes to; it has a thread of its own, since a thread runs one loop at a time."""
    with ThreadPoolExecutor(1) as beside:
        return beside.submit(asyncio.run, work).result()
