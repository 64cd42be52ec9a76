"""Owns the HTML of provisions: one rendering, so that screen and print carry the same words."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from html import escape

from overens.document.inline import Inline, Link, LinkKind, Span, plain
from overens.document.labels import FIGURES, GROUP, LEAD
from overens.document.naming import slug
from overens.document.tree import HEADED, Kind, Provision
from overens.pages.drawing.drawn import drawing
from overens.pages.wording import shortened

DEEPEST_HEADING = 6
CALLED = 48
Address = Callable[[Link], str | None]
Explain = Callable[[Link], str | None]
Note = Callable[[Provision], str]


@dataclass(frozen=True, slots=True)
class Heading:
    """An entry of a table of contents; `level` is that of the HTML heading."""

    level: int
    id: str
    title: str
    below: "tuple[Heading, ...]" = ()


def unnoted(_: Provision) -> str:
    """No note at all."""
    return ""


def _unexplained(_: Link) -> str | None:
    return None


@dataclass(frozen=True, slots=True)
class Rendering:
    """How provisions are set: where references lead, whether each shows a permanent link, whether it has its id.

    `address` answers the href of a reference, or None when the words shall stand alone. `explain` answers what
    the reference means in a sentence of plain text, which becomes the link's accessible description. `note` answers
    HTML to stand after a provision's words.
    """

    address: Address
    permalinks: bool = False
    anchors: bool = True
    explain: Explain = _unexplained
    note: Note = unnoted

    def provisions(self, found: Iterable[Provision], level: int, under: str = "") -> str:
        """Provisions in order; those with a heading get an HTML heading of `level`.

        `under` is the id of the heading above, which names a table that no words lead into.
        """
        made, before = [], ""
        for provision in found:
            is_led_into = before == f"{provision.id}{LEAD}"
            html = self._provision(provision, level)
            made.append(self._named(html, before if is_led_into else under) if provision.kind is Kind.TABLE else html)
            before = provision.id
        return "\n".join(made)

    def _named(self, table: str, name: str) -> str:
        named = f'<table aria-labelledby="{escape(name)}" ' if name and self.anchors else "<table "
        return table.replace("<table ", named, 1)

    def inline(self, inline: Inline) -> str:
        """Spans as HTML; words that share a link share one element."""
        made, index = [], 0
        while index < len(inline):
            end = index + 1
            link = inline[index].link
            while link and end < len(inline) and inline[end].link == link:
                end += 1
            made.append(self._linked("".join(map(_styled, inline[index:end])), link))
            index = end
        return "".join(made)

    # What a setting of more than one edition's words changes is said here; the layout below is the same for all.

    def numbered(self, provision: Provision) -> str:
        """A provision's number as HTML."""
        return escape(provision.number)

    def headed(self, provision: Provision) -> str:
        """The words of a provision's heading as HTML."""
        return self.inline(provision.heading)

    def stated(self, provision: Provision) -> str:
        """The words of a heading that leads into its text on the same line."""
        return f"{self.headed(provision)}:"

    def worded(self, provision: Provision) -> str:
        """A provision's own words as HTML."""
        return self.inline(provision.text)

    def before(self, provision: Provision) -> str:  # noqa: ARG002 - for those that have something to say of it
        """What is said of a provision before it and is not of its words."""
        return ""

    def after(self, provision: Provision) -> str:
        """What is said of a provision at its end and is not of its words."""
        return f"{self._permalink(provision)}{self.note(provision)}"

    def listed(self, tag: str, found: Iterable[Provision], name: str) -> str:
        """Provisions as the items of a list of class `name`."""
        return _items(tag, (self._item(provision) for provision in found), name)

    def _linked(self, inner: str, link: Link | None) -> str:
        address = self.address(link) if link else None
        if link and link.kind is LinkKind.NOTE:
            inner = f"<sup>{inner}</sup>"
        if not link or address is None:
            return inner
        explained = self.explain(link)
        title = f' title="{escape(explained)}"' if explained else ""
        return f'<a href="{escape(address)}"{_LINK_CLASS.get(link.kind, "")}{title}>{inner}</a>'

    def _provision(self, provision: Provision, level: int) -> str:
        if provision.kind in HEADED:
            return self._headed(provision, level)
        return f"{self.before(provision)}{self._unheaded(provision)}"

    def _unheaded(self, provision: Provision) -> str:
        match provision.kind:
            case Kind.LIST:
                return self._list(provision)
            case Kind.TABLE:
                return self._table(provision)
            case Kind.FACT | Kind.PLACEHOLDER:
                return self._fact(provision)
            case Kind.NOTE:
                return self._note(provision)
            case Kind.QUESTION:
                return self._question(provision)
        return f"<p{self._id(provision)}>{self._labelled(provision)}{self.after(provision)}</p>"

    def _headed(self, provision: Provision, level: int) -> str:
        kind, depth = provision.kind.value, min(level, DEEPEST_HEADING)
        heading = f"<h{depth}{self._id(provision)}>{self._number(provision)}{self.headed(provision)}</h{depth}>"
        if after := self.after(provision):
            # Beside the heading and not in it, so that lists of headings read the heading alone.
            heading = f'<div class="o-headed">{heading}{after}</div>'
        below = self._subgoals(provision) if provision.kind is Kind.GOAL else self._below(provision, level + 1)
        return f'<section class="o-{kind}">\n{self.before(provision)}{heading}\n{below}\n</section>'

    def _subgoals(self, goal: Provision) -> str:
        return self.listed("ul", goal.children, "o-subgoals") if goal.children else ""

    def _below(self, provision: Provision, level: int) -> str:
        return self.provisions(provision.children, level, provision.id)

    def _fact(self, provision: Provision) -> str:
        name = "o-fact" if provision.kind is Kind.FACT else f"o-fact o-{provision.kind}"
        return (
            f'<p class="{name}"{self._id(provision)}><span class="o-label">{self.stated(provision)}</span> '
            f'<span class="o-value">{self.worded(provision)}</span>{self.after(provision)}</p>'
        )

    def _note(self, provision: Provision) -> str:
        mark = f"<sup>{self.numbered(provision)}</sup> " if provision.number else ""
        words = self.worded(provision) + self.after(provision)
        return f'<p class="o-note"{self._id(provision)}>{mark}{words}</p>'

    def _question(self, provision: Provision) -> str:
        state = slug(provision.fact("state"))
        asked = f'<p class="o-question__asked">{self._labelled(provision)}{self.after(provision)}</p>'
        told = self.provisions(provision.children, DEEPEST_HEADING)
        return f'<div class="o-question o-question--{state}"{self._id(provision)}>{asked}\n{told}\n</div>'

    def _list(self, provision: Provision) -> str:
        lead = f"<p>{self.worded(provision)}{self.after(provision)}</p>" if provision.text else ""
        tag, kind = "ol" if provision.ordered else "ul", slug(provision.fact("kind"))
        items = self.listed(tag, provision.children, f"o-items o-items-{kind}")
        return f'<div class="o-list"{self._id(provision)}>{lead}\n{self.drawn(provision)}{items}\n</div>'

    def drawn(self, provision: Provision) -> str:
        """The drawing of a list or table that has one; where that is quoted it is not drawn."""
        return drawing(provision) if self.anchors else ""

    def within(self, provision: Provision) -> str:
        """What stands inside a list item: the words of one point, step, case or category and of what is below it."""
        below = self._nested(provision)
        if provision.heading:
            heading = f'<p class="o-name">{self.headed(provision)}{self.after(provision)}</p>'
            text = f"<p>{self.worded(provision)}</p>" if provision.text else ""
            return f"{heading}{text}{below}"
        return f"{self._labelled(provision)}{self.after(provision)}{below}"

    def _item(self, provision: Provision) -> str:
        return f"<li{self._id(provision)}>{self.before(provision)}{self.within(provision)}</li>"

    def _nested(self, provision: Provision) -> str:
        points = tuple(child for child in provision.children if child.kind is Kind.POINT)
        others = tuple(child for child in provision.children if child.kind is not Kind.POINT)
        listed = self.listed("ul", points, "") if points else ""
        return listed + self.provisions(others, DEEPEST_HEADING)

    def _table(self, provision: Provision) -> str:
        if not provision.children:
            return ""
        columns = "".join(f'<th scope="col">{self.inline(cell.heading)}</th>' for cell in _cells(provision.children[0]))
        rows = "".join(self._row(row) for row in provision.children)
        head = f"<thead><tr>{columns}</tr></thead>"
        table = f'<table class="{table_class(provision)}"{self._id(provision)}>{head}<tbody>{rows}</tbody></table>'
        return f"{table}{self.drawn(provision)}"

    def _row(self, row: Provision) -> str:
        first, *rest = _cells(row)
        if row.fact("kind") == GROUP and not any(cell.text for cell in rest):
            # No header cell: it would head no figures, and readers' programs would say its words with none.
            wide = f'colspan="{len(rest) + 1}"'
            return f"<tr{row_class(row)}{self._id(row)}><td {wide}>{self.worded(first)}{self.note(row)}</td></tr>"
        notes = "".join(self._note(note) for note in row.children if note.kind is Kind.NOTE)
        head = f'<th scope="row">{self.before(row)}{self.worded(first)}{self.note(row)}{notes}</th>'
        fields = "".join(
            f'<td{cell_class(cell)} data-label="{escape(plain(cell.heading))}">{self.worded(cell)}</td>'
            for cell in rest
        )
        return f"<tr{row_class(row)}{self._id(row)}>{head}{fields}</tr>"

    def _labelled(self, provision: Provision) -> str:
        return f"{self._number(provision)}{self.worded(provision)}"

    def _number(self, provision: Provision) -> str:
        return f'<span class="o-number">{self.numbered(provision)}</span> ' if provision.number else ""

    def _id(self, provision: Provision) -> str:
        return f' id="{escape(provision.id)}"' if self.anchors else ""

    def _permalink(self, provision: Provision) -> str:
        if not self.permalinks:
            return ""
        # Only headings join the tab order: two hundred stops would bury the reader who uses a keyboard.
        order = "" if provision.kind in HEADED else ' tabindex="-1"'
        href, label = f"#{escape(provision.id)}", escape(f"Permanent länk till {_called(provision)}")
        return f'<a class="headerlink" href="{href}" aria-label="{label}"{order}></a>'


def outline(found: Iterable[Provision], level: int) -> tuple[Heading, ...]:
    """The headings of provisions that `Rendering.provisions` set at `level`."""
    return tuple(
        Heading(level, provision.id, _title(provision), outline(provision.children, level + 1))
        for provision in found
        if provision.kind in HEADED
    )


def _title(provision: Provision) -> str:
    return " ".join(part for part in (provision.number, plain(provision.heading)) if part)


def _called(provision: Provision) -> str:
    """What a link to a provision calls it: its heading, or the first of its words, so that no two links sound alike."""
    if provision.kind in HEADED:
        return _title(provision)
    words = ": ".join(part for part in (plain(provision.heading), plain(provision.text)) if part)
    return f"”{shortened(words, CALLED)}”"


_LINK_CLASS = {LinkKind.TERM: ' class="o-term"', LinkKind.NOTE: ' class="o-noteref"'}


def table_class(table: Provision) -> str:
    """The classes of a table: figures stand under each other by their last digit."""
    return "o-table o-figures" if table.fact("kind") == FIGURES else "o-table"


def cell_class(cell: Provision) -> str:
    """The class of a cell with words among figures, as an attribute: it alone may be broken into lines."""
    is_figure = ("amount", "") not in cell.facts or not any(map(str.isalpha, plain(cell.text)))
    return "" if is_figure else ' class="o-words"'


def row_class(row: Provision) -> str:
    """The class of a row that is no single one, as an attribute."""
    sort = row.fact("kind")
    return f' class="o-row-{sort}"' if sort else ""


def _cells(row: Provision) -> tuple[Provision, ...]:
    return tuple(cell for cell in row.children if cell.kind is Kind.CELL)


def _items(tag: str, items: Iterable[str], name: str) -> str:
    css = f' class="{name}"' if name else ""
    return f"<{tag}{css}>\n" + "\n".join(items) + f"\n</{tag}>"


def _styled(span: Span) -> str:
    text = escape(span.text, quote=False)
    text = f"<em>{text}</em>" if span.emphasis else text
    return f"<strong>{text}</strong>" if span.strong else text
