"""Owns how sections and their kinds of content become provisions."""

from collections.abc import Callable
from functools import singledispatch
from itertools import zip_longest

from overens.document.figures import figure_table, quoted
from overens.document.goals import goal_lists
from overens.document.initiatives import initiatives
from overens.document.inline import Inline, LinkKind, words
from overens.document.labels import ACTOR, BODIES, MEMBER, NEXT, THEN, TIMELINE, WHO
from overens.document.scope import Scope
from overens.document.statements import fact, listing, note
from overens.document.tree import Kind, Provision
from overens.document.wheel import yearly_wheel
from overens.model.block import Block
from overens.model.blocks import (
    Categories,
    DecisionRule,
    Escalation,
    Paragraph,
    Part,
    Point,
    PointList,
    Process,
    Section,
    Showing,
    Step,
)
from overens.model.drafting import Member, Members, Missing, Placeholder, Timeline
from overens.model.flow import StepKind
from overens.model.goals import AreaGoals
from overens.model.initiatives import Initiatives
from overens.model.moments import span
from overens.model.organisation import Organisation
from overens.model.points import PointKind
from overens.model.tables import FigureTable
from overens.model.wheel import Wheel

Binds = tuple[str, ...]
Show = Callable[[Part, Binds], tuple[Provision, ...]]
MISSING = {
    Missing.HEADING: "Bara en rubrik",
    Missing.INTENT: "Inte skriven än",
    Missing.QUESTION: "Bara en fråga",
}
"""What is said of something that is not written, before the reason."""


def sections(
    scope: Scope, found: tuple[Section, ...], show: Show, *, number: str = "", binds: Binds = ()
) -> tuple[Provision, ...]:
    """The sections with their numbers below `number`, such as `B1.` for the first annex."""
    return tuple(
        _section(scope, section, show, number=f"{number}{index}", binds=scope.parties(section.binds, binds))
        for index, section in enumerate(found, 1)
    )


def _section(scope: Scope, section: Section, show: Show, *, number: str, binds: Binds) -> Provision:
    missing = placeholder(scope, section.placeholder, parent=section.id, binds=binds)
    above = contents(scope, section.content, show, parent=section.id, binds=binds)
    below = sections(scope, section.sections, show, number=f"{number}.", binds=binds)
    return Provision(
        section.id,
        Kind.SECTION,
        number,
        words(section.heading),
        children=(*missing, *above, *below),
        binds=binds,
        replaces=section.replaces,
    )


def contents(scope: Scope, found: tuple[Block, ...], show: Show, *, parent: str, binds: Binds) -> tuple[Provision, ...]:
    """The kinds of content of one section, in order."""
    made: list[Provision] = []
    for block in found:
        bound = scope.parties(block.binds, binds)
        if isinstance(block, Showing):
            made += show(block.part, bound)
        else:
            made += _provisions(block, scope, parent, bound)
    return tuple(made)


@singledispatch
def _provisions(block: Block, scope: Scope, parent: str, binds: Binds) -> tuple[Provision, ...]:
    raise TypeError(f"no provisions are made from {type(block).__name__} for {parent} in {scope} binding {binds}")


@_provisions.register
def _(block: Paragraph, scope: Scope, parent: str, binds: Binds) -> tuple[Provision, ...]:
    paragraph = Provision(
        scope.id(block.id, parent, block.text),
        Kind.PARAGRAPH,
        text=(*scope.text(block.text), *(mark for found in block.figures for mark in scope.mark(found.deviation))),
        binds=binds,
        responsible=block.responsible,
        replaces=block.replaces,
    )
    return paragraph, *note(scope, block.footnote, binds), *quoted(scope, block.figures, binds)


@_provisions.register
def _(block: PointList, scope: Scope, parent: str, binds: Binds) -> tuple[Provision, ...]:
    own = scope.id(block.id, parent, block.lead or block.kind)
    made = points(scope, block.points, parent=own, binds=binds, responsible=block.responsible, kind=block.kind)
    made_list = listing(scope, block, own, made=made, binds=binds, kind=block.kind, ordered=block.ordered)
    return made_list, *note(scope, block.footnote, binds)


def points(
    scope: Scope,
    found: tuple[Point, ...],
    *,
    parent: str,
    binds: Binds,
    responsible: tuple[str, ...] = (),
    kind: PointKind = PointKind.POINT,
) -> tuple[Provision, ...]:
    """The points of one list; a point without its own responsible role has the list's."""
    return tuple(
        Provision(
            scope.id(point.id, parent, point.text),
            Kind.POINT,
            text=scope.text(point.text),
            binds=scope.parties(point.binds, binds),
            responsible=point.responsible or responsible,
            facts=(("kind", kind.value),),
            replaces=point.replaces,
        )
        for point in found
    )


@_provisions.register
def _(block: Process, scope: Scope, parent: str, binds: Binds) -> tuple[Provision, ...]:
    own = scope.id(block.id, parent, block.lead or "process")
    names = {step.id: step.name for step in block.steps}
    made = tuple(
        _step(scope, step, names=names, after=after, binds=binds) for step, after in _with_following(block.steps)
    )
    return (listing(scope, block, own, made=made, binds=binds, kind="process", ordered=True),)


def _with_following(steps: tuple[Step, ...]) -> tuple[tuple[Step, str], ...]:
    return tuple((step, after.id if after else "") for step, after in zip_longest(steps, steps[1:]))


def _step(scope: Scope, step: Step, *, names: dict[str, str], after: str, binds: Binds) -> Provision:
    # Only a step that does not simply lead to the next one needs to say where it leads.
    ways = tuple((target, "") for target in step.next if step.next != (after,))
    ways += tuple((branch.to, branch.when) for branch in step.branches)
    led_to = "; ".join(f"{names.get(target, target)}{f', om {when}' if when else ''}" for target, when in ways)
    if not any(when for _, when in ways):
        led_to = led_to.replace(";", ",")
    leads = (fact(f"{step.id}-sedan", NEXT, words(led_to), binds),) if led_to else ()
    actor = (fact(f"{step.id}-aktor", ACTOR, words(step.actor), binds),) if step.actor else ()
    return Provision(
        step.id,
        Kind.STEP,
        heading=words(step.name),
        text=scope.text(step.text),
        children=(*actor, *leads),
        binds=binds,
        responsible=step.responsible,
        facts=(
            ("next", " ".join((*step.next, *(branch.to for branch in step.branches)))),
            ("described_in", step.described_in or ""),
            ("actor", step.actor or ""),
            ("sort", step.kind.value if step.kind is not StepKind.STEP else ""),
            ("conditions", "\n".join((*("" for _ in step.next), *_conditions(step))).rstrip("\n")),
        ),
        replaces=step.replaces,
    )


def _conditions(step: Step) -> tuple[str, ...]:
    return tuple(branch.when for branch in step.branches)


@_provisions.register
def _(block: DecisionRule, scope: Scope, parent: str, binds: Binds) -> tuple[Provision, ...]:
    own = scope.id(block.id, parent, block.lead or "beslutsregel")
    made = tuple(
        Provision(
            case.id,
            Kind.CASE,
            heading=words(case.name),
            text=scope.text(case.when),
            children=(fact(f"{case.id}-da", THEN, scope.text(case.then), binds),) if case.then else (),
            binds=binds,
            responsible=case.responsible,
            replaces=case.replaces,
        )
        for case in block.cases
    )
    return (listing(scope, block, own, made=made, binds=binds, kind="case"),)


@_provisions.register
def _(block: Categories, scope: Scope, parent: str, binds: Binds) -> tuple[Provision, ...]:
    own = scope.id(block.id, parent, block.lead or "kategorier")
    made = tuple(
        Provision(
            category.id,
            Kind.CATEGORY,
            heading=words(category.name),
            text=scope.text(category.text),
            children=tuple(
                Provision(scope.id(None, category.id, example), Kind.POINT, text=scope.text(example), binds=binds)
                for example in category.examples
            ),
            binds=binds,
            replaces=category.replaces,
        )
        for category in block.categories
    )
    return (listing(scope, block, own, made=made, binds=binds, kind="category"),)


@_provisions.register
def _(block: Escalation, scope: Scope, parent: str, binds: Binds) -> tuple[Provision, ...]:
    own = scope.id(block.id, parent, block.lead or "nivåer")
    made = tuple(
        Provision(
            level.id,
            Kind.LEVEL,
            heading=scope.reference(LinkKind.ROLE, level.role),
            text=scope.text(level.text),
            binds=binds,
            responsible=(level.role,),
            replaces=level.replaces,
        )
        for level in block.levels
    )
    return (listing(scope, block, own, made=made, binds=binds, kind="level", ordered=True),)


@_provisions.register
def _(block: Initiatives, scope: Scope, parent: str, binds: Binds) -> tuple[Provision, ...]:
    return initiatives(scope, block, scope.id(block.id, parent, block.lead or "initiativ"), binds)


@_provisions.register
def _(block: Wheel, scope: Scope, parent: str, binds: Binds) -> tuple[Provision, ...]:
    return (yearly_wheel(scope, block, scope.id(block.id, parent, block.lead or "årshjul"), binds),)


@_provisions.register
def _(block: FigureTable, scope: Scope, parent: str, binds: Binds) -> tuple[Provision, ...]:
    return figure_table(scope, block, scope.id(block.id, parent, block.lead or block.label), binds)


@_provisions.register
def _(block: Organisation, scope: Scope, parent: str, binds: Binds) -> tuple[Provision, ...]:
    own = scope.id(block.id, parent, block.lead or "organisation")
    made = tuple(
        Provision(
            level.id,
            Kind.TIER,
            heading=words(level.name),
            text=scope.text(level.text),
            children=(fact(f"{level.id}-organ", BODIES, _named(scope, level.bodies), binds),),
            binds=binds,
            replaces=level.replaces,
        )
        for level in block.levels
    )
    return (listing(scope, block, own, made=made, binds=binds, kind="level", ordered=True),)


def _named(scope: Scope, roles: tuple[str, ...]) -> Inline:
    """Roles by name, each with its reference."""
    commas = (words(", ") if index else () for index in range(len(roles)))
    return tuple(
        span
        for comma, role in zip(commas, roles, strict=True)
        for span in (*comma, *scope.reference(LinkKind.ROLE, role))
    )


@_provisions.register
def _(block: AreaGoals, scope: Scope, parent: str, binds: Binds) -> tuple[Provision, ...]:
    own = scope.id(block.id, parent, block.lead or "mål")
    return goal_lists(scope, block, own, binds)


@_provisions.register
def _(block: Timeline, scope: Scope, parent: str, binds: Binds) -> tuple[Provision, ...]:
    own = scope.id(block.id, parent, block.lead or "tidplan")
    made = tuple(
        Provision(
            each.id,
            Kind.MILESTONE,
            heading=words(span(each.start, each.end)),
            text=scope.text(each.what),
            children=(fact(f"{each.id}-vem", WHO, scope.text(each.who), binds),) if each.who else (),
            binds=binds,
            responsible=_roles_in(scope.text(each.who)),
            facts=(("from", str(each.start)), ("to", str(each.end) if each.end else "")),
            replaces=each.replaces,
        )
        for each in block.milestones
    )
    return (listing(scope, block, own, made=made, binds=binds, kind=TIMELINE, ordered=True),)


def _roles_in(text: Inline) -> tuple[str, ...]:
    """The roles that a text refers to: who is named as doing something answers for it."""
    links = (span.link for span in text if span.link)
    return tuple(dict.fromkeys(link.target for link in links if link.kind is LinkKind.ROLE))


@_provisions.register
def _(block: Members, scope: Scope, parent: str, binds: Binds) -> tuple[Provision, ...]:
    own = scope.id(block.id, parent, block.lead or "ledamöter")
    made = tuple(
        Provision(
            scope.id(each.id, own, each.name),
            Kind.POINT,
            text=_member(scope, each),
            binds=binds,
            facts=(("kind", MEMBER),),
            replaces=each.replaces,
        )
        for each in block.members
    )
    return (listing(scope, block, own, made=made, binds=binds, kind=MEMBER),)


def _member(scope: Scope, member: Member) -> Inline:
    told = words(", ".join(part for part in (member.name, member.title) if part))
    return (*told, *words(", "), *scope.reference(LinkKind.PARTY, member.party)) if member.party else told


def placeholder(scope: Scope, found: Placeholder | None, *, parent: str, binds: Binds) -> tuple[Provision, ...]:
    """What is said where a text is missing."""
    if found is None:
        return ()
    return (
        Provision(
            f"{parent}-platshallare",
            Kind.PLACEHOLDER,
            heading=words(MISSING[found.kind]),
            text=scope.text(found.reason),
            binds=binds,
            facts=(("missing", found.kind.value),),
        ),
    )
