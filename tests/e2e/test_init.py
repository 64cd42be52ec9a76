"""Tests `overens init`: another förbund's repository that builds, from a checkout and from an installed wheel."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from html import escape
from io import StringIO
from pathlib import Path

import pytest

from overens.cli.running import run as run_here
from overens.commands import init
from overens.commands.first_draft import ABOUT
from overens.model.states import QuestionState
from overens.problems import FAULT, USAGE
from overens.source.folder import load
from tests.support.paths import ROOT
from tests.support.repository import DAY, files, overens, run

NAME = 'Förbundet "Å & Ö": \\d # 1'
MADE = """
    .gitignore README.md agreements/ordlista.yaml agreements/parter.yaml agreements/vagen-in/2026.yaml
    agreements/vagen-in/avtal.yaml agreements/vagen-in/uppfoljning/2026-t1.yaml
    annexes/vagen-in/2026/1-arbetsgang.yaml docs/schema/avtal.schema.json
    docs/data/tillganglighet.yaml
    docs/schema/bilaga.schema.json docs/schema/dokument.schema.json docs/schema/guide.schema.json
    docs/schema/arshjul.schema.json docs/schema/blanketter.schema.json docs/schema/jamforelse.schema.json
    docs/schema/nyheter.schema.json
    docs/schema/delat.schema.json docs/schema/kontakter.schema.json docs/schema/kontroll.schema.json
    docs/schema/moten.schema.json docs/schema/remittera.schema.json
    docs/schema/manifest.schema.json docs/schema/ordlista.schema.json docs/schema/parter.schema.json
    docs/schema/rattelser.schema.json docs/schema/roller.schema.json docs/schema/tillganglighet.schema.json
    docs/schema/uppfoljning.schema.json
    docs/schema/utgava.schema.json
    hooks/overens_hook.py mkdocs.yml roles/vagen-in/2026.yaml
"""


def without_theme(folder: Path) -> list[str]:
    return [name for name in files(folder) if not name.startswith("overrides/")]


def test_a_new_folder_has_all_that_it_needs(tmp_path: Path) -> None:
    ran = overens("init", "nytt", folder=tmp_path)
    assert (ran.status, ran.err) == (0, "")
    made = tmp_path / "nytt"
    assert ran.out == f"Mappen {made} är klar. Visa webbplatsen så här:\n\n    cd {made}\n    overens serve\n"
    assert without_theme(tmp_path / "nytt") == sorted(MADE.split())
    assert files(tmp_path / "nytt/overrides") == files(ROOT / "overrides")
    assert [path.name for path in tmp_path.iterdir()] == ["nytt"]


def test_its_content_has_no_problem_at_all(example: Path) -> None:
    assert overens("check", "--strict", "--format", "json", folder=example).out == "[]\n"
    assert overens("schema", "--check", folder=example).status == 0


def test_the_name_is_kept_letter_by_letter(tmp_path: Path, cut_faces: Callable[[Path], None]) -> None:
    assert overens("init", "nytt", "--name", NAME, folder=tmp_path).status == 0
    cut_faces(tmp_path / "nytt")
    ran = overens("build", "--date", DAY, folder=tmp_path / "nytt")
    assert ran.status == 0, ran.err
    start = (tmp_path / "nytt/site/index.html").read_text(encoding="utf-8")
    assert escape(NAME, quote=False) in start.replace("&#34;", '"').replace("&quot;", '"')
    assert f"# {NAME}\n" in (tmp_path / "nytt/README.md").read_text(encoding="utf-8")


def test_nothing_of_the_first_forbund_is_handed_on(example: Path) -> None:
    texts = [path.read_text(encoding="utf-8") for path in example.rglob("*") if path.suffix in (".yml", ".yaml", ".md")]
    texts += [path.read_text(encoding="utf-8") for path in (example / "site").rglob("*.html")]
    assert not [text for text in texts for word in ("STAR", "Jämtland", "Östersund", "samjamt") if word in text]


def test_the_first_draft_may_begin_with_the_questions_of_a_guide(tmp_path: Path) -> None:
    ran = overens("init", "nytt", "--questions", "halsogreppet", folder=tmp_path)
    assert (ran.status, ran.err) == (0, "")
    assert "Frågorna ur HälsoGReppet står som öppna frågor i agreements/vagen-in/2026.yaml." in ran.out
    made = tmp_path / "nytt"
    assert without_theme(made) == sorted(MADE.split())
    checked = overens("check", "--strict", "--format", "json", folder=made)
    told = json.loads(checked.out)
    assert checked.status == 0
    assert [problem["rule"] for problem in told] == ["oppen-fraga"] * 13
    [edition] = load(made).editions
    questions = edition.edition.value.questions
    assert [question.id for question in questions][:2] == ["fraga-syfte", "fraga-gruppen"]
    assert questions[1].question == "Är det vi här som ska vara med i den lokala arbetsgruppen? Vem saknas?"
    assert "".join(question.question for question in questions).count("?") == 17
    assert {question.about for question in questions} == set(ABOUT.values())
    assert {question.state for question in questions} == {QuestionState.OPEN}


def test_a_person_is_asked_for_the_questions_and_nobody_else_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for number, (answer, expected) in enumerate((("ja\n", 13), ("J\n", 13), ("nej\n", 0), ("\n", 0), ("", 0))):
        target = tmp_path / f"nytt-{number}"
        monkeypatch.setattr(sys, "stdin", Typed(answer))
        monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
        assert run_here(["init", str(target)]) == 0
        assert "de 13 frågorna ur guiden HälsoGReppet? Svara ja eller nej: " in capsys.readouterr().err
        [edition] = load(target).editions
        assert len(edition.edition.value.questions) == expected


def test_who_has_said_what_is_wanted_is_not_asked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", Typed("ja\n"))
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    assert run_here(["init", str(tmp_path / "nytt"), "--questions", "inga"]) == 0
    assert capsys.readouterr().err == ""
    assert load(tmp_path / "nytt").editions[0].edition.value.questions == ()


def test_a_guide_that_there_is_none_of(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_here(["init", str(tmp_path / "nytt"), "--questions", "halsogrepet"]) == USAGE
    said = "Flaggan --questions: ”halsogrepet” går inte att välja. Menade du halsogreppet?"
    assert said in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


class Typed(StringIO):
    """What a person types at a terminal."""

    def isatty(self) -> bool:
        return True


def test_an_empty_folder_may_be_filled(tmp_path: Path) -> None:
    (tmp_path / "tom").mkdir()
    assert overens("init", str(tmp_path / "tom"), folder=tmp_path).status == 0
    assert without_theme(tmp_path / "tom") == sorted(MADE.split())


@pytest.mark.parametrize("there", ["fil.txt", ".dold"])
def test_a_folder_with_anything_in_it_is_left_alone(
    tmp_path: Path, there: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / there).write_text("min", encoding="utf-8")
    assert run_here(["init", str(tmp_path)]) == USAGE
    assert "finns redan och är inte en tom mapp" in capsys.readouterr().err
    assert files(tmp_path) == [there]


@pytest.mark.parametrize("name", ["", "   ", "två\nrader", "ett\u202evänt"])
def test_a_name_that_is_none(tmp_path: Path, name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run_here(["init", str(tmp_path / "nytt"), "--name", name]) == USAGE
    assert "Förbundets namn måste vara text på en rad." in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_failure_leaves_nothing_half_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def full(_folder: Path, *_: object) -> None:
        (_folder / "agreements").mkdir(parents=True)
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(init, "_fill", full)
    assert run_here(["init", str(tmp_path / "nytt")]) == FAULT
    assert "kan inte skapas: disken är full. Välj en annan plats." in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of this checkout, installed in a folder of its own."""
    built, installed = tmp_path_factory.mktemp("wheel"), tmp_path_factory.mktemp("installed")
    subprocess.run(  # noqa: S603 - our own build
        [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", str(built)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    [found] = built.glob("*.whl")
    shutil.unpack_archive(found, installed, "zip")
    return installed


def test_an_installed_wheel_can_do_the_same(wheel: Path, tmp_path: Path, cut_faces: Callable[[Path], None]) -> None:
    surroundings = {"PYTHONPATH": str(wheel)}
    ran = run("overens", "init", "nytt", "--questions", "halsogreppet", folder=tmp_path, **surroundings)
    assert ran.status == 0, ran.err
    assert without_theme(tmp_path / "nytt") == sorted(MADE.split())
    assert (tmp_path / "nytt/overrides/main.html").is_file()
    cut_faces(tmp_path / "nytt")
    ran = run("overens", "build", "--date", DAY, folder=tmp_path / "nytt", **surroundings)
    assert ran.status == 0, ran.err
    assert (tmp_path / "nytt/site/vagen-in/2026/vagen-in-2026.pdf").is_file()


def test_a_wheel_holds_no_content_of_the_first_forbund(wheel: Path) -> None:
    names = files(wheel)
    assert "overens/py.typed" in names
    assert not [name for name in names if Path(name).parts[0] in ("agreements", "annexes", "roles", "docs", "tests")]
    assert not [name for name in names if Path(name).name.startswith("test_")]
