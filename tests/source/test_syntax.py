"""What libyaml cannot read, in the words and at the place that an author is told."""

import pytest
import yaml

from overens.problems import Place, Problem
from overens.source.parsing import parse
from overens.source.sheet import Sheet
from overens.source.syntax import Stop, syntax_problem
from overens.source.syntax_words import COMPLAINTS, TAG, UNKNOWN

CASES = [
    ("a: 1\n%x", 2, 3, "En rad kan inte börja med %."),
    ("%YAML 1.3\n---\na: 1", 1, 1, "En rad kan inte börja med %."),
    ("-\tb: c", 1, 2, "Efter strecket står en tabb, men YAML tillåter bara mellanslag där."),
    ("a: @b", 1, 4, "En text kan inte börja med tecknet @, %, ` eller en tabb utan citattecken."),
    ("a: `b`", 1, 4, "En text kan inte börja med tecknet @, %, ` eller en tabb utan citattecken."),
    ("a: 20 % är\nb: % är", 2, 4, "En text kan inte börja med tecknet @, %, ` eller en tabb utan citattecken."),
    ("a: Obs: b", 1, 7, "Här står ett kolon till på samma rad, och då kan YAML inte veta vad som är nyckel."),
    ("- a: Obs: b", 1, 9, "Här står ett kolon till på samma rad, och då kan YAML inte veta vad som är nyckel."),
    ("a:b\nc: d", 2, 2, "På raden före saknas ett mellanslag efter kolonet."),
    ("a:\u00a0b\nc: d", 2, 2, "På raden före saknas ett mellanslag efter kolonet."),
    ("a: 1\n  b: 2", 2, 4, "Raden fortsätter raden före, men ser ut som en ny nyckel."),
    ("a: b\nc:d\ne: f", 2, 1, "Efter kolonet saknas ett mellanslag, så nyckeln går inte att känna igen."),
    ("a: b\nc\nd: e", 2, 1, "Raden är varken en nyckel med kolon eller en fortsättning på texten före."),
    ("a: - b", 1, 4, "En lista kan inte börja på samma rad som sin nyckel."),
    ("a: ? b", 1, 4, "Ett frågetecken följt av ett mellanslag kan inte stå först i en text."),
    ("a: *b* c", 1, 4, "En text kan inte börja med * eller & utan citattecken."),
    ("a: **b** c", 1, 4, "En text kan inte börja med * eller & utan citattecken."),
    ("a: & b", 1, 4, "En text kan inte börja med * eller & utan citattecken."),
    ('a: "b\nc: d', 1, 4, "Texten börjar med ett citattecken som aldrig avslutas."),
    ("a: 'b\nc: d", 1, 4, "Texten börjar med ett citattecken som aldrig avslutas."),
    ('a: "b\n---\nc', 1, 4, "Texten börjar med ett citattecken som inte avslutas före en rad med --- eller …."),
    ('a: "b\nc: "d"\n', 1, 4, "Texten i citattecken tar slut först på en senare rad, och efter den står något mer."),
    ('a: "b"\n c: d', 2, 2, "Raden börjar inte i samma kolumn som de nycklar"),
    ('a:\n  b: "c\n    d"\n e: f', 4, 2, "Raden börjar inte i samma kolumn som de nycklar"),
    ('a: "\\k"', 1, 5, "Ett omvänt snedstreck har en egen betydelse i en text med dubbla citattecken."),
    ('a: "\\xzz"', 1, 7, "Efter \\x, \\u eller \\U ska stå två, fyra eller åtta hexadecimala siffror."),
    ('a: "\\ud800"', 1, 7, "Koden efter det omvända snedstrecket är inget tecken."),
    ("a: > 18 år", 1, 4, "En text kan inte börja med | eller > på samma rad som sin nyckel."),
    ("a: |0\n  b", 1, 5, "Efter | eller > kan en siffra från 1 till 9 stå, men inte 0."),
    ('a: "b" c', 1, 8, "Efter en text i citattecken står något mer på samma rad."),
    (
        "a: [b](https://c.se) d",
        1,
        7,
        "En text kan inte börja med en länk utan citattecken, för [ börjar en lista i YAML.",
    ),
    (
        "- [b](https://c.se) d",
        1,
        6,
        "En text kan inte börja med en länk utan citattecken, för [ börjar en lista i YAML.",
    ),
    ("a:\n  - b\n - c", 3, 2, "Strecket står inte i samma kolumn som listans andra streck, eller inte under"),
    ("a: 1\n- b", 2, 1, "Strecket står inte i samma kolumn som listans andra streck, eller inte under"),
    (": b", 1, 1, "Före kolonet saknas en nyckel."),
    ("a:\n   b: 1\n  c: 2", 3, 3, "Raden börjar inte i samma kolumn som de nycklar som den hör ihop med."),
    ("- a\nb: c", 2, 1, "Raden står i samma kolumn som en lista men börjar inte med ett streck."),
    ("a: [b\nc: d", 1, 4, "En lista som börjar med [ avslutas inte."),
    ("a: {b: c", 1, 4, "Något som börjar med { avslutas inte."),
    ("a: [b,,c]", 1, 7, "Här saknas ett värde."),
    ("{a: b}\nc: d", 2, 1, "Filens innehåll är redan avslutat här."),
    ("a: 1\n...\nb: 2", 3, 1, "Filens innehåll är redan avslutat här."),
    ("a: !b!c d", 1, 4, "En text kan inte börja med ett utropstecken utan citattecken."),
    ("a: !<b", 1, 4, "En text kan inte börja med ett utropstecken utan citattecken."),
]


def told(text: str) -> Problem:
    """The only problem of a text, which has no value."""
    root, problems = parse(Sheet("a.yaml", text))
    assert root is None
    assert len(problems) == 1
    return problems[0]


@pytest.mark.parametrize(("text", "line", "column", "what"), CASES)
def test_a_complaint_is_told_in_swedish_where_the_author_finds_it(text: str, line: int, column: int, what: str) -> None:
    problem = told(text)
    assert problem.what.startswith(what)
    assert problem.place == Place(line, column)
    assert problem.fix.endswith(".")
    assert problem.value


def test_every_complaint_has_a_case() -> None:
    assert {complaint.what for complaint in (*COMPLAINTS, TAG)} <= {told(text).what for text, *_ in CASES}


@pytest.mark.parametrize(
    ("text", "key", "value"),
    [
        ("a:\n  - b: Obs: c", "a[1].b", "Obs: c"),
        ("a:\n  b: 1\n c: 2", "", "c: 2"),
        ("a:\n  - b: 1\n    c: *d* e", "a[1].c", "*d* e"),
        ("a: 1\nb: @c", "b", "@c"),
    ],
)
def test_the_key_is_told_when_the_fault_is_in_its_value(text: str, key: str, value: str) -> None:
    problem = told(text)
    assert (problem.key, problem.value) == (key, value)


def test_a_complaint_that_nobody_has_seen_still_tells_what_to_do() -> None:
    error = yaml.YAMLError("something new")
    problem = syntax_problem(Sheet("a.yaml", "a: 1"), error, Stop(lambda _: ()))
    assert (problem.what, problem.place, problem.value) == (UNKNOWN.what, Place(), "a: 1")
