"""The making of a PDF: the same bytes everywhere, with its day, its sources and nothing else in it."""

import hashlib
import os
import subprocess
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pikepdf
import pytest

from overens.paper.making import Source, make
from tests.support import poppler
from tests.support.printed import DAY, SOURCES, Printed

HTML = """<html lang="sv"><title>Prov å</title><style>html { font-family: "Source Sans Pro" }</style>
<main><h1>Överenskommelse</h1><p>Parterna är <em>överens</em> om <a href="https://example.se">allt</a>.</p></main></html>"""

DIGEST = """
import hashlib, sys
from datetime import date
from pathlib import Path
from overens.paper.making import Source, make
html = Path(sys.argv[1]).read_text(encoding="utf-8")
made = make(html, made=date(2025, 2, 18), sources=[Source("agreements/prov/2025.yaml", b"a: 1")])
print(hashlib.sha256(made.data).hexdigest())
"""
ELSEWHERE = (
    {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LANG": "C", "LC_ALL": "C"},
    {"PYTHONHASHSEED": "4242", "TZ": "America/Los_Angeles", "LANG": "sv_SE.UTF-8", "LC_ALL": "sv_SE.UTF-8"},
)


def test_the_bytes_are_the_same_in_every_process_zone_and_language(
    print_once: Callable[[str], Printed], tmp_path: Path
) -> None:
    page = tmp_path / "page.html"
    page.write_text(print_once("star_2025").html, encoding="utf-8")
    digests = {_digest(page, variables) for variables in ELSEWHERE}
    here = make(page.read_text(encoding="utf-8"), made=DAY, sources=[Source("agreements/prov/2025.yaml", b"a: 1")])
    assert digests == {hashlib.sha256(here.data).hexdigest()}


def _digest(page: Path, variables: dict[str, str]) -> str:
    command = [sys.executable, "-c", DIGEST, str(page)]
    done = subprocess.run(command, env={**os.environ, **variables}, capture_output=True, text=True, check=True)  # noqa: S603 our own arguments
    assert done.stderr == ""
    return done.stdout.strip()


def test_the_sources_are_attached_as_they_are(print_once: Callable[[str], Printed]) -> None:
    with pikepdf.open(print_once("small").path) as pdf:
        attached = {name: spec.get_file().read_bytes() for name, spec in pdf.attachments.items()}
        relations = [str(spec.AFRelationship) for spec in pdf.Root.AF]
        types = {str(spec.EF.F.Subtype) for spec in pdf.Root.AF}
    assert attached == {source.name: source.data for source in SOURCES}
    assert relations == ["/Source"] * len(SOURCES)
    assert types == {"/application/yaml"}


def test_attachments_of_one_name_in_two_folders_are_told_apart() -> None:
    sources = [Source("roles/star/2025.yaml", b"b"), Source("agreements/star/2025.yaml", b"a")]
    assert [source.name for source in sources] == ["roles-star-2025.yaml", "agreements-star-2025.yaml"]
    assert make(HTML, made=DAY, sources=sources).data == make(HTML, made=DAY, sources=sources[::-1]).data


def test_every_day_in_the_file_is_the_day_it_was_given(print_once: Callable[[str], Printed]) -> None:
    path = print_once("small").path
    info = poppler.info(path)
    assert (info["CreationDate"], info["ModDate"]) == ("2025-02-18T00:00:00Z", "2025-02-18T00:00:00Z")
    with pikepdf.open(path) as pdf:
        days = {str(day) for spec in pdf.Root.AF for day in (spec.EF.F.Params.CreationDate, spec.EF.F.Params.ModDate)}
        metadata = pdf.Root.Metadata.read_bytes().decode()
    assert days == {"D:20250218000000Z"}
    assert "<xmp:CreateDate>2025-02-18T00:00:00Z<" in metadata


def test_another_day_is_another_file() -> None:
    assert make(HTML, made=date(2025, 2, 18)).data != make(HTML, made=date(2025, 2, 19)).data


def test_the_file_says_what_it_is(print_once: Callable[[str], Printed]) -> None:
    found = print_once("small")
    info = poppler.info(found.path)
    assert info["Title"] == found.document.title
    assert info["Author"] == found.document.agreement.federation.name
    assert info["Subject"] == "Parterna planerar tillsammans."
    assert "Åre kommun" in info["Keywords"]
    assert (info["Tagged"], info["JavaScript"], info["Encrypted"]) == ("yes", "no", "no")


def test_the_fonts_are_ours_alone_and_cut_down(print_once: Callable[[str], Printed]) -> None:
    fonts = poppler.fonts(print_once("star_2025").path)
    names = {font.name.partition("+")[2].rpartition("-Pro")[0] for font in fonts}
    assert names == {"Source-Sans", "Source-Serif"}
    assert all(font.embedded and font.subset and font.unicode for font in fonts)
    assert len({font.name for font in fonts}) == len(fonts)


@pytest.mark.parametrize(("name", "most"), [("tiny", 25_000), ("star_2025", 150_000), ("long", 260_000)])
def test_the_file_is_no_larger_than_it_must_be(name: str, most: int, print_once: Callable[[str], Printed]) -> None:
    assert len(print_once(name).paper.data) < most


def test_the_pages_are_counted() -> None:
    broken = HTML.replace("<p>", '<p style="break-before: page">')
    assert (make(HTML, made=DAY).pages, make(broken, made=DAY).pages) == (1, 2)
