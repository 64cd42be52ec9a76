"""Owns what a frozen edition is made of: its two PDFs, and the record of what they were made from."""

from overens.document.recording import signatories
from overens.document.tree import Document
from overens.model.manifest import ExpectedSignatory
from overens.paper.fields import Field


def fields(document: Document) -> tuple[Field, ...]:
    """The fields of a document's signature page, one for each who is to sign."""
    return tuple(Field(each.field, tooltip(each)) for each in signatories(document))


def tooltip(signatory: ExpectedSignatory) -> str:
    """What is said of a field to whoever points at it: `Underskrift för Bergs kommun: Åsa Öström, kommundirektör`."""
    who = ", ".join(part for part in (signatory.name, signatory.title) if part)
    return f"Underskrift för {signatory.party_name}: {who}"
