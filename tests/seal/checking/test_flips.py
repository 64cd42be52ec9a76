"""Shows that a byte changed anywhere in a signed file is found, in a sample of at least 2 000 places, and how fast."""

import random
from collections.abc import Iterator

import pytest

from overens.model.manifest import Verdict
from overens.seal.certificates import Certificate
from overens.seal.checking.digests import Span, is_changed, last_span
from overens.seal.checking.envelope import is_sound
from tests.seal.checking.conftest import Check

PLACES = 2000
WHOLE_CHECKS = 6
"""How many of those flips that the first test finds are also put through the whole check, which finds them too."""


def covered(short: bytes) -> Span:
    """What the last signature covers: all but its own place."""
    found = last_span(short)
    assert found
    assert found.stop == len(short)
    return found


def flipped(data: bytes, place: int, bit: int) -> bytes:
    """The file with one bit of one byte turned."""
    return data[:place] + bytes([data[place] ^ (1 << bit)]) + data[place + 1 :]


def flips(data: bytes, span: Span) -> Iterator[tuple[int, int]]:
    """Places all over the file, and as many as there is time for in the last signature's own, each with a bit."""
    dice = random.Random(20250218)  # noqa: S311 - a sample that is the same each time
    anywhere = dice.sample(range(len(data)), PLACES)
    wrapped = dice.sample(range(span.end, span.resume), 300)
    return ((place, dice.randrange(8)) for place in sorted({*anywhere, *wrapped}))


def test_every_flip_is_found(check: Check, short: bytes, root: tuple[Certificate, ...]) -> None:
    span = covered(short)
    written = span.written(short) or b""
    padding = span.end + 1 + len(written.rstrip(b"0"))
    missed, left = list[int](), list[bytes]()
    places = list(flips(short, span))
    for place, bit in places:
        data = flipped(short, place, bit)
        own = (last_span(data) or span).written(data)
        if not is_changed(data) and is_sound(own or b"", root, complete=True):
            left.append(data)
    for data in left:
        if check(data).verdict is not Verdict.INVALID:
            missed.append(next(place for place in range(len(short)) if short[place] != data[place]))
    assert len(places) >= PLACES
    assert all(padding <= place < span.resume for place in missed)


@pytest.mark.parametrize("number", range(WHOLE_CHECKS))
def test_what_the_first_test_finds_the_whole_check_finds(check: Check, short: bytes, number: int) -> None:
    span = covered(short)
    places = [place for place, _ in flips(short, span) if not span.end <= place < span.resume]
    data = flipped(short, places[number * len(places) // WHOLE_CHECKS], 4)
    assert is_changed(data)
    found = check(data)
    assert found.verdict is Verdict.INVALID
    assert {"andrad", "ingen-pdf"} & {reason.rule for reason in found.reasons}
