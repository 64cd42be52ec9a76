"""Owns the changes of what belongs to the work on a draft: questions with their answers, and steps of a timeline."""

from collections.abc import Iterator

from overens.compare.changes import Action, Aspect, Change, ChangeKind
from overens.compare.edition import Edition
from overens.compare.finding.context import Context
from overens.compare.redline.passages import Passage
from overens.document.inline import plain
from overens.document.labels import ANSWER, OWNER, STATE, WHO
from overens.document.tree import Provision, is_open

NOBODY = "ingen är nämnd"


def question(context: Context, passage: Passage) -> Iterator[Change]:
    """What changed in a question that both editions have, besides its words."""
    old, new = passage.old, passage.new
    if old is None or new is None or old.kind is not new.kind:
        return
    yield from _state(context, passage, old, new)
    if _changed(context, passage, OWNER):
        values = [_value(side, OWNER) for side in (old, new)]
        yield _change(context, passage, Action.CHANGED, Aspect.OWNER, values=(values[0], values[1]), facts=(OWNER,))
    abouts = context.ids.get(old.fact("about"), old.fact("about")), new.fact("about")
    if abouts[0] != abouts[1] and not (passage.link and passage.link.moved):
        names = (_name(context.old, old.fact("about")), _name(context.new, new.fact("about")))
        yield _change(context, passage, Action.CHANGED, Aspect.ABOUT, values=names, facts=())


def _state(context: Context, passage: Passage, old: Provision, new: Provision) -> Iterator[Change]:
    """That a question got its answer, lost it, or has another; the answer is the value."""
    answers, told = (_value(old, ANSWER), _value(new, ANSWER)), _changed(context, passage, ANSWER)
    if is_open(old) != is_open(new):
        action = Action.REOPENED if is_open(new) else Action.ANSWERED
        yield _change(context, passage, action, Aspect.STATE, values=answers, facts=(STATE, ANSWER))
    elif told:
        yield _change(context, passage, Action.CHANGED, Aspect.ANSWER, values=answers, facts=(ANSWER,))


def milestone(context: Context, passage: Passage) -> Iterator[Change]:
    """What changed in a step of a timeline that both editions have, besides its words: when, and who."""
    old, new = passage.old, passage.new
    if old is None or new is None or old.kind is not new.kind:
        return
    times = (plain(old.heading), plain(new.heading))
    if times[0] != times[1]:
        yield context.change(
            ChangeKind.DATE,
            Action.CHANGED,
            old,
            new,
            before=times[0],
            after=times[1],
            aspect=Aspect.TIME,
            link=passage.link,
        )
    if _changed(context, passage, WHO):
        yield context.change(
            ChangeKind.ROLE,
            Action.CHANGED,
            old,
            new,
            before=_value(old, WHO) or NOBODY,
            after=_value(new, WHO) or NOBODY,
            aspect=Aspect.RESPONSIBLE,
            also=_lines(passage, (WHO,)),
            link=passage.link,
        )


def _change(
    context: Context,
    passage: Passage,
    action: Action,
    aspect: Aspect,
    *,
    values: tuple[str, str],
    facts: tuple[str, ...],
) -> Change:
    return context.change(
        ChangeKind.QUESTION,
        action,
        passage.old,
        passage.new,
        before=values[0],
        after=values[1],
        aspect=aspect,
        also=_lines(passage, facts),
        link=passage.link,
    )


def _changed(context: Context, passage: Passage, label: str) -> bool:
    """Whether the line under a label says something else."""
    lines = [child for child in passage.children if plain(child.provision.heading) == label]
    return any(context.says_otherwise(line) for line in lines)


def _value(side: Provision, label: str) -> str:
    return next((plain(child.text) for child in side.children if plain(child.heading) == label), "")


def _lines(passage: Passage, labels: tuple[str, ...]) -> tuple[str, ...]:
    """The ids of the lines that a change shows in."""
    found = (child.provision for child in passage.children if plain(child.provision.heading) in labels)
    return tuple(dict.fromkeys(line.id for line in found))


def _name(edition: Edition, own: str) -> str:
    found = edition.document.by_id.get(own)
    return " ".join(part for part in (found.number, found.name) if part) if found else own
