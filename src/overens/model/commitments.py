"""Owns the core of an agreement: party (or group) by area, with participation, functions and mandate."""

from enum import StrEnum

from pydantic import Field

from overens.model.base import Entry, Text
from overens.model.block import REPLACES
from overens.model.blocks import ShortPoint
from overens.model.drafting import Placeholder


class Participation(StrEnum):
    """How a party takes part in an area."""

    TAKES_PART = "deltar"
    ON_REQUEST = "deltar vid behov"
    CO_OPTED = "adjungeras"
    CONTACT = "kontaktperson"
    EMPLOYS = "anställer"


class Area(Entry):
    """An area in which parties commit themselves, such as the local teams."""

    id: str = Field(description="Kort namn i ASCII.")
    name: str = Field(alias="namn", description="Områdets namn.")
    role: str | None = Field(None, alias="roll", description="Id för det organ eller den roll som området gäller.")


class Unit(Entry):
    """A part of a party that has commitments of its own, such as a clinic."""

    id: str = Field(description="Kort namn i ASCII.")
    name: str = Field(alias="namn", description="Enhetens namn.")
    party: str = Field(alias="part", description="Id för den part som enheten hör till.")


class UnitCommitment(Entry):
    """What one unit of the party does in the area."""

    unit: str = Field(alias="enhet", description="Id för enheten.")
    participation: Participation | None = Field(
        None, alias="deltagande", description="Hur enheten deltar, när det skiljer sig från partens deltagande."
    )
    text: Text | None = Field(None, description="Enhetens åtagande i ord.")
    tasks: tuple[ShortPoint, ...] = Field(
        (), alias="uppgifter", description="Det som enheten åtar sig, punkt för punkt."
    )


class Commitment(Entry):
    """One cell: what a party or group commits itself to in one area, in words, point by point or unit by unit."""

    area: str = Field(alias="område", description="Id för området.")
    participation: Participation = Field(alias="deltagande", description="Hur parten deltar i området.")
    text: Text | None = Field(None, description="Åtagandet i ord. Krävs när det varken finns uppgifter eller enheter.")
    tasks: tuple[ShortPoint, ...] = Field(
        (), alias="uppgifter", description="Det som parten åtar sig, punkt för punkt."
    )
    mandate: str | None = Field(None, alias="mandat", description="Vilket mandat företrädaren har.")
    at_least: tuple[str, ...] = Field((), alias="minst", description="Id för funktioner som minst ska delta.")
    included: tuple[str, ...] = Field((), alias="ingår", description="Id för funktioner som företräder parten.")
    when_needed: tuple[str, ...] = Field((), alias="vid_behov", description="Id för funktioner som deltar vid behov.")
    co_opted: tuple[str, ...] = Field((), alias="adjungeras", description="Id för funktioner som kan adjungeras.")
    contacts: tuple[str, ...] = Field((), alias="kontaktpersoner", description="Id för funktioner som nås som kontakt.")
    rules: tuple[ShortPoint, ...] = Field((), alias="regler", description="Särskilda regler för åtagandet.")
    units: tuple[UnitCommitment, ...] = Field((), alias="enheter", description="Vad var och en av partens enheter gör.")


class PartyCommitments(Entry):
    """All commitments of one party or group."""

    party: str = Field(alias="part", description="Id för parten eller gruppen.")
    heading: str = Field(alias="rubrik", description="Rubriken över partens åtaganden.")
    lead: Text | None = Field(None, alias="inledning", description="Hur parten deltar i stort.")
    placeholder: Placeholder | None = Field(
        None, alias="platshållare", description="Sägs när partens åtaganden inte är skrivna än."
    )
    cells: tuple[Commitment, ...] = Field((), alias="områden", description="Ett åtagande per område.")


class Commitments(Entry):
    """Every commitment of an edition, with the rule that holds where nothing else is said."""

    default: Participation | None = Field(
        None, alias="förval", description="Deltagandet där inget annat sägs. Utelämnas när det inte finns någon regel."
    )
    default_text: Text | None = Field(None, alias="förval_text", description="Regeln om förvalet i ord.")
    areas: tuple[Area, ...] = Field(alias="områden", description="Områdena i ordning.")
    units: tuple[Unit, ...] = Field((), alias="enheter", description="De enheter hos parter som har egna åtaganden.")
    parties: tuple[PartyCommitments, ...] = Field(alias="parter", description="Åtaganden per part eller grupp.")


class Subgoal(Entry):
    """One subgoal."""

    id: str = Field(description="Kort namn i ASCII.")
    text: Text = Field(description="Delmålet i ord.")
    replaces: tuple[str, ...] = Field((), alias="ersätter", description=REPLACES)


class Goal(Entry):
    """One goal with its subgoals."""

    id: str = Field(description="Kort namn i ASCII.")
    text: Text = Field(description="Målet i ord.")
    subgoals: tuple[Subgoal, ...] = Field((), alias="delmål", description="Delmålen i ordning.")
    replaces: tuple[str, ...] = Field((), alias="ersätter", description=REPLACES)
