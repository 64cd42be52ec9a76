"""Shows what a document answers about its provisions."""

import pytest

from overens.document.inline import Link, LinkKind
from overens.document.tree import Kind, Provision, role_anchor
from tests.support.editions import Content
from tests.support.small_agreement import EDITION

DOCUMENT = Content().document()


def test_every_provision_comes_once_in_reading_order() -> None:
    ids = [provision.id for provision in DOCUMENT.walk()]
    assert ids == list(DOCUMENT.by_id) == list(DOCUMENT.path_to)
    tops = [found.id for found in (*DOCUMENT.body, *DOCUMENT.annexes)]
    assert [found for found in ids if found in tops] == tops
    assert tops == ["parter", "syfte", "mal", "ataganden", "revidering", "underskrift", "bilaga-1", "bilaga-2"]


@pytest.mark.parametrize(
    ("own", "path"),
    [
        ("syfte", ["syfte"]),
        ("malgrupp-alla", ["syfte", "malgrupp", "malgrupp-alla"]),
        ("kommunerna-team-mandat", ["ataganden", "kommunerna-ataganden", "kommunerna-team", "kommunerna-team-mandat"]),
        ("delmal-kurs", ["mal", "mal-kunskap", "delmal-kurs"]),
        ("underskrift-af", ["underskrift", "undertecknare", "underskrift-af"]),
        ("roll-team", ["bilaga-2", "roll-team"]),
    ],
)
def test_the_way_to_a_provision_leads_from_the_top(own: str, path: list[str]) -> None:
    assert [provision.id for provision in DOCUMENT.path_to[own]] == path
    assert DOCUMENT.path_to[own][-1] is DOCUMENT.by_id[own]


@pytest.mark.parametrize(
    ("party", "subjects"),
    [("are-kommun", ("are-kommun", "kommunerna")), ("af", ("af",)), ("okand", ("okand",))],
)
def test_a_party_is_bound_as_itself_and_through_its_groups(party: str, subjects: tuple[str, ...]) -> None:
    assert DOCUMENT.subjects(party) == subjects


def test_a_commitment_is_found_by_party_or_group_and_area() -> None:
    found = DOCUMENT.commitment("kommunerna", "team")
    assert found is DOCUMENT.by_id["kommunerna-team"]
    assert DOCUMENT.commitment("regionen", "samrad") is None
    # An id of the same form that is no commitment
    assert DOCUMENT.commitment("kommunerna", "ataganden") is None


def test_a_role_is_found_where_it_is_described() -> None:
    assert DOCUMENT.role_provision("team") is DOCUMENT.by_id[role_anchor("team")]
    assert DOCUMENT.role_provision("samordnaren") is None


MENTIONS = [
    (LinkKind.TERM, "sip", ["syfte--malet-ar-battre-planeringstudien", "sip-mote-da"]),
    (LinkKind.NOTE, "motet", ["moten--sa-har-mots-vimotet"]),
    (LinkKind.ANNEX, "1", ["forval"]),
    (LinkKind.PROVISION, "roll-samradet", ["niva-samrad"]),
    (LinkKind.ROLE, "samordnaren", ["moten--sa-har-mots-vimotet--alla-ar-med", "annat-mote"]),
    (LinkKind.ROLE, "ingen", []),
    # Not those that a role of the same id is responsible for
    (LinkKind.TERM, "team", []),
]


@pytest.mark.parametrize(("kind", "target", "ids"), MENTIONS)
def test_mentions_are_links_and_for_roles_also_responsibility(kind: LinkKind, target: str, ids: list[str]) -> None:
    assert [provision.id for provision in DOCUMENT.mentions(kind, target)] == ids


NAMES = [
    (Link(LinkKind.ROLE, "team"), "Teamet"),
    (Link(LinkKind.PARTY, "af"), "Arbetsförmedlingen"),
    (Link(LinkKind.PARTY, "kommunerna"), "Kommunerna"),
    (Link(LinkKind.TERM, "sip"), "SIP"),
    (Link(LinkKind.ANNEX, "2"), "bilaga 2"),
    (Link(LinkKind.NOTE, "motet"), "2"),
    (Link(LinkKind.PROVISION, "syfte"), "syfte"),
    (Link(LinkKind.URL, "https://example.se"), "https://example.se"),
    (Link(LinkKind.ROLE, "okand"), "okand"),
]


@pytest.mark.parametrize(("link", "name"), NAMES)
def test_a_reference_has_the_name_of_what_it_leads_to(link: Link, name: str) -> None:
    assert DOCUMENT.name_of(link) == name


def test_a_name_in_the_tree_is_the_one_that_the_document_gives() -> None:
    content = Content()
    for number, (link, _) in enumerate(NAMES[:6]):
        content.put(
            EDITION,
            ("avsnitt", 4, "innehåll", number),
            {"id": f"x{number}", "text": f"[]({link.kind.value}:{link.target})"},
        )
    document = content.document()
    assert [document.by_id[f"x{number}"].name for number in range(6)] == [name for _, name in NAMES[:6]]


def test_a_text_beside_the_tree_is_read_like_one_in_it() -> None:
    [first, second] = DOCUMENT.inline("[](ord:sip) används")
    assert (first.text, second.text) == ("SIP", " används")
    assert DOCUMENT.inline(None) == ()


def test_a_provision_has_its_facts_and_a_name() -> None:
    cell = DOCUMENT.by_id["kommunerna-team"]
    assert (cell.fact("area"), cell.fact("participation"), cell.fact("ingenting")) == ("team", "deltar", "")
    assert cell.name == "Team"
    assert DOCUMENT.by_id["delmal-kurs"].name == "En kurs har hållits."
    assert Provision("x", Kind.SECTION).name == ""


def test_provisions_of_one_kind_come_in_order() -> None:
    assert [found.id for found in DOCUMENT.of_kind(Kind.GOAL)] == ["mal-kunskap", "mal-ordning"]
