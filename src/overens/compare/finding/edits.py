"""Owns the edits of a text as a reader is told of them: what gave way to what, sorted by nature."""

from overens.compare.changes import Edit
from overens.compare.edition import Edition
from overens.compare.finding.context import Context
from overens.compare.finding.natures import Nature, nature
from overens.compare.redline.chunks import Chunk, Chunks, Op
from overens.compare.words.vocabulary import PERIODS, UNITS
from overens.document.inline import Inline, Link, LinkKind, Span, joined, plain


def edits(context: Context, *texts: Chunks) -> dict[Nature, list[Edit]]:
    """The changed stretches of the texts by their nature; typography counts only where there is nothing else."""
    found: dict[Nature, list[Edit]] = {}
    for chunks in texts:
        words = _words(chunks)
        for before, chunk, after in zip(("", *words), chunks, (*words[1:], ""), strict=False):
            if chunk.op is not Op.EQUAL:
                sort = nature(chunk, after)
                found.setdefault(sort, []).append(_edit(context, chunk, sort, around=(before, after)))
    if len(found) > 1:
        found.pop(Nature.TYPOGRAPHY, None)
    return found


def _words(chunks: Chunks) -> list[str]:
    return [plain(chunk.new) for chunk in chunks]


def _edit(context: Context, chunk: Chunk, sort: Nature, *, around: tuple[str, str]) -> Edit:
    if sort is Nature.REFERENCE and chunk.op in {Op.STYLE, Op.TYPOGRAPHY}:
        return Edit(_with_targets(context.old, chunk.old), _with_targets(context.new, chunk.new))
    before, after = around
    old, new = plain(chunk.old), plain(chunk.new)
    if sort is Nature.TYPOGRAPHY and not old.strip() and not new.strip():
        # A blank says nothing without the words that it parts.
        first, last = (before.split()[-1:] or [""])[0], (after.split()[:1] or [""])[0]
        return Edit(f"{first}{old}{last}", f"{first}{new}{last}")
    unit = _unit(after) if sort in {Nature.AMOUNT, Nature.DATE} else ""
    return Edit(_counted(old.strip(), unit), _counted(new.strip(), unit))


def _counted(side: str, unit: str) -> str:
    return f"{side}{unit}" if side[-1:].isdigit() else side


def _unit(after: str) -> str:
    """What follows on a number and is counted by it, with the blank before it."""
    word = (after.split()[:1] or [""])[0].rstrip(".,;:")
    return f" {word}" if after[:1].isspace() and word.lower() in UNITS | PERIODS else ""


def _with_targets(edition: Edition, inline: Inline) -> str:
    return "".join(_with_target(edition, span) for span in joined(inline)).strip()


def _with_target(edition: Edition, span: Span) -> str:
    return f"{span.text} ({_target(edition, span.link)})" if span.link else span.text


def _target(edition: Edition, link: Link) -> str:
    """What a reference leads to, in words."""
    if link.kind is LinkKind.PROVISION:
        found = edition.by_id.get(link.target)
        return " ".join(part for part in (found.number, found.name) if part) if found else link.target
    return edition.document.name_of(link)
