"""Shows the HTML of every kind of provision: its words, its id, its permanent link and where its references lead."""

from dataclasses import replace

import pytest

from overens.document.inline import Inline, Link, LinkKind, Span, words
from overens.document.tree import Kind, Provision
from overens.pages.text import Heading, Rendering, outline
from tests.support.editions import Content
from tests.support.html_tree import parsed

DOCUMENT = Content().document()


def address(link: Link) -> str | None:
    """Leads every reference somewhere but the one to nothing."""
    return None if link.target == "ingen" else f"/{link.kind.value}/{link.target}"


PLAIN, LINKED = Rendering(address), Rendering(address, permalinks=True)
SIP, TEAM = Link(LinkKind.TERM, "sip"), Link(LinkKind.ROLE, "team")


@pytest.mark.parametrize(
    ("inline", "html"),
    [
        ((), ""),
        (words("a < b & c"), "a &lt; b &amp; c"),
        ((Span("a", strong=True), Span(" b", emphasis=True)), "<strong>a</strong><em> b</em>"),
        ((Span("a", strong=True, emphasis=True),), "<strong><em>a</em></strong>"),
        ((Span("team", link=TEAM),), '<a href="/roll/team">team</a>'),
        ((Span("SIP", link=SIP),), '<a href="/ord/sip" class="o-term">SIP</a>'),
        ((Span("a ", link=TEAM), Span("b", strong=True, link=TEAM)), '<a href="/roll/team">a <strong>b</strong></a>'),
        ((Span("x", link=Link(LinkKind.ROLE, "ingen")),), "x"),
        ((Span("1", link=Link(LinkKind.NOTE, "n")),), '<a href="/not/n" class="o-noteref"><sup>1</sup></a>'),
        ((Span("x", link=Link(LinkKind.URL, 'a"b')),), '<a href="/url/a&quot;b">x</a>'),
    ],
)
def test_spans(inline: Inline, html: str) -> None:
    assert PLAIN.inline(inline) == html


def test_a_reference_that_is_explained_says_so_to_whoever_cannot_see() -> None:
    rendering = Rendering(address, explain=lambda _: 'En "plan"')
    assert rendering.inline((Span("SIP", link=SIP),)) == (
        '<a href="/ord/sip" class="o-term" title="En &quot;plan&quot;">SIP</a>'
    )


def test_every_provision_has_its_id_and_its_permanent_link() -> None:
    top = (*DOCUMENT.body, *DOCUMENT.annexes)
    page = parsed(LINKED.provisions(top, 2))
    ids = [element.attributes["id"] for element in page.walk() if "id" in element.attributes]
    assert len(ids) == len(set(ids))
    # A cell is part of its row, and a list or row without words of its own has nothing to put a link beside.
    silent = {found.id for found in DOCUMENT.walk() if found.kind in (Kind.CELL, Kind.ROW, Kind.TABLE)}
    silent |= {found.id for found in DOCUMENT.walk() if found.kind is Kind.LIST and not found.text}
    assert set(ids) >= {found.id for found in DOCUMENT.walk() if found.kind is not Kind.CELL}
    targets = {link.attributes["href"][1:] for link in page.all("a", of="headerlink")}
    assert targets == {found.id for found in DOCUMENT.walk()} - silent


def test_a_permanent_link_is_no_word_of_the_text() -> None:
    top = (*DOCUMENT.body, *DOCUMENT.annexes)
    assert parsed(LINKED.provisions(top, 2)).text == parsed(PLAIN.provisions(top, 2)).text


def test_only_the_permanent_links_of_headings_join_the_tab_order() -> None:
    page = parsed(LINKED.provisions(DOCUMENT.body, 2))
    stops = [link for link in page.all("a", of="headerlink") if "tabindex" not in link.attributes]
    assert [stop.attributes["aria-label"] for stop in stops[:2]] == [
        "Permanent länk till 1 Parter",
        "Permanent länk till 2 Syfte",
    ]
    assert len(stops) == len([found for top in DOCUMENT.body for found in top.walk() if found.number and found.heading])


def test_a_permanent_link_stands_beside_the_heading_and_not_in_it() -> None:
    page = parsed(LINKED.provisions(DOCUMENT.body[:1], 2))
    assert page.one("h2").all("a") == []
    assert [part.tag for part in page.one(of="o-headed").all()] == ["h2", "span", "a"]


def test_without_anchors_nothing_has_an_id() -> None:
    html = Rendering(address, anchors=False).provisions(DOCUMENT.body, 2)
    assert [element for element in parsed(html).walk() if "id" in element.attributes] == []


def test_headings_go_no_deeper_than_html_does() -> None:
    page = parsed(PLAIN.provisions(DOCUMENT.body, 5))
    assert {element.tag for element in page.walk() if element.tag[:1] == "h"} == {"h5", "h6"}


@pytest.mark.parametrize(
    ("own", "tag", "text"),
    [
        ("syfte", "h2", "2 Syfte"),
        ("studien", "p", "1 En studie om planering."),
        ("mal-kunskap", "h3", "Mål 1 Ökad kunskap"),
        ("delmal-kurs", "li", "Delmål 1.1 En kurs har hållits."),
        ("kommunerna-ataganden", "h3", "4.1 Kommunerna"),
        ("kommunerna-team", "h4", "4.1.1 Team"),
        ("kommunerna-team-deltagande", "p", "Deltagande: deltar"),
        ("kommunerna-team-minst", "div", "Minst dessa funktioner deltar: Handläggare Samordnare"),
        ("steg-start", "li", "Start Därefter: Plan, Slut"),
        ("sip-mote", "li", "SIP-möte Båda är med. Då gäller: SIP används."),
        ("arbete", "li", "Arbete Ges av alla. praktik träning"),
        ("niva-team", "li", "Teamet Löses i teamet."),
        ("underskrift-regionen", "tr", "Region Prov Bo Al t f direktör"),
    ],
)
def test_the_element_and_the_words_of_each_kind(own: str, tag: str, text: str) -> None:
    element = parsed(PLAIN.provisions((*DOCUMENT.body, *DOCUMENT.annexes), 2)).by_id(own)
    assert (element.tag, element.text) == (tag, text)


def test_a_list_whose_order_means_something_is_numbered() -> None:
    page = parsed(PLAIN.provisions(DOCUMENT.annexes, 2))
    assert {element.classes[-1] for element in page.all("ol")} == {"o-items-process", "o-items-regel", "o-items-level"}


def test_the_kind_of_a_list_is_told_in_ascii() -> None:
    provision = Provision("x", Kind.LIST, facts=(("kind", "innehåll"),))
    assert 'class="o-items o-items-innehall"' in PLAIN.provisions((provision,), 2)


def test_a_table_is_named_by_its_heading_or_by_the_words_that_lead_into_it() -> None:
    page = parsed(PLAIN.provisions(DOCUMENT.body, 2))
    assert page.by_id(page.one("table").attributes["aria-labelledby"]).text == "6 Underskrift"
    table = replace(DOCUMENT.by_id["undertecknare"], id="tal")
    lead = Provision("tal-inledning", Kind.PARAGRAPH, text=words("Så här blev det."))
    section = Provision("s", Kind.SECTION, heading=words("Tal"), children=(lead, table, replace(table, id="andra")))
    page = parsed(PLAIN.provisions((section,), 2))
    assert [found.attributes["aria-labelledby"] for found in page.all("table")] == ["tal-inledning", "s"]


def test_a_table_that_is_quoted_without_ids_has_no_name_that_is_not_there() -> None:
    assert "aria-labelledby" not in Rendering(address, anchors=False).provisions(DOCUMENT.body, 2)


def test_a_cell_says_which_column_it_stands_in() -> None:
    table = parsed(PLAIN.provisions(DOCUMENT.body, 2)).one("table")
    assert table.texts("th")[:3] == ["Part", "Namn", "Titel"]
    assert [cell.attributes["data-label"] for cell in table.all("tr")[1].all("td")] == ["Namn", "Titel"]


def test_the_contents_are_the_headings() -> None:
    assert outline(DOCUMENT.body[1:2], 2) == (
        Heading(2, "syfte", "2 Syfte", (Heading(3, "malgrupp", "2.1 Målgrupp"),)),
    )
