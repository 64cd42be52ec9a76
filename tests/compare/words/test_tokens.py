"""Shows what one word is, and that every character but the blanks is in exactly one."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from overens.compare.words.tokens import Sort, bare, tokens, whole

WHOLE = [
    ("hälso- och sjukvård", ["hälso-", "och", "sjukvård"]),
    ("och/eller EU:s", ["och/eller", "EU:s"]),
    ("4-partsstruktur, 4R-analys", ["4-partsstruktur", ",", "4R-analys"]),
    ("1 250 000 kr", ["1250000kr"]),
    ("1\u00a0250\u00a0000\u00a0kr", ["1250000kr"]),
    ("5 % eller 12,5 procentenheter", ["5%", "eller", "12,5", "procentenheter"]),
    ("den 18 februari 2025", ["den", "18 februari 2025"]),
    ("2025-02-18", ["2025-02-18"]),
    ("kl. 13.00 och 13:00", ["kl. 13.00", "och", "13:00"]),
    ("2025–2027", ["2025-2027"]),
    ("6 kap. 2 § lagen (2019:973)", ["6 kap. 2 §", "lagen", "(2019:973)"]),
    ("3–5 §§ och 2 a §", ["3-5 §§", "och", "2 a §"]),
    ("(2019:973, 4 §)", ["(", "2019:973", ",", "4 §", ")"]),
    ("www.samjamt.se. Se https://a.se/b)", ["www.samjamt.se", ".", "Se", "https://a.se/b", ")"]),
    ("kansli@example.se", ["kansli@example.se"]),
    ("häl\u00adso", ["hälso"]),
    ("a\u030arlig", ["årlig"]),
    ("Slut … nu", ["Slut", "...", "nu"]),
    ("18:e, t.ex.", ["18:e", ",", "t.ex", "."]),
]
SORTS = [
    ("2003:1210", Sort.LAW),
    ("7 §", Sort.LAW),
    ("1 mars", Sort.DATE),
    ("2026", Sort.DATE),
    ("12", Sort.NUMBER),
    ("300 kr", Sort.NUMBER),
    ("Parten", Sort.WORD),
    ("och", Sort.FILLER),
    (",", Sort.MARK),
]
JOINABLE = (
    "1 12 250 2026 13.00 6 kap. 2 a § §§ – - mars mars, (mars xmars januari kl kl. kr kr) tkr procent % 5% (2010:110) "
    "a@b.se https://a.se och/eller hälso- ord. ”ja” 12-14 a-3 b– och"
)
PIECES = st.sampled_from(JOINABLE.split())
LIKE = [("”Ja”", '"Ja"'), ("1–2", "1-2"), ("10 %", "10\u202f%"), ("sam\u00adverkan", "samverkan"), ("’", "'")]


@pytest.mark.parametrize(("text", "keys"), WHOLE)
def test_what_belongs_together_is_one_word(text: str, keys: list[str]) -> None:
    assert list(tokens(text).keys) == keys


@pytest.mark.parametrize(("text", "sort"), SORTS)
def test_a_word_has_its_sort(text: str, sort: Sort) -> None:
    assert tokens(text).sorts == (sort,)


@pytest.mark.parametrize(("one", "other"), LIKE)
def test_typography_makes_no_other_word(one: str, other: str) -> None:
    assert tokens(one).keys == tokens(other).keys
    assert bare(one).split() == bare(other).split()


@given(st.text())
def test_every_character_but_the_blanks_is_in_one_word(text: str) -> None:
    found = tokens(text)
    inside = [place for start, end in found.spans for place in range(start, end)]
    assert inside == sorted(set(inside))
    assert all(text[place].isspace() for place in set(range(len(text))) - set(inside))
    assert len(found.keys) == len(found.spans) == len(found.sorts)


@given(st.text(st.sampled_from("ab1 2.,§-–%()kråm ")) | st.lists(PIECES, max_size=9).map(" ".join))
@example("6 kap. 2 a § och 1 250 000 kr, den 13 mars 2026 kl 13.00")
def test_a_text_put_together_from_its_pieces_has_the_words_that_it_has_as_a_whole(text: str) -> None:
    found, piece = tokens(text), whole(text)
    assert (found.spans, found.keys, found.sorts) == (piece.spans, piece.keys, piece.sorts)
    assert [found.sort(place) for place in range(len(found))] == list(piece.sorts)
