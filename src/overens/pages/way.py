"""Owns what a referrer needs of one agreement, found by what things are: processes, decision rules, lists by kind."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from overens.document.inline import plain
from overens.document.tree import HEADED, Document, Kind, Provision
from overens.model.points import PointKind
from overens.names import REFERRAL_PAGE
from overens.pages.commitments import Functions, functions
from overens.pages.doors import Door
from overens.pages.edition import Edition, EditionText
from overens.pages.finding import about, chapter, lists, title, topmost
from overens.pages.passages import Passage, passages

TARGET_GROUP, CONSENT = "malgrupp", "samtycke"
PROCESS, CASE = "process", "case"
DEMANDS = (PointKind.DEMAND, PointKind.CONTENT)
SHOWN_APART = (PROCESS, CASE, *DEMANDS, PointKind.CRITERION)


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a process with who answers for it, the steps it leads to, and the rules that describe it."""

    name: str
    words: Markup
    place: Door
    responsible: tuple[Door, ...]
    following: tuple[str, ...]
    rules: Passage | None


@dataclass(frozen=True, slots=True)
class Task:
    """What one role does in the matter."""

    role: Door
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """A decision rule: the words before it and its outcomes."""

    heading: Door
    lead: Markup
    cases: tuple[tuple[str, Markup, Markup], ...]


@dataclass(frozen=True)
class Way:
    """Everything that a referrer needs of one agreement."""

    edition: Edition
    text: EditionText
    target_group: tuple[Passage, ...]
    consent: tuple[Passage, ...]
    processes: tuple[tuple[Markup, tuple[Step, ...]], ...]
    choices: tuple[Choice, ...]
    demands: tuple[Passage, ...]
    teams: tuple[tuple[Door, tuple[Functions, ...]], ...]
    tasks: tuple[Task, ...]
    criteria: tuple[Passage, ...]


def way(edition: Edition) -> Way:
    """The referrer's way through one edition; without a process all but the target group is empty."""
    document = edition.document
    text = edition.on(REFERRAL_PAGE)
    processes = lists(document, PROCESS)
    scope = {document.path_to[process.id][0].id for process in processes}
    described = {step.fact("described_in") for process in processes for step in process.children}
    return Way(
        edition=edition,
        text=text,
        target_group=passages(text, about(document, TARGET_GROUP)),
        consent=passages(text, about(document, CONSENT)) if processes else (),
        processes=tuple((text.words(process), tuple(steps(text, process))) for process in processes),
        choices=tuple(_choice(text, rule) for rule in _within(document, lists(document, CASE), scope)),
        demands=passages(text, _within(document, lists(document, *DEMANDS), described)),
        teams=tuple(_teams(text)) if processes else (),
        tasks=tuple(_tasks(text, scope)),
        criteria=passages(text, _within(document, lists(document, PointKind.CRITERION), scope)),
    )


def _within(document: Document, found: Iterable[Provision], ids: set[str]) -> tuple[Provision, ...]:
    return tuple(one for one in found if any(above.id in ids for above in document.path_to[one.id]))


def steps(text: EditionText, process: Provision) -> Iterator[Step]:
    """The steps of a process, as told on the text's page."""
    names = {step.id: plain(step.heading) for step in process.children}
    for step, after in zip(process.children, (*process.children[1:], None), strict=True):
        following = step.fact("next").split()
        branches = following if following != [after.id if after else ""] else []
        yield Step(
            name=plain(step.heading),
            words=text.words(step),
            place=_place(text, text.document.by_id.get(step.fact("described_in"), step)),
            responsible=tuple(_role(text, role) for role in step.responsible),
            following=tuple(names.get(target, target) for target in branches),
            rules=_rules(text, text.document.by_id.get(step.fact("described_in"))),
        )


def _place(text: EditionText, provision: Provision) -> Door:
    return Door(title(chapter(text.document, provision)), text.place(provision.id))


def _rules(text: EditionText, described: Provision | None) -> Passage | None:
    if described is None:
        return None
    own = described.children if described.kind in HEADED else (described,)
    shown = tuple(rule for rule in own if rule.kind not in HEADED and rule.fact("kind") not in SHOWN_APART)
    return next(iter(passages(text, shown)), None)


def _choice(text: EditionText, rule: Provision) -> Choice:
    heading = chapter(text.document, rule)
    cases = tuple(
        (plain(case.heading), text.words(case), Markup(" ").join(text.words(then) for then in case.children))
        for case in rule.children
    )
    return Choice(Door(title(heading), text.place(rule.id)), text.words(rule), cases)


def _teams(text: EditionText) -> Iterator[tuple[Door, tuple[Functions, ...]]]:
    for role in text.document.roles:
        own = text.document.role_provision(role.id)
        if own and functions(own):
            yield _role(text, role.id), functions(own)


def _tasks(text: EditionText, scope: set[str]) -> Iterator[Task]:
    document = text.document
    for role in document.roles:
        answered = (found for found in document.walk() if role.id in found.responsible and found.kind is not Kind.STEP)
        found = topmost(document, _within(document, answered, scope))
        if found:
            yield Task(_role(text, role.id), passages(text, found))


def _role(text: EditionText, role: str) -> Door:
    name = next((found.name for found in text.document.roles if found.id == role), role)
    return Door(name, text.link(text.document.name.role_url(role)))
