"""The finished file opens with its outline, and says in XMP that it is both archival and accessible."""

from xml.etree import ElementTree as ET

import pikepdf
import pytest

from overens.paper.making import make
from tests.support.printed import DAY

HTML = """<html lang="sv"><title>Prov &amp; åäö</title><meta name="author" content="Förbundet">
<style>html { font-family: "Source Sans Pro" }</style><h1>Prov</h1></html>"""
RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
PDFA, PDFUA = "{http://www.aiim.org/pdfa/ns/id/}", "{http://www.aiim.org/pdfua/ns/id/}"


@pytest.fixture(scope="module")
def pdf(tmp_path_factory: pytest.TempPathFactory) -> pikepdf.Pdf:
    path = tmp_path_factory.mktemp("finished") / "prov.pdf"
    path.write_bytes(make(HTML, made=DAY).data)
    return pikepdf.open(path)


def test_both_standards_are_declared_in_one_rdf(pdf: pikepdf.Pdf) -> None:
    packet = ET.fromstring(pdf.Root.Metadata.read_bytes())  # noqa: S314 our own file
    [rdf] = packet.iter(f"{RDF}RDF")
    found = {name: value for description in rdf for name, value in description.attrib.items()}
    assert (found[f"{PDFA}part"], found[f"{PDFA}conformance"], found[f"{PDFUA}part"]) == ("3", "A", "1")
    assert "Prov & åäö" in "".join(packet.itertext())


def test_the_file_opens_with_its_outline_and_its_title(pdf: pikepdf.Pdf) -> None:
    assert pdf.Root.PageMode == "/UseOutlines"
    assert pdf.Root.ViewerPreferences.DisplayDocTitle
    assert str(pdf.Root.Lang) == "sv"


def test_there_is_one_structure_and_it_is_ours(pdf: pikepdf.Pdf) -> None:
    root = pdf.Root.StructTreeRoot
    assert root.K.S == "/Document"
    roots = [found for found in pdf.objects if isinstance(found, pikepdf.Dictionary) and "/ParentTree" in found]
    assert len(roots) == 1
    assert int(root.ParentTreeNextKey) == len(pdf.pages)
