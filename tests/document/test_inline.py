"""Shows what inline text becomes: spans in one style each, with typed references, and nothing unwritten."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from overens.document.inline import (
    Inline,
    Link,
    LinkKind,
    Span,
    leads_somewhere,
    link_to,
    links,
    parse,
    plain,
    words,
)


def name(link: Link) -> str:
    """A name for whatever has none in the text."""
    return f"«{link.target}»"


def shown(inline: Inline) -> str:
    """The spans as text: `S:` strong, `E:` emphasis, and the kind and target of a link."""
    return "|".join(
        "".join(
            (
                "S:" if span.strong else "",
                "E:" if span.emphasis else "",
                span.text,
                f"→{span.link.kind.value} {span.link.target}" if span.link else "",
            )
        )
        for span in inline
    )


CASES = [
    # Plain words
    ("", ""),
    ("Länsam beslutar.", "Länsam beslutar."),
    ("  flera   blanka\noch\tradbyten \n", "flera blanka och radbyten"),
    ("hårt\u00a0mellanslag och\u202fsmalt", "hårt\u00a0mellanslag och\u202fsmalt"),
    ("snake_case_namn och 2*3*4", "snake_case_namn och 2|E:3|4"),
    ("a * b * c", "a * b * c"),
    ("`kod` och ~~struket~~", "`kod` och ~~struket~~"),
    ("# rubrik", "# rubrik"),
    # Emphasis
    ("*kursiv*", "E:kursiv"),
    ("_kursiv_", "E:kursiv"),
    ("**fet** och *kursiv*", "S:fet| och |E:kursiv"),
    ("***båda***", "S:E:båda"),
    ("**fet och *båda* igen**", "S:fet och |S:E:båda|S: igen"),
    ("**ett **två** tre** fyra", "S:ett |S:två|S: tre| fyra"),
    ("*ett _två_ tre*", "E:ett |E:två|E: tre"),
    ("*oavslutad", "*oavslutad"),
    # Escapes
    (r"\*inte kursiv\*", "*inte kursiv*"),
    (r"\[inte länk\](#x)", "[inte länk](#x)"),
    (r"C:\mapp", r"C:\mapp"),
    # References
    ("[Länsam](roll:lansam)", "Länsam→roll lansam"),
    ("[](roll:lansam) leder", "«lansam»→roll lansam| leder"),
    ("[ ](roll:lansam)", "«lansam»→roll lansam"),
    ("[](part:bergs-kommun)", "«bergs-kommun»→part bergs-kommun"),
    ("en [](ord:sip)", "en |«sip»→ord sip"),
    ("[](bilaga:1)", "«1»→bilaga 1"),
    ("BIP[](not:bip)", "BIP|«bip»→not bip"),
    ("[varje år](#revidering)", "varje år→# revidering"),
    ("[](#revidering)", "«revidering»→# revidering"),
    ("[x](ord:å)", "x→ord å"),
    ("[x](<ord:två ord>)", "x→ord två ord"),
    ("**[](roll:x)**", "S:«x»→roll x"),
    ("[**fet** och mager](#x)", "S:fet→# x| och mager→# x"),
    ("[](roll:a)[](roll:b)", "«a»→roll a|«b»→roll b"),
    ("[[inre](#a)](#b)", "[|inre→# a|](#b)"),
    ("[text][ref]", "[text][ref]"),
    # Addresses on the web
    ("[här](https://example.se/a?b=c)", "här→url https://example.se/a?b=c"),
    ("[här](http://example.se)", "här→url http://example.se"),
    ("[här](mailto:kansli@example.se)", "här→url mailto:kansli@example.se"),
    ("[här](https://exempel.se/å)", "här→url https://exempel.se/%C3%A5"),
    ("https://example.se", "https://example.se"),
    # What stays text
    ("<script>alert(1)</script>", "<script>alert(1)</script>"),
    ("a <b>fet</b> &amp; &lt;", "a <b>fet</b> &amp; &lt;"),
    ("<https://example.se>", "<https://example.se>"),
    ("[x](javascript:alert(1))", "[x](javascript:alert(1))"),
    ("[x](JAVASCRIPT:alert(1))", "[x](JAVASCRIPT:alert(1))"),
    ("[x](javascript&colon;alert)", "[x](javascript&colon;alert)"),
    ("[x](data:image/png;base64,AA)", "[x](data:image/png;base64,AA)"),
    ("[x](vbscript:a)", "[x](vbscript:a)"),
    ("[x](file:///etc/passwd)", "[x](file:///etc/passwd)"),
    ("[x](//example.se)", "[x](//example.se)"),
    ("[x]() och []()", "x| och "),
    ("[x](rol:lansam)", "[x](rol:lansam)"),
    ("![bild](https://example.se/a.png)", "!|bild→url https://example.se/a.png"),
]


@pytest.mark.parametrize(("text", "spans"), CASES)
def test_a_text_becomes_spans(text: str, spans: str) -> None:
    assert shown(parse(text, name)) == spans


WRITTEN = [
    ("utan länk", []),
    ("[](roll:a) och [b](#c)", [("roll", "a", ""), ("#", "c", "b")]),
    ("[**fet** och mager](#x)", [("#", "x", "fet och mager")]),
    ("[ ](#x)", [("#", "x", "")]),
    # Also what is not taken as a link, so that it can be told.
    ("[x](javascript:a)", [("url", "javascript:a", "x")]),
    ("[x](rol:lansam)", [("url", "rol:lansam", "x")]),
    ("[x]()", [("url", "", "x")]),
    ("[a\nb](#x)", [("#", "x", "a b")]),
]


@pytest.mark.parametrize(("text", "expected"), WRITTEN)
def test_every_link_that_an_author_wrote_is_found(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert [(link.kind.value, link.target, carried) for link, carried in links(text)] == expected


def test_an_address_says_what_it_leads_to() -> None:
    assert link_to("roll:a:b") == Link(LinkKind.ROLE, "a:b")
    assert link_to("#") == Link(LinkKind.PROVISION, "")
    assert link_to("rollen") == Link(LinkKind.URL, "rollen")
    assert not leads_somewhere(link_to("rollen"))
    assert leads_somewhere(link_to("HTTPS://example.se"))


def test_names_hold_no_markup() -> None:
    assert words("*Syfte*") == (Span("*Syfte*"),)
    assert words("") == ()
    assert plain(words("a & b")) == "a & b"


# What reading lets through: no control characters, no lone surrogates.
TEXT = st.text(st.characters(exclude_categories=("Cc", "Cs", "Cn", "Co")), max_size=60)
SIGNS = (*"*_[]()<>\\!#:& aåB1\n", "](", "[](", "roll:", "https://", "javascript:")
MARKED = st.lists(st.sampled_from(SIGNS), max_size=30).map("".join)


@given(TEXT | MARKED)
@example("[" * 2000)
@example("*" * 2000)
@example("[a](" * 500)
@example("**a" * 500)
@example("[x](https://[)")
def test_no_text_makes_parsing_fail(text: str) -> None:
    inline = parse(text, name)
    assert all(span.text for span in inline)
    assert all(leads_somewhere(span.link) for span in inline if span.link)
    assert len(links(text)) <= text.count("](")


@given(
    st.text(st.characters(exclude_categories=("Cc", "Cs", "Zs", "Zl", "Zp"), exclude_characters="*_[\\"), max_size=30)
)
def test_words_without_markup_come_out_as_they_are(word: str) -> None:
    assert plain(parse(word, name)) == word


@given(TEXT | MARKED)
def test_a_reader_gets_nothing_that_is_not_in_the_text(text: str) -> None:
    letters = re.compile(r"\w")
    own = plain(parse(text, lambda _: ""))
    assert not set(letters.findall(own)) - set(letters.findall(text))


@given(TEXT.filter(lambda text: not re.search(r"[*_\[\\&\x00]", text)))
def test_a_text_without_markup_is_one_span(text: str) -> None:
    assert len(parse(text, name)) <= 1
    # The short way gives what the library would.
    apart = parse(f"{text} \\*", name)
    assert plain(apart).removesuffix("*").rstrip(" ") == plain(parse(text, name)).rstrip(" ")
