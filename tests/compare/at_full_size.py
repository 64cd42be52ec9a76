"""Shows that comparison keeps to its bounds at full size. Takes minutes, so it is asked for by name: pytest never does.

./scripts/test tests/compare/at_full_size.py
"""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest
from sample_texts import Language, edited, made, text

from tests.compare.corpus import passages
from tests.support.paths import ROOT

LARGE, SMALL, GROWTH = 500_000, 50_000, 12.0
MOST_MEMORY = 1000
"""Megabytes."""
PROGRAM = ROOT / "scripts/parts/score_redline.py"
CHANCE = Random(1)  # noqa: S311 - the same texts in every run
Pair = Callable[[str, str], tuple[str, float, float]]


@pytest.fixture
def scored(tmp_path: Path) -> Pair:
    """Scores two texts as whole process; answers what it printed, its CPU seconds and its megabytes at most."""

    def ran(old: str, new: str) -> tuple[str, float, float]:
        files = [tmp_path / name for name in ("old.md", "new.md")]
        for file, content in zip(files, (old, new), strict=True):
            file.write_text(content, encoding="utf-8")
        command = [sys.executable, str(PROGRAM), *map(str, files)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603 - our own command
            assert process.stdout is not None
            out = process.stdout.read()
            _, status, used = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
        assert process.returncode == 0, out
        return out, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024

    return ran


def found(out: str, what: str) -> str:
    """What the score says of one thing."""
    return next(line for line in out.splitlines() if line.startswith(what)).removeprefix(what).strip()


def pair(words: int) -> tuple[str, str]:
    """A text of so many words, and its copy with 3 % of them changed and some paragraphs moved."""
    language = Language.of(passages())
    old = made(language, words)
    return text(old), text(edited(language, old, 0.03))


def test_time_grows_as_the_text_does_and_memory_stays_small(scored: Pair) -> None:
    _, small, _ = min((scored(*pair(SMALL)) for _ in range(3)), key=lambda ran: ran[1])
    out, large, memory = scored(*pair(LARGE))
    assert found(out, "Bevis").startswith("håller")
    assert large <= GROWTH * small
    assert memory <= MOST_MEMORY


def test_a_paragraph_of_ten_megabytes(scored: Pair) -> None:
    language = Language.of(passages())
    old = [word for paragraph in language.paragraphs(CHANCE, 1_200_000) for word in paragraph]
    new = list(old)
    for place in range(1000, len(new), len(new) // 300):
        new[place] = "nyttord"
    out, _, memory = scored(f"{' '.join(old)}\n", f"{' '.join(new)}\n")
    assert len(" ".join(old)) > 9_000_000
    assert found(out, "Ändrade bitar").startswith(f"{len(range(1000, len(old), len(old) // 300))} i 1 av 1")
    assert memory <= MOST_MEMORY


SAME = "- samma sak\n"
MONSTERS = {
    "dots": ("." * 3_000_000, f"{'.' * 1_500_000}({'.' * 1_500_000}"),
    "one word": ("a" * 10_000_000, f"{'a' * 5_000_000}b{'a' * 5_000_000}"),
    "two words that take turns": ("a b " * 1_000_000, f"{'b a ' * 1_000_000}c"),
    "digits": ("1 " * 1_000_000, f"{'1 ' * 1_000_000}2"),
    "brackets": (f"{'(' * 20_000} x {')' * 20_000}", f"{'(' * 20_000} y {')' * 19_999}"),
    "addresses": ("http://" * 300_000, f"{'http://' * 300_000}b"),
    "all alike": (SAME * 20_000, f"{SAME * 9_000}- en annan sak\n{SAME * 11_000}"),
    "nothing in common": (
        "".join(f"- gammal{number} gammal{number + 1} ord\n" for number in range(20_000)),
        "".join(f"- ny{number} ny{number + 1} sak\n" for number in range(20_000)),
    ),
}


@pytest.mark.parametrize("name", MONSTERS)
def test_what_nobody_writes_is_told_apart_too(scored: Pair, name: str) -> None:
    out, seconds, memory = scored(*MONSTERS[name])
    assert not found(out, "Ändringar").startswith("0")
    assert found(out, "Bevis").startswith("håller")
    assert memory <= MOST_MEMORY
    assert seconds < 60
