"""Shows how often the finder of passives is right, and how many it finds, against words that were judged by reading."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from overens.clarity.passives import bli_passives, s_passives
from overens.clarity.sentences import words

JUDGED = Path(__file__).parent / "judged"


@dataclass(frozen=True, slots=True)
class Judged:
    """One word with its neighbours, and whether a reader found it to be a passive."""

    is_passive: bool
    word: str
    context: str

    @property
    def is_told(self) -> bool:
        found = words(self.context)
        return self.word in (*s_passives(found), *bli_passives(found))


def _read(name: str) -> list[Judged]:
    lines = (JUDGED / name).read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    assert {verdict for verdict, *_ in rows} == {"passiv", "annat"}
    return [Judged(verdict == "passiv", word, context) for verdict, word, context in rows]


@pytest.mark.parametrize(
    ("name", "precision", "recall"), [("own-texts.tsv", 0.97, 0.99), ("other-texts.tsv", 0.97, 0.97)]
)
def test_precision_and_recall(name: str, precision: float, recall: float) -> None:
    rows = _read(name)
    told = [row for row in rows if row.is_told]
    passives = [row for row in rows if row.is_passive]
    right = [row for row in told if row.is_passive]
    print(f"\n{name}: right {len(right)} of {len(told)} told, found {len(right)} of {len(passives)} passives")  # noqa: T201 the figures are what the papers quote
    assert len(right) / len(told) >= precision, [row for row in told if not row.is_passive]
    assert len(right) / len(passives) >= recall, [row for row in passives if not row.is_told]
