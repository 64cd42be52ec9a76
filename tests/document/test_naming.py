"""Shows what ids look like: those that authors give, and those that are made from words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from overens.document.naming import Ids, is_given, slug

SLUGS = [
    ("Ökad kunskap om STAR", "okad-kunskap-om-star"),
    ("Mål & medel, 2025", "mal-medel-2025"),
    ("ett två tre fyra fem", "ett-tva-tre-fyra"),
    ("IFO/ekonomiskt bistånd", "ifo-ekonomiskt-bistand"),
    ("Beskæftigelses", "beskftigelses"),
    ("  ", ""),
    ("§ –", ""),
    ("İstanbul", "istanbul"),
]


@pytest.mark.parametrize(("text", "expected"), SLUGS)
def test_the_first_words_become_an_id(text: str, expected: str) -> None:
    assert slug(text) == expected


@pytest.mark.parametrize("written", ["syfte", "a", "1", "mal-2", "bergs-kommun", "4r"])
def test_an_id_can_be_given(written: str) -> None:
    assert is_given(written)


@pytest.mark.parametrize("written", ["", "Syfte", "å", "a b", "-a", "a-", "a--b", "a_b", "a.b", "a\n", "٣"])
def test_other_forms_cannot(written: str) -> None:
    assert not is_given(written)


@given(st.text())
def test_a_slug_is_an_id_that_can_be_given(text: str) -> None:
    assert slug(text) == "" or is_given(slug(text))


def test_derived_ids_are_told_apart_by_number() -> None:
    ids = Ids()
    texts = ("Vid behov", "vid behov!", "Vid behov 2", "§", "vid behov")
    assert [ids.derive("a", text) for text in texts] == [
        "a--vid-behov",
        "a--vid-behov-2",
        "a--vid-behov-2-2",
        "a--text",
        "a--vid-behov-3",
    ]


GIVEN = st.from_regex(r"[a-c]{1,2}(-[a-c2]{1,2}){0,2}", fullmatch=True)


@given(st.lists(st.tuples(GIVEN, GIVEN)))
def test_a_derived_id_meets_no_other(requests: list[tuple[str, str]]) -> None:
    ids = Ids()
    first = [ids.derive(parent, text) for parent, text in requests]
    below = [ids.derive(parent, text) for parent, (_, text) in zip(first, requests, strict=True)]
    assert len({*first, *below}) == len(first) + len(below)
    assert not any(is_given(derived) for derived in (*first, *below))


@given(st.lists(st.tuples(st.sampled_from(["a", "b", "a-b"]), GIVEN)))
def test_the_order_of_parents_does_not_matter(requests: list[tuple[str, str]]) -> None:
    def derived(ordered: list[tuple[str, str]]) -> dict[str, list[str]]:
        ids, made = Ids(), dict[str, list[str]]()
        for parent, text in ordered:
            made.setdefault(parent, []).append(ids.derive(parent, text))
        return made

    by_parent = sorted(requests, key=lambda request: request[0])
    assert derived(requests) == derived(by_parent)
