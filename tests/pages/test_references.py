"""Shows where each kind of reference leads from a page, and which lead nowhere."""

import pytest

from overens.document.inline import Link, LinkKind
from overens.pages.references import explanations, references
from tests.support.editions import Content

DOCUMENT = Content().document()
HERE = "prov/2025/roller/team/"
ADDRESS = references(DOCUMENT, HERE, frozenset({"syfte"}))


@pytest.mark.parametrize(
    ("kind", "target", "address"),
    [
        (LinkKind.URL, "https://www.example.se", "https://www.example.se"),
        (LinkKind.URL, "mailto:kansli@example.se", "mailto:kansli@example.se"),
        (LinkKind.URL, "javascript:alert(1)", None),
        (LinkKind.URL, "//example.se", None),
        (LinkKind.PROVISION, "syfte", "#syfte"),
        (LinkKind.PROVISION, "malgrupp", "../../../../prov/2025/text/#malgrupp"),
        (LinkKind.PROVISION, "ingen", None),
        (LinkKind.NOTE, "studien", "../../../../prov/2025/text/#studien"),
        (LinkKind.NOTE, "ingen", None),
        (LinkKind.ROLE, "samradet", "../../../../prov/2025/roller/samradet/"),
        (LinkKind.ROLE, "team", None),
        (LinkKind.ROLE, "ingen", None),
        (LinkKind.PARTY, "af", "../../../../prov/2025/parter/af/"),
        (LinkKind.PARTY, "kommunerna", "../../../../prov/2025/parter/#kommunerna"),
        (LinkKind.PARTY, "ingen", None),
        (LinkKind.TERM, "sip", "../../../../ordlista/#sip"),
        (LinkKind.TERM, "ingen", None),
        (LinkKind.ANNEX, "1", "../../../../prov/2025/bilagor/1/"),
        (LinkKind.ANNEX, "3", None),
        (LinkKind.ANNEX, "ett", None),
    ],
)
def test_where_a_reference_leads(kind: LinkKind, target: str, address: str | None) -> None:
    assert ADDRESS(Link(kind, target)) == address


def test_a_place_on_the_page_itself_is_linked_within_it() -> None:
    address = references(DOCUMENT, "ordlista/", frozenset())
    assert address(Link(LinkKind.TERM, "sip")) == "#sip"


def test_a_word_is_explained_in_plain_text() -> None:
    explain = explanations(DOCUMENT)
    assert explain(Link(LinkKind.TERM, "team")) == "En grupp som samplanerar, ofta med en SIP."
    assert explain(Link(LinkKind.TERM, "ingen")) is None
    assert explain(Link(LinkKind.ROLE, "team")) is None
