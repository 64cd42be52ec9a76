"""Owns what the record of a frozen edition says of its document: the decision, and who is to sign where."""

from overens.document.inline import Link, LinkKind, plain
from overens.document.tree import Document, Kind, Provision
from overens.model.manifest import ExpectedSignatory, FrozenDecision

RESTATEMENT, SIGNATORIES = "atergivning", "undertecknare"
"""Ids of what a document says of itself when it restates an original, and of its table of signatories."""


def decision(document: Document) -> FrozenDecision | None:
    """The decision in words; none while nothing is decided."""
    found = document.decision
    if found is None:
        return None
    body = document.name_of(Link(LinkKind.ROLE, found.body))
    condition = plain(document.inline(found.condition))
    return FrozenDecision.model_validate({"datum": found.decided, "organ": body, "villkor": condition or None})


def signatories(document: Document) -> tuple[ExpectedSignatory, ...]:
    """Who is to sign, as the signature page prints it; the field of each has the id of its row."""
    table = document.by_id.get(SIGNATORIES)
    return tuple(_signatory(row) for row in table.children) if table else ()


def _signatory(row: Provision) -> ExpectedSignatory:
    party, name, title = (plain(cell.text) for cell in row.children if cell.kind is Kind.CELL)
    scope = next((plain(note.text) for note in row.children if note.kind is Kind.NOTE), None)
    return ExpectedSignatory.model_validate(
        {
            "part": row.fact("party"),
            "partsnamn": party,
            "namn": name,
            "titel": title or None,
            "omfattning": scope,
            "fält": row.id,
        }
    )


def restatement(document: Document) -> str | None:
    """What the document says of itself when it restates an original, in words."""
    return next((plain(found.text) for found in document.front if found.id == RESTATEMENT), None)
