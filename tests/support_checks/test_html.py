"""Shows that the HTML checker reads all files in one run and says file, place and fault."""

from pathlib import Path

import pytest

from tests.support.html import errors, validate_html

SOUND = "<!doctype html>\n<html lang='sv'>\n<title>Prov</title>\n<h1>Överens</h1>\n{}</html>\n"


def write(folder: Path, **bodies: str) -> list[Path]:
    """One page a name, with the body given."""
    for name, body in bodies.items():
        (folder / f"{name}.html").write_text(SOUND.format(body), encoding="utf-8")
    return sorted(folder.glob("*.html"))


def test_valid_pages_give_no_errors(tmp_path: Path) -> None:
    assert errors(write(tmp_path, a="<p>En</p>", b="<p>Två</p>")) == []


def test_faults_of_every_file_are_found_in_order_with_their_places(tmp_path: Path) -> None:
    pages = write(tmp_path, b="<p id=x><p id=x>", a="<p>\n<ul><p>löst</p></ul>", å="<p>")
    found = [remark for remark in validate_html(pages) if remark.kind == "error"]
    assert [(remark.path.name, remark.line) for remark in found] == [("a.html", 5), ("b.html", 4)]
    assert "not allowed as child of element “ul”" in found[0].text
    assert str(found[1]).startswith(f"{tmp_path}/b.html:4:9: error: Duplicate ID “x”.")


def test_a_warning_is_an_error_to_us(tmp_path: Path) -> None:
    (line,) = errors(write(tmp_path, a="<section><p>utan rubrik</p></section>"))
    assert ": warning: Section lacks heading." in line


def test_a_style_sheet_can_be_checked_too(tmp_path: Path) -> None:
    (tmp_path / "stil.css").write_text("p { colour: red }", encoding="utf-8")
    assert "“colour”" in "".join(errors([tmp_path / "stil.css"]))


def test_deep_nesting_does_not_stop_it(tmp_path: Path) -> None:
    assert errors(write(tmp_path, a="<div>" * 400 + "</div>" * 400)) == []


def test_a_file_that_is_missing_is_an_error_and_not_silence(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"saknas\.html"):
        validate_html([tmp_path / "saknas.html"])


def test_nothing_to_validate_is_no_proof_of_anything() -> None:
    with pytest.raises(ValueError, match="no files"):
        validate_html([])
