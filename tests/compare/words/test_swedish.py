"""Shows how Swedish joins and inflects."""

import pytest

from overens.compare.words.swedish import genitive, listed, lowered, quoted, sentence

WHOSE = [
    ("Försäkringskassan", "Försäkringskassans"),
    ("Bräcke kommun", "Bräcke kommuns"),
    ("Länsam", "Länsams"),
    ("Kommunerna", "Kommunernas"),
    ("STAR", "STAR:s"),
    ("Samverkan i STAR", "Samverkan i STAR:s"),
    ("Borås", "Borås"),
    ("Hertz", "Hertz"),
]


@pytest.mark.parametrize(("name", "whose"), WHOSE)
def test_genitive(name: str, whose: str) -> None:
    assert genitive(name) == whose


def test_the_rest() -> None:
    assert [listed(words) for words in ([], ["a"], ["a", "b"], ["a", "b", "c"])] == ["", "a", "a och b", "a, b och c"]
    assert [lowered(name) for name in ("Handläggare", "SIP-team", "")] == ["handläggare", "SIP-team", ""]
    assert [sentence(words) for words in ("parten går", "klart.", "kallas ”x.”")] == [
        "Parten går.",
        "Klart.",
        "Kallas ”x.”",
    ]


def test_a_long_quotation_ends_with_a_whole_word() -> None:
    assert quoted("Parterna möts ofta", 15) == "”Parterna möts …”"
    assert quoted("Parterna\n möts", 15) == "”Parterna möts”"
    assert quoted("x" * 20, 15) == f"”{'x' * 15} …”"
