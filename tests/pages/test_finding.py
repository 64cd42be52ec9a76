"""Shows what pages look up in a document."""

import pytest

from overens.document.tree import Document, Kind
from overens.pages.finding import about, below, chapter, duties, lists, mentions, outside, title, topmost
from tests.support.editions import Content
from tests.support.small_agreement import ANNEX

DOCUMENT = Content().document()


def ids(found: object) -> list[str]:
    """The ids of provisions, without what their words add to those of their parents."""
    assert isinstance(found, tuple)
    return [provision.id.split("--")[0] for provision in found]


@pytest.mark.parametrize(
    ("own", "words"),
    [
        ("syfte", "2 Syfte"),
        ("bilaga-1", "Bilaga 1 Arbetsgången"),
        ("mal-kunskap", "Mål 1 Ökad kunskap"),
        ("forval", ""),
    ],
)
def test_what_a_reader_calls_a_provision(own: str, words: str) -> None:
    assert title(DOCUMENT.by_id[own]) == words


@pytest.mark.parametrize(
    ("own", "heading"),
    [("malgrupp-alla", "malgrupp"), ("malgrupp", "malgrupp"), ("sip-mote", "moten"), ("bilaga-1", "bilaga-1")],
)
def test_the_heading_that_something_stands_under(own: str, heading: str) -> None:
    assert chapter(DOCUMENT, DOCUMENT.by_id[own]).id == heading


def test_what_stands_below_another_of_them_is_left_out() -> None:
    found = [DOCUMENT.by_id[own] for own in ("malgrupp-alla", "syfte", "steg-plan")]
    assert ids(topmost(DOCUMENT, found)) == ["syfte", "steg-plan"]


def test_what_stands_within_something_is_left_out() -> None:
    found = tuple(DOCUMENT.by_id[own] for own in ("malgrupp-alla", "syfte", "steg-plan"))
    assert ids(outside(DOCUMENT, found, DOCUMENT.by_id["syfte"])) == ["steg-plan"]
    assert outside(DOCUMENT, found, None) == found


def test_duties_are_what_a_role_answers_for_outside_its_own_description() -> None:
    assert ids(duties(DOCUMENT, "team")) == ["steg-plan", "moten", "niva-team"]
    assert ids(duties(DOCUMENT, "samordnaren")) == ["moten", "annat-mote"]


def test_a_mention_is_neither_a_duty_nor_the_own_description() -> None:
    assert ids(mentions(DOCUMENT, "team")) == ["syfte"]
    assert mentions(DOCUMENT, "samradet") == ()


def test_lists_are_found_by_their_kind() -> None:
    assert [len(found.children) for found in lists(DOCUMENT, "process", "case")] == [3, 2]


def test_only_what_stands_directly_below_counts() -> None:
    assert ids(below(DOCUMENT.by_id["syfte"], Kind.SECTION)) == ["malgrupp"]
    assert below(DOCUMENT.by_id["ataganden"], Kind.COMMITMENT) == ()


def consenting(*texts: str) -> Document:
    """The small agreement with a section on consent."""
    section = {"id": "samtycke", "rubrik": "Individens samtycke", "innehåll": [{"text": text} for text in texts]}
    return Content().put(ANNEX, ("avsnitt", 2), section).document()


def test_a_matter_is_found_by_the_paragraphs_that_begin_with_it() -> None:
    document = consenting("Ett möte hålls.", "Samtycket ska vara skriftligt.")
    assert [found.name for found in about(document, "samtycke")] == ["Samtycket ska vara skriftligt."]


def test_a_matter_is_else_all_that_stands_in_its_sections() -> None:
    document = consenting("Ett möte hålls.", "Det är skriftligt.")
    assert [found.name for found in about(document, "samtycke")] == ["Ett möte hålls.", "Det är skriftligt."]


def test_a_matter_that_no_heading_names_is_not_found() -> None:
    assert about(DOCUMENT, "samtycke") == ()
    assert [found.id for found in about(DOCUMENT, "malgrupp")] == ["malgrupp-alla"]
