"""Owns how collaboration initiatives become provisions: a heading each, with facts under labels and lists."""

from collections.abc import Iterator

from overens.document.inline import Inline, LinkKind, Span, words
from overens.document.labels import (
    ACTIVITIES,
    ASSESSED_DIFFICULTY,
    ASSESSED_DURATION,
    ASSESSED_EFFECT,
    ASSESSED_PROGRESS,
    ASSESSED_SINCE,
    ASSESSMENT,
    COMMENTS,
    CONVENER,
    FEASIBILITY,
    FOLLOWED_UP_BY,
    GOALS,
    INDICATORS,
    INITIATIVE_GOAL,
    INITIATIVE_INDICATOR,
    INITIATIVE_PARTIES,
    PROGRESS,
    RESPONSIBLE,
    SITUATION,
)
from overens.document.scope import Scope
from overens.document.statements import fact, note
from overens.document.tree import Kind, Provision
from overens.model.initiatives import Assessment, Effect, Initiative, Initiatives, Statements
from overens.model.moments import span

Binds = tuple[str, ...]
POINTS = "punkt"


def initiatives(scope: Scope, block: Initiatives, own: str, binds: Binds) -> tuple[Provision, ...]:
    """The words that lead into the initiatives, and each of them."""
    lead = (Provision(f"{own}-inledning", Kind.PARAGRAPH, text=scope.text(block.lead), binds=binds),)
    return *(lead if block.lead else ()), *(_initiative(scope, each, binds) for each in block.initiatives)


def _initiative(scope: Scope, found: Initiative, inherited: Binds) -> Provision:
    binds = scope.parties(found.parties, inherited)
    made = _Made(scope, found.id, binds)
    return Provision(
        found.id,
        Kind.INITIATIVE,
        f"Initiativ {found.number}",
        words(found.name),
        children=tuple(_children(made, found)),
        binds=binds,
        facts=(("progress", found.progress.value), ("effect", found.assessment.effect.value)),
        replaces=found.replaces,
    )


class _Made:
    """Makes the parts of one initiative, each with an id that its own begins."""

    def __init__(self, scope: Scope, own: str, binds: Binds) -> None:
        self.scope, self.own, self.binds = scope, own, binds

    def fact(self, ending: str, label: str, text: Inline) -> Iterator[Provision]:
        if text:
            yield fact(f"{self.own}-{ending}", label, text, self.binds)

    def listed(self, ending: str, lead: str, texts: tuple[str, ...], kind: str = POINTS) -> Iterator[Provision]:
        if texts:
            own = f"{self.own}-{ending}"
            items = tuple(
                Provision(
                    self.scope.id(None, own, text),
                    Kind.POINT,
                    text=self.scope.text(text),
                    binds=self.binds,
                    facts=(("kind", kind),),
                )
                for text in texts
            )
            facts = (("kind", kind),)
            yield Provision(own, Kind.LIST, text=words(lead), children=items, binds=self.binds, facts=facts)


def _children(made: _Made, found: Initiative) -> Iterator[Provision]:
    text = made.scope.text
    feasibility = f"{found.feasibility.difficulty}, {found.feasibility.duration}"
    yield from made.fact("parter", INITIATIVE_PARTIES, _parties(made.scope, found))
    yield from made.fact("genomforbarhet", FEASIBILITY, words(feasibility))
    yield from made.fact("lage", PROGRESS, words(found.progress.value))
    yield from made.listed("aktiviteter", ACTIVITIES, found.activities)
    yield from made.listed("nulage", _dated(SITUATION, found.situation), found.situation.points)
    yield from made.listed("mal", GOALS, found.goals, INITIATIVE_GOAL)
    yield from made.listed("indikatorer", INDICATORS, found.indicators, INITIATIVE_INDICATOR)
    yield from made.fact("sammankallande", CONVENER, text(found.convener))
    yield from made.fact("ansvar", RESPONSIBLE, text(found.responsible))
    yield from made.fact("uppfoljning", FOLLOWED_UP_BY, text(found.followed_up_by))
    yield from _assessment(made, found.assessment)
    yield from made.listed("kommentarer", _dated(COMMENTS, found.comments), found.comments.points)
    yield from note(made.scope, found.assessment.deviation, made.binds)


def _assessment(made: _Made, found: Assessment) -> Iterator[Provision]:
    scale = "" if found.effect is Effect.UNKNOWN else " av 5"
    progress = (*words(found.progress.value), *made.scope.mark(found.deviation))
    yield from made.fact("bedomt-lage", ASSESSED_PROGRESS, progress)
    yield from made.fact("bedomd-svarighet", ASSESSED_DIFFICULTY, words(found.difficulty or ""))
    yield from made.fact("bedomd-tid", ASSESSED_DURATION, words(found.duration or ""))
    yield from made.fact("bedomd-paverkan", ASSESSED_EFFECT, words(f"{found.effect}{scale}"))
    yield from made.fact("pagatt", ASSESSED_SINCE, made.scope.text(found.since))
    yield from made.listed("bedomning", ASSESSMENT, found.points)


def _parties(scope: Scope, found: Initiative) -> Inline:
    """The parties and groups as references, with the part of them that it concerns."""
    spans: list[Span] = []
    for place, party in enumerate(found.parties):
        between = "" if place == 0 else " och " if place == len(found.parties) - 1 else ", "
        spans += [*words(between), *scope.reference(LinkKind.PARTY, party)]
    within = scope.text(found.within)
    return (*spans, *(words(": ") if within else ()), *within)


def _dated(lead: str, found: Statements) -> str:
    return f"{lead} {span(found.when)}:" if found.when else f"{lead}:"
