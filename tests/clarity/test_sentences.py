"""Shows what a sentence and a word are, and how heavy a text is by them."""

import pytest

from overens.clarity.sentences import Measure, measured, sentences, words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vi ringer. Du svarar.", ["Vi ringer.", "Du svarar."]),
        ("Ring kl. 9 och svara.", ["Ring kl. 9 och svara."]),
        ("Det gäller t.ex. Åre. Och Berg!", ["Det gäller t.ex. Åre.", "Och Berg!"]),
        ("Se 2 §. 3 personer kom.", ["Se 2 §.", "3 personer kom."]),
        ("”Kom nu.” Hon kom.", ["”Kom nu.”", "Hon kom."]),
        ("Det kostar 3,5 miljoner", ["Det kostar 3,5 miljoner"]),
        ("", []),
        ("  \n ", []),
    ],
)
def test_a_text_is_parted_into_sentences(text: str, expected: list[str]) -> None:
    found = sentences(text)
    assert " ".join(found) == " ".join(text.split())
    assert list(found) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("C-SAM är t.ex. STAR:s", ("C-SAM", "är", "t.ex", "STAR:s")),
        ("https://a.se/b och 0647-161 00", ("https", "a.se/b", "och", "0647-161", "00")),
        ("–", ()),
    ],
)
def test_words(text: str, expected: tuple[str, ...]) -> None:
    assert words(text) == expected


def test_lix_is_words_per_sentence_and_long_words_per_hundred() -> None:
    assert Measure(words=100, long_words=20, sentences=10).lix == 30
    assert Measure().lix == 0
    assert measured(["En två tre fyra fem. Rehabilitering är långt ord."]) == Measure(9, 1, 2)


def test_labels_are_no_text() -> None:
    assert measured(["Sök", "12 mars 2026", "Läs mer om detta"]) == Measure()
