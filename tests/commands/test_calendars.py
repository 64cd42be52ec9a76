"""Shows which calendar files a site has, and that each holds the meetings that it is named after."""

from datetime import date

from overens.commands.calendars import calendar_files
from tests.support.editions import Content
from tests.support.icalendar import parsed
from tests.support.library import TODAY
from tests.support.living_data import REFERRAL


def starts(data: bytes) -> list[str]:
    return [event.value("DTSTART")[:8] for event in parsed(data).below("VEVENT")]


def test_there_is_a_file_for_all_for_each_series_and_for_each_meeting_to_come() -> None:
    files = calendar_files(Content().enliven().repository(), TODAY)
    assert {url: starts(data) for url, data in files.items()} == {
        "kalender/alla.ics": ["20250610", "20250610", "20250812", "20250910", "20250916", "20250930"],
        "kalender/mote-berg.ics": ["20250610", "20250812", "20250910"],
        "kalender/mote-berg/2025-06-10.ics": ["20250610"],
        "kalender/mote-berg/2025-09-09.ics": ["20250910"],
        "kalender/mote-are.ics": ["20250610", "20250916"],
        "kalender/mote-are/2025-06-10.ics": ["20250610"],
        "kalender/mote-are/2025-09-16.ics": ["20250916"],
        "kalender/rapport.ics": ["20250930"],
        "kalender/rapport/2025-09-30.ics": ["20250930"],
    }


def test_a_meeting_is_named_after_the_site_of_the_federation() -> None:
    files = calendar_files(Content().enliven().repository(), TODAY)
    [event] = parsed(files["kalender/mote-berg/2025-06-10.ics"]).below("VEVENT")
    assert event.value("UID") == "mote-berg-20250610@www.example.se"
    assert "Sista dag att lämna in ärenden: 2025-06-03." in event.text("DESCRIPTION")


def test_meetings_without_an_agreement_have_no_last_day() -> None:
    content = Content().enliven()
    del content.files[REFERRAL]
    files = calendar_files(content.repository(), TODAY)
    assert b"Sista dag att" not in files["kalender/mote-berg.ics"]


def test_without_meetings_there_are_no_files() -> None:
    assert calendar_files(Content().repository(), date(2025, 6, 1)) == {}
