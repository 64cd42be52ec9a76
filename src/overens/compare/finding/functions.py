"""Owns the changes of lists of functions: sets that have an order, in commitments and in what bodies are made of."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest

from overens.compare.changes import Action, Change, ChangeKind
from overens.compare.finding.commitments import area, whose
from overens.compare.finding.context import Context
from overens.compare.redline.passages import Passage
from overens.document.inline import plain
from overens.document.tree import Kind, Provision

LISTS = {
    "-minst": "minst",
    "-ingar": "företräder parten",
    "-vid-behov": "vid behov",
    "-adjungeras": "kan adjungeras",
    "-kontaktpersoner": "kontaktperson",
    "-sarskild": "enligt särskild ordning",
}
"""What it means to be in a list, by the end of the list's id."""
AT_LEAST = "minst"

Lists = Mapping[str, Mapping[str, Provision]]


def functions(context: Context, passage: Passage) -> Iterator[Change]:
    """What changed in the lists of functions of one commitment or body."""
    olds = _lists(passage.old) if passage.old else {}
    news = _lists(passage.new) if passage.new else {}
    for function in _names(olds, news):
        yield from _placed(context, passage, function, (olds, news))
    for name in (name for name in olds if name in news):
        yield from _ordered(context, passage, name, (olds[name], news[name]))


def is_function_list(provision: Provision) -> bool:
    """Whether a provision lists functions."""
    return provision.kind is Kind.LIST and provision.fact("kind") == "function"


def _lists(provision: Provision) -> Lists:
    """The points of each list by their function, the lists by what they mean."""
    return {
        next((name for end, name in LISTS.items() if child.id.endswith(end)), AT_LEAST): {
            point.fact("function"): point for point in child.children
        }
        for child in provision.children
        if is_function_list(child)
    }


def _names(olds: Lists, news: Lists) -> tuple[str, ...]:
    return tuple(dict.fromkeys(function for lists in (news, olds) for points in lists.values() for function in points))


def _placed(context: Context, passage: Passage, function: str, sides: tuple[Lists, Lists]) -> Iterator[Change]:
    """In which lists a function is; one that leaves a list for another has changed, not come and gone."""
    olds, news = sides
    gone = [name for name in olds if function in olds[name] and function not in news.get(name, {})]
    come = [name for name in news if function in news[name] and function not in olds.get(name, {})]
    for before, after in zip_longest(gone, come, fillvalue=""):
        old = olds[before][function] if before else None
        new = news[after][function] if after else None
        action = Action.CHANGED if old and new else Action.ADDED if new else Action.REMOVED
        yield _change(context, passage, action, (old, new), values=(before, after))


def _ordered(
    context: Context, passage: Passage, name: str, sides: tuple[Mapping[str, Provision], Mapping[str, Provision]]
) -> Iterator[Change]:
    olds, news = sides
    before = [function for function in olds if function in news]
    after = [function for function in news if function in olds]
    if before != after:
        first = (olds[before[0]], news[after[0]])
        also = [news[function].id for function in after]
        yield _change(context, passage, Action.REORDERED, first, values=(name, name), also=also)


def _change(
    context: Context,
    passage: Passage,
    action: Action,
    points: tuple[Provision | None, Provision | None],
    *,
    values: tuple[str, str],
    also: Sequence[str] = (),
) -> Change:
    old, new = points
    point, in_commitment = new or old, passage.provision.kind is Kind.COMMITMENT
    name = plain(point.text) if point else ""
    return context.change(
        ChangeKind.FUNCTION,
        action,
        old,
        new,
        before=values[0],
        after=values[1],
        subject="" if action is Action.REORDERED else name,
        topic=area(context, passage),
        owner=whose(context, passage) if in_commitment else "",
        also=also,
        binds=None if in_commitment else _members(context, point),
        link=passage.link,
    )


def _members(context: Context, point: Provision | None) -> tuple[str, ...]:
    """The parties that provide the function of a point; empty when the edition does not say."""
    registered = (*context.new.document.functions, *context.old.document.functions)
    function = point.fact("function") if point else ""
    provider = next((found.party for found in registered if found.id == function and found.party), "")
    return context.members(provider) if provider else ()
