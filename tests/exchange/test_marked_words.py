"""Tests the signs around struck and added words: both texts can be read, and only what is around a change is kept."""

import pytest

from overens.compare.redline.chunks import difference
from overens.document.inline import parse, plain
from overens.exchange.marked_words import merged, signs


def target(link: object) -> str:
    return str(getattr(link, "target", ""))


CASES = [
    ("Alla deltar.", "Alla deltar.", "Alla deltar."),
    ("Alla ska delta.", "Alla kan delta.", "Alla [-ska-] {+kan+} delta."),
    ("Alla deltar.", "Alla parter deltar.", "Alla {+parter+} deltar."),
    ("Alla parter deltar.", "Alla deltar.", "Alla [-parter-] deltar."),
    ("", "Alla deltar.", "{+Alla deltar.+}"),
    ("Varje år.", "Varje år, senast i maj.", "Varje år{+, senast i maj+}."),
    ("I bilaga 1.", "I bilaga\u00a01.", "I bilaga[-<mellanslag>-] {+<hårt mellanslag>+}1."),
    (
        "Se [planen](#gammal) här.",
        "Se [planen](#ny) här.",
        "Se [-planen (leder till gammal)-] {+planen (leder till ny)+} här.",
    ),
    ("Det är viktigt nu.", "Det är **viktigt** nu.", "Det är [-viktigt-] {+viktigt (fetstil)+} nu."),
]


@pytest.mark.parametrize(("old", "new", "expected"), CASES)
def test_a_difference_is_told_by_signs(old: str, new: str, expected: str) -> None:
    chunks = difference(parse(old, target), parse(new, target))
    assert merged(chunks, target, target) == expected


def test_only_the_words_around_a_change_are_kept() -> None:
    words = [f"ord{number}" for number in range(60)]
    old, new = " ".join(words), " ".join([*words[:30], "helt", "annat", *words[30:]])
    made = merged(difference(parse(old, target), parse(new, target)), target, target)
    assert made == f"… {' '.join(words[22:30])} {{+helt annat+}} {' '.join(words[30:38])} …"


def test_every_sign_is_found_where_it_stands() -> None:
    text = "a [-b\nc-] d {+e+} [inget] {inte} f"
    assert [(text[start:end], sign) for start, end, sign in signs(text)] == [("[-b\nc-]", "[-"), ("{+e+}", "{+")]
    assert plain(parse("x", target)) == "x"
