"""Shows the calendar: months in order, what is changed, the files to follow."""

from datetime import date, time, timedelta
from time import process_time

import pytest

from overens.model.meetings import Meetings
from overens.pages.calendar import MOST_SHOWN, calendar
from overens.pages.dates import hours, spoken
from tests.support.html_tree import parsed
from tests.support.library import TODAY, body, living_body, living_library

PAGE = living_body("kalender/")


def test_the_months_to_come_stand_in_order() -> None:
    assert PAGE.texts("h2") == ["Juni 2025", "Augusti 2025", "September 2025", "Ha mötena i din egen kalender"]


def test_meetings_of_a_day_stand_by_time_and_name() -> None:
    june, *_ = PAGE.all(of="o-month")
    assert june.texts("li") == [
        "tisdag 10 juni 2025 kl. 9–12 Möte i Åre Lägg till i kalendern (Möte i Åre tisdag 10 juni 2025)",
        (
            "tisdag 10 juni 2025 kl. 9–12 Möte i Berg Lägg till i kalendern (Möte i Berg tisdag 10 juni 2025)"
            " · Delta digitalt i Möte i Berg tisdag 10 juni 2025"
        ),
    ]


def test_a_date_to_keep_has_no_time() -> None:
    assert PAGE.all(of="o-meeting")[-1].text.startswith("tisdag 30 september 2025 Sista dag för rapporten")


def test_what_is_past_is_not_told() -> None:
    later = body("kalender/", living_library(today=date(2025, 9, 17)))
    assert later.texts("h2") == ["September 2025", "Ha mötena i din egen kalender"]
    empty = body("kalender/", living_library(today=date(2026, 1, 1)))
    assert "Inget är inlagt från och med torsdag 1 januari 2026." in empty.text


def test_each_series_and_all_can_be_followed() -> None:
    assert PAGE.all("ul", of="o-links")[-1].links() == {
        "Alla möten (kalenderfil)": "../kalender/alla.ics",
        "Möte i Berg (kalenderfil)": "../kalender/mote-berg.ics",
        "Möte i Åre (kalenderfil)": "../kalender/mote-are.ics",
        "Sista dag för rapporten (kalenderfil)": "../kalender/rapport.ics",
    }


@pytest.mark.parametrize(("series", "feeds"), [(10, 10), (417, 417), (2500, 2500), (5000, 0)])
def test_five_thousand_meetings_make_a_page_that_a_phone_opens_at_once(series: int, feeds: int) -> None:
    days = [str(TODAY + timedelta(days=number)) for number in range(5000)]
    many = [{"id": f"mote-{one}", "namn": f"Möte i team {one}", "dagar": days[one::series]} for one in range(series)]
    found, begun = Meetings.model_validate({"möten": many}), process_time()
    page = calendar(living_library(), found)
    assert process_time() - begun < 5
    assert len(page.body.encode()) < 500_000
    shown = parsed(page.body)
    assert len(shown.all(of="o-meeting")) == min(MOST_SHOWN, 12 * series)
    assert ("Här står de 250 närmaste mötena" in shown.text) is (12 * series > MOST_SHOWN)
    assert len(shown.all("ul", of="o-links")[-1].links()) == feeds + 1


@pytest.mark.parametrize(
    ("start", "end", "words"),
    [
        (time(9), time(12), "kl. 9–12"),
        (time(9, 30), time(12, 5), "kl. 9.30–12.05"),
        (time(13), None, "kl. 13"),
        (time(0), None, "kl. 0"),
        (None, None, ""),
    ],
)
def test_hours_are_written_as_in_swedish_text(start: time | None, end: time | None, words: str) -> None:
    assert hours(start, end) == words


def test_a_day_has_its_weekday() -> None:
    assert spoken(date(2026, 3, 1)) == "söndag 1 mars 2026"
