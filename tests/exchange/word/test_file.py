"""Tests the Word file by its XML: both editions are in it word for word, and all that differs is told."""

from collections.abc import Iterator
from datetime import date
from functools import cache
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest

from overens.compare.comparison import compare
from overens.compare.edition import Edition
from overens.compare.matching.pairs import MatchedBy
from overens.document.inline import plain
from overens.document.tree import Document
from overens.exchange.word.elements import AUTHOR
from overens.exchange.word.file import as_word
from overens.exchange.word.proof import WordProofError, require_both
from overens.names import EditionName
from overens.pages.edition import editions
from overens.pages.page import Library
from tests.support import words
from tests.support.answer_key import Expected
from tests.support.exchanged import KEY, MADE, NAMES, made, star, told
from tests.support.word_files import INSERTED, Changed, W, changed, comments, part, settled

DAY = date(2026, 3, 2)
EVERY = pytest.mark.parametrize("name", MADE)
BERG = "bergs-kommun"
UNSEEN = {"adress", "roll och uppgift teammote-deltagande"}
"""What only a comment can tell, since no word of the text differs."""


@cache
def written(name: str, part_of: str = "") -> bytes:
    """A comparison's Word file."""
    return as_word(made(name), DAY, part_of)


@cache
def alone(name: EditionName, short_title: str) -> list[tuple[str, str]]:
    """The paragraphs of one edition's file in which nothing is tracked."""
    found = {(document.name, document.short_title): document for each in MADE for document in sides(each)}
    own = found[name, short_title]
    data = as_word(compare(own, own), DAY)
    assert not list(part(data, "word/document.xml").iter(INSERTED))
    return settled(data, accept=True)


def sides(name: str) -> tuple[Document, Document]:
    """The two editions of a comparison."""
    return made(name).old, made(name).new


@EVERY
def test_accepting_gives_the_new_edition_and_rejecting_the_old_one_word_for_word(name: str) -> None:
    old, new = sides(name)
    for document, accept in ((new, True), (old, False)):
        on_paper = " ".join(text for _, text in settled(written(name), accept=accept)).split()
        assert on_paper == list(_said(document))


def _said(document: Document) -> Iterator[str]:
    """The words of an edition: what it says of itself, then its text as the web page has it."""
    for provision in Edition(document).tops:
        if provision in document.tops:
            break
        heading, text = plain(provision.heading), plain(provision.text)
        label = "" if not heading or provision.id == "utgava--titel" else f"{heading}: "
        yield from f"{label}{text}".split()
    library = Library(documents=(document,), today=DAY, site_name="Prov")
    [edition] = editions(library)
    tops = document.tops
    yield from words.of_html(edition.on(document.name.text_url, tops).full(tops, 2), left_out="o-drawing")


@pytest.mark.parametrize("name", ["star", "star tillbaka", "lika"])
def test_the_paragraphs_are_those_of_an_edition_by_itself(name: str) -> None:
    old, new = sides(name)
    assert settled(written(name), accept=True) == alone(new.name, new.short_title)
    assert settled(written(name), accept=False) == alone(old.name, old.short_title)


@pytest.mark.parametrize("expected", KEY.changes, ids=NAMES)
def test_a_change_of_the_key_is_tracked_or_commented_on(expected: Expected) -> None:
    found = changed(written("star"))
    if expected.kind == "möjlig flytt":
        assert [one for one in found if "Kan vara flyttad" in one.comments and expected.after in one.comments]
    elif expected.kind == "flytt":
        places = told(expected)
        assert places.new
        assert [one for one in found if "Flyttad" in one.comments and expected.after in one.comments and one.struck]
    elif expected.kind in UNSEEN or f"{expected.kind} {expected.new}" in UNSEEN:
        assert [one for one in found if expected.after in one.comments or "ny adress" in one.comments]
    elif expected.old and expected.new and expected.old != expected.new and told(expected).matched_by is MatchedBy.MOVE:
        assert [one for one in found if expected.before in one.struck and "Orden är också ändrade." in one.comments]
        assert [one for one in found if expected.after in one.added and "Orden är också ändrade." in one.comments]
    else:
        assert [one for one in found if _shows(one, expected)]


def _shows(one: Changed, expected: Expected) -> bool:
    """Whether a paragraph was and is what the key says, in its words or in the comments on it."""
    before, after = expected.before.lower(), expected.after.lower()
    if expected.kind == "omnumrering":
        before, after = before.split(", ")[0], after.split(", ")[0]
    notes = one.comments.lower()
    told_there = before in one.old.lower() + notes and after in one.new.lower() + notes
    return told_there and (one.old != one.new or bool(notes))


def test_what_moved_is_told_at_both_places() -> None:
    told_there = list(comments(written("star")).values())
    assert "Flyttad till ”B1.8 Uppföljning av individärenden” i STAR 2026, exempel." in told_there
    assert "Flyttad hit från ”B1.3 Aktualisering” i STAR 2025." in told_there
    assert any(note.startswith("Kan vara flyttad hit från ”B1.12") for note in told_there)


def test_the_file_says_how_it_is_read_and_what_it_is_proven_by() -> None:
    first = comments(written("star"))["0"]
    assert "Godta alla ändringar så får du STAR 2026, exempel. Avvisa alla så får du STAR 2025." in first
    assert star().proof.old in first
    assert star().proof.new in first


@EVERY
def test_every_change_has_a_number_of_its_own_and_the_same_author_and_day(name: str) -> None:
    document = part(written(name), "word/document.xml")
    numbered = [found for found in document.iter() if f"{W}author" in found.attrib or found.tag == f"{W}bookmarkStart"]
    numbers = [found.attrib[f"{W}id"] for found in numbered]
    assert len(numbers) == len(set(numbers))
    authored = [found for found in numbered if f"{W}author" in found.attrib]
    assert {(found.attrib[f"{W}author"], found.attrib[f"{W}date"]) for found in authored} <= {
        (AUTHOR, "2026-03-02T00:00:00Z")
    }
    marks = [rpr[0].tag for rpr in document.iterfind(f".//{W}pPr/{W}rPr")]
    assert all(mark in {f"{W}ins", f"{W}del"} for mark in marks)


@EVERY
def test_the_same_comparison_gives_the_same_bytes(name: str) -> None:
    assert written(name) == as_word(MADE[name](), DAY)
    with ZipFile(BytesIO(written(name))) as file:
        assert {info.date_time for info in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert "docProps/thumbnail.jpeg" not in file.namelist()
    assert written(name) != as_word(made(name), date(2026, 3, 3))


@EVERY
def test_every_reference_within_the_text_leads_to_a_bookmark(name: str) -> None:
    document = part(written(name), "word/document.xml")
    marks = [found.attrib[f"{W}name"] for found in document.iter(f"{W}bookmarkStart")]
    assert len(marks) == len(set(marks))
    leading = [found.attrib[f"{W}anchor"] for found in document.iter(f"{W}hyperlink") if f"{W}anchor" in found.attrib]
    assert set(leading) <= set(marks)
    assert leading


def test_it_can_be_read_by_ear() -> None:
    file = docx.Document(BytesIO(written("star")))
    about = file.core_properties
    assert (about.title, about.language, about.author) == (
        "Ändringar från STAR 2025 till STAR 2026, exempel",
        "sv-SE",
        "Överens",
    )
    assert about.created == about.modified
    languages = {found.get(f"{W}val") for found in part(written("star"), "word/styles.xml").iter(f"{W}lang")}
    assert languages == {"sv-SE"}
    levels = [int(style[-1]) for style, _ in settled(written("star"), accept=True) if style.startswith("Heading")]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    [table] = part(written("star"), "word/document.xml").iter(f"{W}tbl")
    rows = list(table.iter(f"{W}tr"))
    assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows] == [True, *[False] * (len(rows) - 1)]


def test_a_party_gets_what_binds_it_and_a_word_of_that() -> None:
    data = written("star", BERG)
    text = "\n".join(own for _, own in settled(data, accept=True))
    assert "Bergs kommun" in text
    assert "Bräcke kommun\n" not in text
    assert "Försäkringskassan deltar digitalt" not in text
    assert "Filen har bara det som binder Bergs kommun." in comments(data)["0"]


def test_a_file_that_does_not_give_its_editions_is_not_handed_out(tmp_path: Path) -> None:
    path = tmp_path / "x.docx"
    path.write_bytes(written("inuti"))
    for tag in ("ins", "del"):
        body = docx.Document(str(path)).element.body
        next(body.iter(f"{W}{tag}")).getparent().remove(next(body.iter(f"{W}{tag}")))
        with pytest.raises(WordProofError, match="ger inte tillbaka den"):
            require_both(body, made("inuti").redline)
