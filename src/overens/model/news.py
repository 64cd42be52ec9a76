"""Owns news as the office writes it, about what has no day of its own in the data (`docs/data/nyheter.yaml`)."""

from pydantic import Field

from overens.model.base import Day, Entry
from overens.model.contacts import EXAMPLE


class NewsItem(Entry):
    """One piece of news."""

    id: str = Field(description="Kort namn i ASCII som aldrig ändras: den som prenumererar känner igen nyheten på det.")
    day: Day = Field(alias="dag", description="Dagen då nyheten kom, ÅÅÅÅ-MM-DD.")
    heading: str = Field(alias="rubrik", description="Vad som är nytt, i några ord.")
    words: str = Field(alias="text", description="Vad det betyder för läsaren, i en eller två meningar.")
    agreement: str | None = Field(None, alias="överenskommelse", description="Överenskommelsens mapp, om den är om en.")
    edition: str | None = Field(None, alias="utgåva", description="Den utgåva som nyheten är om, till exempel 2026.")


class News(Entry):
    """The office's news (`docs/data/nyheter.yaml`)."""

    example: str | None = Field(None, alias="exempel", description=EXAMPLE)
    items: tuple[NewsItem, ...] = Field(alias="nyheter", description="Nyheterna i valfri ordning.")
