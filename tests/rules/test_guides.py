"""Shows the rules about guides."""

import pytest

from overens.problems import KeyPath
from overens.rules.blocks import empty_block
from overens.rules.guides import asked_twice, guide_ids, one_question
from tests.support.editions import Content
from tests.support.guide import loaded_guide
from tests.support.small_agreement import EDITION, ROLES

FIRST: KeyPath = ("faser", 0, "frågor", 0)


def told(*changes: tuple[KeyPath, object]) -> list[tuple[str, str]]:
    guide = loaded_guide(*changes)
    found = (*guide_ids(guide), *one_question(guide), *asked_twice(guide), *empty_block(guide))
    return [(problem.rule, problem.key) for problem in found]


def test_a_guide_without_mistakes_is_met_with_silence() -> None:
    assert told() == []


@pytest.mark.parametrize(
    ("path", "value", "rule", "key"),
    [
        ((*FIRST, "id"), "krona-lang", "dubbelt-id", "faser[1].frågor[1].id"),
        (("avsnitt", 0, "id"), "provby", "dubbelt-id", "exempel[1].id"),
        ((*FIRST, "fråga"), "Tala om varför.", "ingen-fraga", "faser[1].frågor[1].fråga"),
        ((*FIRST, "fråga"), "Varför? ", "", ""),
        ((*FIRST, "fråga"), "Varför? När?", "flera-fragor", "faser[1].frågor[1].fråga"),
        ((*FIRST, "följdfrågor"), ["Vad  NU?"], "samma-fraga", "faser[2].frågor[1].fråga"),
        ((*FIRST, "följdfrågor"), ["Säg mer"], "ingen-fraga", "faser[1].frågor[1].följdfrågor[1]"),
        (("faser",), [], "tom-lista", "faser"),
        (("faser", 1, "frågor"), [], "tom-lista", "faser[2].frågor"),
        (("problemträd", "rötter"), [], "tom-lista", "problemträd.rötter"),
        (("problemträd", "krona"), [], "tom-lista", "problemträd.krona"),
        (("exempel", 0, "framgångsfaktorer"), [], "tom-lista", "exempel[1].framgångsfaktorer"),
        (("exempel", 0, "utmaningar"), [], "tom-lista", "exempel[1].utmaningar"),
    ],
)
def test_a_mistake_is_told_at_its_place(path: KeyPath, value: object, rule: str, key: str) -> None:
    assert told((path, value)) == ([(rule, key)] if rule else [])


def test_files_that_are_no_guides_are_none_of_its_business() -> None:
    edition = Content().edition()
    assert {loaded.file for loaded in edition.files} >= {EDITION, ROLES}
    assert [problem for loaded in edition.files for problem in (*guide_ids(loaded), *one_question(loaded))] == []
