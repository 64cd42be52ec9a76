"""Owns a guide: what helps parties to begin working together, with its questions, its problem tree and its example."""

from enum import StrEnum

from pydantic import Field

from overens.model.base import Entry, Text

ID = "Kort namn i ASCII."


class Topic(StrEnum):
    """The part of an agreement that a question is about."""

    PARTIES = "parter"
    PURPOSE = "syfte"
    GOALS = "mål"
    COMMITMENTS = "åtaganden"
    WORKING = "arbetssätt"
    FOLLOW_UP = "uppföljning"


class GuideSource(Entry):
    """Whose guide it is, and where it comes from."""

    publisher: str = Field(alias="utgivare", description="Den som har gett ut guiden.")
    project: str = Field(alias="projekt", description="Det arbete som guiden kommer ur.")
    years: str = Field(alias="år", description="Åren som arbetet pågick, till exempel 2017–2020.")
    funder: str | None = Field(None, alias="finansiär", description="Den som har betalat för arbetet.")
    website: str | None = Field(None, alias="webbplats", description="Utgivarens webbplats, https://…")
    restatement: Text = Field(alias="återgivning", description="Vad som skiljer det här från den utgivna guiden.")


class GuidePoint(Entry):
    """One point of a list in a guide."""

    id: str = Field(description=ID)
    text: Text = Field(description="Punktens text.")


class GuideSection(Entry):
    """A heading with its paragraphs and points."""

    id: str = Field(description=ID)
    heading: str = Field(alias="rubrik", description="Rubriken.")
    paragraphs: tuple[Text, ...] = Field(alias="stycken", description="Styckena i ordning.")
    points: tuple[GuidePoint, ...] = Field((), alias="punkter", description="Punkter efter det sista stycket.")


class LegalBasis(Entry):
    """A law or a regulation that the work rests on."""

    id: str = Field(description=ID)
    name: str = Field(alias="namn", description="Lagens eller föreskriftens namn.")
    designation: str | None = Field(
        None, alias="beteckning", description="Beteckningen i författningssamlingen, till exempel AFS 1994:1."
    )
    law: str | None = Field(
        None, alias="lag", description="Lagens id under lagar i ordlistan. Då visar sidan om lagen gäller."
    )
    provision: str | None = Field(None, alias="ställe", description="Kapitel och paragraf.")
    remark: Text | None = Field(None, alias="anmärkning", description="Det som läsaren måste veta, till exempel byte.")


class Twig(Entry):
    """What lies behind a cause, or what a consequence leads to."""

    id: str = Field(description=ID)
    text: Text = Field(description="Orsaken eller konsekvensen i en kort mening.")


class TreeBranch(Entry):
    """A cause or a consequence of the problem, with what is further out on the same branch."""

    id: str = Field(description=ID)
    text: Text = Field(description="Orsaken eller konsekvensen i en kort mening.")
    twigs: tuple[Twig, ...] = Field((), alias="led", description="Det som ligger längre ut på samma gren.")


class ProblemTree(Entry):
    """A problem as a tree: causes are its roots, the problem its trunk and consequences its crown."""

    method: tuple[Text, ...] = Field((), alias="stycken", description="Hur en grupp gör ett eget problemträd.")
    trunk: Text = Field(alias="stam", description="Problemet, i en mening.")
    roots: tuple[TreeBranch, ...] = Field(alias="rötter", description="Orsakerna till problemet.")
    crown: tuple[TreeBranch, ...] = Field(alias="krona", description="Konsekvenserna av problemet.")
    note: Text | None = Field(None, alias="anmärkning", description="Varifrån trädet kommer.")


class GuideCase(Entry):
    """How somebody did it: what helped and what was hard."""

    id: str = Field(description=ID)
    heading: str = Field(alias="rubrik", description="Rubriken, till exempel namnet på kommunen.")
    paragraphs: tuple[Text, ...] = Field(alias="stycken", description="Berättelsen i ordning.")
    roles: tuple[GuidePoint, ...] = Field((), alias="roller", description="De roller som arbetet har beskrivit.")
    factors: tuple[GuidePoint, ...] = Field(alias="framgångsfaktorer", description="Det som hjälpte.")
    challenges: tuple[GuidePoint, ...] = Field(alias="utmaningar", description="Det som var svårt.")
    wish: Text | None = Field(None, alias="önskemål", description="Det som deltagarna har saknat.")


class GuideQuestion(Entry):
    """One question to talk about, with those that belong to it."""

    id: str = Field(description=ID)
    question: Text = Field(alias="fråga", description="Frågan, som en fråga.")
    further: tuple[Text, ...] = Field((), alias="följdfrågor", description="Frågor som hör till den första.")
    topic: Topic = Field(alias="ämne", description="Vilken del av en överenskommelse som frågan gäller.")


class Phase(Entry):
    """A time in the work and the questions that belong to it."""

    id: str = Field(description=ID)
    heading: str = Field(alias="rubrik", description="När frågorna är aktuella.")
    lead: Text | None = Field(None, alias="inledning", description="Inledande ord.")
    questions: tuple[GuideQuestion, ...] = Field(alias="frågor", description="Frågorna i ordning.")


class Guide(Entry):
    """One guide (`guides/<id>.yaml`)."""

    title: str = Field(alias="titel", description="Guidens titel.")
    short_title: str = Field(alias="kortnamn", description="Det namn som används i text och meny.")
    in_short: Text = Field(alias="kort", description="Vad guiden är till för, i en mening.")
    audience: Text = Field(alias="målgrupp", description="Vilka guiden är skriven för.")
    source: GuideSource = Field(alias="källa", description="Var guiden kommer ifrån.")
    actors: tuple[GuidePoint, ...] = Field((), alias="aktörer", description="De som bör vara med.")
    legal_bases: tuple[LegalBasis, ...] = Field(
        (), alias="rättslig_grund", description="Lagar och föreskrifter som arbetet vilar på."
    )
    sections: tuple[GuideSection, ...] = Field((), alias="avsnitt", description="Guidens egna avsnitt i ordning.")
    tree: ProblemTree | None = Field(None, alias="problemträd", description="Ett exempel på ett problemträd.")
    cases: tuple[GuideCase, ...] = Field((), alias="exempel", description="Hur andra har gjort.")
    phases: tuple[Phase, ...] = Field(alias="faser", description="Frågorna, fas för fas.")
