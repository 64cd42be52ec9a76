"""Owns how words are told to be added or struck: by element, by colour and by words that a screen reader reads."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from html import escape

from overens.compare.redline.chunks import Chunk, Chunks, Op, accepted, rejected
from overens.document.inline import Inline, Link, plain
from overens.pages.text import Address, Rendering

NOT_OURS = "o-mark"
"""The class of everything on a comparison's pages that is not words of an edition."""


def aside(words: str) -> str:
    """Words for those who see no colours; the others do not see them."""
    return f'<span class="{NOT_OURS} o-hidden">{escape(words)}</span>'


OTHER_BLANK = aside(" [annat mellanslag] ")
BETWEEN = f'<span class="{NOT_OURS}"> </span>'
"""What parts the words that are struck from those that came in their place."""


def struck(inner: str, *, look: str = "", told: str = "struket") -> str:
    """Words that are gone."""
    return _told("del", inner, told, look)


def added(inner: str, *, look: str = "", told: str = "tillagt") -> str:
    """Words that are new."""
    return _told("ins", inner, told, look)


def _told(tag: str, inner: str, told: str, look: str) -> str:
    if not inner:
        return ""
    css = f' class="{look}"' if look else ""
    return f"<{tag}{css}>{aside(f' [{told}: ')}{inner}{aside(f' – slut på {told}] ')}</{tag}>"


@dataclass(frozen=True, slots=True)
class Marks:
    """Sets chunks as HTML: what is struck with the old edition's links, all else with the new one's.

    `old_target` and `new_target` say what a link of either edition leads to.
    """

    old: Rendering
    new: Rendering
    old_target: Callable[[Link], str]
    new_target: Callable[[Link], str]

    def merged(self, chunks: Chunks, *, quiet: bool = False) -> str:
        """Both texts in one: everything struck, then what came in its place."""
        return "".join(self._merged(chunk, quiet=quiet) for chunk in chunks)

    def before(self, chunks: Chunks) -> str:
        """The old text, with what is gone marked."""
        return "".join(self._before(chunk) for chunk in chunks)

    def after(self, chunks: Chunks) -> str:
        """The new text, with what is new marked."""
        return "".join(self._after(chunk) for chunk in chunks)

    def former(self, chunks: Chunks) -> str:
        """The old text alone."""
        return self.old.inline(rejected(chunks))

    def settled(self, chunks: Chunks) -> str:
        """The new text alone."""
        return self.new.inline(accepted(chunks))

    def _merged(self, chunk: Chunk, *, quiet: bool) -> str:
        match chunk.op:
            case Op.EQUAL:
                return self.new.inline(chunk.new)
            case Op.STYLE:
                return self._restyled(chunk)
        told = OTHER_BLANK if _is_blank(chunk) else ""
        parted = BETWEEN if chunk.op is Op.REPLACE else ""
        return f"{self._struck(chunk, quiet=quiet)}{parted}{self._added(chunk, quiet=quiet)}{told}"

    def _before(self, chunk: Chunk) -> str:
        is_same = chunk.op in {Op.EQUAL, Op.STYLE}
        return self.old.inline(chunk.old) if is_same else self._struck(chunk, quiet=False)

    def _after(self, chunk: Chunk) -> str:
        match chunk.op:
            case Op.EQUAL:
                return self.new.inline(chunk.new)
            case Op.STYLE:
                return self._restyled(chunk)
        return self._added(chunk, quiet=False) + (OTHER_BLANK if _is_blank(chunk) else "")

    def _struck(self, chunk: Chunk, *, quiet: bool) -> str:
        if _is_blank(chunk):
            return f'<del class="o-blank">{_words(chunk.old)}</del>'
        return struck(self.old.inline(chunk.old), look=_look(chunk, quiet=quiet))

    def _added(self, chunk: Chunk, *, quiet: bool) -> str:
        if _is_blank(chunk):
            return f'<ins class="o-blank">{_words(chunk.new)}</ins>'
        return added(self.new.inline(chunk.new), look=_look(chunk, quiet=quiet))

    def _restyled(self, chunk: Chunk) -> str:
        """Words that stay, with another emphasis or another address behind them."""
        told = f'<span class="{NOT_OURS} o-aside"> ({self._other_style(chunk)})</span>'
        return f'<span class="o-restyled">{self.new.inline(chunk.new)}</span>{told}'

    def _other_style(self, chunk: Chunk) -> str:
        before, after = ([span.link for span in side if span.link] for side in (chunk.old, chunk.new))
        if before == after:
            return "annan betoning"
        was = _led(self.old.address, self.old_target, before) or "ingenstans"
        now = _led(self.new.address, self.new_target, after) or "ingenstans"
        return f"länken ledde förut till {was}, nu till {now}"


def _led(address: Address, target: Callable[[Link], str], links: Iterable[Link]) -> str:
    """Where links lead, by name; the first of them stands for all."""
    link = next(iter(links), None)
    if link is None:
        return ""
    name, found = escape(target(link), quote=False), address(link)
    return f'<a href="{escape(found)}">{name}</a>' if found else name


def _look(chunk: Chunk, *, quiet: bool) -> str:
    return "o-quiet" if quiet or chunk.op is Op.TYPOGRAPHY else ""


def _is_blank(chunk: Chunk) -> bool:
    return not (plain(chunk.old) + plain(chunk.new)).strip()


def _words(inline: Inline) -> str:
    return escape(plain(inline), quote=False)
