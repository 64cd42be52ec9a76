"""Shows the rule about misspellings: each leads to one word, in large letters or small, and hides none."""

import pytest

from overens.names import GLOSSARY_FILE
from tests.support.editions import Content, told


def content(*first: str, second: tuple[str, ...] = ()) -> Content:
    words = [
        {"id": "rehab", "term": "rehabilitering", "förklaring": "Stöd.", "felstavningar": [*first]},
        {"id": "forbund", "term": "Samordningsförbund", "förklaring": "Ett förbund.", "felstavningar": [*second]},
    ]
    found = Content()
    return found.put(GLOSSARY_FILE, ("ord",), [*words, *found.at(GLOSSARY_FILE, ("ord",))])


@pytest.mark.parametrize(
    ("found", "lines"),
    [
        (content("rehabillitering", second=("samordnings förbund",)), []),
        (content("samordningsförbund"), ["fel felstavning-som-ar-ord ordlista ord[1].felstavningar[1]"]),
        (content("Rehabilitering"), ["fel felstavning-som-ar-ord ordlista ord[1].felstavningar[1]"]),
        (content("rehab", "REHAB"), ["fel felstavning-dubbelt ordlista ord[1].felstavningar[2]"]),
        (content("a b", second=("a  b",)), ["fel felstavning-dubbelt ordlista ord[2].felstavningar[1]"]),
    ],
)
def test_a_misspelling_leads_to_one_word(found: Content, lines: list[str]) -> None:
    assert told(found) == lines
