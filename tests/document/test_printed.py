"""The text that is printed: another text for whatever prints otherwise, the same for what does not show."""

from dataclasses import replace
from hashlib import sha256

from overens.document.inline import Link, LinkKind, Span, words
from overens.document.printed import digest, text_of
from overens.document.tree import Kind, Provision


def test_what_prints_otherwise_has_another_text() -> None:
    link = Link(LinkKind.ROLE, "team")
    plain = Provision("a", Kind.PARAGRAPH, text=words("x*y"))
    others = [
        replace(plain, text=(Span("x*y", strong=True),)),
        replace(plain, text=(Span("x*y", emphasis=True),)),
        replace(plain, text=(Span("x"), Span("*y", emphasis=True))),
        replace(plain, text=(Span("x*y", link=link),)),
        replace(plain, text=(Span("x*y", link=replace(link, target="b")),)),
        replace(plain, heading=words("x*y"), text=()),
        replace(plain, number="1"),
        replace(plain, kind=Kind.POINT),
        replace(plain, ordered=True),
        replace(plain, children=(plain,)),
        replace(plain, text=words("x\\*y")),
        replace(plain, text=words("x*y\n0\tparagraph\t\t\tx")),
    ]
    texts = {text_of([each]) for each in (plain, *others)}
    assert len(texts) == len(others) + 1


def test_ids_and_whom_something_binds_are_not_printed() -> None:
    plain = Provision("a", Kind.PARAGRAPH, text=words("x"))
    assert text_of([plain]) == text_of([replace(plain, id="b", binds=("af",), text=(Span(""), Span("x")))])


def test_the_digest_is_that_of_the_text() -> None:
    plain = Provision("a", Kind.PARAGRAPH, number="1", text=words("å"))
    assert text_of([plain]) == "0\tparagraph\t1\t\tå\n"
    assert digest([plain]) == sha256("0\tparagraph\t1\t\tå\n".encode()).hexdigest()
