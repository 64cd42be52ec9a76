"""Owns in which months the office does what an agreement asks for every year (`docs/data/arshjul.yaml`)."""

from pydantic import Field

from overens.model.base import Entry
from overens.model.contacts import EXAMPLE
from overens.model.wheel import Month


class YearlyTask(Entry):
    """Something that the agreement asks for every year, and when the office does it."""

    id: str = Field(description="Kort namn i ASCII som aldrig ändras: kalendrar hos läsarna hänger på det.")
    name: str = Field(alias="namn", description="Vad som görs, i några ord.")
    months: tuple[Month, ...] = Field(
        (), alias="månader", description="Månaderna då det görs, i ordning. Utelämnas de står det inte i kalenderfilen."
    )
    provisions: tuple[str, ...] = Field(alias="enligt", description="Id för det som säger att det ska göras.")


class Yearly(Entry):
    """The year of the edition that referrers follow (`docs/data/arshjul.yaml`)."""

    example: str | None = Field(None, alias="exempel", description=EXAMPLE)
    tasks: tuple[YearlyTask, ...] = Field(alias="årshjul", description="Det som görs, i månadernas ordning.")
