"""A content folder as a whole: what belongs to it, what is kept out, and that everything wrong is told."""

import os
import time
from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest

from overens.exchange.problems import as_text
from overens.names import EditionName
from overens.problems import OutsideError, OverensError, Problem, Severity
from overens.source.folder import load
from overens.source.shelf import LARGEST
from tests.support.paths import ROOT
from tests.support.samples import BASE

ANNEX = "annexes/prov/2025/1-gang.yaml"
EDITION = "agreements/prov/2025.yaml"
GLOSSARY = "agreements/ordlista.yaml"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A valid content folder."""
    return copytree(BASE, tmp_path / "content")


def told(content: Path) -> list[tuple[str, str]]:
    """The file and the rule of every problem."""
    return [(problem.file, problem.rule) for problem in load(content).problems]


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_an_edition_has_everything_that_it_pins(content: Path) -> None:
    repository = load(content)
    assert repository.problems == ()
    (edition,) = repository.editions
    assert edition.name == EditionName("prov", "2025")
    assert edition.agreement.value.short_title == "PROV"
    assert edition.annexes[1].file == ANNEX
    assert edition.annexes[2] is edition.roles
    assert edition.glossary is repository.glossary
    assert edition.parties is repository.parties


def test_a_file_that_two_editions_pin_is_read_once(content: Path) -> None:
    (content / "agreements/prov/2024.yaml").write_bytes((content / EDITION).read_bytes())
    change(content / ANNEX, "    rubrik: Gången\n", "")
    repository = load(content)
    earlier, later = repository.editions
    assert [str(edition.name) for edition in repository.editions] == ["prov 2024", "prov 2025"]
    assert earlier.annexes[1] is later.annexes[1]
    assert len(repository.problems) == 1


def test_the_glossary_may_be_absent_but_not_broken(content: Path) -> None:
    (content / GLOSSARY).write_text("", encoding="utf-8")
    assert load(content).editions == ()
    (content / GLOSSARY).unlink()
    (edition,) = load(content).editions
    assert edition.glossary is None


@pytest.mark.parametrize(
    "file", ["agreements/parter.yaml", "agreements/prov/avtal.yaml", ANNEX, "roles/prov/2025.yaml"]
)
def test_an_edition_is_left_out_when_something_it_rests_on_cannot_be_had(content: Path, file: str) -> None:
    (content / file).write_text("- x\n", encoding="utf-8")
    repository = load(content)
    assert repository.editions == ()
    assert {problem.file for problem in repository.problems} == {file}


def test_other_files_and_folders_are_left_alone(content: Path) -> None:
    for file in (
        *("agreements/prov/.2025.yaml.swp", "agreements/prov/2025.yaml~", "agreements/prov/.#2025.yaml"),
        *("agreements/prov/README.md", "agreements/prov/beslut/2025.yaml", "agreements/prov/uppfoljning/x.md"),
        *("agreements/.git/x.yaml", "annexes/prov/figur.svg", "annexes/.DS_Store", "docs/x.yaml", "x.yaml"),
    ):
        (content / file).parent.mkdir(parents=True, exist_ok=True)
        (content / file).write_bytes(b"\xff")
    assert told(content) == []


def test_a_folder_named_like_an_edition_is_not_one(content: Path) -> None:
    (content / "agreements/prov/2026.yaml").mkdir()
    assert told(content) == []


@pytest.mark.parametrize("there", [True, False])
def test_a_folder_without_agreements_says_what_to_do(tmp_path: Path, *, there: bool) -> None:
    if there:
        (tmp_path / "x").mkdir()
    with pytest.raises(OverensError, match=r"har ingen undermapp som heter agreements\. .*overens init MAPP"):
        load(tmp_path / "x")


def test_an_agreements_folder_without_agreements_is_no_fault(content: Path) -> None:
    for file in (content / "agreements/prov").iterdir():
        file.unlink()
    (content / "agreements/prov").rmdir()
    assert told(content) == [(ANNEX, "oanvand-fil"), ("roles/prov/2025.yaml", "oanvand-fil")]


def test_a_file_of_50_megabytes_is_told_without_being_read(content: Path) -> None:
    with (content / ANNEX).open("wb") as stream:
        stream.truncate(50_000_000)
    began = time.process_time()
    assert as_text(load(content).problems) == (
        f"{ANNEX}:1:1: fel: Filen är större än 500 kB, så den kan inte vara en text som någon har skrivit. [for-stor]\n"
        f"    {ANNEX}\n"
        "    Gör så här: Kontrollera att rätt fil ligger här. Dela upp den om den verkligen är så lång.\n"
        "\n"
        "1 fel\n"
    )
    assert time.process_time() - began < 2


def test_a_file_of_the_largest_size_is_read(content: Path) -> None:
    text = (content / GLOSSARY).read_bytes()
    (content / GLOSSARY).write_bytes(text + b"#" * (LARGEST - len(text)))
    assert told(content) == []
    (content / GLOSSARY).write_bytes(text + b"#" * (LARGEST - len(text) + 1))
    assert told(content) == [(GLOSSARY, "for-stor")]


def test_a_file_that_grows_while_it_is_read_is_read_no_further(content: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    small = (content / ANNEX).stat()
    (content / ANNEX).write_bytes((content / ANNEX).read_bytes() + b"#" * 2 * LARGEST)
    real = Path.stat
    monkeypatch.setattr(Path, "stat", lambda path, **how: small if path.name == "1-gang.yaml" else real(path, **how))
    assert told(content) == []


@pytest.mark.parametrize("kind", ["pipe", "folder", "dangling", "loop"])
def test_what_is_no_file_is_told_and_never_waited_for(content: Path, kind: str) -> None:
    path = content / ANNEX
    path.unlink()
    make: dict[str, Callable[[], None]] = {
        "pipe": lambda: os.mkfifo(path),
        "folder": path.mkdir,
        "dangling": lambda: path.symlink_to("finns-inte.yaml"),
        "loop": lambda: path.symlink_to(path.name),
    }
    make[kind]()
    rule = {"pipe": "inte-en-fil", "folder": "inte-en-fil", "dangling": "olaslig", "loop": "utanfor-innehallet"}[kind]
    assert (ANNEX, rule) in told(content)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
@pytest.mark.parametrize("file", [ANNEX, EDITION, GLOSSARY])
def test_a_file_that_may_not_be_read_is_told(content: Path, file: str) -> None:
    (content / file).chmod(0)
    assert (file, "olaslig") in told(content)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
@pytest.mark.parametrize("folder", ["agreements/prov", "annexes/prov"])
def test_a_folder_that_may_not_be_read_stops_the_work_with_its_name(content: Path, folder: str) -> None:
    (content / folder).chmod(0)
    with pytest.raises(OutsideError, match=f"Mappen {folder} kan inte läsas: du saknar behörighet"):
        load(content)


@pytest.mark.parametrize(
    ("link", "leads_to"),
    [
        (ANNEX, "/etc/passwd"),
        (ANNEX, "../../../agreements/parter.yaml"),
        (ANNEX, "../../../../outside.yaml"),
        ("roles/prov/2025.yaml", "../../annexes/prov/2025/1-gang.yaml"),
        (EDITION, "../../../outside.yaml"),
        (GLOSSARY, "/dev/zero"),
        ("annexes/prov/2025", "../../../outside"),
        ("annexes/prov", "/etc"),
        ("agreements/prov", "../../outside"),
    ],
)
def test_a_link_out_of_its_content_folder_is_not_followed(content: Path, link: str, leads_to: str) -> None:
    (content.parent / "outside").mkdir()
    (content.parent / "outside.yaml").write_bytes(b"\xff")
    for name in ("1-gang.yaml", "2025.yaml", "avtal.yaml"):
        (content.parent / "outside" / name).write_bytes(b"\xff")
    (content / link).rename(content.parent / "kept")
    (content / link).symlink_to(leads_to)
    found = told(content)
    assert "utanfor-innehallet" in {rule for _, rule in found}
    assert {rule for _, rule in found} <= {"utanfor-innehallet", "oanvand-fil"}


def test_a_link_within_a_content_folder_is_followed(content: Path) -> None:
    (content / ANNEX).rename(content / "annexes/prov/2025/egentlig.txt")
    (content / ANNEX).symlink_to("egentlig.txt")
    assert told(content) == []


def test_the_agreements_folder_itself_is_no_link(content: Path) -> None:
    (content / "agreements").rename(content.parent / "elsewhere")
    (content / "agreements").symlink_to("../elsewhere")
    with pytest.raises(OverensError, match="symbolisk länk"):
        load(content)


def test_the_content_folder_may_be_reached_by_a_link(content: Path) -> None:
    (content.parent / "link").symlink_to(content)
    assert told(content.parent / "link") == []


@pytest.mark.parametrize(
    ("pin", "rule"),
    [
        ("../../etc/passwd", "fel-sokvag"),
        ("/etc/passwd", "fel-sokvag"),
        ("annexes/../../etc/passwd", "fel-sokvag"),
        ("annexes/./prov/2025/1-gang.yaml", "fel-sokvag"),
        ("annexes//prov/2025/1-gang.yaml", "fel-sokvag"),
        ("annexes", "fel-sokvag"),
        ("annexes/", "fel-sokvag"),
        ("agreements/parter.yaml", "fel-sokvag"),
        ("docs/x.yaml", "fel-sokvag"),
        ("1-gang.yaml", "fel-sokvag"),
        ("annexes\\\\prov\\\\2025\\\\1-gang.yaml", "fel-sokvag"),
        ("annexes/..\\\\..\\\\x.yaml", "fel-sokvag"),
        ("C:\\\\annexes\\\\x.yaml", "fel-sokvag"),
        ("file:///etc/passwd", "fel-sokvag"),
        ("~/x.yaml", "fel-sokvag"),
        ("annexes/prov/2025/2-gang.yaml", "fil-saknas"),
        ("annexes/prov/2025", "fel-andelse"),
        ("annexes/" + "x" * 5000 + ".yaml", "fil-saknas"),
        ("annexes/\\0.yaml", "osynligt-tecken"),
    ],
)
def test_a_pinned_file_is_in_the_content_folders_and_told_at_its_key(content: Path, pin: str, rule: str) -> None:
    change(content / EDITION, f"fil: {ANNEX}", f'fil: "{pin}"')
    found = load(content)
    assert found.editions == ()
    problem = next(problem for problem in found.problems if problem.rule == rule)
    assert (problem.file, problem.key) == (EDITION, "bilagor[1].fil")


@pytest.mark.parametrize(
    ("pin", "meant"),
    [
        ("annexes/prov/2025/1-gng.yaml", ANNEX),
        ("annexes/prov/2026/1-gang.yaml", ANNEX),
        ("annexes/1-gang.yaml", ANNEX),
        ("annexes/prov/2025/7-annat.yaml", None),
    ],
)
def test_a_missing_file_is_met_with_the_one_that_was_meant(content: Path, pin: str, meant: str | None) -> None:
    change(content / EDITION, f"fil: {ANNEX}", f"fil: {pin}")
    (problem,) = load(content).problems
    assert problem.fix.startswith(f"Menade du ”{meant}”? " if meant else "Skapa filen")


@pytest.mark.parametrize(
    ("name", "advice"),
    [("Södra", "sodra"), ("STAR 2025", "star-2025"), ("a_b", "a-b"), ("å--ä", "a-a"), ("ñ.ö", "n-o")],
)
def test_a_name_that_becomes_an_address_is_met_with_one_that_can(content: Path, name: str, advice: str) -> None:
    (content / "agreements" / name).mkdir()
    (content / f"agreements/prov/{name}.yaml").write_text("", encoding="utf-8")
    problems = load(content).problems
    assert [(problem.rule, problem.fix) for problem in problems] == [("namn-i-adress", f"Byt namn till {advice}.")] * 2


def test_a_name_that_is_no_text_can_still_be_told(content: Path) -> None:
    (content / "agreements" / os.fsdecode(b"a\xff\nb")).mkdir()
    (problem,) = load(content).problems
    assert (problem.file, problem.fix) == ("agreements/a\\udcff\\u000ab", "Byt namn till a-b.")
    assert problem.file.encode()


def test_nothing_is_said_of_unused_files_while_an_edition_has_faults(content: Path) -> None:
    change(content / EDITION, f"    fil: {ANNEX}\n", "")
    assert told(content) == [(EDITION, "saknad-nyckel")]


def test_the_problems_come_in_the_order_of_files_and_places(content: Path) -> None:
    for file in (ANNEX, GLOSSARY, "roles/prov/2025.yaml", EDITION):
        change(content / file, "yaml-language-server", "x")
        change(content / file, "id: ", "di: ")
    problems = load(content).problems
    assert list(problems) == sorted(problems, key=lambda problem: problem.order)
    assert len({problem.file for problem in problems}) == 4


def errors(problems: tuple[Problem, ...]) -> list[Problem]:
    return [problem for problem in problems if problem.severity is Severity.ERROR]


@pytest.mark.skipif(not (ROOT / "agreements").is_dir(), reason="this checkout holds no content")
def test_the_content_of_this_repository_is_read_in_no_time() -> None:
    load(ROOT)
    began = time.process_time()
    repository = load(ROOT)
    assert time.process_time() - began < 1.5
    assert errors(repository.problems) == []
    assert repository.editions
