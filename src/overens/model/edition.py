"""Owns one edition of an agreement, its annexes and what outlives the editions."""

from enum import StrEnum

from pydantic import Field

from overens.model.base import Day, Entry, Number, Text, YesNo
from overens.model.block import REPLACES
from overens.model.blocks import Content, Section
from overens.model.commitments import Commitments, Goal
from overens.model.drafting import OpenQuestion, Placeholder
from overens.model.meeting import Meeting


class Status(StrEnum):
    """How far an edition has come; everything else about its standing is derived."""

    DRAFT = "utkast"
    CONSULTATION = "remiss"
    DECIDED = "beslutad"
    REVOKED = "upphävd"

    @property
    def is_undecided(self) -> bool:
        """Whether the edition is still being made."""
        return self in {Status.DRAFT, Status.CONSULTATION}


class SigningForm(StrEnum):
    """How the edition is signed; the two are never mixed."""

    DIGITAL = "digital"
    HANDWRITTEN = "handskriven"


class Colour(StrEnum):
    """What an agreement's pages are coloured with; each is a set of shades that the style sheets hold."""

    SPRUCE = "gran"
    SEA = "hav"
    PLUM = "plommon"
    SLATE = "skiffer"


class Federation(Entry):
    """The förbund that keeps the agreement."""

    name: str = Field(alias="namn", description="Förbundets namn.")
    website: str | None = Field(None, alias="webbplats", description="Förbundets webbplats, https://…")


class Agreement(Entry):
    """What outlives an edition (`agreements/<id>/avtal.yaml`)."""

    title: str = Field(alias="titel", description="Överenskommelsens titel utan årtal.")
    short_title: str = Field(alias="kortnamn", description="Det namn som används i text och meny.")
    in_short: Text = Field(alias="kort", description="Vad överenskommelsen är till för, i en mening.")
    federation: Federation = Field(alias="förbund", description="Det förbund som håller i överenskommelsen.")
    decided_by: str = Field(alias="beslutas_av", description="Det organ som beslutar om nya utgåvor.")
    colour: Colour = Field(
        Colour.SPRUCE, alias="färg", description="Färgen på överenskommelsens sidor, när det finns fler än en."
    )


class Validity(Entry):
    """From when and until when an edition holds; both dates are included."""

    start: Day | None = Field(None, alias="från", description="Första dagen, ÅÅÅÅ-MM-DD.")
    end: Day | None = Field(None, alias="till", description="Sista dagen, ÅÅÅÅ-MM-DD.")
    next_decision: Day | None = Field(
        None, alias="nytt_beslut_senast", description="Sista dagen för beslut om nästa utgåva, ÅÅÅÅ-MM-DD."
    )
    note: Text | None = Field(None, alias="anmärkning", description="Det som ska sägas om giltigheten utöver datumen.")


def _open_validity() -> Validity:
    return Validity.model_validate({})


class Decision(Entry):
    """The decision that made a text an edition in force."""

    decided: Day = Field(alias="datum", description="Beslutsdagen, ÅÅÅÅ-MM-DD.")
    body: str = Field(alias="organ", description="Id för den roll eller det organ som beslutade.")
    condition: Text | None = Field(None, alias="villkor", description="Villkor som beslutet är förenat med.")


class Signatory(Entry):
    """Who signs for a party."""

    party: str = Field(alias="part", description="Id för parten.")
    name: str | None = Field(None, alias="namn", description="Namnet.")
    unnamed: str | None = Field(
        None,
        alias="namn_saknas",
        description="Varför namnet inte står här, fast någon är utsedd eller har undertecknat.",
    )
    title: str | None = Field(None, alias="titel", description="Titeln utan t f.")
    acting: YesNo = Field(default=False, alias="tillförordnad", description="ja om personen är tillförordnad (t f).")
    scope: Text | None = Field(None, alias="omfattning", description="Om parten bara undertecknar för en del.")
    to_check: str | None = Field(None, alias="kontrollera", description="Varför namnet måste kontrolleras.")


class Signatures(Entry):
    """Everything about how the edition is signed."""

    form: SigningForm = Field(alias="form", description="digital eller handskriven.")
    text: Text = Field(description="Orden före namnen.")
    signatories: tuple[Signatory, ...] = Field(alias="undertecknare", description="En per part, i partsordning.")
    not_signing: tuple[str, ...] = Field(
        (), alias="undertecknar_inte", description="Id för parter som inte undertecknar."
    )


class PartyName(Entry):
    """What a party is called in one edition, where that is not its name in the register."""

    party: str = Field(alias="part", description="Id för parten.")
    name: str = Field(alias="namn", description="Partens namn i den här utgåvan.")


class Collaborator(Entry):
    """Somebody whom the parties shall work with and who is no party and signs nothing."""

    id: str = Field(description="Kort namn i ASCII.")
    name: str = Field(alias="namn", description="Aktörens namn.")
    replaces: tuple[str, ...] = Field((), alias="ersätter", description=REPLACES)


class AnnexReference(Entry):
    """Which file is which annex of the edition."""

    number: Number = Field(alias="nummer", description="Bilagans nummer.", ge=1)
    file: str = Field(alias="fil", description="Filen, räknat från innehållsmappen: annexes/… eller roles/…")


class Edition(Entry):
    """One edition (`agreements/<id>/<utgåva>.yaml`)."""

    title: str = Field(alias="titel", description="Utgåvans fullständiga titel.")
    short_title: str = Field(alias="kortnamn", description="Kort namn med utgåva, till exempel STAR 2025.")
    status: Status = Field(description="utkast, remiss, beslutad eller upphävd.")
    restatement: Text | None = Field(
        None,
        alias="återgivning",
        description="Sägs när texten återger ett original som förvaras någon annanstans.",
    )
    example: Text | None = Field(
        None, alias="exempel", description="Sägs när utgåvan är ett exempel, inte ett förslag."
    )
    validity: Validity = Field(default_factory=_open_validity, alias="giltighet", description="När utgåvan gäller.")
    decision: Decision | None = Field(None, alias="beslut", description="Beslutet, när det finns.")
    meeting: Meeting | None = Field(
        None, alias="sammanträde", description="Det sammanträde där utgåvan tas upp till beslut."
    )
    parties: tuple[str, ...] = Field(alias="parter", description="Id för parterna i den ordning de står.")
    collaborators: tuple[Collaborator, ...] = Field(
        (),
        alias="samverkar_med",
        description="Andra som är viktiga att samverka med. De är inte parter, binds inte och undertecknar inte.",
    )
    party_names: tuple[PartyName, ...] = Field(
        (), alias="partsnamn", description="Namn som parter har i den här utgåvan men inte i registret."
    )
    roles_file: str = Field(alias="roller", description="Filen med roller, räknat från innehållsmappen: roles/…")
    annexes: tuple[AnnexReference, ...] = Field((), alias="bilagor", description="Bilagorna och deras filer.")
    sections: tuple[Section, ...] = Field(alias="avsnitt", description="Överenskommelsens avsnitt i ordning.")
    goals: tuple[Goal, ...] = Field((), alias="mål", description="Mål och delmål.")
    commitments: Commitments | None = Field(None, alias="åtaganden", description="Parternas åtaganden.")
    signatures: Signatures | None = Field(None, alias="underskrifter", description="Hur utgåvan undertecknas.")
    questions: tuple[OpenQuestion, ...] = Field(
        (), alias="öppna_frågor", description="Frågor som parterna måste besvara innan utgåvan kan beslutas."
    )
    material: tuple[Section, ...] = Field(
        (),
        alias="arbetsmaterial",
        description="Avsnitt om arbetet med utkastet, till exempel tidplan. De hör inte till överenskommelsen.",
    )


class Annex(Entry):
    """One annex (`annexes/…`)."""

    title: str = Field(alias="titel", description="Bilagans titel.")
    lead: Text | None = Field(None, alias="inledning", description="Inledande ord.")
    placeholder: Placeholder | None = Field(
        None, alias="platshållare", description="Sägs när bilagan inte är skriven än."
    )
    content: tuple[Content, ...] = Field(
        (), alias="innehåll", description="Det som står före avsnitten, eller i stället för dem."
    )
    sections: tuple[Section, ...] = Field((), alias="avsnitt", description="Bilagans avsnitt i ordning.")
