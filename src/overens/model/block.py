"""Owns what every kind of content has in common, and the words by which their shared keys are explained."""

from pydantic import Field

from overens.model.base import Entry, Text

BINDS = "Id för den part eller grupp som detta binder. Utelämnas när det gäller alla parter."
RESPONSIBLE = "Id för den eller de roller som ansvarar."
REPLACES = (
    "Id för det i förra utgåvan som detta ersätter, helt eller delvis. Behövs bara när id:t är nytt. "
    "Jämförelsen visar då en ändring i stället för något som utgår och något som tillkommer."
)


class Block(Entry):
    """What every kind of content has in common."""

    id: str | None = Field(None, description="Kort namn i ASCII. Utelämnas det bildas ett av textens början.")
    binds: tuple[str, ...] = Field((), alias="binder", description=BINDS)
    responsible: tuple[str, ...] = Field((), alias="ansvarig", description=RESPONSIBLE)
    replaces: tuple[str, ...] = Field((), alias="ersätter", description=REPLACES)


class Led(Block):
    """A block of several things with the words that lead into them."""

    lead: Text | None = Field(None, alias="inledning", description="Orden före innehållet.")
