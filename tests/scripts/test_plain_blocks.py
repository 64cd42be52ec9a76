"""Shows how plain text and Markdown are read: what each line is, that wrapping is nothing, and that no sign is lost."""

import textwrap

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from plain_blocks import Sort, blocks

H, P, L, R = Sort.HEADING, Sort.PARAGRAPH, Sort.POINT, Sort.ROW
LONG = " ".join(["ord"] * 60)
READ = [
    ("# Ett\n\nTvå\ntre\n", [(H, 1, "", "Ett"), (P, 0, "", "Två tre")]),
    ("Ett\n===\n\nTvå\n---\n", [(H, 1, "", "Ett"), (H, 2, "", "Två")]),
    ("## 2.1 Syfte ##\n", [(H, 2, "2.1", "Syfte")]),
    (
        "1 kap. Inledning\n\n3 a § Den som\nbehöver.\n",
        [(H, 1, "1 kap.", "Inledning"), (P, 0, "3 a §", "Den som behöver.")],
    ),
    ("Enligt\n3 § gäller.\n", [(P, 0, "", "Enligt 3 § gäller.")]),
    ("- a\n  - b\n  c\n* d\n", [(L, 0, "", "a"), (L, 2, "", "b c"), (L, 0, "", "d")]),
    ("Ska:\n1. a\n2. b\n\n(c) d\n", [(P, 0, "", "Ska:"), (L, 0, "1.", "a"), (L, 0, "2.", "b"), (L, 0, "(c)", "d")]),
    ("Året var\n12. Sedan\n", [(P, 0, "", "Året var 12. Sedan")]),
    ("- a\n\n  mer\n", [(L, 0, "", "a"), (P, 2, "", "mer")]),
    ("| A | B |\n|---|--:|\n| c | d |\n", [(R, 0, "", "A | B"), (R, 0, "", "c | d")]),
    ("A | B\n--- | ---\nc | d\n\ne\n", [(R, 0, "", "A | B"), (R, 0, "", "c | d"), (P, 0, "", "e")]),
    ("> Ett\n> två\n>\n> tre\n", [(P, 0, "", "Ett två"), (P, 0, "", "tre")]),
    ("a\n\n***\n\nb\n", [(P, 0, "", "a"), (P, 0, "", "b")]),
    ("```\n# a\n- b\n```\nc\n", [(P, 0, "", "# a - b"), (P, 0, "", "c")]),
    (f"{LONG}\n{LONG}\nkort\nrad\n", [(P, 0, "", LONG), (P, 0, "", LONG), (P, 0, "", "kort rad")]),
    ("a\r\nb\r\n\r\nc\r\n", [(P, 0, "", "a b"), (P, 0, "", "c")]),
    ("\ufeff# a\n", [(H, 1, "", "a")]),
    (" \n\t\n", []),
]
LINES = st.sampled_from(
    [
        "",
        " ",
        "# a",
        "- b",
        "  - c",
        "1. d",
        "a) e",
        "| f | g |",
        "|---|",
        "---",
        "===",
        "> h",
        "```",
        "~~~",
        "i j",
        "\tk",
        "2 § l",
    ]
)


@pytest.mark.parametrize(("text", "read"), READ)
def test_what_each_block_is(text: str, read: list[tuple[Sort, int, str, str]]) -> None:
    found, _ = blocks(text)
    assert [(block.sort, block.level, block.number, block.words) for block in found] == read


def written(text: str) -> str:
    """The blocks of a text, written out again."""
    found, rest = blocks(text)
    return "".join([*(block.written(block.number, block.words) for block in found), rest])


@given(st.text() | st.lists(LINES).map("\n".join) | st.lists(LINES).map("\r\n".join))
@example("\ufeff- a\r\n  b \u00a0\r\n\r\n> c\r\n>  d")
def test_no_sign_is_lost(text: str) -> None:
    assert written(text) == text


@given(
    st.lists(st.sampled_from(["och", "Parterna", "träffas", "2025.", "månad,", "(ofta)"]), min_size=1),
    st.integers(20, 120),
)
def test_wherever_a_paragraph_is_wrapped_it_has_the_same_words(words: list[str], width: int) -> None:
    text = " ".join(words)
    [block] = blocks(textwrap.fill(text, width))[0]
    assert f"{block.number}{block.gap}{block.words}" == text
