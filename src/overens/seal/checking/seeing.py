"""Owns what is objected to in how a file looks beside the frozen one, each time with the page or the field."""

from collections.abc import Iterator, Sequence

from overens.model.manifest import ExpectedSignatory
from overens.model.verification import Reason
from overens.seal.checking.fields import Field
from overens.seal.looking.comparing import Free, Looked, PageDifference
from overens.seal.looking.sheets import Box, Sheet, Word
from overens.seal.looking.zones import Zone
from overens.seal.reasons import pages as say

BEGINNING = 12
"""How many words of a page that was added are quoted."""


def free(
    lines: Sequence[Field], signed: Sequence[Field], zones: Sequence[Zone], frozen: Sequence[Sheet]
) -> dict[int, Free]:
    """Where something may stand on each page: fields on their lines, stamps in those signed, and a service's zones."""
    return {
        sheet.number: Free(
            tuple(field.box for field in lines if field.page == sheet.number),
            tuple(field.box for field in signed if field.page == sheet.number),
            tuple(zone.on(sheet) for zone in zones),
        )
        for sheet in frozen
    }


def stamped(looked: Looked, field: Field) -> tuple[str, ...]:
    """The words that have come into a field, in their order."""
    found = looked.stamped.get(field.page, ()) if field.page is not None else ()
    return tuple(word.text for word in found if _is_in(word, field.box))


def _is_in(word: Word, box: Box) -> bool:
    middle = (word.box.left + word.box.right) / 2, (word.box.bottom + word.box.top) / 2
    return box.left <= middle[0] <= box.right and box.bottom <= middle[1] <= box.top


def objections(looked: Looked, unsigned: Sequence[tuple[Field, ExpectedSignatory]]) -> Iterator[Reason]:
    """What is objected to in the pages; `unsigned` are the lines that nobody has signed digitally."""
    if looked.gone:
        yield say.missing_page(looked.gone)
    for page in looked.pages:
        yield from _of_page(page, unsigned)
    for sheet in looked.extra:
        beginning = " ".join(word.text for word in sheet.words[:BEGINNING])
        yield say.extra_page(sheet.number + 1, beginning)


def _of_page(page: PageDifference, unsigned: Sequence[tuple[Field, ExpectedSignatory]]) -> Iterator[Reason]:
    if page.missing:
        yield say.missing_words(page.page, _texts(page.missing))
    if page.added:
        yield say.added_words(page.page, _texts(page.added))
    if page.annotations:
        yield say.annotated(page.page)
    if page.gone and not page.missing:
        yield say.covered(page.page, page.gone, page.height)
    if page.come and not page.added:
        lines = (each for each in unsigned if each[0].page == page.page - 1 and each[0].box.meets(page.come))
        pasted = next(lines, None)
        yield (
            say.pasted(page.page, pasted[1].party_name) if pasted else say.painted(page.page, page.come, page.height)
        )


def _texts(words: Sequence[Word]) -> tuple[str, ...]:
    return tuple(word.text for word in words)
