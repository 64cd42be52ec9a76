"""Holds the papers to the truth: what they name exists, what they quote is printed, and they are easy to read."""

import re
import shlex
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from overens.cli.loading import VERBS, verb
from overens.cli.running import overens
from overens.exchange.format_page import page
from tests.support import samples
from tests.support.papers import commands, excerpt, fenced, inline_code, paths, readability, stands_in
from tests.support.paths import ROOT

HANDBOOK = sorted((ROOT / "docs" / "handbok").glob("*.md"))
PAPERS = [*(ROOT / name for name in ("README.md", "CONTRIBUTING.md", "ARCHITECTURE.md", "CHANGELOG.md")), *HANDBOOK]
MADE = ROOT / "docs" / "handbok" / "filernas-format.md"
ERRORS = ROOT / "docs" / "handbok" / "vanliga-fel.md"
HARDEST = 40
# What the system brings, and what the set-up puts into the environment.
SHELL, INSTALLED = {"cd", "cp", "mkdir", "echo", "sha256sum", "source", "python3"}, {"mkdocs", "pre-commit"}
# What a reader is told to make, or what a run makes; git keeps none of them.
TO_BE_MADE = {"site", ".venv/bin/activate", ".venv", ".cache"}
RECORDS = "agreements/star/beslut"
"""What `overens freeze` makes; the repository ships nothing frozen."""
# Pages that the build makes of the content; that a link to one is right is judged by every build.
GENERATED = {"../ordlista/index.md", "../arkiv/index.md"}

each_paper = pytest.mark.parametrize("paper", PAPERS, ids=lambda path: path.stem)
each_page = pytest.mark.parametrize("paper", HANDBOOK, ids=lambda path: path.stem)


@pytest.fixture
def text(paper: Path) -> str:
    return paper.read_text(encoding="utf-8")


@each_paper
def test_every_command_exists(text: str) -> None:
    assert [line for line in commands(text) if fault(line)] == []


def fault(line: str) -> str:
    """What is wrong with a command line; nothing if a person can run it as it stands."""
    name, *arguments = shlex.split(line)
    if name in SHELL:
        return ""
    if "scripts/" in name:
        return "" if (ROOT / name).is_file() else f"{name} is missing"
    if Path(name).name == "overens":
        return _fault_of_ours(arguments)
    return "" if Path(name).name in INSTALLED else f"{name} is not installed"


def _fault_of_ours(arguments: list[str]) -> str:
    if not arguments or arguments[0] not in VERBS:
        return "no such command"
    options = {name for param in verb(arguments[0]).params for name in param.opts} | {"--help"}
    unknown = [word for word in arguments if word.startswith("--") and word not in options]
    return f"{unknown} are no options" if unknown else ""


@pytest.mark.parametrize("name", VERBS)
def test_every_command_has_its_place_in_the_readme_and_in_the_help(name: str) -> None:
    assert re.search(rf"^\| `overens {name}\b", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    helped = CliRunner().invoke(overens, [name, "--help"])
    assert helped.exit_code == 0
    assert helped.output.startswith(f"Användning: overens {name}")


@pytest.mark.parametrize(
    "line", ["overens chek", "overens check --strikt", "scripts/biuld", "overnes check", "overens"]
)
def test_a_command_that_is_not_is_found(line: str) -> None:
    assert fault(line)


@each_paper
def test_every_path_exists(paper: Path, text: str) -> None:
    named = [path.rstrip("/") for path in paths(text, ROOT)]
    made = {*TO_BE_MADE, *written_by(text)}
    missing = [path for path in named if path not in made and not _exists(path, paper) and not _is_record(path)]
    assert missing == []


def _is_record(path: str) -> bool:
    return path.startswith(RECORDS)


def _exists(path: str, paper: Path) -> bool:
    return (ROOT / path).exists() or (paper.parent / path).exists() or path in GENERATED


def written_by(text: str) -> set[str]:
    """The files that the commands of a paper make, which therefore need not be there."""
    made = set[str]()
    for line in commands(text):
        name, *arguments = shlex.split(line)
        if name in {"cp", "mkdir"}:
            made.add(arguments[-1].rstrip("/"))
    return made


@each_page
def test_what_is_said_to_stand_in_a_file_stands_there(text: str) -> None:
    quoted = [(file, block.code) for block in fenced(text) if (file := excerpt(block))]
    wrong = [(file, code) for file, code in quoted if not stands_in(code, (ROOT / file).read_text(encoding="utf-8"))]
    assert wrong == []


def test_examples_are_taken_from_the_real_files() -> None:
    blocks = [block for paper in HANDBOOK for block in fenced(paper.read_text(encoding="utf-8"))]
    quoted = [block for block in blocks if excerpt(block)]
    assert len(quoted) >= 20


@each_paper
def test_every_example_is_yaml(text: str) -> None:
    for block in fenced(text):
        if block.language == "yaml":
            yaml.compose(block.code.replace("…\n", ""))


@each_page
def test_every_message_is_really_printed(paper: Path, text: str) -> None:
    known = [samples.expected(name) for name in samples.names()]
    quoted = [block.code.rstrip("\n") for block in fenced(text) if block.language == "text"]
    unknown = [words for words in quoted if not any(words in said for said in known)]
    if paper != ERRORS:
        # A few are about the program and not about the content; those stand in the source, word for word.
        unknown = [words for words in unknown if words not in source_text()]
    assert unknown == []


@cache
def source_text() -> str:
    return "".join(path.read_text(encoding="utf-8") for path in (ROOT / "src").rglob("*.py"))


def test_the_page_of_errors_tells_of_most_kinds_of_mistake() -> None:
    told = [block for block in fenced(ERRORS.read_text(encoding="utf-8")) if block.language == "text"]
    assert len(told) >= 25


@each_page
def test_a_page_is_easy_to_read(text: str) -> None:
    assert readability(text) < HARDEST


def test_the_measure_of_reading_knows_hard_from_easy() -> None:
    easy = "Du skriver i en fil. Spara den. Titta på sidan."
    hard = (
        "Myndighetsgemensamma samplaneringsprocesser förutsätter verksamhetsövergripande informationshantering, "
        "vilket organisationerna vidareutvecklar inom rehabiliteringsuppdragets ansvarsområden."
    )
    assert readability(easy) < 20
    assert readability(hard) > 60
    assert readability("En två tre fyr fem. En två tre fyr femton.") == pytest.approx(5)
    assert readability("En två tre sjutton.") == pytest.approx(4 + 25)


@each_page
def test_headings_follow_on_each_other(text: str) -> None:
    bare = re.sub(r"^ *```.*?^ *```$", "", text, flags=re.MULTILINE | re.DOTALL)
    levels = [len(marks) for marks in re.findall(r"^(#+) ", bare, re.MULTILINE)]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(deeper <= level + 1 for level, deeper in pairwise(levels))


@each_page
def test_a_page_has_a_description_and_stands_after_the_agreements_in_search(text: str) -> None:
    front = yaml.safe_load(text.split("---\n")[1])
    assert front["description"].endswith(".")
    assert front["search"] == {"boost": 0.5}


@each_paper
def test_a_picture_has_words_for_those_who_do_not_see_it(text: str) -> None:
    assert all(words.strip() for words in re.findall(r"!\[([^\]]*)\]\(", text))


@each_page
def test_a_page_has_no_code_of_its_own(text: str) -> None:
    bare = re.sub(r"^ *```.*?^ *```$|`[^`\n]*`", "", text, flags=re.MULTILINE | re.DOTALL)
    assert re.findall(r"<[a-z/!][^>]*>|(?<!\w):[a-z_]+:", bare) == []


def test_every_page_is_in_the_menu() -> None:
    settings = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    listed = re.findall(r"- (handbok/\S+\.md)", settings)
    assert sorted(listed) == [f"handbok/{paper.name}" for paper in HANDBOOK]
    index = (ROOT / "docs" / "handbok" / "index.md").read_text(encoding="utf-8")
    assert [paper.name for paper in HANDBOOK if f"({paper.name})" not in index] == ["index.md"]


def test_the_files_format_is_what_the_model_says() -> None:
    assert MADE.read_text(encoding="utf-8") == page(), "run scripts/handbook"


def test_code_is_found_in_sentences_and_not_in_blocks() -> None:
    assert inline_code("Kör `overens check`.\n\n```console\noverens build `x`\n```\n") == ["overens check"]


def test_an_excerpt_may_leave_out_lines_but_not_change_them() -> None:
    content = "a:\n  - id: x\n    text: y\n  - id: z\n"
    assert stands_in("- id: x\n  text: y\n", content)
    assert stands_in("- id: x\n…\n- id: z\n", content)
    assert not stands_in("- id: x\n  text: w\n", content)
    assert not stands_in("- id: z\n…\n- id: x\n", content)
