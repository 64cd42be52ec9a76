"""Owns how a yearly wheel becomes provisions: a list of what is done, each with its months."""

from overens.document.inline import words
from overens.document.labels import WHEEL, WHO
from overens.document.scope import Scope
from overens.document.statements import fact, listing
from overens.document.tree import Kind, Provision
from overens.model.wheel import Recurring, Wheel, spoken_months

WHOLE_YEAR = "hela året"
Binds = tuple[str, ...]


def yearly_wheel(scope: Scope, block: Wheel, own: str, binds: Binds) -> Provision:
    """The list of what comes back every year."""
    made = tuple(_recurring(scope, each, binds) for each in block.recurring)
    return listing(scope, block, own, made=made, binds=binds, kind=WHEEL, ordered=True)


def _recurring(scope: Scope, each: Recurring, binds: Binds) -> Provision:
    when = spoken_months(each.months) or each.when or WHOLE_YEAR
    return Provision(
        each.id,
        Kind.MILESTONE,
        heading=words(f"{when[:1].upper()}{when[1:]}"),
        text=scope.text(each.what),
        children=(fact(f"{each.id}-vem", WHO, scope.text(each.who), binds),) if each.who else (),
        binds=binds,
        facts=(
            ("kind", WHEEL),
            ("months", " ".join(str(month.number) for month in each.months)),
        ),
        replaces=each.replaces,
    )
