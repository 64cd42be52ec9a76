"""Owns which kind of change a change of a provision's words is, by what the provision is and where it stands."""

from collections.abc import Sequence

from overens.compare.changes import ChangeKind
from overens.document.labels import (
    AREA_GOALS,
    AREA_INDICATORS,
    FIGURES,
    FULFILMENT,
    INITIATIVE_GOAL,
    INITIATIVE_INDICATOR,
    MEMBER,
    NOT_SIGNER,
    TIMELINE,
)
from overens.document.stated import HEAD
from overens.document.tree import Kind, Provision
from overens.model.points import PointKind

BY_KIND = {
    Kind.ANNEX: ChangeKind.ANNEX,
    Kind.ROLE: ChangeKind.ROLE,
    Kind.GOAL: ChangeKind.GOAL,
    Kind.SUBGOAL: ChangeKind.GOAL,
    Kind.AREA_GOAL: ChangeKind.GOAL,
    Kind.INDICATOR: ChangeKind.GOAL,
    Kind.TIER: ChangeKind.ROLE,
    Kind.STEP: ChangeKind.PROCESS,
    Kind.CASE: ChangeKind.PROCESS,
    Kind.LEVEL: ChangeKind.PROCESS,
    Kind.TABLE: ChangeKind.SIGNATORY,
    Kind.ROW: ChangeKind.SIGNATORY,
    Kind.MILESTONE: ChangeKind.PROCESS,
    Kind.QUESTION: ChangeKind.QUESTION,
    Kind.INITIATIVE: ChangeKind.INITIATIVE,
}
BY_LIST = {
    PointKind.TASK.value: ChangeKind.ROLE,
    PointKind.RULE.value: ChangeKind.PROCESS,
    PointKind.DEMAND.value: ChangeKind.PROCESS,
    PointKind.CRITERION.value: ChangeKind.PROCESS,
    "process": ChangeKind.PROCESS,
    "case": ChangeKind.PROCESS,
    "level": ChangeKind.PROCESS,
    TIMELINE: ChangeKind.PROCESS,
    AREA_GOALS: ChangeKind.GOAL,
    AREA_INDICATORS: ChangeKind.GOAL,
    NOT_SIGNER: ChangeKind.SIGNATORY,
    MEMBER: ChangeKind.ROLE,
}
BY_TABLE = {FIGURES: ChangeKind.AMOUNT, FULFILMENT: ChangeKind.GOAL}
OF_INITIATIVES = (INITIATIVE_GOAL, INITIATIVE_INDICATOR)
HOLDING = (
    Kind.ROLE,
    Kind.GOAL,
    Kind.INDICATOR,
    Kind.TIER,
    Kind.STEP,
    Kind.CASE,
    Kind.LEVEL,
    Kind.ROW,
    Kind.TABLE,
    Kind.MILESTONE,
    Kind.QUESTION,
    Kind.INITIATIVE,
)
"""Kinds that whatever stands in them is about."""


def subject_of(provision: Provision, above: Sequence[Provision]) -> ChangeKind:
    """What a change of a provision's words is about; `above` is what is around it, from the top down."""
    if provision.id.startswith(HEAD):
        return ChangeKind.STATUS
    if provision.kind is Kind.PLACEHOLDER and any(each.kind is Kind.ANNEX for each in above):
        return ChangeKind.ANNEX
    tables = [each.fact("kind") for each in (*above, provision) if each.kind is Kind.TABLE]
    if sorts := [BY_TABLE[sort] for sort in tables if sort in BY_TABLE]:
        return sorts[0]
    own = ChangeKind.GOAL if provision.fact("kind") in OF_INITIATIVES else BY_KIND.get(provision.kind)
    if own:
        return own
    around = next((each.kind for each in above if each.kind in HOLDING), None)
    if around:
        return BY_KIND[around]
    return BY_LIST.get(provision.fact("kind"), ChangeKind.TEXT)
