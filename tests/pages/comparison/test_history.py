"""Since when a wording stands, along all editions, and never among the words of the agreement."""

from dataclasses import replace
from datetime import date

from overens.compare.comparison import compare
from overens.document.tree import Document
from overens.model.edition import Status
from overens.pages.comparison.chain import pairs
from overens.pages.comparison.history import history
from overens.pages.edition import editions
from overens.pages.full_text import full_text
from overens.pages.page import Library
from tests.support.compared import edition, real_pairs, without
from tests.support.editions import Content
from tests.support.html_tree import parsed
from tests.support.library import SITE, TODAY
from tests.support.small_agreement import EDITION

PLACE = ("avsnitt", 1, "avsnitt", 0, "innehåll", 0, "text")


def later(content: Content) -> None:
    content.put(EDITION, PLACE, "Alla som behöver det och bor i länet.")


def latest(content: Content) -> None:
    later(content)
    content.put(EDITION, ("avsnitt", 1, "rubrik"), "Syfte och mening")


def decided(document: Document, year: int) -> Document:
    validity = document.validity.model_copy(update={"start": date(year, 1, 1)})
    return replace(document, status=Status.DECIDED, validity=validity)


CHAIN = (
    decided(edition(name="2024"), 2024),
    decided(edition(later, name="2025"), 2025),
    replace(decided(edition(latest, name="2026"), 2026), status=Status.DRAFT),
)
COMPARISONS = tuple(compare(old, new) for old, new in pairs(CHAIN))


def test_the_first_edition_has_no_history() -> None:
    assert history(COMPARISONS, CHAIN[0]) == {}


def test_a_wording_is_followed_through_all_editions() -> None:
    second, third = (history(COMPARISONS, document) for document in CHAIN[1:])
    since = second["malgrupp-alla"]
    assert (since.words, since.url) == (
        "Lydelsen gäller från Prov 2025",
        "prov/jamfor/2024-2025/text/#malgrupp-alla",
    )
    assert third["malgrupp-alla"] == since
    assert third["syfte"].words == "Ny lydelse i Prov 2026"
    assert set(second) == {"malgrupp-alla"}
    assert set(third) == {"malgrupp-alla", "syfte"}


def test_what_is_new_is_told_once_and_not_for_all_below_it() -> None:
    old, new = real_pairs()["star"]
    found = history((compare(old, new),), new)
    assert found["bilaga-3"].words == "Ny i STAR 2026, exempel"
    below = {child.id for top in new.by_id["bilaga-3"].children for child in top.walk()}
    assert {found[own].words for own in below & set(found)} <= {"Ny lydelse i STAR 2026, exempel"}
    assert "blankettens-egna-ord" in found


def test_new_signs_and_new_numbers_are_no_new_wording() -> None:
    old, new = real_pairs()["star"]
    assert not {"forval", "samtycke-blankett", "revidering"} & set(history((compare(old, new),), new))


def test_the_note_stands_beside_the_words_and_not_among_them() -> None:
    library = Library(CHAIN, TODAY, SITE, {}, COMPARISONS)
    alone = Library(CHAIN, TODAY, SITE, {})
    [with_notes, without_notes] = [
        next(parsed(full_text(found).body) for found in editions(each) if found.name == CHAIN[2].name)
        for each in (library, alone)
    ]
    assert [note.text for note in with_notes.all(of="o-since")] == [
        "Ny lydelse i Prov 2026",
        "Lydelsen gäller från Prov 2025",
    ]
    assert without(with_notes, of="o-since").text == without_notes.text
    assert (
        with_notes.one(of="o-text")
        .links()["Lydelsen gäller från Prov 2025"]
        .endswith("jamfor/2024-2025/text/#malgrupp-alla")
    )
