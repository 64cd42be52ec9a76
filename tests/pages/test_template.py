"""Shows that templates escape what they are given and refuse what they do not know."""

import pytest
from jinja2 import UndefinedError

from overens.pages.template import breakable, fill, html


def test_a_value_that_a_template_is_not_given_is_an_error() -> None:
    with pytest.raises(UndefinedError):
        fill("glossary.html", count=0)


def test_every_value_is_escaped() -> None:
    entry = {"term": {"id": "x", "term": "<b>", "meaning": "&", "language": None}, "explanation": "<i>", "used": ()}
    made = fill("glossary.html", letters=[("<u>", [entry])], laws=())
    assert "&lt;b&gt;" in made
    assert "&lt;i&gt;" in made
    assert not {"<b>", "<i>", "<u>"} & {made[i : i + 3] for i in range(len(made))}


def test_html_stays_as_it_is() -> None:
    assert html("<p>a</p>").__html__() == "<p>a</p>"


def test_a_name_may_break_after_its_slashes_and_is_escaped() -> None:
    assert breakable("a/<b>/c") == "a/<wbr>&lt;b&gt;/<wbr>c"
    assert breakable("abc") == "abc"
