"""Owns the redline as HTML: both editions in one text, set in the text's own layout."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from html import escape
from itertools import groupby

from overens.compare.redline.chunks import Chunks, deleted, difference, inserted, kept
from overens.compare.redline.passages import Fate, Passage, Stands
from overens.document.inline import plain, words
from overens.document.tree import HEADED, Kind, Provision
from overens.pages.comparison.marks import NOT_OURS, Marks, added
from overens.pages.comparison.spots import Spots, anchor
from overens.pages.finding import title
from overens.pages.text import Rendering, row_class, table_class
from overens.pages.wording import counted, listed

Told = Callable[[Passage], str]
COLON = words(":")
MARKED_AS_A_WHOLE = {Fate.MOVED_HERE: "flyttat hit", Fate.SPLIT_OFF: "utbrutet"}
"""What stands at a new place with words that are not all new."""


@dataclass(frozen=True, slots=True)
class Revised(Provision):
    """A passage as rendering takes it: a provision of either edition, with what it has in either."""

    passage: Passage | None = None


def revised(passage: Passage) -> Revised:
    """A passage with all below it."""
    own = passage.provision
    other = (passage.old if passage.stands is Stands.BOTH else None) or own
    return Revised(
        id=anchor(passage),
        kind=own.kind,
        number=own.number or other.number,
        heading=own.heading or other.heading,
        text=own.text or other.text,
        children=tuple(revised(child) for child in passage.children),
        ordered=own.ordered,
        facts=own.facts,
        passage=passage,
    )


def _passage(provision: Provision) -> Passage:
    if not isinstance(provision, Revised) or provision.passage is None:
        message = "only a redline is set as one"
        raise TypeError(message)
    return provision.passage


def _nothing(_: Passage) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class RedlineRendering(Rendering):
    """How a redline is set; `marks` and `spots` are always given.

    `told` says something of a passage before it. With `folded`, what is unchanged is there on demand only.
    """

    marks: Marks | None = None
    spots: Spots | None = None
    told: Told = _nothing
    folded: bool = False

    # super() has its arguments below: a dataclass with slots is made anew, and without them it looks at the old one.

    @property
    def _marks(self) -> Marks:
        if self.marks is None:
            raise TypeError("a redline needs marks")
        return self.marks

    @property
    def _spots(self) -> Spots:
        if self.spots is None:
            raise TypeError("a redline needs spots")
        return self.spots

    def provisions(self, found: Iterable[Provision], level: int, under: str = "") -> str:
        """Passages in order; unchanged ones folded away where that is wished."""
        if not self.folded:
            return super(RedlineRendering, self).provisions(found, level, under)
        return "\n".join(self._run(run, level, under, changed=changed) for changed, run in self._runs(found))

    def _runs(self, found: Iterable[Provision]) -> Iterator[tuple[bool, tuple[Provision, ...]]]:
        for changed, run in groupby(found, key=lambda provision: provision.id in self._spots.touched):
            yield changed, tuple(run)

    def _run(self, run: tuple[Provision, ...], level: int, under: str, *, changed: bool) -> str:
        made = super(RedlineRendering, self).provisions(run, level, under)
        return made if changed else folded(run, made)

    def listed(self, tag: str, found: Iterable[Provision], name: str) -> str:
        """Items of a list; unchanged ones folded away where that is wished."""
        made = super(RedlineRendering, self).listed
        if not self.folded:
            return made(tag, found, name)
        items = []
        for changed, run in self._runs(found):
            if changed:
                items += [self._item(provision) for provision in run]
            else:
                items.append(f'<li class="o-fold-item">{folded(run, made(tag, run, name))}</li>')
        css = f' class="{name}"' if name else ""
        return f"<{tag}{css}>\n" + "\n".join(items) + f"\n</{tag}>"

    def numbered(self, provision: Provision) -> str:
        """The number in both editions; a new one is told quietly."""
        passage = _passage(provision)
        return self._set(passage, passage.number, quiet=passage.stands is Stands.BOTH)

    def headed(self, provision: Provision) -> str:
        """The heading in both editions."""
        passage = _passage(provision)
        return self._set(passage, passage.heading)

    def stated(self, provision: Provision) -> str:
        """The heading in both editions; the colon comes and goes with it."""
        passage = _passage(provision)
        if passage.fate is Fate.ADDED:
            return self._set(passage, inserted((*passage.provision.heading, *COLON)))
        if passage.stands is Stands.OLD:
            return self._set(passage, deleted((*passage.provision.heading, *COLON)))
        return self._set(passage, (*passage.heading, *kept(COLON)))

    def worded(self, provision: Provision) -> str:
        """The words in both editions."""
        passage = _passage(provision)
        return self._set(passage, passage.text)

    def _set(self, passage: Passage, chunks: Chunks, *, quiet: bool = False) -> str:
        made = self._marks.merged(chunks, quiet=quiet)
        told = MARKED_AS_A_WHOLE.get(passage.fate)
        return added(made, told=told) if told else made

    def before(self, provision: Provision) -> str:
        """What is told of the passage."""
        return self.told(_passage(provision))

    def after(self, provision: Provision) -> str:  # noqa: ARG002 - the words of a redline have nothing after them
        """Nothing: what is told of a passage stands before it."""
        return ""

    def _id(self, provision: Provision) -> str:
        fate = _passage(provision).fate
        data = f' data-fate="{escape(fate.value)}"' if fate is not Fate.KEPT else ""
        stop = " data-stop" if provision.id in self._spots.stops else ""
        return f' id="{escape(provision.id)}"{data}{stop}'

    def drawn(self, provision: Provision) -> str:  # noqa: ARG002 - a drawing cannot hold two editions
        """Nothing: what changed is marked in the list."""
        return ""

    def _table(self, provision: Provision) -> str:
        if not provision.children:
            return ""
        columns = _columns(_passage(provision))
        head = "".join(f'<th scope="col">{self._marks.merged(chunks)}</th>' for chunks in columns.values())
        rows = "".join(self._row_of(row, tuple(columns)) for row in provision.children)
        head, css = f"<thead><tr>{head}</tr></thead>", table_class(provision)
        return f'<table class="{css}"{self._id(provision)}>{head}<tbody>{rows}</tbody></table>'

    def _row_of(self, row: Provision, columns: tuple[str, ...]) -> str:
        cells = {_column(row, cell): cell for cell in row.children if cell.kind is Kind.CELL}
        notes = "".join(self._note(note) for note in row.children if note.kind is Kind.NOTE)
        made = {column: self.worded(cells[column]) if column in cells else "" for column in columns}
        head = f'<th scope="row">{self.before(row)}{made[columns[0]]}{notes}</th>' if columns else ""
        fields = "".join(f"<td{_label(cells.get(column))}>{made[column]}</td>" for column in columns[1:])
        return f"<tr{row_class(row)}{self._id(row)}>{head}{fields}</tr>"


def folded(found: Iterable[Provision], made: str) -> str:
    """What is unchanged, there on demand."""
    found = tuple(found)
    names = tuple(title(provision) for provision in found if provision.kind in HEADED)
    count = sum(1 for provision in found for below in provision.walk() if below.text or below.heading)
    told = f"Oförändrat: {listed(names)}" if names else counted(count, "oförändrad text", "oförändrade texter")
    summary = f'<summary class="{NOT_OURS}">{escape(told)}</summary>'
    return f'<details class="o-fold">{summary}<div class="o-fold__in">\n{made}\n</div></details>'


def _label(cell: Provision | None) -> str:
    return f' data-label="{escape(plain(cell.heading))}"' if cell else ""


def _column(row: Provision, cell: Provision) -> str:
    """Which column a cell stands in: what its id adds to its row's."""
    own, of_row = (_passage(found).provision.id for found in (cell, row))
    return own.removeprefix(of_row)


def _columns(table: Passage) -> dict[str, Chunks]:
    """The heading of every column of either edition, as the editions print it: from their first row."""
    old, new = _headings(table, Stands.NEW), _headings(table, Stands.OLD)
    merged: dict[str, Chunks] = {}
    for column in (*new, *(column for column in old if column not in new)):
        before, after = old.get(column), new.get(column)
        if before is None:
            merged[column] = inserted(after.heading if after else ())
        else:
            merged[column] = difference(before.heading, after.heading) if after else deleted(before.heading)
    return merged


def _headings(table: Passage, without: Stands) -> dict[str, Provision]:
    """The cells of the first row of one edition under their columns."""
    for row in table.children:
        found = row.old if without is Stands.NEW else row.new
        if row.stands is not without and found:
            return {cell.id.removeprefix(found.id): cell for cell in found.children if cell.kind is Kind.CELL}
    return {}
