"""Shows the provisions that the typed kinds of content become."""

from overens.document.inline import plain
from overens.document.tree import Kind
from tests.support.typed import typed

DOCUMENT = typed().document()


def test_a_table_has_a_row_for_each_line_and_a_cell_for_each_column() -> None:
    table = DOCUMENT.by_id["ekonomi"]
    assert (table.kind, table.fact("kind"), table.fact("unit")) == (Kind.TABLE, "figures", "tkr")
    assert [(row.id, row.fact("kind")) for row in table.children[:5]] == [
        ("bidrag", "group"),
        ("bidrag-staten", "figures"),
        ("bidrag-regionen", "figures"),
        ("bidrag-kommunerna", "figures"),
        ("bidrag-summa", "total"),
    ]
    row = DOCUMENT.by_id["bidrag-kommunerna"]
    assert [(cell.id, plain(cell.heading), plain(cell.text), cell.fact("amount")) for cell in row.children] == [
        ("bidrag-kommunerna-namn", "Post", "Kommunerna", ""),
        ("bidrag-kommunerna-2025", "2025", "500", "500"),
        ("bidrag-kommunerna-2026", "2026", "–", ""),
    ]


def test_a_heading_among_the_rows_has_no_figures() -> None:
    assert [plain(cell.text) for cell in DOCUMENT.by_id["bidrag"].children] == ["Bidrag", "", ""]


def test_a_figure_that_is_wrong_points_to_the_footnote_with_the_reason() -> None:
    cell, note = DOCUMENT.by_id["kostnader-2026"], DOCUMENT.by_id["not-kostnad"]
    assert (plain(cell.text[:1]), cell.fact("amount")) == ("−1\u00a0700", "-1700")
    assert plain(cell.text[1:]) == note.number
    assert (note.kind, plain(note.text)) == (Kind.NOTE, "Originalet säger −1 700.")


def test_an_initiative_has_its_fields_under_labels_and_in_lists() -> None:
    found = DOCUMENT.by_id["initiativ-unga"]
    assert (found.kind, found.number, plain(found.heading)) == (Kind.INITIATIVE, "Initiativ 3", "Unga utan arbete")
    assert found.binds == ("af", "bergs-kommun", "are-kommun")
    assert [plain(child.heading) or plain(child.text) for child in found.children] == [
        "Parter",
        "Genomförbarhet",
        "Läge",
        "Aktiviteter:",
        "Nuläge juni 2025:",
        "Mål:",
        "Indikatorer:",
        "Sammankallande",
        "Ansvar",
        "Ansvarig för uppföljning",
        "Läge enligt analysgruppen",
        "Svårighet enligt analysgruppen",
        "Tid enligt analysgruppen",
        "Påverkan enligt analysgruppen",
        "Arbetet har pågått",
        "Analysgruppen säger också:",
        "Kommentarer från dem som styr, juni 2025:",
        "Originalet säger båda.",
    ]
    assert plain(DOCUMENT.by_id["initiativ-unga-bedomd-paverkan"].text) == "2 av 5"
