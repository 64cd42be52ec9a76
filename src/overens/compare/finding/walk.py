"""Owns the walk through a redline that finds every change of the text, each once."""

from collections.abc import Iterable, Iterator

from overens.compare.changes import Action, Aspect, Change, ChangeKind
from overens.compare.edition import wording
from overens.compare.finding import commitments
from overens.compare.finding.context import Context
from overens.compare.finding.duties import duties
from overens.compare.finding.functions import functions, is_function_list
from overens.compare.finding.signatories import is_said_by_row, signatories
from overens.compare.finding.subjects import subject_of
from overens.compare.finding.texts import divided, said
from overens.compare.matching.pairs import MatchedBy
from overens.compare.redline.passages import Fate, Passage, Stands
from overens.compare.words.cleanup import REWRITTEN
from overens.document.blocks import NEXT
from overens.document.inline import LinkKind, plain
from overens.document.tree import Kind, Provision

LISTED = ("function", "party")
"""Facts of points that are told by their list or their register, never one by one."""


class Finder:
    """Walks a redline once, from the top down."""

    def __init__(self, context: Context) -> None:
        self.context = context
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
        if not self._is_told_elsewhere(passage.provision):
            yield self._presence(passage)
        yield from self._linked_below(passage)

    def _presence(self, passage: Passage) -> Change:
        context, action = self.context, Action.REMOVED if passage.stands is Stands.OLD else Action.ADDED
        edition, provision = context.side(passage)
        if provision.kind is Kind.COMMITMENT:
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

    def _is_told_elsewhere(self, provision: Provision) -> bool:
        """Whether what comes or goes is told by its commitment, its list, its step or a register."""
        if provision.kind is Kind.ROLE:
            return provision.fact("role") in self.context.roles_of_one_edition
        listed = is_function_list(provision) or any(provision.fact(fact) for fact in LISTED)
        return (
            listed or commitments.prints(provision) or _leads_on(provision) or provision.kind in (Kind.ROW, Kind.CELL)
        )

    def _two_sided(self, passage: Passage, around: Passage | None) -> Iterator[Change]:
        if _is_recast(passage):
            yield self._recast(passage)
            yield from self._linked_below(passage)
            return
        if passage.link and passage.link.moved and not self._moves_with_others(passage, around):
            yield self._moved(passage)
        division = self._divisions.get((id(passage.old), id(passage.new)))
        yield from [divided(self.context, passage, division)] if division else said(self.context, passage)
        yield from duties(self.context, passage, around)
        yield from self._below(passage)

    def _below(self, passage: Passage) -> Iterator[Change]:
        match passage.provision.kind:
            case Kind.TABLE:
                yield from signatories(self.context, passage)
            case Kind.COMMITMENT:
                yield from commitments.terms(self.context, passage)
                yield from functions(self.context, passage)
            case Kind.ROLE:
                yield from functions(self.context, passage)
        yield from self.find((child for child in passage.children if not _is_line(child, passage)), passage)

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

    def _moved(self, passage: Passage) -> Change:
        link = passage.link
        unsure = link is not None and link.matched_by is MatchedBy.POSSIBLE
        kind = ChangeKind.POSSIBLE_MOVE if unsure else ChangeKind.MOVE
        return self.context.change(kind, Action.MOVED, passage.old, passage.new, link=link)

    def _moves_with_others(self, passage: Passage, around: Passage | None) -> bool:
        """Whether that a provision moved is told by its list, or by the split or merge of what it stands in."""
        if passage.old is None or self._is_told_elsewhere(passage.provision) or passage.provision.kind is Kind.ROW:
            return True
        from_where = self.context.old.above(passage.old)[-1:]
        return any(
            each.leads(former, around.new)
            for each in self.context.divisions
            for former in from_where
            if around and around.new
        )


def _is_recast(passage: Passage) -> bool:
    return passage.old is not None and passage.new is not None and passage.old.kind is not passage.new.kind


def _leads_on(provision: Provision) -> bool:
    """Whether a provision is the line that says which steps follow on its step."""
    return provision.kind is Kind.FACT and plain(provision.heading) == NEXT


def _is_line(passage: Passage, around: Passage) -> bool:
    """Whether a passage prints nothing but data that are compared as data."""
    provision = passage.provision
    in_row = around.provision.kind is Kind.ROW and (around.link is None or is_said_by_row(provision))
    return in_row or commitments.prints(provision) or _leads_on(provision)
