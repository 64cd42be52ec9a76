"""Owns a report that follows up an agreement: its period, its tables and texts, and how the goals went."""

from enum import StrEnum

from pydantic import Field

from overens.model.base import Day, Entry, Text
from overens.model.blocks import Section


class ReportKind(StrEnum):
    """How long a time a report is about."""

    TERTIAL = "tertialrapport"
    YEARLY = "årsrapport"


class ReportStatus(StrEnum):
    """How far a report has come."""

    TEMPLATE = "mall"
    DRAFT = "utkast"
    ADOPTED = "fastställd"


class Fulfilment(StrEnum):
    """How it went with a goal."""

    REACHED = "nått"
    PARTLY = "delvis nått"
    MISSED = "inte nått"
    UNKNOWN = "går inte att bedöma"


class Period(Entry):
    """The days that a report is about; both are included."""

    start: Day = Field(alias="från", description="Första dagen, ÅÅÅÅ-MM-DD.")
    end: Day = Field(alias="till", description="Sista dagen, ÅÅÅÅ-MM-DD.")


class GoalReport(Entry):
    """What a report says of one goal, of the edition that it follows up or of its own plan."""

    id: str = Field(description="Kort namn i ASCII.")
    goal: str | None = Field(None, alias="mål", description="Id för målet eller delmålet i utgåvan.")
    name: str | None = Field(None, alias="namn", description="Målet med ord, när det inte står i utgåvan.")
    fulfilment: Fulfilment = Field(
        alias="utfall", description="nått, delvis nått, inte nått eller går inte att bedöma."
    )
    text: Text = Field(description="Vad som visar det.")


class Report(Entry):
    """One report (`agreements/<id>/uppfoljning/<rapport>.yaml`)."""

    title: str = Field(alias="titel", description="Rapportens titel.")
    short_title: str = Field(alias="kortnamn", description="Kort namn med period, till exempel STAR tertial 1 2025.")
    kind: ReportKind = Field(alias="slag", description="tertialrapport eller årsrapport.")
    status: ReportStatus = Field(description="mall, utkast eller fastställd.")
    period: Period = Field(description="Den tid som rapporten gäller.")
    edition: str | None = Field(
        None, alias="utgåva", description="Den utgåva vars mål rapporten följer upp, till exempel 2025."
    )
    restatement: Text | None = Field(
        None, alias="återgivning", description="Sägs när texten återger ett original som förvaras någon annanstans."
    )
    goals: tuple[GoalReport, ...] = Field(
        (), alias="måluppfyllelse", description="Hur det gick, mål för mål. Ett mål utan rad är inte rapporterat än."
    )
    sections: tuple[Section, ...] = Field(alias="avsnitt", description="Rapportens avsnitt i ordning.")

    @property
    def is_filled_in(self) -> bool:
        """Whether the report says anything yet, which a template does not."""
        return self.status is not ReportStatus.TEMPLATE
