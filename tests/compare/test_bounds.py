"""Shows that the work of comparing is bounded, counted where it can be and otherwise beside other work of its size."""

import time
from collections.abc import Callable

import pytest
from sample_texts import Language, edited, made

from overens.compare.comparison import Comparison, compare
from overens.compare.edition import Edition
from overens.compare.matching.likeness import MOST_WORK
from overens.compare.matching.passes import match
from overens.compare.words.tokens import tokens
from overens.document.building import build
from overens.document.tree import Document
from tests.compare.corpus import document, passages
from tests.support.shipped import repository

WORDS, TIMES = 4_000, 5
QUESTIONS_A_PARAGRAPH = 40
STAR, OTHER = "agreements/star/2025.yaml", "agreements/star/2026.yaml"
Call = Callable[[], object]


def seconds(call: Call, runs: int = 3) -> float:
    """CPU seconds, the least of some runs."""
    spent = []
    for _ in range(runs):
        began = time.process_time()
        call()
        spent.append(time.process_time() - began)
    return min(spent)


@pytest.fixture(scope="module")
def editions() -> dict[str, Document]:
    """The real editions by their files."""
    return {found.edition.file: build(found) for found in repository().editions}


def pair(like: Document, words: int) -> tuple[Document, Document]:
    """A document of so many words, and its copy with 3 % of them changed and some paragraphs moved."""
    language = Language.of(passages())
    old = made(language, words)
    texts = [[" ".join(each) for each in side] for side in (old, edited(language, old, 0.03))]
    return document(texts[0], like), document(texts[1], like)


def test_time_grows_about_as_the_text_does(editions: dict[str, Document]) -> None:
    small, large = (pair(editions[STAR], words) for words in (WORDS, TIMES * WORDS))
    assert seconds(lambda: compare(*large)) <= 2 * TIMES * seconds(lambda: compare(*small))


def test_so_do_the_questions(editions: dict[str, Document]) -> None:
    for words in (WORDS, TIMES * WORDS):
        old, new = (Edition(side).forest for side in pair(editions[STAR], words))
        assert match(old, new).work <= QUESTIONS_A_PARAGRAPH * len(new)


def test_two_real_editions_take_little_longer_than_making_them(editions: dict[str, Document]) -> None:
    loaded = [found for found in repository().editions if found.edition.file in (STAR, OTHER)]
    making = seconds(lambda: [build(found) for found in loaded], runs=5)
    assert seconds(lambda: compare(editions[STAR], editions[OTHER]).proof, runs=5) <= 12 * making


SIGNS = [
    "a.",
    "..",
    "1 ",
    "1.",
    "a b ",
    "@a",
    "a@",
    "a@b.",
    "www.",
    "https://",
    "((",
    "å ",
    "\u00ad",
    "1 kap. ",
    "2 a ",
]


@pytest.mark.parametrize("sign", SIGNS)
def test_words_are_read_in_linear_time_whatever_they_are(sign: str) -> None:
    # Another ending each time, as a word that was read is remembered.
    short, long = ([f"{sign * times}{run}" for run in range(3)] for times in (4_000, 32_000))
    assert min(map(reading, long)) <= 4 * 8 * min(map(reading, short))


def reading(text: str) -> float:
    """CPU seconds for reading the words of a text."""
    return seconds(lambda: tokens(text), runs=1)


def test_of_thousands_that_say_the_same_the_one_that_changed_is_told(editions: dict[str, Document]) -> None:
    texts = ["en punkt i listan"] * 5_000
    changed = [
        *texts[:1_000],
        "en ny punkt som kommer in",
        *texts[1_000:3_000],
        "en annan punkt i listan",
        *texts[3_001:-1],
    ]
    found = compare(*(document(side, editions[STAR]) for side in (texts, changed)))
    assert told(found) == [
        ("", "en ny punkt som kommer in"),
        ("en punkt i listan", ""),
        ("en punkt i listan", "en annan punkt i listan"),
    ]
    assert match(*(Edition(side).forest for side in (found.old, found.new))).work <= MOST_WORK


def told(found: Comparison) -> list[tuple[str, str]]:
    """What each change says was before and is after, in alphabetical order."""
    return sorted((change.before, change.after) for change in found.changes)


def test_when_the_questions_are_used_up_all_is_struck_and_added(
    editions: dict[str, Document], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("overens.compare.matching.likeness.MOST_WORK", 0)
    old = ["Parterna träffas varje månad och går igenom alla nya ärenden.", "Ingen betalar något till någon annan."]
    new = [f"{each} Alltid." for each in old]
    found = compare(*(document(side, editions[STAR]) for side in (old, new)))
    assert found.proof.holds
    assert told(found) == sorted([*(("", each) for each in new), *((each, "") for each in old)])
