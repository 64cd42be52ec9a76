"""Our own lint finds what is wrong in files that are broken on the spot, one fault each."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pikepdf
import pydyf
import pytest
import weasyprint
from pikepdf import Array, Dictionary, Name, Pdf, String

from overens.paper.faces import stylesheet
from overens.paper.making import make
from tests.support.pdf_lint import complaints
from tests.support.printed import DAY

Break = Callable[[Pdf], object]

STYLE = '@page { @top-left { content: "Huvud" } } html { font-family: "Source Sans Pro" } ul { list-style: "– " }'
PAGE = f"""<html lang="sv"><title>Prov</title><style>{STYLE}</style><main>
<h1>Prov</h1><h2 id="syfte">Syfte</h2><p>Se <a href="#syfte">syftet</a> och <a href="https://example.se">mer</a>.</p>
<ul><li>En punkt</li><li>En till</li></ul>
<table><thead><tr><th scope="col">Part</th></tr></thead><tbody><tr><th scope="row">Berg</th></tr></tbody></table>
</main></html>"""


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("lint") / "good.pdf"
    path.write_bytes(make(PAGE, made=DAY).data)
    return path


def element(pdf: Pdf, kind: str) -> Dictionary:
    """The first element of a kind."""
    return next(found for found in _elements(pdf.Root.StructTreeRoot.K) if str(found.S)[1:] == kind)


def _elements(found: pikepdf.Object) -> Iterator[Dictionary]:
    if not isinstance(found, Dictionary) or "/S" not in found:
        return
    yield found
    kids = found.get("/K", Array())
    for kid in kids if isinstance(kids, Array) else [kids]:
        yield from _elements(kid)


def link(pdf: Pdf, number: int = 0) -> pikepdf.Object:
    """A link's annotation."""
    return pdf.pages[0].Annots[number]


def font(pdf: Pdf) -> pikepdf.Object:
    """A font."""
    return next(iter(pdf.pages[0].Resources.Font.values()))


def paint(content: bytes) -> Break:
    """Adds to what the page paints."""
    return lambda pdf: pdf.pages[0].contents_add(content)


def write_over(old: bytes, new: bytes) -> Break:
    """Changes what the page paints."""

    def change(pdf: Pdf) -> None:
        page = pdf.pages[0]
        page.contents_coalesce()
        content = page.Contents.read_bytes()
        assert old in content
        page.Contents.write(content.replace(old, new, 1))

    return change


def kids(kind: str, change: Callable[[Pdf, Dictionary], object]) -> Break:
    """Changes the kids of the first element of a kind."""
    return lambda pdf: element(pdf, kind).__setitem__("/K", change(pdf, element(pdf, kind)))


def hyphens(pdf: Pdf) -> None:
    """Lets two letters read as hyphens that a layout puts there."""
    for found in pdf.pages[0].Resources.Font.values():
        letters = found.ToUnicode.read_bytes()
        found.ToUnicode.write(letters.replace(b"<0065>", b"<00ad>").replace(b"<006e>", b"<2010>"))


def misread(pdf: Pdf) -> None:
    """Lets a letter read as many."""
    for found in pdf.pages[0].Resources.Font.values():
        found.ToUnicode.write(found.ToUnicode.read_bytes().replace(b"<0065>", b"<" + b"0065" * 6 + b">"))


FAULTS: dict[str, tuple[Break, str]] = {
    "no language": (lambda pdf: pdf.Root.__delitem__("/Lang"), "no language"),
    "not marked": (lambda pdf: pdf.Root.MarkInfo.__delitem__("/Marked"), "not marked as tagged"),
    "no title shown": (lambda pdf: pdf.Root.__delitem__("/ViewerPreferences"), "the file's name is shown"),
    "no title": (lambda pdf: pdf.docinfo.__delitem__("/Title"), "no title"),
    "no outline": (lambda pdf: pdf.Root.__delitem__("/Outlines"), "no outline"),
    "a script by name": (lambda pdf: pdf.Root.Names.__setitem__("/JavaScript", Dictionary()), "JavaScript by name"),
    "a script at the start": (
        lambda pdf: pdf.Root.__setitem__("/OpenAction", Dictionary(S=Name.JavaScript, JS=String("0"))),
        "no link: JavaScript",
    ),
    "a program": (lambda pdf: link(pdf).__setitem__("/A", Dictionary(S=Name.Launch)), "no link: Launch"),
    "an open address": (lambda pdf: link(pdf, 1).A.__setitem__("/URI", String("http://a.se")), "not safe: http://a.se"),
    "a script as an address": (
        lambda pdf: link(pdf, 1).A.__setitem__("/URI", String("javascript:0")),
        "not safe: javascript:0",
    ),
    "something by itself": (lambda pdf: pdf.pages[0].obj.__setitem__("/AA", Dictionary()), "runs by itself"),
    "a stray line": (paint(b"0 0 m 9 9 l S"), "painted outside every mark: S"),
    "an unknown mark": (paint(b"/P <</MCID 99>> BDC 0 0 m 9 9 l S EMC"), "mark 99 is not in the structure"),
    "a mark without a number": (write_over(b"/Span\n<</MCID 0>>\nBDC", b"/Span BMC"), "mark 0 is in the structure but"),
    "content in an artifact": (
        paint(b"/Artifact BMC /P <</MCID 1>> BDC 0 0 m 9 9 l S EMC EMC"),
        "an artifact and content at once",
    ),
    "a mark twice": (kids("H2", lambda _, found: Array([found.K, 0])), "mark 0 is in the structure 2 times"),
    "a mark of nothing": (kids("H2", lambda _, found: Array([found.K, 98])), "mark 98 is in the structure but"),
    "a way back to another": (
        lambda pdf: pdf.Root.StructTreeRoot.ParentTree.Nums[1].__setitem__(0, element(pdf, "H2")),
        "mark 0 does not lead back to its H1",
    ),
    "no way back": (lambda pdf: link(pdf).__delitem__("/StructParent"), "an annotation does not lead back to its Link"),
    "an empty paragraph": (lambda pdf: element(pdf, "P").__delitem__("/K"), "an empty P"),
    "a stranger in a list": (lambda pdf: element(pdf, "LI").__setitem__("/S", Name.P), "a P right below a L"),
    "a lost parent": (
        lambda pdf: element(pdf, "LI").__setitem__("/P", element(pdf, "H1")),
        "a LI that does not know the L above it",
    ),
    "a picture without words": (lambda pdf: element(pdf, "P").__setitem__("/S", Name.Figure), "a Figure without words"),
    "a head without scope": (lambda pdf: element(pdf, "TH").__delitem__("/A"), "a table head without scope: Part"),
    "a skipped level": (lambda pdf: element(pdf, "H2").__setitem__("/S", Name.H3), "H3 after H1: Syfte"),
    "no title among the headings": (lambda pdf: element(pdf, "H1").__setitem__("/S", Name.P), "H2 after H0"),
    "an annotation outside": (
        lambda pdf: pdf.pages[0].Annots.append(
            pdf.make_indirect(Dictionary(Type=Name.Annot, Subtype=Name.Text, Rect=[0, 0, 9, 9]))
        ),
        "an annotation outside the structure: /Text",
    ),
    "a link in a paragraph": (
        lambda pdf: element(pdf, "Link").__setitem__("/S", Name.Span),
        "a link in a Span",
    ),
    "a link that says its anchor": (
        lambda pdf: link(pdf).__setitem__("/Contents", String("syfte")),
        "does not say where it leads: 'syfte'",
    ),
    "another tab order": (lambda pdf: pdf.pages[0].obj.__delitem__("/Tabs"), "the tab order is not"),
    "a link without its annotation": (kids("Link", lambda _, found: found.K[1]), "a link that leads nowhere"),
    "a link to nothing": (lambda pdf: link(pdf).__setitem__("/Dest", String("borta")), "not there: borta"),
    "a font elsewhere": (
        lambda pdf: font(pdf).DescendantFonts[0].FontDescriptor.__delitem__("/FontFile2"),
        "a font that is not embedded",
    ),
    "a whole font": (lambda pdf: font(pdf).__setitem__("/BaseFont", Name("/Source-Sans-Pro")), "not cut down"),
    "a font without text": (lambda pdf: font(pdf).__delitem__("/ToUnicode"), "cannot be read as text"),
    "a glyph that reads as a sentence": (misread, "a glyph that reads as 'eeeeee'"),
    "soft hyphens": (hyphens, "U+00AD in"),
    "hyphens of the layout": (hyphens, "U+2010 in"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_found(fault: str, good: Path, tmp_path: Path) -> None:
    spoil, expected = FAULTS[fault]
    path = tmp_path / "broken.pdf"
    with pikepdf.open(good) as pdf:
        spoil(pdf)
        pdf.save(path)
    assert [complaint for complaint in complaints(path) if expected in complaint] != []


def test_a_good_file_has_nothing_to_complain_of(good: Path) -> None:
    assert complaints(good) == []


def test_what_weasyprint_makes_by_itself_is_not_good_enough(tmp_path: Path) -> None:
    path = tmp_path / "bare.pdf"
    style = weasyprint.CSS(string=stylesheet())
    weasyprint.HTML(string=PAGE).write_pdf(path, stylesheets=[style], pdf_variant="pdf/a-3a")
    found = complaints(path)
    assert any("is not in the structure" in complaint for complaint in found)
    assert "a table head without scope: Part" in found
    assert "page 1: a link that does not say where it leads: 'syfte'" in found


def test_what_nothing_leads_to_is_found(tmp_path: Path) -> None:
    path = tmp_path / "leftovers.pdf"
    pdf = pydyf.PDF()
    pdf.add_object(pydyf.Dictionary({"Type": "/Forgotten"}))
    with path.open("wb") as file:
        pdf.write(file)
    assert "1 objects that nothing leads to" in complaints(path)
