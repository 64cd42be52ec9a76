"""Shows that a form is a PDF to fill in: each field named, told of and in order, and what is written in it is read."""

from pathlib import Path

import pikepdf
import pytest
from pikepdf.form import DefaultAppearanceStreamGenerator, Form

from overens.commands.papers import FormOrder
from overens.model.forms import Forms
from overens.names import FORMS_FILE
from tests.support import pdf_lint, poppler, verapdf
from tests.support.shipped import repository

ANSWERS = {"namn": "Åsa Öström", "egna-ord": "Jag vill ha hjälp – på förmiddagen.", "remittent": "Élise, kurator"}


@pytest.fixture(scope="module")
def forms() -> Forms:
    loaded = repository().living.forms
    assert loaded, FORMS_FILE
    return loaded.value


@pytest.fixture(scope="module")
def empty(forms: Forms, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("form") / "empty.pdf"
    path.write_bytes(FormOrder(forms.forms[0], forms.example or "").make().data)
    return path


@pytest.fixture(scope="module")
def filled(empty: Path) -> Path:
    path = empty.with_name("filled.pdf")
    with pikepdf.open(empty) as pdf:
        form = Form(pdf, DefaultAppearanceStreamGenerator)
        for name, answer in ANSWERS.items():
            form[name].value = answer
        form["samtycke"].checked = True
        pdf.save(path)
    return path


def test_it_is_accessible_empty_and_filled_in(empty: Path, filled: Path) -> None:
    assert verapdf.complaints(empty, "ua1") == []
    assert verapdf.complaints(filled, "ua1") == []
    assert pdf_lint.complaints(empty) == []


def test_it_does_not_say_that_it_is_an_archival_file(empty: Path) -> None:
    with pikepdf.open(empty) as pdf, pdf.open_metadata() as metadata:
        assert metadata.pdfa_status == ""
        assert metadata["pdfuaid:part"] == "1"


def test_each_field_is_named_as_in_the_data_and_told_of_in_its_order(forms: Forms, empty: Path) -> None:
    with pikepdf.open(empty) as pdf:
        fields = [(str(field.T), str(field.FT), int(field.get("/Ff", 0))) for field in pdf.Root.AcroForm.Fields]
        told = {str(field.T): str(field.TU) for field in pdf.Root.AcroForm.Fields}
        assert all(page.Tabs == "/S" for page in pdf.pages)
        assert "/NeedAppearances" not in pdf.Root.AcroForm
    kinds = {"rad": ("/Tx", 0), "ruta": ("/Tx", 1 << 12), "kryss": ("/Btn", 0)}
    assert fields == [(entry.id, *kinds[entry.kind]) for entry in forms.forms[0].entries]
    assert told["egna-ord"] == (
        "Vilket stöd och vilken hjälp behöver du? Individen skriver själv eller säger vad som ska stå."
    )
    assert told["konsultation"] == "Ärendet gäller konsultation. Kryssa för ja."


def test_each_field_is_a_form_in_the_structure(forms: Forms, empty: Path) -> None:
    assert poppler.structure(empty).split().count("Form") == len(forms.forms[0].entries)


def test_it_is_handed_out_empty_and_nobody_signs_it(empty: Path) -> None:
    with pikepdf.open(empty) as pdf:
        fields = list(pdf.Root.AcroForm.Fields)
        assert all(field.get("/V", "/Off") == "/Off" for field in fields)
        assert "/Sig" not in {str(field.FT) for field in fields}


def test_what_is_written_in_it_is_read_by_another_program(empty: Path, filled: Path) -> None:
    words = " ".join(poppler.text(filled).split())
    assert all(answer in words and answer not in poppler.text(empty) for answer in ANSWERS.values())


def test_a_tick_shows(empty: Path, tmp_path: Path) -> None:
    ticked = tmp_path / "ticked.pdf"
    with pikepdf.open(empty) as pdf:
        Form(pdf)["samtycke"].checked = True
        assert [str(field.T) for field in pdf.Root.AcroForm.Fields if field.get("/AS") == "/Ja"] == ["samtycke"]
        pdf.save(ticked)
    first, second = (poppler.pictures(path, tmp_path / path.stem) for path in (empty, ticked))
    assert first[0].read_bytes() == second[0].read_bytes()
    assert first[1].read_bytes() != second[1].read_bytes()


def test_the_same_form_gives_the_same_bytes(forms: Forms, empty: Path) -> None:
    assert FormOrder(forms.forms[0], forms.example or "").make().data == empty.read_bytes()
