"""Owns the page of two editions side by side: provision by provision, the old one on the left."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from overens.compare.redline.passages import Passage, Stands
from overens.document.stated import HEAD
from overens.document.tree import HEADED, Kind
from overens.pages.comparison.compared import Compared
from overens.pages.comparison.page import page
from overens.pages.comparison.sides import Sides, has_words
from overens.pages.comparison.spots import Stop, anchor
from overens.pages.comparison.stops import Telling
from overens.pages.finding import title
from overens.pages.page import Page
from overens.pages.template import html

NOT_HERE = Markup('<p class="o-none">Står inte med här.</p>')


@dataclass(frozen=True, slots=True)
class Row:
    """One provision; `state` is a word for what happened to it, empty where nothing did."""

    anchor: str
    old: Markup
    new: Markup
    state: str
    told: Markup
    is_heading: bool
    depth: int
    stop: Stop | None


@dataclass(frozen=True, slots=True)
class Part:
    """A section or annex of either edition with its rows."""

    id: str
    name: str
    rows: tuple[Row, ...]


def beside(compared: Compared) -> Page:
    """Both editions in two columns."""
    text = compared.on(compared.name.sides_url)
    setting = _Setting(compared, Sides(text.marks), Telling(compared, text.page))
    return page(
        compared,
        text,
        "beside.html",
        nav_title="Sida vid sida",
        title="Sida vid sida",
        lead="De båda texterna bredvid varandra, stycke för stycke.",
        description=(
            f"{compared.old.short_title} och {compared.new.short_title} sida vid sida, stycke för stycke, "
            "med det som ändras markerat."
        ),
        parts=tuple(setting.parts()),
        anchors=tuple(compared.spots.stops),
        none_here=NOT_HERE,
    )


@dataclass(frozen=True, slots=True)
class _Setting:
    compared: Compared
    sides: Sides
    telling: Telling

    def parts(self) -> Iterator[Part]:
        """What the editions say of themselves, then section by section."""
        redline = self.compared.comparison.redline
        loose = [top for top in redline if top.provision.kind not in HEADED]
        if loose:
            yield Part(
                f"om_{HEAD.strip('-')}",
                f"Om {self.compared.text_noun}",
                tuple(row for top in loose for row in self._rows(top, 0)),
            )
        for top in redline:
            if top.provision.kind in HEADED:
                yield Part(f"om_{anchor(top)}", title(top.provision), tuple(self._rows(top, 0)))

    def _rows(self, passage: Passage, depth: int) -> Iterator[Row]:
        if has_words(passage):
            yield self._row(passage, depth)
        if passage.provision.kind is Kind.ROW:
            return
        for child in passage.children:
            yield from self._rows(child, depth + (passage.provision.kind not in HEADED))

    def _row(self, passage: Passage, depth: int) -> Row:
        own = anchor(passage)
        old = self.sides.before(passage) if passage.stands is not Stands.NEW else Markup()
        new = self.sides.after(passage) if passage.stands is not Stands.OLD else Markup()
        return Row(
            anchor=own,
            old=old,
            new=new,
            state=self._state(passage),
            told=html(self.telling(passage)),
            is_heading=passage.provision.kind in HEADED,
            depth=depth,
            stop=self.compared.spots.stops.get(own),
        )

    def _state(self, passage: Passage) -> str:
        if passage.stands is not Stands.BOTH:
            return passage.fate.value
        changed = "<ins" in self.sides.after(passage) + self.sides.before(passage) or "<del" in self.sides.before(
            passage
        )
        return "ändras" if changed else ""
