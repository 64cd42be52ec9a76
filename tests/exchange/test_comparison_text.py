"""Tests the comparison as text: every change of the key is in it, at any width, and it ends with the proof."""

import re
import textwrap
from functools import cache

import pytest

from overens.compare.changes import Change
from overens.compare.wording.sentences import describe
from overens.exchange.comparison_text import NARROWEST, WIDEST, as_text
from tests.support.answer_key import Expected
from tests.support.exchanged import KEY, MADE, NAMES, made, star, told

EVERY = pytest.mark.parametrize("name", MADE)
MARKED = re.compile(r"\[-(.*?)-\]|\{\+(.*?)\+\}", re.DOTALL)


@cache
def entries() -> tuple[str, ...]:
    """The entries of the real comparison, each on one line."""
    listed = as_text(star(), WIDEST).partition("I KORTHET")[0]
    found = re.findall(r"^ *\d+\. .*?(?=\n\n)", listed, re.MULTILINE | re.DOTALL)
    return tuple(" ".join(re.sub(r"^ *\| ", "", each, flags=re.MULTILINE).split()) for each in found)


def entry(change: Change) -> str:
    """The entry that tells a change."""
    words = " ".join(describe(change).split())
    [found] = [each for each in entries() if each.partition(". ")[2].startswith(words) and _stands(each, change)]
    return found


def _stands(found: str, change: Change) -> bool:
    place = change.place
    return place is None or not place.trail or " ".join(place.trail[-1].split()) in found


@pytest.mark.parametrize("expected", KEY.changes, ids=NAMES)
def test_a_change_of_the_key_is_there(expected: Expected) -> None:
    before, after = sides(entry(told(expected)))
    for words, found in ((expected.before, before), (expected.after, after)):
        # Numbers stand on a line each.
        parts = words.split(", ") if expected.kind == "omnumrering" else [words]
        assert [part for part in parts if _plainly(part) not in found] == []


def sides(found: str) -> tuple[str, str]:
    """An entry as it was and as it is, without the signs."""
    old = re.sub(r"\[-(.*?)-\]", r"\1", re.sub(r"\{\+.*?\+\}", "", found))
    new = re.sub(r"\{\+(.*?)\+\}", r"\1", re.sub(r"\[-.*?-\]", "", found))
    return _plainly(old), _plainly(new)


def _plainly(words: str) -> str:
    shown = words.replace("\u00a0", " ").replace("<mellanslag>", " ").replace("<hårt mellanslag>", " ")
    return re.sub(r" (?=[,.;:])", "", " ".join(shown.lower().split()))


def test_there_is_an_entry_for_every_change_and_no_other() -> None:
    assert len(entries()) == len(KEY.changes)


@pytest.mark.parametrize("expected", [one for one in KEY.changes if one.kind in {"text", "frist eller datum"}])
def test_what_was_stands_struck_and_what_is_stands_added(expected: Expected) -> None:
    found = MARKED.findall(entry(told(expected)))
    struck, added = (" ".join(side) for side in zip(*found, strict=True))
    assert bool(struck.strip()) == bool(expected.before)
    assert bool(added.strip()) == bool(expected.after)


@EVERY
@pytest.mark.parametrize("width", [20, 60, 80, 300])
def test_no_line_is_wider_than_the_terminal(name: str, width: int) -> None:
    room = min(max(width, NARROWEST), WIDEST)
    wide = [line for line in as_text(made(name), width).splitlines() if len(line) > room]
    # A word alone may be wider than a narrow terminal, as a digest is.
    assert [line for line in wide if len(line.split()) > 2 and len(max(line.split(), key=len)) < room - 8] == []


@EVERY
def test_it_ends_with_the_summary_and_the_proof(name: str) -> None:
    comparison, made_text = made(name), as_text(made(name), WIDEST)
    assert made_text.index("I KORTHET") < made_text.index("BEVIS")
    tail = made_text[made_text.index("BEVIS") :]
    assert "Provet håller." in tail
    assert tail.count(comparison.proof.new) == 1 + (comparison.proof.old == comparison.proof.new)
    assert tail.endswith(f"{comparison.proof.new}\n")


def test_equal_editions_are_told_so_and_nothing_else() -> None:
    made_text = as_text(made("lika"), 80)
    assert "Prov 2025 och Prov 2025 är lika. Ingenting ändras." in made_text
    assert "{+" not in made_text
    assert "OFÖRÄNDRAT" not in made_text


def test_a_party_sees_what_concerns_it() -> None:
    party = "arbetsformedlingen"
    made_text = " ".join(as_text(star(), WIDEST, party).split())
    assert "Bara det som berör Arbetsförmedlingen." in made_text
    for change in star().changes:
        words = textwrap.shorten(describe(change), 60, placeholder="")
        if party in change.binds:
            assert words in made_text
    assert "Försäkringskassans deltagande i STAR" not in made_text
