"""Owns the questions of a guide as files: text to read and print, and a table for a spreadsheet.

The page makes the same two in the browser, with what is ticked; unticked they are these, byte for byte.
"""

import csv
from collections.abc import Iterator, Mapping
from io import StringIO

from overens.document.inline import Link, parse, plain
from overens.model.guide import Guide, GuideQuestion

MARK = "\ufeff"
"""What a spreadsheet knows UTF-8 by."""

COLUMNS = ("Avbockad", "Fas", "Fråga", "Följdfrågor", "Ämne")


Names = Mapping[str, str]
"""The words of the glossary by their ids, for references that carry no words of their own."""


def as_text(guide: Guide, names: Names) -> bytes:
    """Every question under its phase, with a box to tick."""
    return ("\n".join(_lines(guide, names)) + "\n").encode()


def as_csv(guide: Guide, names: Names) -> bytes:
    """One row a question, as a Swedish spreadsheet reads them: semicolons between the cells."""
    made = StringIO()
    rows = csv.writer(made, delimiter=";", quoting=csv.QUOTE_ALL, lineterminator="\r\n")
    rows.writerow(COLUMNS)
    for phase in guide.phases:
        for asked in phase.questions:
            question, *further = _asked(asked, names)
            rows.writerow(("nej", phase.heading, question, " ".join(further), asked.topic.value))
    return (MARK + made.getvalue()).encode()


def _lines(guide: Guide, names: Names) -> Iterator[str]:
    total = sum(len(phase.questions) for phase in guide.phases)
    yield guide.title
    yield f"Frågor ur guiden {guide.short_title}"
    yield f"0 av {total} frågor är avbockade."
    for number, phase in enumerate(guide.phases, 1):
        yield ""
        yield f"{number}. {phase.heading}"
        for asked in phase.questions:
            question, *further = _asked(asked, names)
            yield f"[ ] {question}"
            yield from (f"    – {words}" for words in further)


def _asked(asked: GuideQuestion, names: Names) -> tuple[str, ...]:
    """The question and those that belong to it, in words alone."""

    def named(link: Link) -> str:
        return names.get(link.target, link.target)

    return tuple(plain(parse(text, named)) for text in (asked.question, *asked.further))
