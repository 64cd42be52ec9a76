"""Shows which verbs are told as passive, and that what only looks like them is left alone."""

import pytest

from overens.clarity.passives import bli_passives, s_passives
from overens.clarity.sentences import words


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Ärendet granskas av teamet.", ["granskas"]),
        ("Beslutet fattades i går och skrivs in.", ["fattades", "skrivs"]),
        ("Planen har beslutats och ska följas upp.", ["beslutats", "följas"]),
        ("Mötet hålls varje månad.", ["hålls"]),
        ("Planen antogs, fastställs nu och har följts upp.", ["antogs", "fastställs", "följts"]),
        ("Uppgifterna samlas in och ses över.", ["samlas", "ses"]),
        ("Den känns igen och läses upp.", ["känns", "läses"]),
        ("Uppgiften ges till den som söks.", ["ges", "söks"]),
        ("Blanketten skickades och granskades.", ["skickades", "granskades"]),
    ],
)
def test_s_passives_are_found(sentence: str, expected: list[str]) -> None:
    assert list(s_passives(words(sentence))) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Det finns två sätt.",
        "Vi hoppas att du trivs och lyckas.",
        "Samtycke krävs och behövs.",
        "Här är parternas och kommunernas webbplats.",
        "Alla människas data i en databas.",
        "Teamets insats utvecklar deras och varandras arbete.",
        "Vi möts hos Bergs kommun.",
        "Granskas",
        "Ordförandes och studerandes plats.",
        "Det saknas, syns och märks.",
        "De umgås, minns och skäms.",
        "Det förändras: vi ses, de samlas och något fattas.",
        "Alla arbetslösas, anställdas och områdenas insatser.",
        "Annars tills vidare utomlands, dess bättre.",
    ],
)
def test_deponents_genitives_and_other_words_are_left_alone(sentence: str) -> None:
    assert list(s_passives(words(sentence))) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Hon blev kallad till mötet.", ["blev kallad"]),
        ("Planen blir snart beslutad.", ["blir beslutad"]),
        ("Brevet har blivit skrivet.", ["blivit skrivet"]),
        ("Personen kan bli sjukskriven.", ["bli sjukskriven"]),
        ("Det blir bra.", []),
        ("Hon blev glad och trött.", []),
        ("Det blir svårt att hinna.", []),
    ],
)
def test_bli_passives(sentence: str, expected: list[str]) -> None:
    assert list(bli_passives(words(sentence))) == expected
