"""What WeasyPrint only logs stops the making of a PDF."""

import logging

import pytest

from overens.paper.complaints import LayoutError, none_accepted
from overens.paper.making import make
from overens.problems import BUG
from tests.support.printed import DAY

FACES = 'html { font-family: "Source Sans Pro" }'
PAGE = '<html lang="sv"><title>Prov</title><style>%s</style><main><h1>Prov</h1>%s</main></html>'


@pytest.mark.logs
@pytest.mark.parametrize(
    ("style", "body", "heard"),
    [
        ("p { colour: red }", "", "unknown property"),
        ("", '<p><a href="#borta">bort</a></p>', "No anchor #borta"),
        (
            'p { background: url("https://example.se/a.png") }',
            "<p>a</p>",
            "not a font of ours: https://example.se/a.png",
        ),
        ('p { background: url("file:///etc/passwd") }', "<p>a</p>", "not a font of ours: file:///etc/passwd"),
        ('@import "https://example.se/a.css";', "", "not a font of ours: https://example.se/a.css"),
    ],
)
def test_a_complaint_stops_the_making(style: str, body: str, heard: str) -> None:
    with pytest.raises(LayoutError) as stopped:
        make(PAGE % (style + FACES, body), made=DAY)
    assert heard in str(stopped.value)
    assert stopped.value.exit_code == BUG
    assert str(stopped.value).startswith("PDF:en blev inte som den ska.")


def test_silence_is_fine() -> None:
    with none_accepted():
        logging.getLogger("weasyprint").debug("nothing to worry about")


@pytest.mark.logs
def test_nobody_listens_afterwards() -> None:
    before = list(logging.getLogger("weasyprint").handlers)
    with pytest.raises(LayoutError), none_accepted():
        logging.getLogger("weasyprint").warning("oj")
    assert logging.getLogger("weasyprint").handlers == before


def test_another_error_is_not_hidden_by_complaints() -> None:
    with pytest.raises(ZeroDivisionError), none_accepted():
        raise ZeroDivisionError
