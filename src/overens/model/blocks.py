"""Owns the kinds of content that a section can hold: text, points, processes, decision rules and more."""

from enum import StrEnum
from typing import Annotated

from pydantic import BeforeValidator, Discriminator, Field, Tag

from overens.model.base import Entry, Text, YesNo
from overens.model.block import BINDS, REPLACES, RESPONSIBLE, Block, Led
from overens.model.drafting import Members, Placeholder, Timeline
from overens.model.flow import StepKind
from overens.model.goals import AreaGoals
from overens.model.initiatives import Initiatives
from overens.model.organisation import Organisation
from overens.model.points import PointKind
from overens.model.tables import FigureTable, Quoted
from overens.model.wheel import Wheel


class Part(StrEnum):
    """The parts of an edition that are data and are placed in a section with `visa`."""

    PARTIES = "parter"
    GOALS = "mål"
    COMMITMENTS = "åtaganden"
    SIGNATURES = "underskrifter"


class Point(Entry):
    """One point of a list; a point that is only a text may be written as that text."""

    id: str | None = Field(None, description="Kort namn i ASCII. Utelämnas det bildas ett av textens början.")
    text: Text = Field(description="Punktens text.")
    responsible: tuple[str, ...] = Field((), alias="ansvarig", description=RESPONSIBLE)
    binds: tuple[str, ...] = Field((), alias="binder", description=BINDS)
    replaces: tuple[str, ...] = Field((), alias="ersätter", description=REPLACES)


def _point(value: object) -> object:
    return {"text": value} if isinstance(value, str) else value


ShortPoint = Annotated[Point, BeforeValidator(_point, json_schema_input_type=str | Point)]


class Footnote(Entry):
    """A note that a text points to with `[](not:id)`."""

    id: str = Field(description="Kort namn i ASCII som texten hänvisar till.")
    text: Text = Field(description="Notens text.")


class Paragraph(Block):
    """A paragraph."""

    text: Text = Field(description="Stycket. Får innehålla *kursiv*, **fetstil**, länkar och hänvisningar.")
    footnote: Footnote | None = Field(None, alias="fotnot", description="En not som texten pekar på med [](not:id).")
    figures: tuple[Quoted, ...] = Field(
        (), alias="siffror", description="Siffror i stycket som ska vara de i en tabell. Kontrollen jämför dem."
    )


class PointList(Led):
    """A list of points of one kind."""

    kind: PointKind = Field(PointKind.POINT, alias="typ", description="Vad punkterna är.")
    ordered: YesNo = Field(
        default=False, alias="ordnad", description="ja om ordningen betyder något; punkterna numreras då."
    )
    points: tuple[ShortPoint, ...] = Field(alias="punkter", description="Punkterna i ordning.")
    footnote: Footnote | None = Field(
        None, alias="fotnot", description="En not som inledningen eller en punkt pekar på."
    )


class Branch(Entry):
    """One way on from a step, and when it is taken."""

    to: str = Field(alias="till", description="Id för det steg som vägen leder till.")
    when: str = Field(alias="när", description="När vägen tas, så att det kan stå efter om: behovet är oklart.")


class Step(Entry):
    """One step of a process."""

    id: str = Field(description="Kort namn i ASCII.")
    name: str = Field(alias="namn", description="Stegets namn.")
    text: Text | None = Field(None, description="Vad som görs i steget.")
    responsible: tuple[str, ...] = Field((), alias="ansvarig", description=RESPONSIBLE)
    described_in: str | None = Field(None, alias="beskrivs_i", description="Id för det stycke som beskriver steget.")
    next: tuple[str, ...] = Field((), alias="sedan", description="Id för det eller de steg som följer.")
    branches: tuple[Branch, ...] = Field(
        (), alias="vägar", description="Steg som följer bara ibland, vart och ett med när. Skrivs i stället för sedan."
    )
    actor: str | None = Field(
        None, alias="aktör", description="Vem som gör steget, med ord. Figuren får en kolumn för varje aktör."
    )
    kind: StepKind = Field(StepKind.STEP, alias="slag", description="steg, val eller avslut.")
    replaces: tuple[str, ...] = Field((), alias="ersätter", description=REPLACES)


class Process(Led):
    """An overview of how a matter moves, as steps that follow on each other."""

    steps: tuple[Step, ...] = Field(alias="process", description="Stegen i ordning.")


class Case(Entry):
    """One outcome of a decision rule."""

    id: str = Field(description="Kort namn i ASCII.")
    name: str = Field(alias="namn", description="Utfallets namn, till exempel en mötesform.")
    when: Text = Field(alias="när", description="När detta utfall gäller.")
    then: Text | None = Field(None, alias="då", description="Vad som då gäller utöver utfallet självt.")
    responsible: tuple[str, ...] = Field((), alias="ansvarig", description=RESPONSIBLE)
    replaces: tuple[str, ...] = Field((), alias="ersätter", description=REPLACES)


class DecisionRule(Led):
    """A choice between outcomes, each with the condition under which it applies."""

    cases: tuple[Case, ...] = Field(alias="beslutsregel", description="Utfallen med sina villkor.")


class Category(Entry):
    """One kind of measure with its examples."""

    id: str = Field(description="Kort namn i ASCII.")
    name: str = Field(alias="namn", description="Kategorins namn.")
    examples: tuple[Text, ...] = Field((), alias="exempel", description="Exempel som hör hit.")
    text: Text | None = Field(None, description="Det som ska sägas utöver exemplen.")
    replaces: tuple[str, ...] = Field((), alias="ersätter", description=REPLACES)


class Categories(Led):
    """A division of something into kinds."""

    categories: tuple[Category, ...] = Field(alias="kategorier", description="Kategorierna i ordning.")


class Level(Entry):
    """One level to which a deviation is taken."""

    id: str = Field(description="Kort namn i ASCII.")
    role: str = Field(alias="roll", description="Id för det organ som tar emot på nivån.")
    text: Text = Field(description="Vad som tas upp på nivån.")
    replaces: tuple[str, ...] = Field((), alias="ersätter", description=REPLACES)


class Escalation(Led):
    """The levels on which something is handled, the nearest first."""

    levels: tuple[Level, ...] = Field(alias="nivåer", description="Nivåerna i ordning, närmast först.")


class Showing(Block):
    """The place where one of the edition's own parts is shown."""

    part: Part = Field(alias="visa", description="Vad som ska visas här.")


KINDS: dict[str, type[Block]] = {
    "text": Paragraph,
    "punkter": PointList,
    "process": Process,
    "beslutsregel": DecisionRule,
    "kategorier": Categories,
    "nivåer": Escalation,
    "tabell": FigureTable,
    "initiativ": Initiatives,
    "årshjul": Wheel,
    "mål": AreaGoals,
    "organisation": Organisation,
    "tidplan": Timeline,
    "ledamöter": Members,
    "visa": Showing,
}
"""The key that tells each kind of content, in the order in which an author meets them."""


def _kind(value: object) -> str | None:
    if isinstance(value, dict):
        return next((key for key in KINDS if key in value), None)
    return next((key for key, kind in KINDS.items() if isinstance(value, kind)), None)


Content = Annotated[
    Annotated[Paragraph, Tag("text")]
    | Annotated[PointList, Tag("punkter")]
    | Annotated[Process, Tag("process")]
    | Annotated[DecisionRule, Tag("beslutsregel")]
    | Annotated[Categories, Tag("kategorier")]
    | Annotated[Escalation, Tag("nivåer")]
    | Annotated[FigureTable, Tag("tabell")]
    | Annotated[Initiatives, Tag("initiativ")]
    | Annotated[Wheel, Tag("årshjul")]
    | Annotated[AreaGoals, Tag("mål")]
    | Annotated[Organisation, Tag("organisation")]
    | Annotated[Timeline, Tag("tidplan")]
    | Annotated[Members, Tag("ledamöter")]
    | Annotated[Showing, Tag("visa")],
    Discriminator(_kind),
]


class Section(Entry):
    """A heading with its content and the sections below it."""

    id: str = Field(description="Kort namn i ASCII. Blir adressens slut: …/text/#syfte.")
    heading: str = Field(alias="rubrik", description="Rubriken.")
    binds: tuple[str, ...] = Field((), alias="binder", description=BINDS)
    replaces: tuple[str, ...] = Field((), alias="ersätter", description=REPLACES)
    placeholder: Placeholder | None = Field(
        None, alias="platshållare", description="Sägs när avsnittet inte är skrivet än."
    )
    content: tuple[Content, ...] = Field((), alias="innehåll", description="Innehållet i ordning.")
    sections: "tuple[Section, ...]" = Field((), alias="avsnitt", description="Underavsnitt.")
