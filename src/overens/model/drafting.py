"""Owns what a text holds while it is being made: open questions, a timeline, a group's members, what is not written."""

from enum import StrEnum

from pydantic import Field

from overens.model.base import Entry, Text
from overens.model.block import REPLACES, Led
from overens.model.moments import MonthOrDay
from overens.model.states import QuestionState


class OpenQuestion(Entry):
    """Something that the parties must settle before the edition can be decided, tied to the place that it is about."""

    id: str = Field(description="Kort namn i ASCII.")
    question: Text = Field(alias="fråga", description="Frågan, som en fråga.")
    about: str = Field(alias="gäller", description="Id för det ställe i utgåvan som frågan gäller.")
    owner: tuple[str, ...] = Field(
        (),
        alias="ägare",
        description="Id för den roll, part eller grupp som ska se till att frågan får svar. Utelämnas om ingen är det.",
    )
    state: QuestionState = Field(QuestionState.OPEN, alias="läge", description="öppen eller besvarad.")
    answer: Text | None = Field(None, alias="svar", description="Svaret. Krävs när frågan är besvarad.")
    replaces: tuple[str, ...] = Field((), alias="ersätter", description=REPLACES)


class Milestone(Entry):
    """One step of a timeline: when, who and what."""

    id: str = Field(description="Kort namn i ASCII.")
    start: MonthOrDay = Field(alias="när", description="Månaden eller dagen, ÅÅÅÅ-MM eller ÅÅÅÅ-MM-DD.")
    end: MonthOrDay | None = Field(
        None, alias="till", description="Sista månaden eller dagen, när steget sträcker sig över flera."
    )
    who: Text | None = Field(
        None,
        alias="vem",
        description="Vem som gör det, gärna med hänvisning till en roll. Utelämnas om det inte är sagt.",
    )
    what: Text = Field(alias="vad", description="Vad som görs.")
    replaces: tuple[str, ...] = Field((), alias="ersätter", description=REPLACES)


class Timeline(Led):
    """Steps in order of time."""

    milestones: tuple[Milestone, ...] = Field(alias="tidplan", description="Stegen i tidsordning.")


class Member(Entry):
    """One person in a group, and whom that person comes from."""

    id: str | None = Field(None, description="Kort namn i ASCII. Utelämnas det bildas ett av namnet.")
    name: str = Field(alias="namn", description="Personens namn.")
    title: str | None = Field(None, alias="titel", description="Personens titel eller funktion.")
    party: str | None = Field(None, alias="part", description="Id för den part som personen kommer från.")
    to_check: str | None = Field(None, alias="kontrollera", description="Varför uppgiften måste kontrolleras.")
    replaces: tuple[str, ...] = Field((), alias="ersätter", description=REPLACES)


class Members(Led):
    """The people in a group."""

    members: tuple[Member, ...] = Field(alias="ledamöter", description="Personerna i ordning.")


class Missing(StrEnum):
    """How much of something that is not written there is."""

    HEADING = "bara rubrik"
    INTENT = "bara avsikt"
    QUESTION = "bara fråga"


class Placeholder(Entry):
    """That an annex or a section is not written yet, and why it stands there all the same."""

    kind: Missing = Field(alias="slag", description="Vad som finns i stället för en text.")
    reason: Text = Field(alias="skäl", description="Varför det inte är skrivet, i en mening som läsaren ser.")
