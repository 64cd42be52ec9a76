"""Owns the rules about kinds of content: a list holds something, a step leads on, a footnote is pointed to."""

from collections.abc import Iterator
from itertools import pairwise

from overens.document.inline import LinkKind, links
from overens.model.base import Entry, texts, walk
from overens.model.blocks import Categories, DecisionRule, Escalation, Footnote, PointList, Process, Step
from overens.model.content import Loaded, LoadedEdition
from overens.model.drafting import Members, Timeline
from overens.model.flow import StepKind
from overens.model.goals import AreaGoals
from overens.model.guide import Guide, GuideCase, Phase, ProblemTree
from overens.model.initiatives import Initiatives
from overens.model.organisation import Organisation
from overens.model.tables import FigureTable
from overens.model.wheel import Wheel
from overens.problems import KeyPath, Problem, Severity, did_you_mean

HELD = (
    (PointList, "points", "punkter"),
    (Process, "steps", "process"),
    (DecisionRule, "cases", "beslutsregel"),
    (Categories, "categories", "kategorier"),
    (Escalation, "levels", "nivåer"),
    (FigureTable, "rows", "tabell"),
    (Initiatives, "initiatives", "initiativ"),
    (Wheel, "recurring", "årshjul"),
    (Timeline, "milestones", "tidplan"),
    (AreaGoals, "goals", "mål"),
    (Organisation, "levels", "organisation"),
    (Members, "members", "ledamöter"),
    (Guide, "phases", "faser"),
    (Phase, "questions", "frågor"),
    (ProblemTree, "roots", "rötter"),
    (ProblemTree, "crown", "krona"),
    (GuideCase, "factors", "framgångsfaktorer"),
    (GuideCase, "challenges", "utmaningar"),
)
"""What each kind of content is a list of: the model's field and its key."""


def empty_block(loaded: Loaded[Entry]) -> Iterator[Problem]:
    """What is a list of something has something in it; what could not be read may have been all that it had."""
    for path, entry in walk(loaded.value):
        for kind, field, key in HELD:
            if isinstance(entry, kind) and not getattr(entry, field) and not loaded.lost:
                yield loaded.problem(
                    "tom-lista",
                    (*path, key),
                    what=f"Listan ”{key}” är tom.",
                    fix="Skriv det som ska stå i listan, eller ta bort den.",
                )


def unknown_step(loaded: Loaded[Entry]) -> Iterator[Problem]:
    """A step leads to other steps of its own process."""
    for path, steps in _processes(loaded):
        ids = {step.id for step in steps} | loaded.lost
        for index, step in enumerate(steps):
            for key, target in _leading(step):
                if target not in ids:
                    yield loaded.problem(
                        "okand-hanvisning",
                        (*path, index, *key),
                        what=f"Det finns inget steg i processen med id:t ”{target}”.",
                        fix=f"{did_you_mean(target, ids)}Rätta id:t, eller lägg till steget i processen.",
                        value=target,
                    )


def _leading(step: Step) -> Iterator[tuple[KeyPath, str]]:
    """Where a step leads, each with its key in the step."""
    yield from ((("sedan", number), target) for number, target in enumerate(step.next))
    yield from ((("vägar", number, "till"), branch.to) for number, branch in enumerate(step.branches))


def _processes(loaded: Loaded[Entry]) -> Iterator[tuple[KeyPath, tuple[Step, ...]]]:
    for path, entry in walk(loaded.value):
        if isinstance(entry, Process):
            yield (*path, "process"), entry.steps


def unreachable_step(loaded: Loaded[Entry]) -> Iterator[Problem]:
    """Every step but the first follows on another."""
    for path, steps in _processes(loaded):
        reached = _reached(steps)
        for index, step in enumerate(steps):
            if step.id not in reached:
                yield loaded.problem(
                    "steg-nas-inte",
                    (*path, index, "id"),
                    what=f"Inget steg leder fram till ”{step.name}”.",
                    fix=f"Lägg till ”{step.id}” under sedan i det steg som kommer före.",
                    value=step.id,
                    severity=Severity.WARNING,
                )


def _reached(steps: tuple[Step, ...]) -> set[str]:
    """The steps that the first one leads to; one that does not say where it leads goes on to the next in order.

    One that leads to an unknown step may lead to any.
    """
    ids = {step.id for step in steps}
    leads = {step.id: tuple(target for _, target in _leading(step)) for step in steps}
    if any(target not in ids for targets in leads.values() for target in targets):
        return ids
    ends = {step.id for step in steps if step.kind is StepKind.EXIT}
    going_on = {step.id: (after.id,) for step, after in pairwise(steps) if step.id not in ends}
    following = {own: targets or going_on.get(own, ()) for own, targets in leads.items()}
    reached, pending = set[str](), [steps[0].id] if steps else []
    while pending:
        step = pending.pop()
        if step not in reached:
            reached.add(step)
            pending.extend(following.get(step, ()))
    return reached


def unmentioned_footnote(edition: LoadedEdition) -> Iterator[Problem]:
    """Some text points to every footnote."""
    mentioned = {
        link.target
        for loaded in edition.files
        for _, text in texts(loaded.value)
        for link, _ in links(text)
        if link.kind is LinkKind.NOTE
    }
    for loaded in edition.files:
        for path, entry in walk(loaded.value):
            if isinstance(entry, Footnote) and entry.id not in mentioned:
                yield loaded.problem(
                    "not-utan-tecken",
                    (*path, "id"),
                    what=f"Ingen text pekar på fotnoten ”{entry.id}”.",
                    fix=f"Skriv [](not:{entry.id}) efter det ord som noten gäller.",
                    value=entry.id,
                    severity=Severity.WARNING,
                )
