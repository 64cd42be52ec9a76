"""Owns the asking of a site's search: the questions with their answers, put to the site's own scripts in Node."""

import json
import subprocess
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.support.paths import NODE, ROOT

FOLDER = ROOT / "tests/search"
TOP = 3


@dataclass(frozen=True, slots=True)
class Question:
    """What somebody types, and the addresses of which one shall be among the first three."""

    words: str
    answers: tuple[str, ...]

    def is_met(self, found: Sequence[str]) -> bool:
        """Whether the first three addresses hold an answer; a page holds the answers on it."""
        return any(url in (answer, answer.partition("#")[0]) for url in found[:TOP] for answer in self.answers)

    def is_met_exactly(self, found: Sequence[str]) -> bool:
        """Whether the first three addresses hold an answer, a word in the glossary at its own place."""
        return bool({*found[:TOP]} & {*self.answers})


def questions() -> list[Question]:
    """The test set."""
    lines = (FOLDER / "questions.txt").read_text(encoding="utf-8").splitlines()
    parted = (line.partition(" = ") for line in lines if line and not line.startswith("#"))
    return [Question(words, tuple(answers.split())) for words, _, answers in parted]


def answers(site: Path, asked: Iterable[str], kind: str = "ours") -> list[list[tuple[str, str, str]]]:
    """What a site finds for each question, best first: address, standing, agreement (Material's: address)."""
    done = subprocess.run(  # noqa: S603 - our own script
        [str(NODE), str(FOLDER / "answers.js"), kind, str(site)],
        input="\n".join(asked),
        capture_output=True,
        text=True,
        check=True,
        encoding="utf-8",
    )
    return [[(url, standing, agreement) for url, standing, agreement in found] for found in json.loads(done.stdout)]
