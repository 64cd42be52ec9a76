"""Shows that what differs is told in whole phrases, the same from either side."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overens.compare.words.cleanup import likeness, readable
from overens.compare.words.hunks import Hunk, hunks
from overens.compare.words.tokens import Tokens, tokens

READABLE = [
    pytest.param("Vi ses en gång i veckan.", "Vi ses två gånger i veckan.", [("en gång", "två gånger")], id="words"),
    pytest.param(
        "Parterna delar på hyran för alla lokaler i länet.",
        "Parterna svarar för kostnaden för alla lokaler i länet.",
        [("delar på hyran", "svarar för kostnaden")],
        id="an island of small words is taken along",
    ),
    pytest.param(
        "Stöd ges av kommunen. Det gäller alla. Det gäller barn.",
        "Stöd ges av kommunen. Det gäller alla. Det gäller unga. Det gäller barn.",
        [("", "Det gäller unga.")],
        id="a sentence begins where it begins",
    ),
    pytest.param("A, B och C deltar i det.", "A, B, D och C deltar i det.", [("", ", D")], id="a comma goes first"),
    pytest.param(
        "Kommunen deltar i alla möten. Regionen lämnar sin rapport i mars varje år.",
        "Kommunen leder alla möten. Regionen skickar sin rapport i mars varje år.",
        [("deltar i", "leder"), ("lämnar", "skickar")],
        id="never across the end of a sentence",
    ),
    pytest.param(
        "Kommunen (hela länet) deltar i varje möte som hålls.",
        "Kommunen (hela staden och landet) deltar i varje möte som hålls.",
        [("länet", "staden och landet")],
        id="inside brackets",
    ),
    pytest.param(
        "Kommunen kan delta (om den vill) i varje möte som hålls.",
        "Kommunen kan delta om den vill i varje möte som hålls.",
        [("(om den vill)", "om den vill")],
        id="both brackets",
    ),
    pytest.param(
        "Rapporten lämnas senast den 1 mars enligt 6 kap. 2 § lagen (2019:973).",
        "Rapporten lämnas senast den 15 april enligt 6 kap. 3 § lagen (2026:214).",
        [("1 mars", "15 april"), ("6 kap. 2 §", "6 kap. 3 §"), ("(2019:973)", "(2026:214)")],
        id="dates and law stay whole",
    ),
    pytest.param(
        "Helt ny text om katter", "Andra ord handlar om hundar och vanor", [("Helt ny text om katter",) * 2], id="other"
    ),
]
WORDS = st.lists(
    st.sampled_from(["och", "i", "möte", "plan", "team", ".", ",", "(", ")", "stöd", "1 mars"]), max_size=25
)


def words_of(text: Tokens, start: int, end: int) -> str:
    return text.text[text.spans[start][0] : text.spans[end - 1][1]] if start < end else ""


@pytest.mark.parametrize(("old", "new", "told"), READABLE)
def test_phrases_give_way_to_phrases(old: str, new: str, told: list[tuple[str, str]]) -> None:
    before, after = tokens(old), tokens(new)
    found = [
        (words_of(before, hunk.old_start, hunk.old_end), words_of(after, hunk.new_start, hunk.new_end))
        for hunk in readable(before, after)
    ]
    assert found == ([(old, new)] if told == [(old, old)] else told)


@given(WORDS, WORDS)
def test_readable_hunks_still_make_the_new_of_the_old(old: list[str], new: list[str]) -> None:
    before, after = tokens(" ".join(old)), tokens(" ".join(new))
    made, place = list[str](), 0
    for hunk in readable(before, after):
        assert hunk.old_start >= place
        made += [*before.keys[place : hunk.old_start], *after.keys[hunk.new_start : hunk.new_end]]
        place = hunk.old_end
    assert (*made, *before.keys[place:]) == after.keys


@given(WORDS, WORDS)
def test_from_new_to_old_the_same_is_told(old: list[str], new: list[str]) -> None:
    before, after = tokens(" ".join(old)), tokens(" ".join(new))
    assert readable(after, before) == tuple(hunk.flipped for hunk in readable(before, after))


@given(WORDS, WORDS)
def test_readable_hunks_are_never_more_than_the_raw_ones(old: list[str], new: list[str]) -> None:
    before, after = tokens(" ".join(old)), tokens(" ".join(new))
    assert len(readable(before, after)) <= max(len(hunks(before, after)), 1)


def test_likeness_is_the_share_of_common_words() -> None:
    before, after = tokens("ett två tre"), tokens("ett två fyra")
    assert likeness((Hunk(2, 3, 2, 3),), before, after) == pytest.approx(2 / 3)
