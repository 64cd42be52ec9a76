"""Shows that a trial's copy of the real content is one edition that loads, says TEST and names no person."""

from pathlib import Path

from overens.commands.content import READER
from overens.commands.trying import TEST, copy
from overens.names import EditionName
from tests.support.paths import ROOT

NAME = EditionName("star", "2025")


def test_of_several_agreements_one_is_left_and_it_loads(tmp_path: Path) -> None:
    assert len({edition.name.agreement for edition in READER.read(ROOT).repository.editions}) > 1
    copy(ROOT, NAME, tmp_path)
    content = READER.read(tmp_path)
    assert not content.stops()
    assert [edition.name for edition in content.repository.editions] == [NAME]


def test_reports_on_editions_that_are_left_out_do_not_stop_the_trial(tmp_path: Path) -> None:
    assert any(report.edition.name == NAME for report in READER.read(ROOT).repository.reports)
    copy(ROOT, EditionName("star", "2026"), tmp_path)
    content = READER.read(tmp_path)
    assert not [problem for problem in content.problems if problem.rule == "okand-hanvisning"]
    assert content.repository.reports == ()


def test_everything_that_could_name_a_person_says_test(tmp_path: Path) -> None:
    copy(ROOT, NAME, tmp_path)
    [edition] = READER.read(tmp_path).repository.editions
    signatures = edition.edition.value.signatures
    assert signatures
    assert {signatory.name for signatory in signatures.signatories} == {TEST}
    assert edition.edition.value.title.startswith(TEST)
    before = READER.read(ROOT).repository.editions
    names = {
        signatory.name
        for each in before
        if each.edition.value.signatures
        for signatory in each.edition.value.signatures.signatories
        if signatory.name
    }
    text = "".join(file.read_text(encoding="utf-8") for file in tmp_path.rglob("*.yaml"))
    assert names
    assert [name for name in names if name in text] == []
