"""The fields to sign in: each on its line with its tooltip, in the structure; they change nothing that is painted."""

from io import BytesIO
from itertools import pairwise

import pikepdf
import pytest

from overens.commands.freezing import fields
from overens.names import SEAL_FIELD
from overens.pages.paper import paper
from overens.paper.fields import Field
from overens.paper.making import make
from tests.support import poppler
from tests.support.pdf_reading import Reading, items
from tests.support.printed import DAY, SOURCES, Printed, Read, small
from tests.support.signing_once import judged, signed

MILLIMETRE = 72 / 25.4
WIDTH, HEIGHT = 60, 14
"""Of a field in millimetres: what a stamp has room in."""

BARE = """<html lang="sv"><title>Prov</title><style>html { font-family: "Source Sans Pro" }</style>
<main><h1>Prov</h1><p>Här: <span data-signature="underskrift-a"></span></p></main></html>"""


@pytest.fixture(scope="module")
def signable(read: Read) -> tuple[Printed, Reading]:
    return read("to_sign")


def _fields(reading: Reading) -> list[pikepdf.Object]:
    return items(reading.pdf.Root.AcroForm.Fields)


def test_every_signatory_has_a_field_and_the_seal_is_last(signable: tuple[Printed, Reading]) -> None:
    found, reading = signable
    rows = found.document.by_id["undertecknare"].children
    assert [str(field.T) for field in _fields(reading)] == [*(row.id for row in rows), SEAL_FIELD]
    assert {str(field.FT) for field in _fields(reading)} == {"/Sig"}
    assert all("/V" not in field for field in _fields(reading))


def test_a_tooltip_says_who_signs_for_whom(signable: tuple[Printed, Reading]) -> None:
    tooltips = {str(field.T): str(field.TU) for field in _fields(signable[1])}
    assert tooltips["underskrift-bergs-kommun"] == "Underskrift för Bergs kommun: Ralf Westlund, kommundirektör"
    assert (
        tooltips["underskrift-ragunda-kommun"] == "Underskrift för Ragunda kommun: Jenny Kriström, t f avdelningschef"
    )
    assert tooltips[SEAL_FIELD] == "Försegling av hela dokumentet"


def test_a_field_lies_on_its_own_line_with_room_for_a_stamp(signable: tuple[Printed, Reading]) -> None:
    found, reading = signable
    words = poppler.words(found.path)
    page = next(word.page for word in words if word.text == "Kereby")
    for field, name in zip(_fields(reading), ("Kereby", "Broman", "Fremner", "Westlund"), strict=False):
        left, bottom, right, top = (float(edge) for edge in items(field.Rect))
        [word] = [word for word in words if word.text == name and word.page == page]
        assert [round((right - left) / MILLIMETRE, 2), round((top - bottom) / MILLIMETRE, 2)] == [WIDTH, HEIGHT]
        assert right / MILLIMETRE == pytest.approx(210 - 34, abs=0.01)
        # Poppler counts from above. The words stand on the line that the field stands on.
        assert 842 - top < word.top < word.bottom < 842 - bottom + 2
        assert word.right < left


def test_no_two_fields_touch(read: Read) -> None:
    for name in ("to_sign", "long"):
        for above, below in pairwise(_fields(read(name)[1])[:-1]):
            _, bottom, _, _ = map(float, items(above.Rect))
            _, _, _, top = map(float, items(below.Rect))
            assert above.P.objgen != below.P.objgen or top < bottom


def test_each_field_is_a_form_in_its_row(signable: tuple[Printed, Reading]) -> None:
    found, reading = signable
    rows = [node for node in reading.first("TBody").nodes if node.kind == "TR"]
    assert len(rows) == len(found.document.by_id["undertecknare"].children)
    for row, field in zip(rows, _fields(reading), strict=False):
        [form] = [node for node in row.walk() if node.kind == "Form"]
        assert [annotation.source.objgen for annotation in form.annotations] == [field.objgen]
        # One reference and no array: else a validator takes each signature for a change of the structure.
        assert isinstance(form.source.K, pikepdf.Dictionary)


def test_a_signature_locks_its_own_field_and_the_seal_everything(signable: tuple[Printed, Reading]) -> None:
    *own, seal = _fields(signable[1])
    for field in own:
        assert (str(field.Lock.Action), [str(name) for name in items(field.Lock.Fields)]) == (
            "/Include",
            [str(field.T)],
        )
    assert (str(seal.Lock.Action), int(seal.Lock.P)) == ("/All", 1)
    assert [float(edge) for edge in items(seal.Rect)] == [0, 0, 0, 0]


def test_every_field_is_printed_and_has_an_empty_look(signable: tuple[Printed, Reading]) -> None:
    form = signable[1].pdf.Root.AcroForm
    assert sorted(form.keys()) == ["/Fields", "/SigFlags"]
    for field in _fields(signable[1]):
        assert int(field.F) & 4
        assert field.AP.N.is_indirect
        assert field.AP.N.read_bytes() == b""


def test_fields_change_nothing_that_is_painted(signable: tuple[Printed, Reading]) -> None:
    found, reading = signable
    plain = make(found.html, made=DAY, sources=SOURCES)
    with pikepdf.open(BytesIO(plain.data)) as pdf:
        assert "/AcroForm" not in pdf.Root
        for page, other in zip(pdf.pages, reading.pdf.pages, strict=True):
            assert page.Contents.read_bytes() == other.Contents.read_bytes()


def test_a_field_without_a_line_is_refused() -> None:
    make(BARE, made=DAY, fields=[Field("underskrift-a", "A")])
    with pytest.raises(KeyError, match="underskrift-b"):
        make(BARE, made=DAY, fields=[Field("underskrift-b", "B")])


def test_a_signature_in_one_field_is_no_change_to_the_signature_in_another() -> None:
    document = small()
    made = make(paper(document, to_sign=True), made=DAY, fields=fields(document))
    chosen = [*(row.id for row in document.by_id["undertecknare"].children), SEAL_FIELD]
    assert judged(signed(made.data, chosen)) == dict.fromkeys(chosen, True)
