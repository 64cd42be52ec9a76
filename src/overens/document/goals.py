"""Owns how the goals of an area and their indicators become provisions: a list of each."""

from overens.document.inline import words
from overens.document.labels import AREA_GOALS, AREA_INDICATORS, GOALS, INDICATORS, MEASURED
from overens.document.scope import Scope
from overens.document.tree import Kind, Provision
from overens.model.goals import AreaGoals, Indicator

Binds = tuple[str, ...]


def goal_lists(scope: Scope, block: AreaGoals, own: str, binds: Binds) -> tuple[Provision, ...]:
    """The goals of an area, and the indicators where there are any; the second list's id ends in `-indikatorer`."""
    goals = tuple(
        Provision(goal.id, Kind.AREA_GOAL, text=scope.text(goal.text), binds=binds, replaces=goal.replaces)
        for goal in block.goals
    )
    made = [
        Provision(
            own,
            Kind.LIST,
            text=scope.text(block.lead) or words(GOALS),
            children=goals,
            binds=binds,
            responsible=block.responsible,
            facts=(("kind", AREA_GOALS),),
            replaces=block.replaces,
        )
    ]
    if block.indicators:
        made.append(
            Provision(
                f"{own}-indikatorer",
                Kind.LIST,
                text=words(INDICATORS),
                children=tuple(_indicator(scope, indicator, binds) for indicator in block.indicators),
                binds=binds,
                facts=(("kind", AREA_INDICATORS),),
            )
        )
    return tuple(made)


def _indicator(scope: Scope, indicator: Indicator, binds: Binds) -> Provision:
    measured = scope.text(indicator.measured)
    told = (Provision(f"{indicator.id}-mats", Kind.FACT, heading=words(MEASURED), text=measured, binds=binds),)
    return Provision(
        indicator.id,
        Kind.INDICATOR,
        text=scope.text(indicator.text),
        children=told if measured else (),
        binds=binds,
        replaces=indicator.replaces,
    )
