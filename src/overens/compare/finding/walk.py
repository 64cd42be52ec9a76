"""Owns the walk through a redline that finds every change of the text, each once."""

from collections.abc import Callable, Iterable, Iterator

from overens.compare.changes import Action, Aspect, Change
from overens.compare.edition import wording
from overens.compare.finding import commitments, drafting
from overens.compare.finding.context import Context
from overens.compare.finding.duties import duties
from overens.compare.finding.elsewhere import is_line, is_told_elsewhere, is_way_on
from overens.compare.finding.figures import figures, is_figures
from overens.compare.finding.fulfilment import fulfilment, is_fulfilment
from overens.compare.finding.functions import functions
from overens.compare.finding.initiatives import initiative
from overens.compare.finding.moving import Moving
from overens.compare.finding.signatories import signatories
from overens.compare.finding.subjects import subject_of
from overens.compare.finding.texts import divided, said
from overens.compare.redline.passages import Fate, Passage, Stands
from overens.compare.words.cleanup import REWRITTEN
from overens.document.inline import LinkKind, plain
from overens.document.tree import Kind, Provision

COMMITTED = (Kind.COMMITMENT, Kind.UNIT)
MADE_OF_FUNCTIONS = (Kind.COMMITMENT, Kind.ROLE)


class Finder:
    """Walks a redline once, from the top down."""

    def __init__(self, context: Context) -> None:
        self.context = context
        self._moving = Moving(context)
        self._divisions = {(id(each.old), id(each.new)): each for each in context.divisions}

    def find(self, row: Iterable[Passage], around: Passage | None = None) -> Iterator[Change]:
        """The changes of passages in a row, and of what is below them."""
        for passage in row:
            if passage.link and passage.stands is Stands.OLD:
                # Told where it went; only what did not go with it is told here.
                yield from self._left_behind(passage)
            elif passage.link:
                yield from self._two_sided(passage, around)
            elif passage.fate in {Fate.SPLIT_OFF, Fate.MERGED_AWAY}:
                yield from self.find(passage.children, passage)
            else:
                yield from self._one_sided(passage)

    def _left_behind(self, passage: Passage) -> Iterator[Change]:
        if _is_recast(passage):
            yield from self._linked_below(passage)
        else:
            yield from self.find(passage.children, passage)

    def _linked_below(self, passage: Passage) -> Iterator[Change]:
        """What came from elsewhere, or went elsewhere, inside something that is told as a whole."""
        for child in passage.children:
            yield from self.find([child], passage) if child.link else self._linked_below(child)

    def _one_sided(self, passage: Passage) -> Iterator[Change]:
        if passage.provision.kind is Kind.PARTY:
            yield from self.find(passage.children, passage)
            return
        if not is_told_elsewhere(self.context, passage.provision):
            yield self._presence(passage)
        yield from self._linked_below(passage)

    def _presence(self, passage: Passage) -> Change:
        context, action = self.context, Action.REMOVED if passage.stands is Stands.OLD else Action.ADDED
        edition, provision = context.side(passage)
        if provision.kind in COMMITTED:
            return commitments.presence(context, passage, action)
        words = plain(provision.text) or plain(provision.heading)
        described = provision.kind is Kind.ROLE
        return context.change(
            subject_of(provision, edition.above(provision)),
            action,
            passage.old,
            passage.new,
            before=words if passage.old else "",
            after=words if passage.new else "",
            subject=context.name(LinkKind.ROLE, provision.fact("role")) if described else "",
            aspect=Aspect.HEADING if described else Aspect.WORDS,
        )

    def _two_sided(self, passage: Passage, around: Passage | None) -> Iterator[Change]:
        if _is_recast(passage):
            yield self._recast(passage)
            yield from self._linked_below(passage)
            return
        yield from self._moving.moved(passage, around)
        division = self._divisions.get((id(passage.old), id(passage.new)))
        yield from [divided(self.context, passage, division)] if division else said(self.context, passage)
        yield from duties(self.context, passage, around)
        yield from self._below(passage)

    def _below(self, passage: Passage) -> Iterator[Change]:
        kind = passage.provision.kind
        if kind is Kind.TABLE:
            yield from _table(passage.provision)(self.context, passage)
        if kind in COMMITTED:
            yield from commitments.terms(self.context, passage)
        if kind is Kind.QUESTION:
            yield from drafting.question(self.context, passage)
        if kind is Kind.INITIATIVE:
            yield from initiative(self.context, passage)
        if kind is Kind.MILESTONE:
            yield from drafting.milestone(self.context, passage)
        if kind in MADE_OF_FUNCTIONS:
            yield from functions(self.context, passage)
        yield from self._moving.reordered(passage)
        self.context.followers.extend(child for child in passage.children if is_way_on(child))
        yield from self.find((child for child in passage.children if not is_line(child, passage)), passage)

    def _recast(self, passage: Passage) -> Change:
        """That a provision became another kind of provision."""
        old, new, link = passage.old, passage.new, passage.link
        edition, provision = self.context.side(passage)
        replaced = link is not None and link.score < REWRITTEN
        return self.context.change(
            subject_of(provision, edition.above(provision)),
            Action.REPLACED if replaced else Action.CHANGED,
            old,
            new,
            before=wording(old) if old else "",
            after=wording(new) if new else "",
            aspect=Aspect.WORDS if replaced else Aspect.TYPE,
            link=link,
        )


def _table(provision: Provision) -> Callable[[Context, Passage], Iterator[Change]]:
    if is_figures(provision):
        return figures
    return fulfilment if is_fulfilment(provision) else signatories


def _is_recast(passage: Passage) -> bool:
    return passage.old is not None and passage.new is not None and passage.old.kind is not passage.new.kind
