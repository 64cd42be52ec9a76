"""A character that a font lacks is named with its place before any standard fails by it."""

import pytest

from overens.paper.glyphs import GlyphError, Missing
from overens.paper.making import make
from overens.problems import FAULT
from tests.support.printed import DAY

STYLE = 'html { font-family: "Source Sans Pro" } h2 { font-family: "Source Serif Pro"; font-weight: 600 }'
PAGE = f'<html lang="sv"><title>Prov</title><style>{STYLE}</style><main><h1>Prov</h1>%s</main></html>'


@pytest.mark.parametrize(
    ("body", "missing"),
    [
        ('<p id="syfte">Bra 😀!</p>', [("😀", "Source Sans Pro", ("syfte",), "Bra 😀!")]),
        ('<ul id="lista"><li>日本</li></ul>', [(c, "Source Sans Pro", ("lista",), "日本") for c in "日本"]),
        ('<p id="a">ŋ</p><p id="b"><em>eŋ</em></p>', [("ŋ", "Source Sans Pro kursiv", ("b",), "eŋ")]),
        ('<h2 id="c">Ḁ</h2><p id="d">x</p>', [("Ḁ", "Source Serif Pro", ("c",), "Ḁ")]),
        ('<p id="a">✂</p><p id="b">✂ och ✂</p>', [("✂", "Source Sans Pro", ("a", "b"), "✂")]),
    ],
)
def test_every_missing_character_is_told_once_with_its_places(
    body: str, missing: list[tuple[str, str, tuple[str, ...], str]]
) -> None:
    with pytest.raises(GlyphError) as stopped:
        make(PAGE % f'<style>ul {{ list-style: "– " }}</style>{body}', made=DAY)
    assert stopped.value.missing == tuple(Missing(*found) for found in missing)
    assert stopped.value.exit_code == FAULT


def test_the_message_says_what_to_do() -> None:
    with pytest.raises(GlyphError) as stopped:
        make(PAGE % "".join(f'<p id="p{n}">{"lång " * 20}☃</p>' for n in range(5)), made=DAY)
    assert str(stopped.value) == (
        "PDF:en kan inte göras, eftersom texten har tecken som saknas i typsnitten:\n"
        "  ”☃” (U+2603, SNOWMAN) saknas i Source Sans Pro. Det står i p0, p1, p2 och på 2 ställen till: "
        f"”{stopped.value.missing[0].line}”\n"
        "Skriv om texten utan tecknen, till exempel med ett ord i stället för en symbol."
    )


@pytest.mark.parametrize(
    "letters",
    ["åäöÅÄÖéèüÜßøæœšžčđŋŧ", "–—…’”»«•·§°½²³×−≈≤≥€", "áïåääö ĀēğŞłŻ", "10\u00a0000\u202f000"],
)
def test_the_letters_of_the_languages_around_us_are_there(letters: str) -> None:
    assert make(PAGE % f"<p>{letters}</p>", made=DAY).pages == 1
