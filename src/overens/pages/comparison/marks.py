"""Owns how words are told to be added or struck: by element, by colour and by words that a screen reader reads."""

from dataclasses import dataclass
from html import escape

from overens.compare.redline.chunks import Chunk, Chunks, Op, accepted, rejected
from overens.document.inline import Inline, plain
from overens.pages.text import Rendering

NOT_OURS = "o-mark"
"""The class of everything on a comparison's pages that is not words of an edition."""


def aside(words: str) -> str:
    """Words for those who see no colours; the others do not see them."""
    return f'<span class="{NOT_OURS} o-hidden">{escape(words)}</span>'


OTHER_BLANK = aside(" [annat mellanslag] ")


def struck(inner: str, *, quiet: bool = False, told: str = "struket") -> str:
    """Words that are gone."""
    return _told("del", inner, told, quiet=quiet)


def added(inner: str, *, quiet: bool = False, told: str = "tillagt") -> str:
    """Words that are new."""
    return _told("ins", inner, told, quiet=quiet)


def _told(tag: str, inner: str, told: str, *, quiet: bool) -> str:
    if not inner:
        return ""
    look = ' class="o-quiet"' if quiet else ""
    return f"<{tag}{look}>{aside(f' [{told}: ')}{inner}{aside(f' – slut på {told}] ')}</{tag}>"


@dataclass(frozen=True, slots=True)
class Marks:
    """Sets chunks as HTML: what is struck with the old edition's links, all else with the new one's."""

    old: Rendering
    new: Rendering

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
        return f"{self._struck(chunk, quiet=quiet)}{self._added(chunk, quiet=quiet)}{told}"

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
        return struck(self.old.inline(chunk.old), quiet=quiet or chunk.op is Op.TYPOGRAPHY)

    def _added(self, chunk: Chunk, *, quiet: bool) -> str:
        if _is_blank(chunk):
            return f'<ins class="o-blank">{_words(chunk.new)}</ins>'
        return added(self.new.inline(chunk.new), quiet=quiet or chunk.op is Op.TYPOGRAPHY)

    def _restyled(self, chunk: Chunk) -> str:
        """Words that stay, with another emphasis or another address behind them."""
        told = f'<span class="{NOT_OURS} o-aside"> ({self._other_style(chunk)})</span>'
        return f'<span class="o-restyled">{self.new.inline(chunk.new)}</span>{told}'

    def _other_style(self, chunk: Chunk) -> str:
        before, after = ([span.link for span in side if span.link] for side in (chunk.old, chunk.new))
        if before == after:
            return "annan betoning"
        told = "ny länk" if not before else "länken ändrad" if after else "länken utgår"
        address = next((found for link in before if (found := self.old.address(link))), None)
        return f'{told}; <a href="{escape(address)}">hit ledde den förut</a>' if address else told


def _is_blank(chunk: Chunk) -> bool:
    return not (plain(chunk.old) + plain(chunk.new)).strip()


def _words(inline: Inline) -> str:
    return escape(plain(inline), quote=False)
