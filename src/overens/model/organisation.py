"""Owns how the bodies of an agreement stand to each other: the levels on which they work."""

from pydantic import Field

from overens.model.base import Entry, Text
from overens.model.block import REPLACES, Led


class OrganisationLevel(Entry):
    """One level of an organisation, such as the one that decides, with its bodies."""

    id: str = Field(description="Kort namn i ASCII.")
    name: str = Field(alias="namn", description="Nivåns namn, till exempel Beslutande nivå.")
    text: Text = Field(description="Vad som görs på nivån.")
    bodies: tuple[str, ...] = Field(alias="organ", description="Id för de organ som arbetar på nivån.")
    replaces: tuple[str, ...] = Field((), alias="ersätter", description=REPLACES)


class Organisation(Led):
    """The levels of an organisation, the one that decides first."""

    levels: tuple[OrganisationLevel, ...] = Field(alias="organisation", description="Nivåerna i ordning.")
