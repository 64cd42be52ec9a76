"""Shows what the review of a passage finds, and that plain text has nothing to be told."""

import pytest

from overens.clarity.nouns import heavy_phrases, made_of_verbs
from overens.clarity.reviewing import LONGEST, reviewed
from overens.clarity.sentences import words
from overens.clarity.shortenings import shortened, unexplained


@pytest.mark.parametrize(
    ("passage", "expected"),
    [
        ("Ring samordnaren. Hon svarar på vardagar.", []),
        (" ".join(["ord"] * LONGEST) + ".", []),
        (" ".join(["ord"] * (LONGEST + 1)) + ".", ["Meningen har 26 ord."]),
        ("Ärendet granskas.", ["”granskas” säger inte vem som gör det."]),
        ("Vi gör en bedömning av läget.", ["”gör … bedömning” gör ett verb till substantiv."]),
        (
            "Här krävs kartläggning, bedömning, uppföljning och granskning.",
            ["Meningen har 4 substantiv som är gjorda av verb: kartläggning, bedömning, uppföljning, granskning."],
        ),
        ("Ta med t.ex. legitimation.", ["”t.ex.” är en förkortning."]),
    ],
)
def test_a_passage(passage: str, expected: list[str]) -> None:
    assert [found.what for found in reviewed(passage)] == expected


def test_every_finding_says_what_to_do_and_where() -> None:
    for found in reviewed("Kom. Beslut om t.ex. stöd fattas när en granskning görs och planen har beslutats."):
        assert found.fix
        assert found.sentence.startswith("Beslut om")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Kommunen genomför en utvärdering.", ["genomför … utvärdering"]),
        ("Vi gör planering.", ["gör planering"]),
        ("Vi gör en handling.", []),
        ("Kommunen utvärderar.", []),
    ],
)
def test_verbs_that_say_little(sentence: str, expected: list[str]) -> None:
    assert list(heavy_phrases(words(sentence))) == expected


def test_what_a_thing_is_called_is_no_noun_for_a_verb() -> None:
    assert made_of_verbs(words("en överenskommelse om rehabilitering och utbildning, ersättning och ordförande")) == ()
    assert made_of_verbs(words("en kartläggning och ett beslutande")) == ("kartläggning", "beslutande")


@pytest.mark.parametrize("short", ["t.ex.", "bl.a.", "m.m.", "dvs.", "osv.", "fr.o.m.", "ca", "resp.", "t. ex."])
def test_shortenings_are_found(short: str) -> None:
    assert list(shortened(f"Det gäller {short} detta.")) == [short]


def test_no_shortening_is_found_inside_a_word() -> None:
    assert list(shortened("Cancer, dvsx, aca och promm.")) == []


@pytest.mark.parametrize(
    ("passages", "expected"),
    [
        (["Vi har SIP."], ("SIP",)),
        (["Samordnad individuell plan (SIP).", "Vi har SIP."], ()),
        (["SIP (samordnad individuell plan)"], ()),
        (["Bilaga IV och PDF"], ()),
    ],
)
def test_abbreviations_that_nothing_explains(passages: list[str], expected: tuple[str, ...]) -> None:
    assert unexplained(passages) == expected
