"""Shows what the eye finds in a page, and what it lets pass: where a stamp may stand, and what a new printing moves."""

from io import BytesIO

import pikepdf
import pytest

from overens.problems import UsageError
from overens.seal.looking.comparing import Free, Looked, compare, likeness
from overens.seal.looking.sheets import Box, sheets
from overens.seal.looking.zones import zone
from tests.support import attacks
from tests.support.fuller import LINES, frozen

FOOT = zone("nederkant:15")


def looked(change: attacks.Rebuild, *free: Box) -> Looked:
    """How the frozen file looks after a change; the places are free on its first page."""
    data = frozen()
    return compare(sheets(data), sheets(attacks.rebuilt(data, change)), {0: Free(zones=free)})


def shifted(points: float) -> attacks.Rebuild:
    def shift(pdf: pikepdf.Pdf) -> None:
        pdf.pages[1].contents_add(f"1 0 0 1 {points} 0 cm ".encode(), prepend=True)

    return shift


def test_the_same_file_looks_the_same() -> None:
    found = looked(lambda _: None)
    assert found.is_frozen
    assert (found.gone, found.extra, [page.page for page in found.pages]) == ((), (), [1, 2])


def test_words_have_their_places() -> None:
    page = sheets(frozen())[1]
    first = page.words[0]
    assert first.text == "Överenskommelse"
    # What was written at 60 by 758 points; the letters begin a little inside, and stand on the line.
    assert 60 <= first.box.left <= 62
    assert 757 <= first.box.bottom <= 761
    assert LINES[2] in " ".join(word.text for word in page.words)


@pytest.mark.parametrize(("points", "frozen_still"), [(0.3, True), (40, False)])
def test_a_new_printing_may_move_a_little(points: float, *, frozen_still: bool) -> None:
    assert looked(shifted(points)).is_frozen is frozen_still


def test_a_page_in_another_size_is_another_page() -> None:
    def enlarge(pdf: pikepdf.Pdf) -> None:
        pdf.pages[1].mediabox = pikepdf.Array([0, 0, 700, 842])

    assert looked(enlarge).gone == (2,)


def test_pages_in_another_order_are_gone_where_they_should_be() -> None:
    def swap(pdf: pikepdf.Pdf) -> None:
        pdf.pages.reverse()

    found = looked(swap)
    assert not found.is_frozen
    assert (found.gone, [sheet.number for sheet in found.extra]) == ((2,), [0])


def test_a_page_before_ours_is_no_page_of_ours() -> None:
    def before(pdf: pikepdf.Pdf) -> None:
        attacks.extra_page(pdf, "Framsida")
        pdf.pages.insert(0, pdf.pages[-1])
        del pdf.pages[-1]

    found = looked(before)
    assert (found.is_frozen, [sheet.text for sheet in found.extra]) == (True, ["Framsida"])


def test_grey_over_the_text_is_seen() -> None:
    found = looked(lambda pdf: pdf.pages[0].contents_add(b"q 0.85 g 60 700 120 30 re f Q"))
    [page] = [each for each in found.pages if not each.is_none]
    assert page.gone
    assert page.missing == ()


def test_text_in_white_is_seen_by_its_words() -> None:
    def whisper(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].contents_add(b"q 1 1 1 rg BT /F 9 Tf 60 100 Td (dolda ord) Tj ET Q")

    [page] = [each for each in looked(whisper).pages if not each.is_none]
    assert [word.text for word in page.added] == ["dolda", "ord"]
    assert page.come is None


def test_a_stamp_in_its_zone_is_let_pass_and_read() -> None:
    page = sheets(frozen())[0]
    found = looked(attacks.footer, FOOT.on(page))
    assert found.pages[0].is_none
    assert [word.text for word in found.stamped[0]] == ["Undertecknat", "i", "Tjänsten", "4711"]


def test_a_stamp_over_the_words_is_not_let_pass_anywhere() -> None:
    everywhere = Box(0, 0, 595, 842)

    def over(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].contents_add(b"BT /F 10 Tf 62 740 Td (ej) Tj ET")

    assert not looked(over, everywhere).is_frozen


def test_likeness_is_the_share_of_the_words() -> None:
    ours, other = sheets(frozen("2025")), sheets(frozen("2026"))
    assert likeness(ours, ours) == 1
    assert 0.9 < likeness(ours, other) < 1
    out = BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page(page_size=(595, 842))
        pdf.save(out)
    assert likeness(ours, sheets(out.getvalue())) == 0


@pytest.mark.parametrize(
    ("written", "box"),
    [
        ("nederkant:15", (0, 0, 595, 43)),
        ("överkant:10", (0, 814, 595, 842)),
        ("vänsterkant:20", (0, 0, 57, 842)),
        ("högerkant:60", (425, 0, 595, 842)),
    ],
)
def test_zones_are_bands_along_the_edges(written: str, box: tuple[int, int, int, int]) -> None:
    found = zone(written)
    on = found.on(sheets(frozen())[0])
    assert str(found) == written
    assert tuple(round(edge) for edge in (on.left, on.bottom, on.right, on.top)) == box


@pytest.mark.parametrize(
    "written", ["", "nederkant", "nederkant:", "nederkant:0", "nederkant:61", "mitten:5", "nederkant:5mm"]
)
def test_what_is_no_zone(written: str) -> None:
    with pytest.raises(UsageError):
        zone(written)
