"""Shows the rule that abbreviations are explained somewhere."""

from dataclasses import replace

import pytest

from overens.model.content import LoadedGuide
from overens.names import GLOSSARY_FILE
from overens.problems import Severity
from overens.rules.abbreviations import unexplained_in_guides
from tests.support.editions import Content, faults
from tests.support.guide import NAME, loaded_guide
from tests.support.small_agreement import EDITION

TEXT = ("avsnitt", 4, "innehåll", 0, "text")


@pytest.mark.parametrize(
    ("text", "shorts"),
    [
        ("Möte med KAA varje månad.", ["KAA"]),
        ("Fråga KAA.", ["KAA"]),
        ("Kontakta KAA:s chef eller HR-funktionen.", ["HR", "KAA"]),
        ("KAA och KAA igen.", ["KAA"]),
        ("[KAA](https://example.se/XYZ) svarar.", ["KAA"]),
        ("Det kommunala aktivitetsansvaret (KAA) gäller. KAA är viktigt.", []),
        ("KAA (det kommunala aktivitetsansvaret) gäller.", []),
        ("Kalla till SIP med AF.", []),
        ("Del II och kapitel IV.", []),
        ("Skriv till EN@EXAMPLE.SE eller WWW.EXAMPLE.SE.", []),
        ("Team A möter C-SAM.", []),
    ],
)
def test_what_is_explained_nowhere_is_noted_once(text: str, shorts: list[str]) -> None:
    found = faults(Content().put(EDITION, TEXT, text), "forkortning")
    assert [problem.value for problem in found] == shorts
    assert {(problem.path, problem.severity) for problem in found} <= {(TEXT, Severity.NOTE)}


def test_a_guide_may_use_what_the_glossary_explains() -> None:
    def told(text: str) -> list[str]:
        guide = loaded_guide((("målgrupp",), text))
        repository = replace(Content().repository(), guides=(LoadedGuide(NAME, guide),))
        return [problem.value for problem in unexplained_in_guides(repository)]

    assert told("Chefer och HR.") == ["HR"]
    assert told("Den som gör en SIP.") == []


def test_a_language_is_that_of_what_an_abbreviation_is_short_for() -> None:
    def told(**keys: str) -> list[str | None]:
        term = {"id": "lfa", "term": "LFA", "förklaring": "En metod.", **keys}
        return [
            problem.value for problem in faults(Content().put(GLOSSARY_FILE, ("ord", 0), term), "sprak-utan-uttydning")
        ]

    assert told(språk="engelska") == ["engelska"]
    assert told(språk="engelska", uttydning="logical framework approach") == []
    assert told() == []
