"""Shows the rules about what comes back every year: months and tasks from January on."""

import pytest

from tests.support.editions import Content, told
from tests.support.living_data import YEAR

ENTRY = "varning {} arshjul årshjul[{}].månader{}"


def task(own: str, *months: str) -> dict[str, object]:
    return {"id": own, "namn": own, "månader": [*months], "enligt": ["svar"]}


@pytest.mark.parametrize(
    ("tasks", "lines"),
    [
        ([task("a", "januari", "maj", "december"), task("b", "mars"), task("c"), task("d", "mars")], []),
        ([task("a", "maj", "januari")], [ENTRY.format("manad-ordning", 1, "[2]")]),
        ([task("a", "maj", "maj")], [ENTRY.format("manad-ordning", 1, "[2]")]),
        ([task("a", "maj"), task("b"), task("c", "april", "juni")], [ENTRY.format("arshjul-ordning", 3, "")]),
    ],
)
def test_the_year_stands_from_january_on(tasks: list[object], lines: list[str]) -> None:
    assert told(Content().enliven().put(YEAR, ("årshjul",), tasks)) == lines
