"""Shows that an edition's annexes have each number and each file once, without gaps."""

import pytest

from tests.support.editions import Content, faults, told
from tests.support.small_agreement import ANNEX, EDITION, ROLES

CASES: list[tuple[str, list[tuple[int, str]], list[str]]] = [
    ("in any order", [(2, ROLES), (1, ANNEX)], []),
    ("one number twice", [(1, ANNEX), (1, ROLES)], ["fel dubbel-bilaga utgåva bilagor[2].nummer"]),
    ("one file twice", [(1, ANNEX), (2, ROLES), (3, ROLES)], ["fel dubbel-bilaga utgåva bilagor[3].fil"]),
    ("a gap", [(1, ANNEX), (3, ROLES)], ["varning bilaga-saknas utgåva bilagor"]),
    ("the first missing", [(2, ANNEX), (3, ROLES)], ["varning bilaga-saknas utgåva bilagor"]),
    (
        "the same annex twice",
        [(1, ANNEX), (1, ANNEX), (2, ROLES)],
        ["fel dubbel-bilaga utgåva bilagor[2].nummer"],
    ),
]


@pytest.mark.parametrize(("annexes", "lines"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_annexes(annexes: list[tuple[int, str]], lines: list[str]) -> None:
    content = Content().put(EDITION, ("åtaganden", "förval_text"), "Alla deltar.")
    content.put(EDITION, ("bilagor",), [{"nummer": str(number), "fil": file} for number, file in annexes])
    assert [line for line in told(content) if "bilag" in line] == lines


def test_all_missing_numbers_are_named() -> None:
    content = Content().put(EDITION, ("bilagor", 1, "nummer"), "4")
    [problem] = faults(content, "bilaga-saknas")
    assert problem.what == "Det finns en bilaga 4, men ingen bilaga 2 eller 3."
