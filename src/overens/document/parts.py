"""Owns how an edition's data become provisions: parties, goals, commitments and signatures."""

from overens.document.blocks import Binds, points
from overens.document.inline import Inline, LinkKind, words
from overens.document.labels import MANDATE, NO_NAME, PARTICIPATION, RULES, SIGNATURE_COLUMNS
from overens.document.scope import Scope
from overens.document.statements import fact
from overens.document.tree import Kind, Provision
from overens.model.blocks import Part
from overens.model.commitments import Commitment, Commitments, Goal, PartyCommitments
from overens.model.edition import Signatory, Signatures
from overens.model.points import PointKind

FUNCTION_LISTS = (
    ("at_least", "minst", "Minst dessa funktioner deltar:"),
    ("included", "ingar", "Parten företräds av:"),
    ("when_needed", "vid-behov", "Vid behov deltar också:"),
    ("co_opted", "adjungeras", "Kan adjungeras vid behov:"),
    ("contacts", "kontaktpersoner", "Kontaktpersoner:"),
)
"""The lists of functions in a commitment: the model's field, the end of the id, the words that lead in."""


def part(scope: Scope, shown: Part, number: str, binds: Binds) -> tuple[Provision, ...]:
    """One of the edition's own parts, numbered below the section that shows it."""
    edition = scope.edition.edition.value
    match shown:
        case Part.PARTIES:
            return (_parties(scope),)
        case Part.GOALS:
            return tuple(_goal(scope, goal, number, binds) for number, goal in enumerate(edition.goals, 1))
        case Part.COMMITMENTS:
            return _commitments(scope, edition.commitments, number) if edition.commitments else ()
        case Part.SIGNATURES:
            return _signatures(scope, edition.signatures) if edition.signatures else ()


def _parties(scope: Scope) -> Provision:
    parties = scope.edition.edition.value.parties
    rows = tuple(
        Provision(
            f"part-{party}",
            Kind.POINT,
            text=scope.reference(LinkKind.PARTY, party),
            binds=(party,),
            facts=(("party", party),),
        )
        for party in parties
    )
    return Provision("parterna", Kind.LIST, children=rows, facts=(("kind", "party"),))


def _goal(scope: Scope, goal: Goal, number: int, binds: Binds) -> Provision:
    below = tuple(
        Provision(
            subgoal.id,
            Kind.SUBGOAL,
            f"Delmål {number}.{index}",
            text=scope.text(subgoal.text),
            binds=binds,
            replaces=subgoal.replaces,
        )
        for index, subgoal in enumerate(goal.subgoals, 1)
    )
    return Provision(
        goal.id,
        Kind.GOAL,
        f"Mål {number}",
        scope.text(goal.text),
        children=below,
        binds=binds,
        replaces=goal.replaces,
    )


def _commitments(scope: Scope, commitments: Commitments, number: str) -> tuple[Provision, ...]:
    default = Provision(
        "forval",
        Kind.PARAGRAPH,
        text=scope.text(commitments.default_text),
        facts=(("participation", commitments.default.value),),
    )
    areas = {area.id: area.name for area in commitments.areas}
    blocks = (
        _party_block(scope, block, areas, f"{number}.{index}") for index, block in enumerate(commitments.parties, 1)
    )
    return default, *blocks


def _party_block(scope: Scope, block: PartyCommitments, areas: dict[str, str], number: str) -> Provision:
    own, binds = f"{block.party}-ataganden", scope.parties((block.party,), ())
    lead = Provision(f"{own}-inledning", Kind.PARAGRAPH, text=scope.text(block.lead), binds=binds)
    cells = (
        _cell(scope, cell, subject=block.party, name=areas.get(cell.area, cell.area), number=f"{number}.{index}")
        for index, cell in enumerate(block.cells, 1)
    )
    return Provision(
        own,
        Kind.PARTY,
        number,
        words(block.heading),
        children=(lead, *cells),
        binds=binds,
        facts=(("subject", block.party),),
    )


def _cell(scope: Scope, cell: Commitment, *, subject: str, name: str, number: str) -> Provision:
    own, binds = f"{subject}-{cell.area}", scope.parties((subject,), ())
    statements = [fact(f"{own}-deltagande", PARTICIPATION, words(cell.participation.value), binds)]
    if cell.mandate:
        statements.append(fact(f"{own}-mandat", MANDATE, words(cell.mandate), binds))
    statements.append(Provision(f"{own}-text", Kind.PARAGRAPH, text=scope.text(cell.text), binds=binds))
    statements += [
        function_list(scope, getattr(cell, field), f"{own}-{ending}", lead=words(lead), binds=binds)
        for field, ending, lead in FUNCTION_LISTS
        if getattr(cell, field)
    ]
    if cell.rules:
        statements.append(_rules(scope, cell, own, binds))
    return Provision(
        own,
        Kind.COMMITMENT,
        number,
        words(name),
        children=tuple(statements),
        binds=binds,
        facts=(
            ("area", cell.area),
            ("participation", cell.participation.value),
            ("mandate", cell.mandate or ""),
        ),
    )


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


def _signatures(scope: Scope, signatures: Signatures) -> tuple[Provision, ...]:
    lead = Provision("underskrift-text", Kind.PARAGRAPH, text=scope.text(signatures.text))
    rows = tuple(_signature(scope, signatory) for signatory in signatures.signatories)
    return lead, Provision("undertecknare", Kind.TABLE, children=rows, facts=(("form", signatures.form.value),))


def _signature(scope: Scope, signatory: Signatory) -> Provision:
    own, binds = f"underskrift-{signatory.party}", scope.parties((signatory.party,), ())
    title = f"t f {signatory.title}" if signatory.acting and signatory.title else signatory.title or ""
    texts = (scope.reference(LinkKind.PARTY, signatory.party), words(signatory.name or NO_NAME), words(title))
    cells = [
        Provision(f"{own}-{column.lower()}", Kind.CELL, heading=words(column), text=text, binds=binds)
        for column, text in zip(SIGNATURE_COLUMNS, texts, strict=True)
    ]
    if signatory.scope:
        cells.append(Provision(f"{own}-omfattning", Kind.NOTE, text=scope.text(signatory.scope), binds=binds))
    return Provision(own, Kind.ROW, children=tuple(cells), binds=binds, facts=(("party", signatory.party),))
