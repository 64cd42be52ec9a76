"""Owns the meeting at which an edition is decided: its agenda, what was proposed and what came of it."""

from enum import StrEnum

from pydantic import Field

from overens.model.base import Day, Entry, Number, Text, YesNo


class ItemKind(StrEnum):
    """What a meeting does with an item of its agenda."""

    DECISION = "beslut"
    INFORMATION = "information"
    DISCUSSION = "diskussion"
    CHECK = "avstämning"


class Enclosure(Entry):
    """A paper that was sent out with the summons; its number is the summons' own, and no annex of the agreement."""

    number: Number = Field(alias="nummer", description="Handlingens nummer i kallelsen.", ge=1)
    title: Text | None = Field(None, alias="titel", description="Vad handlingen är, när det är känt.")


class AgendaItem(Entry):
    """One item of the agenda."""

    number: Number = Field(alias="nummer", description="Punktens nummer i föredragningslistan.", ge=1)
    title: str = Field(alias="titel", description="Vad punkten heter.")
    kinds: tuple[ItemKind, ...] = Field(
        (), alias="slag", description="Vad sammanträdet gör med punkten. Utelämnas för till exempel mötets öppnande."
    )
    settles: YesNo = Field(
        default=False, alias="avgör_utgåvan", description="ja för den punkt där utgåvan tas upp till beslut."
    )
    text: Text | None = Field(None, description="Vad punkten handlar om.")
    presenters: tuple[str, ...] = Field((), alias="föredragande", description="Namn på dem som föredrar punkten.")
    enclosures: tuple[Number, ...] = Field((), alias="handlingar", description="Nummer på de handlingar som hör till.")
    recommendation: Text | None = Field(None, alias="rekommendation", description="Vad som rekommenderas.")
    recommended_by: str | None = Field(
        None, alias="rekommenderas_av", description="Id för det organ som rekommenderar."
    )
    proposal: tuple[Text, ...] = Field((), alias="förslag", description="Förslaget till beslut, sats för sats.")
    condition: Text | None = Field(None, alias="villkor", description="Villkor som förslaget är förenat med.")
    outcome: Text | None = Field(None, alias="utfall", description="Vad protokollet säger att det blev.")


class Meeting(Entry):
    """A meeting of the body that decides."""

    body: str = Field(alias="organ", description="Id för det organ som sammanträder.")
    day: Day = Field(alias="datum", description="Dagen, ÅÅÅÅ-MM-DD.")
    time: str | None = Field(None, alias="tid", description="Från och till när, TT.MM–TT.MM.")
    place: str | None = Field(None, alias="plats", description="Var, till exempel en lokal eller på distans.")
    note: Text | None = Field(None, alias="anmärkning", description="Det som ska sägas om uppgifternas källa.")
    enclosures: tuple[Enclosure, ...] = Field(
        (), alias="handlingar", description="Handlingarna till kallelsen, med kallelsens egna nummer."
    )
    items: tuple[AgendaItem, ...] = Field(alias="dagordning", description="Punkterna i ordning.")
