"""Owns how an edition's data become provisions: parties, goals and signatures, and where commitments stand."""

from overens.document.blocks import Binds
from overens.document.commitments import commitments
from overens.document.inline import LinkKind, words
from overens.document.labels import (
    COLLABORATOR,
    COLLABORATORS,
    LOST_NAME,
    NO_NAME,
    NOT_SIGNER,
    NOT_SIGNING,
    SIGNATURE_COLUMNS,
)
from overens.document.scope import Scope
from overens.document.tree import Kind, Provision
from overens.model.blocks import Part
from overens.model.commitments import Goal
from overens.model.edition import Signatory, Signatures


def part(scope: Scope, shown: Part, number: str, binds: Binds) -> tuple[Provision, ...]:
    """One of the edition's own parts, numbered below the section that shows it."""
    edition = scope.edition.edition.value
    match shown:
        case Part.PARTIES:
            return (_parties(scope), *_collaborators(scope))
        case Part.GOALS:
            return tuple(_goal(scope, goal, number, binds) for number, goal in enumerate(edition.goals, 1))
        case Part.COMMITMENTS:
            return commitments(scope, edition.commitments, number) if edition.commitments else ()
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


def _collaborators(scope: Scope) -> tuple[Provision, ...]:
    found = scope.edition.edition.value.collaborators
    rows = tuple(
        Provision(each.id, Kind.POINT, text=words(each.name), facts=(("kind", COLLABORATOR),), replaces=each.replaces)
        for each in found
    )
    facts = (("kind", COLLABORATOR),)
    return (
        (Provision("samverkar-med", Kind.LIST, text=words(COLLABORATORS), children=rows, facts=facts),) if rows else ()
    )


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


def _signatures(scope: Scope, signatures: Signatures) -> tuple[Provision, ...]:
    lead = Provision("underskrift-text", Kind.PARAGRAPH, text=scope.text(signatures.text))
    rows = tuple(_signature(scope, signatory) for signatory in signatures.signatories)
    table = Provision("undertecknare", Kind.TABLE, children=rows, facts=(("form", signatures.form.value),))
    return lead, table, *_not_signing(scope, signatures)


def _not_signing(scope: Scope, signatures: Signatures) -> tuple[Provision, ...]:
    rows = tuple(
        Provision(
            f"undertecknar-inte-{party}",
            Kind.POINT,
            text=scope.reference(LinkKind.PARTY, party),
            binds=scope.parties((party,), ()),
            facts=(("kind", NOT_SIGNER),),
        )
        for party in signatures.not_signing
    )
    if not rows:
        return ()
    facts, binds = (("kind", NOT_SIGNER),), scope.parties(signatures.not_signing, ())
    lead = words(NOT_SIGNING)
    return (Provision("undertecknar-inte", Kind.LIST, text=lead, children=rows, binds=binds, facts=facts),)


def _signature(scope: Scope, signatory: Signatory) -> Provision:
    own, binds = f"underskrift-{signatory.party}", scope.parties((signatory.party,), ())
    title = f"t f {signatory.title}" if signatory.acting and signatory.title else signatory.title or ""
    name = signatory.name or (LOST_NAME if signatory.unnamed else NO_NAME)
    texts = (scope.reference(LinkKind.PARTY, signatory.party), words(name), words(title))
    cells = [
        Provision(f"{own}-{column.lower()}", Kind.CELL, heading=words(column), text=text, binds=binds)
        for column, text in zip(SIGNATURE_COLUMNS, texts, strict=True)
    ]
    if signatory.scope:
        cells.append(Provision(f"{own}-omfattning", Kind.NOTE, text=scope.text(signatory.scope), binds=binds))
    facts = (("party", signatory.party), ("missing", "" if signatory.name else "namn"))
    return Provision(own, Kind.ROW, children=tuple(cells), binds=binds, facts=facts)
