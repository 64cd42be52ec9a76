"""Shows the rules about laws that are cited after their time."""

from dataclasses import replace
from typing import Any

import pytest

from overens.model.content import LoadedGuide
from overens.model.parties import Glossary
from overens.problems import Severity
from overens.rules.laws import superseded_in_guides, unknown_in_guides
from tests.support.editions import Content, faults
from tests.support.guide import NAME, loaded_guide
from tests.support.small_agreement import EDITION, GLOSSARY

TEXT = ("avsnitt", 4, "innehåll", 0, "text")
LAWS: list[dict[str, Any]] = [
    {"id": "kl-1", "beteckning": "SFS 1991:900", "namn": "kommunallagen", "till": "2017-12-31", "ersatt_av": "kl-2"},
    {"id": "kl-2", "beteckning": "SFS 2017:725", "namn": "kommunallagen", "från": "2018-01-01"},
    {"id": "afs-1", "beteckning": "AFS 1994:1", "namn": "föreskrifterna", "till": "2021-05-31", "ersatt_av": "afs-2"},
    {"id": "afs-2", "beteckning": "AFS 2020:5", "namn": "de nya", "till": "2024-12-31", "ersatt_av": "afs-3"},
    {"id": "afs-3", "beteckning": "AFS 2023:2", "namn": "de nyaste"},
    {"id": "bort", "beteckning": "SFS 1962:381", "namn": "lagen om försäkring", "till": "2010-12-31"},
]


def citing(text: str, start: str = "2025-03-01") -> Content:
    """The small agreement with a text, from a day, beside a register of laws."""
    content = Content().put(GLOSSARY, ("lagar",), LAWS).put(EDITION, TEXT, text)
    return content.put(EDITION, ("giltighet",), {"från": start})


@pytest.mark.parametrize(
    ("text", "cited", "fix"),
    [
        ("Kommunallagen (1991:900).", "1991:900", "Hänvisa till kommunallagen (SFS 2017:725)"),
        ("Lagen, SFS 1991:900, 2 §.", "SFS 1991:900", "Hänvisa till kommunallagen (SFS 2017:725)"),
        ("Enligt AFS 1994:1.", "AFS 1994:1", "Hänvisa till de nyaste (AFS 2023:2)"),
        ("Enligt AFS 2020:5.", "AFS 2020:5", "Hänvisa till de nyaste (AFS 2023:2)"),
        ("Lagen (1962:381).", "1962:381", "Kontrollera vad som gäller i stället."),
    ],
)
def test_a_law_that_has_ended_is_noted_with_the_one_in_force(text: str, cited: str, fix: str) -> None:
    [problem] = faults(citing(text), "lag-ersatt")
    assert (problem.path, problem.value, problem.severity) == (TEXT, cited, Severity.NOTE)
    assert problem.fix.startswith(fix)
    assert problem.what.endswith(", men utgåvan är från 2025-03-01.")


@pytest.mark.parametrize(
    "text",
    [
        "Kommunallagen (2017:725).",
        "Enligt 1994:1.",
        "Enligt AFS 1991:900.",
        "Mötet 11991:900 och 1991:9000 och kl. 13:00.",
        "En lag som ingen har skrivit in (2001:453).",
    ],
)
def test_what_is_in_force_unknown_or_of_another_series_is_not(text: str) -> None:
    assert faults(citing(text), "lag-ersatt") == []


@pytest.mark.parametrize(("start", "count"), [("2017-12-31", 0), ("2018-01-01", 1), ("2017-01-01", 0)])
def test_what_was_in_force_when_the_edition_began_may_be_cited(start: str, count: int) -> None:
    assert len(faults(citing("Kommunallagen (1991:900).", start), "lag-ersatt")) == count


def test_laws_that_replace_each_other_in_a_circle_end_somewhere() -> None:
    circle = [{**LAWS[0], "ersatt_av": "kl-2"}, {**LAWS[1], "till": "2020-01-01", "ersatt_av": "kl-1"}]
    [problem] = faults(citing("(1991:900)").put(GLOSSARY, ("lagar",), circle), "lag-ersatt")
    assert "SFS 2017:725" in problem.fix


@pytest.mark.parametrize(
    ("key", "value", "told"),
    [
        ("anmärkning", None, ["lag-ersatt rättslig_grund[1].beteckning"]),
        ("anmärkning", "Gäller inte längre.", []),
        ("lag", "kl-1", []),
        ("lag", "kl-9", ["okand-hanvisning rättslig_grund[1].lag"]),
    ],
)
def test_a_guide_that_rests_on_an_ended_law_has_to_say_so(key: str, value: str | None, told: list[str]) -> None:
    law = {"id": "lag", "namn": "Kommunallagen", "beteckning": "SFS 1991:900", key: value}
    content = Content().put(GLOSSARY, ("lagar",), LAWS)
    guide = loaded_guide((("rättslig_grund",), [law]))
    repository = replace(content.repository(), guides=(LoadedGuide(NAME, guide),))
    found = (*superseded_in_guides(repository), *unknown_in_guides(repository))
    assert [f"{problem.rule} {problem.key}" for problem in found] == told


def test_no_register_is_no_matter() -> None:
    assert Glossary.model_validate({"ord": []}).laws == ()
    assert faults(Content().put(EDITION, TEXT, "(1991:900)"), "lag-ersatt") == []
