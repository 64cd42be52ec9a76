"""Shows how quotations are gathered under the headings that they stand below."""

from overens.pages.edition import editions
from overens.pages.passages import passages
from tests.support.editions import Content
from tests.support.html_tree import parsed
from tests.support.library import library

DOCUMENT = Content().document()
[EDITION] = editions(library(DOCUMENT))
TEXT = EDITION.on("remittera/")


def test_neighbours_under_one_heading_share_it_and_lead_to_the_first_of_them() -> None:
    found = passages(TEXT, [DOCUMENT.by_id[own] for own in ("sip-mote", "annat-mote", "forval")])
    assert [(passage.heading, passage.address, len(passage.quotes)) for passage in found] == [
        ("B1.2 Möten", "../prov/2025/text/#sip-mote", 2),
        ("4 Åtaganden", "../prov/2025/text/#forval", 1),
    ]
    assert parsed(found[0].quotes[1]).text == "Annat möte Annars."


def test_a_heading_alone_is_named_and_not_quoted() -> None:
    [passage] = passages(TEXT, [DOCUMENT.by_id["syfte"]])
    assert (passage.heading, passage.quotes) == ("2 Syfte", ())


def test_nothing_gives_nothing() -> None:
    assert passages(TEXT, []) == ()
