"""Shows that abbreviations are explained at first use and at the end of a page, and that no words of a text change."""

import re

import pytest

from overens.model.parties import Term
from overens.pages.page import Page, Shortening
from overens.pages.spelling import spelt_out

SIP = Term.model_validate(
    {"id": "sip", "term": "SIP", "uttydning": "samordnad individuell plan", "förklaring": "Plan."}
)
PLAIN = Term.model_validate({"id": "avslut", "term": "AVS", "förklaring": "Slutet."})
HR = Term.model_validate(
    {"id": "hr", "term": "HR", "uttydning": "human resources", "språk": "engelska", "förklaring": "X."}
)
LINK = '<a class="o-term" href="../ordlista/#sip" title="samordnad individuell plan">SIP</a>'


def page(body: str, url: str = "prov/") -> Page:
    return spelt_out(Page(url=url, title="Prov", description="Prov.", body=body), (SIP, PLAIN))


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("<p>En SIP. Och SIP igen.</p>", f"<p>En {LINK}. Och SIP igen.</p>"),
        ("<h2>SIP</h2><p>SIP</p>", f"<h2>SIP</h2><p>{LINK}</p>"),
        ('<p><a href="#">SIP</a> <b>SIP</b></p>', f'<p><a href="#">SIP</a> <b>{LINK}</b></p>'),
        ('<li class="o-door">SIP</li><li>SIP</li>', f'<li class="o-door">SIP</li><li>{LINK}</li>'),
        ("<p>SIP-möte</p>", f"<p>{LINK}-möte</p>"),
        ('<p title="SIP">Ord</p>', '<p title="SIP">Ord</p>'),
        ("<p>SIPA, aSIP, SIP.se och AVS</p>", "<p>SIPA, aSIP, SIP.se och AVS</p>"),
    ],
)
def test_the_first_use_is_linked(body: str, expected: str) -> None:
    made = page(body)
    assert made.body == expected
    assert re.sub("<[^>]*>", "", made.body) == re.sub("<[^>]*>", "", body)


def test_what_is_met_is_spelt_out_at_the_end() -> None:
    told = (Shortening("SIP", "samordnad individuell plan"),)
    assert page("<p>SIP</p>").shortenings == told
    assert page("<h2>SIP</h2>").shortenings == told
    assert page('<p title="SIP">Ord</p>').shortenings == ()


@pytest.mark.parametrize(
    ("language", "term", "opening"),
    [
        (
            "",
            HR,
            '<a class="o-term" href="../ordlista/#hr" lang="en" title="human resources"><span lang="sv">HR</span>',
        ),
        ("en", HR, '<a class="o-term" href="../ordlista/#hr" title="human resources">HR'),
        (
            "en",
            SIP,
            LINK.replace(" title", ' lang="sv" title').replace("SIP</a>", '<span lang="en">SIP</span>'),
        ),
    ],
)
def test_what_it_is_short_for_is_in_its_own_language(language: str, term: Term, opening: str) -> None:
    bare = Page(url="prov/", title="Prov", description="Prov.", body=f"<p>{term.term}</p>", language=language)
    made = spelt_out(bare, (term,))
    assert made.body == f"<p>{opening}</a></p>"
    assert [found.language for found in made.shortenings] == ["en" if term is HR else ""]


def test_the_glossary_explains_itself() -> None:
    assert page("<p>SIP</p>", url="ordlista/").body == "<p>SIP</p>"
