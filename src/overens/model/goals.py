"""Owns the goals that an annex sets for an area, with the indicators by which they are followed."""

from pydantic import Field

from overens.model.base import Entry, Text
from overens.model.block import REPLACES, Led


class AreaGoal(Entry):
    """One goal of an area."""

    id: str = Field(description="Kort namn i ASCII.")
    text: Text = Field(description="Målet i ord.")
    replaces: tuple[str, ...] = Field((), alias="ersätter", description=REPLACES)


class Indicator(Entry):
    """Something that is measured to see how a goal is met."""

    id: str = Field(description="Kort namn i ASCII.")
    text: Text = Field(description="Vad som mäts.")
    measured: Text | None = Field(None, alias="mäts", description="Hur det mäts, när källan säger det.")
    replaces: tuple[str, ...] = Field((), alias="ersätter", description=REPLACES)


class AreaGoals(Led):
    """The goals of one area with their indicators."""

    goals: tuple[AreaGoal, ...] = Field(alias="mål", description="Målen i ordning.")
    indicators: tuple[Indicator, ...] = Field((), alias="indikatorer", description="Indikatorerna i ordning.")
