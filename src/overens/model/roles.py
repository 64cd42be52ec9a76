"""Owns the roles, bodies and functions of an edition (`roles/…`)."""

from enum import StrEnum

from pydantic import Field

from overens.model.base import Entry, Text
from overens.model.blocks import Content


class RoleType(StrEnum):
    """Whether a role is a body of several people or something one person is."""

    BODY = "organ"
    ROLE = "roll"


class Function(Entry):
    """A function that a party provides, such as a rehab coordinator in primary care."""

    id: str = Field(description="Kort namn i ASCII.")
    name: str = Field(alias="namn", description="Funktionens namn.")
    party: str | None = Field(None, alias="part", description="Id för den part eller grupp som har funktionen.")
    role: str | None = Field(None, alias="roll", description="Id för den roll som funktionen är, om den har en egen.")


class Composition(Entry):
    """Which functions a body is made of."""

    id: str = Field(description="Kort namn i ASCII.")
    lead: Text = Field(alias="inledning", description="Orden före listan.")
    at_least: tuple[str, ...] = Field((), alias="minst", description="Id för de funktioner som minst ingår.")
    by_special_order: tuple[str, ...] = Field(
        (), alias="särskild_ordning", description="Id för funktioner som ingår enligt särskild ordning."
    )


class Role(Entry):
    """A role or body. One that the annex does not describe says where it is described, or that it is not."""

    id: str = Field(description="Kort namn i ASCII.")
    name: str = Field(alias="namn", description="Rollens namn.")
    type: RoleType = Field(alias="typ", description="organ eller roll.")
    heading: str | None = Field(
        None, alias="rubrik", description="Rubriken i bilagan. Utelämnas om bilagan inte har den."
    )
    in_short: Text | None = Field(None, alias="kort", description="Vad rollen är, i en mening.")
    composition: Composition | None = Field(None, alias="sammansättning", description="Vilka som ingår.")
    content: tuple[Content, ...] = Field((), alias="innehåll", description="Beskrivning och uppgifter.")
    described_in: str | None = Field(None, alias="beskrivs_i", description="Id för det stycke som beskriver rollen.")
    undescribed: str | None = Field(
        None, alias="saknar_beskrivning", description="Sägs när källan använder rollen utan att beskriva den."
    )


class Roles(Entry):
    """The roles of an edition, which may also be one of its annexes."""

    title: str = Field(alias="titel", description="Bilagans titel.")
    lead: Text | None = Field(None, alias="inledning", description="Inledande ord.")
    content: tuple[Content, ...] = Field(
        (), alias="innehåll", description="Det som står före rollerna, till exempel hur organen hänger ihop."
    )
    functions: tuple[Function, ...] = Field((), alias="funktioner", description="Funktioner som åtaganden nämner.")
    roles: tuple[Role, ...] = Field(alias="roller", description="Rollerna i bilagans ordning.")
