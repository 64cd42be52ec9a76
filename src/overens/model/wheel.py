"""Owns the yearly wheel: what comes back every year, month by month."""

from enum import StrEnum

from pydantic import Field

from overens.model.base import Entry, Text
from overens.model.block import REPLACES, Led


class Month(StrEnum):
    """The months, as an author writes them."""

    JANUARY = "januari"
    FEBRUARY = "februari"
    MARCH = "mars"
    APRIL = "april"
    MAY = "maj"
    JUNE = "juni"
    JULY = "juli"
    AUGUST = "augusti"
    SEPTEMBER = "september"
    OCTOBER = "oktober"
    NOVEMBER = "november"
    DECEMBER = "december"

    @property
    def number(self) -> int:
        """The month's number, from 1."""
        return tuple(Month).index(self) + 1


class Recurring(Entry):
    """Something that is done every year."""

    id: str = Field(description="Kort namn i ASCII.")
    months: tuple[Month, ...] = Field(
        (), alias="månader", description="Månaderna då det görs, i ordning. Utelämnas det gäller det hela året."
    )
    when: str | None = Field(
        None, alias="tid", description="När det görs, med ord, när det inte är sagt vilka månader: våren."
    )
    who: Text | None = Field(None, alias="vem", description="Vem som gör det. Utelämnas om det inte är sagt.")
    what: Text = Field(alias="vad", description="Vad som görs.")
    replaces: tuple[str, ...] = Field((), alias="ersätter", description=REPLACES)


class Wheel(Led):
    """What comes back every year, in order from January."""

    recurring: tuple[Recurring, ...] = Field(alias="årshjul", description="Det som görs, i månadernas ordning.")


def spoken_months(months: tuple[Month, ...]) -> str:
    """When something is done, in Swedish: `maj–juni`, `februari och augusti`; nothing without months."""
    if not months:
        return ""
    numbers = [month.number for month in months]
    if len(months) > 1 and numbers == list(range(numbers[0], numbers[-1] + 1)):
        return f"{months[0]}–{months[-1]}"
    *most, last = months
    return f"{', '.join(most)} och {last}" if most else last
