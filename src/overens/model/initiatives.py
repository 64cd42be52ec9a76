"""Owns collaboration initiatives: who does what about a need, how far it has come, and how it is judged."""

from enum import StrEnum

from pydantic import Field

from overens.model.base import Entry, Number, Text
from overens.model.block import REPLACES, Led
from overens.model.moments import MonthOrDay
from overens.model.tables import Deviation


class Progress(StrEnum):
    """How far an initiative has come."""

    PLANNED = "under framtagande"
    STARTING = "under start"
    ONGOING = "pågående"
    DONE = "avslutat"


class Difficulty(StrEnum):
    """How hard an initiative is to carry out."""

    EASY = "lätt"
    MEDIUM = "medelsvårt"
    HARD = "svårt"
    UNKNOWN = "inte bedömt"


class Duration(StrEnum):
    """How long an initiative takes to carry out."""

    SHORT = "kort tid"
    LONG = "lång tid"
    UNKNOWN = "tiden är inte bedömd"


class Effect(StrEnum):
    """How much an initiative is judged to change, from 1 to 5."""

    ONE = "1"
    TWO = "2"
    THREE = "3"
    FOUR = "4"
    FIVE = "5"
    UNKNOWN = "inte bedömd"


class Feasibility(Entry):
    """How hard an initiative is and how long it takes, as its overview has it."""

    difficulty: Difficulty = Field(alias="svårighet", description="lätt, medelsvårt, svårt eller inte bedömt.")
    duration: Duration = Field(alias="tid", description="kort tid, lång tid eller tiden är inte bedömd.")


class Statements(Entry):
    """What was said at one time."""

    when: MonthOrDay | None = Field(None, alias="när", description="Månaden eller dagen, ÅÅÅÅ-MM eller ÅÅÅÅ-MM-DD.")
    points: tuple[Text, ...] = Field(alias="punkter", description="Det som sägs, en sak i varje punkt.")


class Assessment(Entry):
    """How the analysts judge an initiative."""

    progress: Progress = Field(alias="läge", description="Hur långt det har kommit, enligt bedömningen.")
    difficulty: Difficulty | None = Field(None, alias="svårighet", description="Utelämnas om det inte är sagt.")
    duration: Duration | None = Field(None, alias="tid", description="Utelämnas om det inte är sagt.")
    effect: Effect = Field(alias="påverkan", description="1 till 5, eller inte bedömd.")
    since: Text | None = Field(None, alias="pågått", description="Hur länge arbetet har pågått.")
    points: tuple[Text, ...] = Field((), alias="punkter", description="Det som bedömningen säger utöver det.")
    deviation: Deviation | None = Field(
        None, alias="avvikelse", description="Skälet, när bedömningen säger något annat än översikten."
    )


class Initiative(Entry):
    """One collaboration initiative."""

    id: str = Field(description="Kort namn i ASCII.")
    number: Number = Field(alias="nummer", description="Initiativets nummer, som det följer med mellan utgåvor.")
    name: str = Field(alias="namn", description="Initiativets namn.")
    parties: tuple[str, ...] = Field(alias="parter", description="Id för de parter och grupper som driver det.")
    within: Text | None = Field(None, alias="inom", description="Vilken del av parterna det gäller.")
    feasibility: Feasibility = Field(alias="genomförbarhet", description="Hur svårt det är, enligt översikten.")
    progress: Progress = Field(alias="läge", description="Hur långt det har kommit, enligt översikten.")
    activities: tuple[Text, ...] = Field(alias="aktiviteter", description="Det som ska göras.")
    situation: Statements = Field(alias="nuläge", description="Hur det går, och när det skrevs.")
    goals: tuple[Text, ...] = Field(alias="mål", description="Vad initiativet ska leda till.")
    indicators: tuple[Text, ...] = Field(alias="indikatorer", description="Vad som mäts.")
    convener: Text = Field(alias="sammankallande", description="Vem som kallar till möten.")
    responsible: Text = Field(alias="ansvar", description="Vem som ansvarar för att det blir gjort.")
    followed_up_by: Text | None = Field(
        None, alias="ansvarig_för_uppföljning", description="Vem som följer upp. Utelämnas om ingen är utsedd."
    )
    assessment: Assessment = Field(alias="bedömning", description="Analysgruppens bedömning.")
    comments: Statements = Field(alias="kommentarer", description="Vad de som styr säger, och när.")
    replaces: tuple[str, ...] = Field((), alias="ersätter", description=REPLACES)


class Initiatives(Led):
    """Collaboration initiatives about one kind of need."""

    initiatives: tuple[Initiative, ...] = Field(alias="initiativ", description="Initiativen i nummerordning.")
