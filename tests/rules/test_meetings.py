"""Shows the rules about meetings: when two collide, what may be changed, and that thousands are judged in a moment."""

from datetime import date, timedelta
from time import process_time
from typing import Any

import pytest

from overens.problems import KeyPath
from tests.support.editions import Content, faults, told
from tests.support.living_data import MEETINGS

BERG: KeyPath = ("möten", 0)
ARE: KeyPath = ("möten", 1)


def content(path: KeyPath, value: object) -> Content:
    return Content().enliven().put(MEETINGS, path, value)


CASES: list[tuple[str, KeyPath, Any, list[str]]] = [
    ("at the same time", (*ARE, "får_krocka_med"), [], ["varning mote-krock möten möten[1]"]),
    ("the other allows it", (*ARE, "får_krocka_med"), ["mote-berg"], []),
    ("ends as it begins", (*ARE, "slutar"), "09:00", ["fel tid-ordning möten möten[2].slutar"]),
    ("ends the minute after", (*ARE, "slutar"), "09:01", []),
    ("a change that ends too early", (*BERG, "undantag", 1, "slutar"), "10:00", [
        "fel tid-ordning möten möten[1].undantag[2].slutar"
    ]),
    ("a change of no meeting", (*BERG, "undantag", 0, "dag"), "2025-07-08", [
        "fel undantag-utan-mote möten möten[1].undantag[1].dag"
    ]),
    ("two changes of one meeting", (*BERG, "undantag", 1, "dag"), "2025-08-12", [
        "fel undantag-dubbelt möten möten[1].undantag[2].dag"
    ]),
    ("a rule that gives no day", (*BERG, "varje_månad", "till"), "2025-01-02", [
        "fel motesregel möten möten[1].varje_månad.till",
        "fel undantag-utan-mote möten möten[1].undantag[1].dag",
        "fel undantag-utan-mote möten möten[1].undantag[2].dag",
    ]),
    ("five years are planned", (*BERG, "varje_månad", "till"), "2030-12-31", []),
    ("six are not", (*BERG, "varje_månad", "till"), "2031-01-01", ["fel motesregel möten möten[1].varje_månad.till"]),
    ("moved to another age", (*BERG, "undantag", 1, "flyttas_till"), "0205-09-10", [
        "fel orimligt-ar möten möten[1].undantag[2].flyttas_till"
    ]),
]  # fmt: skip


@pytest.mark.parametrize(("path", "value", "lines"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_meetings_are_on_days_in_order_and_apart(path: KeyPath, value: object, lines: list[str]) -> None:
    assert told(content(path, value)) == lines


def test_one_team_in_two_meetings_at_a_time_is_an_error() -> None:
    one_team = content((*ARE, "team"), "team-berg").put(MEETINGS, (*ARE, "får_krocka_med"), [])
    [problem] = faults(one_team, "mote-krock")
    assert problem.severity == "fel"
    assert problem.what.endswith("2025-06-10. Samma team kan inte mötas två gånger samtidigt.")


def test_a_cancelled_meeting_is_in_nobodys_way() -> None:
    cancelled = content((*ARE, "får_krocka_med"), [])
    cancelled.put(MEETINGS, (*ARE, "undantag"), [{"dag": "2025-06-10", "inställt": "ja"}])
    assert told(cancelled) == []


def test_a_long_meeting_is_met_by_one_that_begins_after_a_short_one() -> None:
    meetings = [
        {"id": name, "namn": name, "dagar": ["2025-06-10"], "börjar": start, "slutar": end}
        for name, start, end in (("lang", "08:00", "16:00"), ("kort", "09:00", "10:00"), ("sen", "11:00", "12:00"))
    ]
    found = faults(content(("möten",), meetings), "mote-krock")
    assert [problem.value for problem in found] == ["kort", "sen"]
    assert all("”lang”" in problem.what for problem in found)


def test_five_thousand_meetings_are_judged_in_a_moment() -> None:
    days = [str(date(2026, 1, 1) + timedelta(days=number)) for number in range(5000)]
    many = [
        {"id": f"mote-{part}", "namn": "Möte", "dagar": days[part::10], "börjar": "09:00", "slutar": "10:00"}
        for part in range(10)
    ]
    many += [dict(many[0], id="igen")]
    crowded = content(("möten",), many)
    begun = process_time()
    found = faults(crowded, "mote-krock")
    assert len(found) == 1
    assert process_time() - begun < 5
