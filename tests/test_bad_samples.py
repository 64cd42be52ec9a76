"""Every mistake that an author can make, each in a content of its own, with the exact words that meet it."""

from pathlib import Path

import pytest

from overens.exchange.problems import as_text
from tests.support import samples


def test_what_the_samples_spoil_is_itself_without_a_problem() -> None:
    assert samples.problems_of(samples.BASE) == ()


def test_what_the_samples_of_frozen_editions_spoil_is_itself_without_a_problem(tmp_path: Path) -> None:
    assert samples.problems_of(samples.laid_frozen(tmp_path / "frozen")) == ()


@pytest.mark.parametrize("name", samples.names())
def test_a_sample_is_met_with_its_exact_words(name: str, tmp_path: Path) -> None:
    assert as_text(samples.problems_of(samples.laid_out(name, tmp_path))) == samples.expected(name)


@pytest.mark.parametrize("name", samples.names())
def test_every_problem_points_into_its_file_and_says_what_to_do(name: str, tmp_path: Path) -> None:
    content = samples.laid_out(name, tmp_path)
    for problem in samples.problems_of(content):
        assert problem.what, problem
        assert problem.fix, problem
        lines = _lines(content / problem.file)
        assert 1 <= problem.place.line <= len(lines), problem
        assert 1 <= problem.place.column <= len(lines[problem.place.line - 1]) + 1, problem


def _lines(file: Path) -> list[str]:
    if not file.is_file():
        return [""]
    return file.read_bytes().decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n").split("\n")
