"""Owns forms that readers fill in: what they ask, in which order, in which version (`docs/data/blanketter.yaml`)."""

from enum import StrEnum

from pydantic import Field

from overens.model.base import Day, Entry, Number
from overens.model.contacts import EXAMPLE, OWNER, REVIEW


class EntryKind(StrEnum):
    """How something is filled in."""

    LINE = "rad"
    BOX = "ruta"
    TICK = "kryss"


class FormEntry(Entry):
    """One thing to fill in."""

    id: str = Field(description="Kort namn i ASCII som aldrig ändras: det blir fältets namn i PDF:en.")
    label: str = Field(alias="fråga", description="Det som står vid fältet.")
    kind: EntryKind = Field(alias="slag", description="Om man skriver på en rad, i en ruta eller sätter ett kryss.")
    hint: str | None = Field(None, alias="hjälp", description="Hur man fyller i, i en mening. Läses också upp.")
    rows: Number = Field(4, alias="rader", description="Hur många rader en ruta har. Annars 4.")
    provisions: tuple[str, ...] = Field((), alias="enligt", description="Id för det som säger att det ska stå.")


class FormPart(Entry):
    """What is filled in under one heading."""

    heading: str = Field(alias="rubrik", description="Delens rubrik.")
    words: str | None = Field(None, alias="text", description="Det som den som fyller i behöver veta först.")
    entries: tuple[FormEntry, ...] = Field(alias="fält", description="Det som fylls i, i ordning.")


class Form(Entry):
    """A form, of which the PDF is made from this alone."""

    id: str = Field(description="Kort namn i ASCII. Blir sidans adress: /blanketter/aktualisering/.")
    name: str = Field(alias="namn", description="Blankettens namn.")
    version: str = Field(
        description="Vilken version det är, till exempel 1.0. Ändra den när något i blanketten ändras."
    )
    since: Day = Field(alias="från", description="Den dag som versionen gäller från, ÅÅÅÅ-MM-DD.")
    in_short: str = Field(alias="kort", description="Vad blanketten är till för, i en mening.")
    handling: str = Field(alias="hantering", description="Hur den ifyllda blanketten lämnas och skyddas.")
    provisions: tuple[str, ...] = Field((), alias="enligt", description="Id för det som säger vad blanketten ska vara.")
    parts: tuple[FormPart, ...] = Field(alias="delar", description="Blankettens delar i ordning.")
    owner: str = Field(alias="ägare", description=OWNER)
    review: Day = Field(alias="granskas_senast", description=REVIEW)

    @property
    def entries(self) -> tuple[FormEntry, ...]:
        """Everything to fill in, in order."""
        return tuple(entry for part in self.parts for entry in part.entries)


class Forms(Entry):
    """Every form (`docs/data/blanketter.yaml`)."""

    example: str | None = Field(None, alias="exempel", description=EXAMPLE)
    forms: tuple[Form, ...] = Field(alias="blanketter", description="Blanketterna i den ordning de visas.")
