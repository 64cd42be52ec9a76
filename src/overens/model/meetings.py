"""Owns when bodies meet, as the office writes it: rules, days, and what departs from them (`docs/data/moten.yaml`)."""

from enum import StrEnum

from pydantic import Field

from overens.model.base import Day, Entry, YesNo
from overens.model.clocks import Clock
from overens.model.contacts import EXAMPLE
from overens.model.wheel import Month


class Weekday(StrEnum):
    """The days of the week on which somebody may meet every month."""

    MONDAY = "måndag"
    TUESDAY = "tisdag"
    WEDNESDAY = "onsdag"
    THURSDAY = "torsdag"
    FRIDAY = "fredag"


class Which(StrEnum):
    """Which one of a month's days of that name."""

    FIRST = "första"
    SECOND = "andra"
    THIRD = "tredje"
    FOURTH = "fjärde"
    LAST = "sista"


class OnHoliday(StrEnum):
    """What becomes of a meeting whose rule falls on a day that is not worked."""

    CANCELLED = "ställs in"
    DAY_BEFORE = "vardagen före"
    DAY_AFTER = "vardagen efter"
    WEEK_AFTER = "veckan efter"


class Monthly(Entry):
    """A rule that gives one day in each of some months."""

    which: Which = Field(alias="vilken", description="Vilken i månaden: första, andra, tredje, fjärde eller sista.")
    weekday: Weekday = Field(alias="veckodag", description="Veckodagen, måndag till fredag.")
    months: tuple[Month, ...] = Field((), alias="månader", description="Månaderna. Utelämnas det är det alla.")
    first: Day = Field(alias="från", description="Den första dag som ett möte kan vara på, ÅÅÅÅ-MM-DD.")
    last: Day = Field(alias="till", description="Den sista dag som ett möte kan vara på, ÅÅÅÅ-MM-DD.")


class Change(Entry):
    """What is not as the rule says, for one meeting."""

    day: Day = Field(alias="dag", description="Den dag som mötet annars skulle vara på, ÅÅÅÅ-MM-DD.")
    cancelled: YesNo = Field(default=False, alias="inställt", description="ja om mötet är inställt.")
    moved_to: Day | None = Field(None, alias="flyttas_till", description="Den nya dagen, ÅÅÅÅ-MM-DD.")
    start: Clock | None = Field(None, alias="börjar", description="När mötet i stället börjar, TT:MM.")
    end: Clock | None = Field(None, alias="slutar", description="När mötet i stället slutar, TT:MM.")
    reason: str | None = Field(None, alias="skäl", description="Varför, i några ord som läsaren ser.")


class Series(Entry):
    """Meetings of one body, by a rule, on given days, or both; days without a time of day are dates to keep."""

    id: str = Field(description="Kort namn i ASCII som aldrig ändras: kalendrar hos läsarna hänger på det.")
    name: str = Field(alias="namn", description="Vad mötet heter, till exempel STAR-möte i Åre.")
    team: str | None = Field(None, description="Id för teamet, om det är ett teams möte.")
    role: str | None = Field(None, alias="organ", description="Id för det organ som möts.")
    monthly: Monthly | None = Field(None, alias="varje_månad", description="Regeln, när mötet återkommer.")
    days: tuple[Day, ...] = Field((), alias="dagar", description="Enstaka dagar, ÅÅÅÅ-MM-DD.")
    start: Clock | None = Field(None, alias="börjar", description="När mötet börjar, TT:MM.")
    end: Clock | None = Field(None, alias="slutar", description="När mötet slutar, TT:MM.")
    place: str | None = Field(None, alias="plats", description="Var mötet hålls.")
    website: str | None = Field(None, alias="digital", description="Länken för den som är med digitalt, https://…")
    on_holiday: OnHoliday | None = Field(
        None,
        alias="vid_helgdag",
        description="Vad som händer när regeln ger en helgdag. Annars ställs mötet in.",
    )
    changes: tuple[Change, ...] = Field((), alias="undantag", description="Möten som inte är som regeln säger.")
    may_collide: tuple[str, ...] = Field(
        (),
        alias="får_krocka_med",
        description="Id för möten som får vara på samma tid, för att ingen ska vara med på båda.",
    )


class Meetings(Entry):
    """Everything with a day: teams, steering groups and dates to keep (`docs/data/moten.yaml`)."""

    example: str | None = Field(None, alias="exempel", description=EXAMPLE)
    series: tuple[Series, ...] = Field(alias="möten", description="Mötena i valfri ordning.")
