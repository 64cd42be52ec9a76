"""Shows how a problem is placed and ordered, and what is taken for a near miss."""

import errno
from dataclasses import replace

import pytest

from overens.problems import Place, Problem, Severity, did_you_mean, nearest, reason

KNOWN = ["bergs-kommun", "sodra-kommun", "lansam", "lokal-styrgrupp", "star-team", "kommunerna", "vid_behov", "rubrik"]

MEANT = [
    ("länsam", "lansam"),
    ("Lansam", "lansam"),
    ("LÄNSAM", "lansam"),
    ("bergs kommun", "bergs-kommun"),
    ("berg-kommun", "bergs-kommun"),
    ("lokal_styrgrupp", "lokal-styrgrupp"),
    ("vid behov", "vid_behov"),
    ("kommuner", "kommunerna"),
    ("rubrk", "rubrik"),
    ("rubirk", "rubrik"),
    # Too far from all of them
    ("regionen", None),
    ("star", None),
    ("text", None),
    ("", None),
]


@pytest.mark.parametrize(("written", "meant"), MEANT)
def test_what_is_near_in_spelling_is_taken_for_meant(written: str, meant: str | None) -> None:
    assert nearest(written, KNOWN) == meant
    assert did_you_mean(written, KNOWN) == (f"Menade du ”{meant}”? " if meant else "")


def test_nothing_is_near_where_nothing_is_known() -> None:
    assert nearest("lansam", []) is None


PLAIN = Problem("regel", "a.yaml", "Fel.", "Rätta.")


def test_problems_come_by_file_place_weight_and_rule() -> None:
    ordered = [
        replace(PLAIN, place=Place(1, 2), severity=Severity.NOTE),
        replace(PLAIN, place=Place(2, 1)),
        replace(PLAIN, place=Place(2, 1), severity=Severity.WARNING),
        replace(PLAIN, place=Place(2, 1), severity=Severity.WARNING, rule="s"),
        replace(PLAIN, place=Place(10, 1)),
        replace(PLAIN, file="b.yaml"),
    ]
    mixed = [ordered[index] for index in (3, 5, 0, 4, 2, 1)]
    assert sorted(mixed, key=lambda each: each.order) == ordered


@pytest.mark.parametrize(
    ("path", "key"),
    [
        ((), ""),
        (("avsnitt", 1, "rubrik"), "avsnitt[2].rubrik"),
        (("ord", 0), "ord[1]"),
        (("mål", 0, "delmål", 1), "mål[1].delmål[2]"),
    ],
)
def test_a_key_counts_from_one(path: tuple[str | int, ...], key: str) -> None:
    assert replace(PLAIN, path=path).key == key


def test_the_system_s_reasons_are_given_in_swedish() -> None:
    assert reason(OSError(errno.ENOSPC, "No space left on device")) == "disken är full"
    assert reason(OSError(9999, "?")) == "systemet svarar med fel 9999"
