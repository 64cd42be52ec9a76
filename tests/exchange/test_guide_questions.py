"""Shows the questions of a guide as files: words alone, in order, and as a Swedish spreadsheet reads them."""

import csv
from io import StringIO

from overens.exchange.guide_questions import as_csv, as_text
from tests.support.guide import small_guide

NAMES = {"sip": "SIP"}
TEXT = """\
Börja samverka
Frågor ur guiden Provguiden
0 av 3 frågor är avbockade.

1. Första mötet
[ ] Varför vill vi ha en SIP?
[ ] Vem är ”med”; och hur?
    – Vem saknas?
    – Vem bjuder in?

2. Sedan
[ ] Vad nu?
"""


def test_the_text_has_every_question_under_its_phase() -> None:
    assert as_text(small_guide(), NAMES).decode() == TEXT


def test_a_spreadsheet_gets_one_row_a_question() -> None:
    made = as_csv(small_guide(), NAMES).decode()
    assert made.startswith("\ufeff")
    assert made.count("\r\n") == 4
    assert list(csv.reader(StringIO(made.removeprefix("\ufeff")), delimiter=";")) == [
        ["Avbockad", "Fas", "Fråga", "Följdfrågor", "Ämne"],
        ["nej", "Första mötet", "Varför vill vi ha en SIP?", "", "syfte"],
        ["nej", "Första mötet", "Vem är ”med”; och hur?", "Vem saknas? Vem bjuder in?", "parter"],
        ["nej", "Sedan", "Vad nu?", "", "mål"],
    ]


def test_a_quotation_mark_stays_in_its_cell() -> None:
    changed = small_guide((("faser", 1, "frågor", 0, "fråga"), 'Vad är "nu"?'))
    assert '"Vad är ""nu""?"' in as_csv(changed, NAMES).decode()


def test_a_word_that_no_glossary_has_keeps_its_id() -> None:
    assert "Varför vill vi ha en sip?" in as_text(small_guide(), {}).decode()
