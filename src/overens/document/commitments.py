"""Owns how commitments become provisions: party by party, area by area, unit by unit."""

from overens.document.blocks import Binds, placeholder, points
from overens.document.inline import Inline, words
from overens.document.labels import MANDATE, PARTICIPATION, RULES, TASKS
from overens.document.scope import Scope
from overens.document.statements import fact
from overens.document.tree import Kind, Provision
from overens.model.blocks import Point
from overens.model.commitments import Commitment, Commitments, PartyCommitments, UnitCommitment
from overens.model.points import PointKind

FUNCTION_LISTS = (
    ("at_least", "minst", "Minst dessa funktioner deltar:"),
    ("included", "ingar", "Parten företräds av:"),
    ("when_needed", "vid-behov", "Vid behov deltar också:"),
    ("co_opted", "adjungeras", "Kan adjungeras vid behov:"),
    ("contacts", "kontaktpersoner", "Kontaktpersoner:"),
)
"""The lists of functions in a commitment: the model's field, the end of the id, the words that lead in."""

UNIT = "enhet:"
"""What the id of a unit begins with where it stands among those of areas."""


def commitments(scope: Scope, found: Commitments, number: str) -> tuple[Provision, ...]:
    """The rule that holds where nothing else is said, and the commitments of each party, numbered below `number`."""
    units = {unit.id: unit.name for unit in found.units}
    names = {area.id: area.name for area in found.areas} | {f"{UNIT}{own}": name for own, name in units.items()}
    blocks = (_party_block(scope, block, names, f"{number}.{index}") for index, block in enumerate(found.parties, 1))
    return *_default(scope, found), *blocks


def _default(scope: Scope, commitments: Commitments) -> tuple[Provision, ...]:
    if not commitments.default_text:
        return ()
    participation = commitments.default.value if commitments.default else ""
    text = scope.text(commitments.default_text)
    return (Provision("forval", Kind.PARAGRAPH, text=text, facts=(("participation", participation),)),)


def _party_block(scope: Scope, block: PartyCommitments, names: dict[str, str], number: str) -> Provision:
    own, binds = f"{block.party}-ataganden", scope.parties((block.party,), ())
    lead = Provision(f"{own}-inledning", Kind.PARAGRAPH, text=scope.text(block.lead), binds=binds)
    cells = (
        _cell(scope, cell, subject=block.party, names=names, number=f"{number}.{index}")
        for index, cell in enumerate(block.cells, 1)
    )
    return Provision(
        own,
        Kind.PARTY,
        number,
        words(block.heading),
        children=(
            *((lead,) if block.lead else ()),
            *placeholder(scope, block.placeholder, parent=own, binds=binds),
            *cells,
        ),
        binds=binds,
        facts=(("subject", block.party),),
    )


def _cell(scope: Scope, cell: Commitment, *, subject: str, names: dict[str, str], number: str) -> Provision:
    own, binds = f"{subject}-{cell.area}", scope.parties((subject,), ())
    statements = [fact(f"{own}-deltagande", PARTICIPATION, words(cell.participation.value), binds)]
    if cell.mandate:
        statements.append(fact(f"{own}-mandat", MANDATE, words(cell.mandate), binds))
    if cell.text:
        statements.append(Provision(f"{own}-text", Kind.PARAGRAPH, text=scope.text(cell.text), binds=binds))
    if cell.tasks:
        statements.append(_tasks(scope, cell.tasks, own, binds))
    statements += [
        function_list(scope, getattr(cell, field), f"{own}-{ending}", lead=words(lead), binds=binds)
        for field, ending, lead in FUNCTION_LISTS
        if getattr(cell, field)
    ]
    if cell.rules:
        statements.append(_rules(scope, cell, own, binds))
    statements += [
        _unit(scope, unit, f"{own}-{unit.unit}", name=names.get(f"{UNIT}{unit.unit}", unit.unit), binds=binds)
        for unit in cell.units
    ]
    return Provision(
        own,
        Kind.COMMITMENT,
        number,
        words(names.get(cell.area, cell.area)),
        children=tuple(statements),
        binds=binds,
        facts=(
            ("area", cell.area),
            ("participation", cell.participation.value),
            ("mandate", cell.mandate or ""),
        ),
    )


def _unit(scope: Scope, unit: UnitCommitment, own: str, *, name: str, binds: Binds) -> Provision:
    made: list[Provision] = []
    if unit.participation:
        made.append(fact(f"{own}-deltagande", PARTICIPATION, words(unit.participation.value), binds))
    if unit.text:
        made.append(Provision(f"{own}-text", Kind.PARAGRAPH, text=scope.text(unit.text), binds=binds))
    if unit.tasks:
        made.append(_tasks(scope, unit.tasks, own, binds))
    facts = (("unit", unit.unit), ("participation", unit.participation.value if unit.participation else ""))
    return Provision(own, Kind.UNIT, heading=words(name), children=tuple(made), binds=binds, facts=facts)


def _tasks(scope: Scope, tasks: tuple[Point, ...], own: str, binds: Binds) -> Provision:
    made = points(scope, tasks, parent=f"{own}-uppgifter", binds=binds, kind=PointKind.TASK)
    facts = (("kind", PointKind.TASK.value),)
    return Provision(f"{own}-uppgifter", Kind.LIST, text=words(TASKS), children=made, binds=binds, facts=facts)


def _rules(scope: Scope, cell: Commitment, own: str, binds: Binds) -> Provision:
    below = points(scope, cell.rules, parent=f"{own}-regler", binds=binds, kind=PointKind.RULE)
    return Provision(
        f"{own}-regler",
        Kind.LIST,
        text=words(RULES),
        children=below,
        binds=binds,
        facts=(("kind", PointKind.RULE.value),),
    )


def function_list(scope: Scope, functions: tuple[str, ...], own: str, *, lead: Inline, binds: Binds = ()) -> Provision:
    """The functions by name, each a point of its own."""
    made = tuple(
        Provision(
            f"{own}-{function}",
            Kind.POINT,
            text=words(scope.function_name(function)),
            binds=binds,
            facts=(("function", function),),
        )
        for function in functions
    )
    return Provision(own, Kind.LIST, text=lead, children=made, binds=binds, facts=(("kind", "function"),))
