"""Tests `overens diff` on small repositories: what it prints and writes, and that it ends as `diff` does."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from overens.cli.running import run
from overens.commands.comparing import ProofError, compared
from overens.compare.comparison import Comparison
from overens.compare.redline.proof import Proof
from overens.problems import BUG, OverensError, UsageError
from tests.support.exchanged import made
from tests.support.repository import DAY
from tests.support.word_files import changed

FIRST = "uppfoljning/2026-t1"
SAME, DIFFERENT, TROUBLE = 0, 1, 2
OLD, NEW = "agreements/vagen-in/2026.yaml", "agreements/vagen-in/2027.yaml"
Said = Callable[..., tuple[int, str, str]]


@pytest.fixture
def pair(example: Path) -> Path:
    """A repository with two editions that differ in one word."""
    text = (example / OLD).read_text(encoding="utf-8")
    assert "rubrik: Syfte" in text
    new = text.replace("rubrik: Syfte", "rubrik: Ändamål").replace("2026-", "2027-")
    (example / NEW).write_text(new, encoding="utf-8")
    return example


@pytest.fixture
def said(pair: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Said:
    """Runs the verb inside the repository; answers its code, its result, and what it told besides."""
    monkeypatch.chdir(pair)

    def ran(*arguments: str) -> tuple[int, str, str]:
        status = run(["diff", *arguments, "--date", DAY])
        return status, *capsys.readouterr()

    return ran


def test_what_differs_is_printed_and_told_by_the_exit_code(said: Said) -> None:
    status, out, err = said("vagen-in", "2026", "2027")
    assert (status, err) == (DIFFERENT, "")
    assert "[-Syfte-] {+Ändamål+}" in out
    assert "\x1b" not in out
    status, out, err = said("vagen-in", "2027", "2026")
    assert (status, err) == (DIFFERENT, "")
    assert "[-Ändamål-] {+Syfte+}" in out


def test_two_reports_by_name_and_by_file(said: Said, pair: Path) -> None:
    folder = pair / "agreements/vagen-in/uppfoljning"
    text = (folder / "2026-t1.yaml").read_text(encoding="utf-8")
    filled = text.replace("2026-04-30", "2026-08-31").replace(
        "d-annat, namn: till något annat, värden: [–", "d-annat, namn: till något annat, värden: [4"
    )
    (folder / "2026-t2.yaml").write_text(filled, encoding="utf-8")
    status, out, err = said("vagen-in", FIRST, "uppfoljning/2026-t2")
    assert (status, err) == (DIFFERENT, "")
    assert "Period till och med: [-30 april 2026-] {+31 augusti 2026+}" in out
    assert "ändras från ingen siffra till 4" in " ".join(out.split())
    assert "Provet håller." in out
    files = [f"agreements/vagen-in/uppfoljning/2026-{period}.yaml" for period in ("t1", "t2")]
    assert said(*files) == (status, out, err)


def test_equal_editions(said: Said) -> None:
    status, out, err = said("vagen-in", "2026", "2026")
    assert (status, err) == (SAME, "")
    assert "är lika. Ingenting ändras." in out


def test_two_files_are_compared_as_two_names_are(said: Said, pair: Path) -> None:
    assert said(OLD, NEW) == said("vagen-in", "2026", "2027")
    assert said(OLD, str(pair / NEW)) == said("vagen-in", "2026", "2027")
    assert said(OLD, OLD)[0] == SAME


def test_files_of_two_folders(said: Said, pair: Path, tmp_path: Path) -> None:
    other = Path(shutil.copytree(pair, tmp_path / "annan"))
    text = (other / OLD).read_text(encoding="utf-8")
    (other / OLD).write_text(text.replace("rubrik: Syfte", "rubrik: Mening"), encoding="utf-8")
    status, out, err = said(OLD, str(other / OLD))
    assert (status, err) == (DIFFERENT, "")
    assert "[-Syfte-] {+Mening+}" in out


def test_json_is_printed_or_written(said: Said, pair: Path) -> None:
    status, out, err = said("vagen-in", "2026", "2027", "--format", "json")
    assert (status, err) == (DIFFERENT, "")
    assert json.loads(out)["ändringar"]
    assert said("vagen-in", "2026", "2027", "--format", "json", "--out", "min.json") == (DIFFERENT, "min.json\n", "")
    assert (pair / "min.json").read_text(encoding="utf-8") == out


def test_text_to_a_file(said: Said, pair: Path) -> None:
    assert said("vagen-in", "2026", "2027", "--out", "min.txt") == (DIFFERENT, "min.txt\n", "")
    assert "{+Ändamål+}" in (pair / "min.txt").read_text(encoding="utf-8")


def test_word_goes_to_a_file_of_its_own_name(said: Said, pair: Path) -> None:
    assert said("vagen-in", "2026", "2027", "--format", "docx") == (DIFFERENT, "vagen-in-2026-2027.docx\n", "")
    found = changed((pair / "vagen-in-2026-2027.docx").read_bytes())
    assert any((one.struck, one.added) == ("Syfte", "Ändamål") for one in found)
    assert said("vagen-in", "2026", "2027", "--format", "docx", "--out", "min.docx")[1] == "min.docx\n"
    assert (pair / "min.docx").read_bytes() == (pair / "vagen-in-2026-2027.docx").read_bytes()
    part = said("vagen-in", "2026", "2027", "--format", "docx", "--part", "exempelby-kommun")[1]
    assert part == "vagen-in-2026-2027-exempelby-kommun.docx\n"


def test_html_and_pdf_go_to_files_too(said: Said, pair: Path) -> None:
    assert said("vagen-in", "2026", "2027", "--format", "html") == (DIFFERENT, "vagen-in-2026-2027.html\n", "")
    html = (pair / "vagen-in-2026-2027.html").read_text(encoding="utf-8")
    assert html.startswith("<!doctype html>")
    assert "Ändringar från" in html
    assert said("vagen-in", "2026", "2026", "--format", "pdf", "--out", "lika.pdf") == (SAME, "lika.pdf\n", "")
    assert (pair / "lika.pdf").read_bytes().startswith(b"%PDF-1.7")


def test_a_party_by_id_or_by_name(said: Said) -> None:
    status, out, _ = said("vagen-in", "2026", "2027", "--part", "exempelby-kommun")
    assert status == DIFFERENT
    assert "Bara det som berör Exempelby kommun." in out
    assert said("vagen-in", "2026", "2027", "--part", "Exempelby kommun")[1] == out


HOW = (
    "Ange en överenskommelse och två utgåvor, till exempel: overens diff star 2025 2026. Eller ange två utgåvors "
    "filer, till exempel: overens diff agreements/star/2025.yaml agreements/star/2026.yaml\n"
)
WHAT = (
    "En utgåva är en fil i mappen agreements och en överenskommelses mapp, till exempel agreements/star/2025.yaml. "
    "En rapport ligger i mappen uppfoljning där.\n"
)
MIXED = (
    "Vägen in 2026 och Vägen in tertial 1 2026 är en utgåva och en rapport. "
    "Välj två utgåvor eller två rapporter av samma överenskommelse.\n"
)
AGAIN = "Åtgärda det och kör sedan samma kommando igen.\n"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([], HOW),
        (["vagen-in", "2026"], HOW),
        (["vagen-in", "2026", "2027", "2028"], HOW),
        (["vagen-in", "2026", "2028"], "Det finns ingen utgåva ”vagen-in 2028”. Menade du vagen-in 2027?\n"),
        (["vagenin", "2026", "2027"], "Det finns ingen utgåva ”vagenin 2026”. Menade du vagen-in 2026?\n"),
        (
            [OLD, "agreements/vagen-in/2028.yaml"],
            "Filen agreements/vagen-in/2028.yaml finns inte. Menade du ”2027.yaml”? Kontrollera sökvägen.\n",
        ),
        (
            [OLD, "agreements/parter.yaml"],
            f"agreements/parter.yaml är ingen utgåva. {WHAT}",
        ),
        (
            ["vagen-in", "2026", FIRST],
            MIXED,
        ),
        (
            ["vagen-in", FIRST, "uppfoljning/2026-t3"],
            "Det finns ingen rapport ”vagen-in uppfoljning/2026-t3”. Menade du vagen-in uppfoljning/2026-t1?\n",
        ),
        (
            ["vagen-in", "2026", "2027", "--part", "exempelby-komun"],
            "Ingen av utgåvorna har parten ”exempelby-komun”. Menade du ”exempelby-kommun”?\n",
        ),
        (
            ["vagen-in", "2026", "2027", "--format", "json", "--out", "borta/x.json"],
            f"Det gick inte att läsa eller skriva borta/x.json: den finns inte. {AGAIN}",
        ),
    ],
)
def test_trouble_is_neither_equal_nor_different(said: Said, arguments: list[str], told: str) -> None:
    assert said(*arguments) == (TROUBLE, "", told)


def test_editions_of_different_agreements(said: Said, pair: Path) -> None:
    shutil.copytree(pair / "agreements/vagen-in", pair / "agreements/annan")
    (pair / "agreements/annan/2027.yaml").unlink()
    status, out, err = said(OLD, "agreements/annan/2026.yaml")
    assert (status, out) == (TROUBLE, "")
    assert "olika överenskommelser: vagen-in och annan. Välj två utgåvor av samma överenskommelse." in err


def test_an_edition_with_problems_is_reported_as_check_does(
    said: Said, pair: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (pair / NEW).read_text(encoding="utf-8")
    (pair / NEW).write_text(text.replace("område: teamet", "område: temaet", 1), encoding="utf-8")
    run(["check"])
    checked = capsys.readouterr().out
    for arguments in (["vagen-in", "2026", "2027"], [OLD, NEW]):
        status, out, err = said(*arguments)
        assert (status, out) == (TROUBLE, "")
        assert err.startswith(checked)
        assert f"{NEW}:" in err


@pytest.mark.parametrize("content", ["", "# bara en kommentar\n", "avsnitt: []\n"])
def test_an_empty_edition_is_no_edition_without_changes(said: Said, pair: Path, content: str) -> None:
    (pair / NEW).write_text(content, encoding="utf-8")
    for arguments in (["vagen-in", "2026", "2027"], [OLD, NEW], [NEW, NEW]):
        status, out, err = said(*arguments)
        assert (status, out) == (TROUBLE, "")
        assert NEW in err


def test_a_comparison_that_is_not_proven_is_the_programs_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    found = made("inuti")
    assert compared(found.old, found.new).changes == found.changes
    monkeypatch.setattr(Comparison, "proof", Proof("a", "b", "a", "c"))
    with pytest.raises(ProofError, match="Det är ett fel i programmet") as raised:
        compared(found.old, found.new)
    assert raised.value.exit_code == BUG


def test_different_agreements_are_never_compared() -> None:
    with pytest.raises(UsageError, match="olika överenskommelser: star och prov"):
        compared(made("annat").old, made("annat").new)
    assert issubclass(UsageError, OverensError)
