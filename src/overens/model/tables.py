"""Owns tables of figures: their columns and rows, what in them adds up, and what a source has wrong."""

from enum import StrEnum

from pydantic import Field

from overens.model.base import Entry, Text
from overens.model.block import Led
from overens.model.figures import Amount


class Operation(StrEnum):
    """How figures follow from others."""

    SUM = "summa"
    SHARE = "andel"
    PERCENT = "procent"
    CARRIED = "överförs"
    SAME = "lika"


class Remark(Entry):
    """That a figure is not what it should be, kept as the source has it; its reason is printed as a footnote."""

    id: str = Field(description="Kort namn i ASCII på fotnoten.")
    text: Text = Field(alias="skäl", description="Vad som inte stämmer, och varför det står kvar. Läsaren ser det.")


class Deviation(Remark):
    """The remark on a figure of a text."""


class CellDeviation(Remark):
    """The remark on one cell of a row."""

    column: str = Field(alias="kolumn", description="Id för den kolumn där siffran står.")


class Column(Entry):
    """One column of figures."""

    id: str = Field(description="Kort namn i ASCII, till exempel 2025.")
    heading: str = Field(alias="rubrik", description="Kolumnens rubrik.")


class FigureRow(Entry):
    """One row of figures, or a heading with the rows below it."""

    id: str = Field(description="Kort namn i ASCII.")
    name: str = Field(alias="namn", description="Vad raden gäller.")
    values: tuple[Amount, ...] = Field(
        (),
        alias="värden",
        description="Siffrorna i kolumnernas ordning. Ett tankstreck (–) om det inte finns någon, "
        "? om den har gått förlorad, = om den ska räknas fram enligt räknas.",
    )
    rows: "tuple[FigureRow, ...]" = Field((), alias="rader", description="Raderna under en mellanrubrik.")
    deviations: tuple[CellDeviation, ...] = Field(
        (), alias="avvikelser", description="Siffror i raden som inte stämmer men ska stå kvar, med skäl."
    )


class Calculation(Entry):
    """One thing that holds in a table: how some of its rows, or some of its columns, follow from others."""

    kind: Operation = Field(alias="slag", description="summa, andel, procent, överförs eller lika.")
    rows: tuple[str, ...] = Field(
        (), alias="rader", description="Id för den rad som räknas fram. Flera rader räknas ihop först."
    )
    columns: tuple[str, ...] = Field(
        (), alias="kolumner", description="Id för den kolumn som räknas fram, i stället för rader."
    )
    of: tuple[str, ...] = Field(
        alias="av", description="Id för det som den räknas fram ur. En mellanrubrik står för raderna under den."
    )
    minus: tuple[str, ...] = Field((), alias="minus", description="Id för det som dras ifrån.")
    within: tuple[str, ...] = Field(
        (),
        alias="gäller",
        description="Id för de kolumner där raderna räknas fram, eller för de rader där kolumnerna gör det. "
        "Utelämnas det gäller räkningen överallt.",
    )
    whole: tuple[str, ...] = Field((), alias="helhet", description="Id för helheten, när slag är procent.")
    percent: Amount | None = Field(
        None, alias="procent", description="Hur många procent, när slag är andel, till exempel 83,7."
    )
    rounding: Amount | None = Field(
        None,
        alias="avrundning",
        description="Hur mycket siffrorna får skilja sig. Utelämnas det får procent och andelar skilja en halv enhet "
        "i sista siffran, och allt annat ingenting.",
    )


class Chart(Entry):
    """Some figures of a table as bars, drawn after it."""

    heading: str = Field(alias="rubrik", description="Vad diagrammet visar.")
    columns: tuple[str, ...] = Field(alias="kolumner", description="Id för de kolumner som får en stapel i varje rad.")
    rows: tuple[str, ...] = Field(alias="rader", description="Id för de rader som visas, i ordning.")


class FigureTable(Led):
    """A table of figures."""

    unit: str | None = Field(None, alias="enhet", description="Enheten för alla siffror, till exempel tkr.")
    label: str = Field(
        "Post", alias="radrubrik", description="Rubriken för den första kolumnen, den med radernas namn. Annars Post."
    )
    columns: tuple[Column, ...] = Field((), alias="kolumner", description="Kolumnerna med siffror, i ordning.")
    rows: tuple[FigureRow, ...] = Field(alias="tabell", description="Raderna i ordning.")
    calculations: tuple[Calculation, ...] = Field(
        (), alias="räknas", description="Vad som ska stämma i tabellen. Varje kontroll räknar om den."
    )
    chart: Chart | None = Field(
        None, alias="diagram", description="Staplar efter tabellen. De ritas av tabellens egna siffror."
    )


class Quoted(Entry):
    """A figure of a text that is that of a table."""

    figure: Amount = Field(alias="siffra", description="Siffran så som den står i texten.")
    row: str = Field(alias="rad", description="Id för raden i tabellen.")
    column: str = Field(alias="kolumn", description="Id för kolumnen i tabellen.")
    rounding: Amount | None = Field(
        None, alias="avrundning", description="Hur mycket texten får skilja sig från tabellen, till exempel 50."
    )
    deviation: Deviation | None = Field(
        None, alias="avvikelse", description="Skälet, när texten och tabellen inte stämmer men ska stå kvar."
    )
