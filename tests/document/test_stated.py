"""What an edition says of itself: each fact once, and those alone that it has."""

from datetime import date

from overens.document.inline import plain
from overens.document.stated import HEAD, day, head, stated
from tests.support.editions import Content
from tests.support.small_agreement import EDITION


def test_every_fact_of_a_decided_edition() -> None:
    facts = {plain(fact.heading): plain(fact.text) for fact in head(Content().document())}
    assert facts == {
        "Titel": "Överenskommelse om prov 2025",
        "Kort namn": "Prov 2025",
        "Status": "beslutad",
        "Gäller från och med": "1 mars 2025",
        "Gäller till och med": "31 december 2025",
        "Om giltigheten": "Ses över varje år.",
        "Beslutad": "18 februari 2025",
        "Beslutad av": "Samrådet",
        "Villkor för beslutet": "Budgeten godkänns.",
    }


def test_what_is_not_known_is_not_said() -> None:
    content = Content().put(EDITION, ("status",), "utkast").drop(EDITION, ("beslut",)).drop(EDITION, ("giltighet",))
    assert [fact.id for fact in head(content.document())] == [f"{HEAD}titel", f"{HEAD}kortnamn", f"{HEAD}status"]


def test_the_facts_come_first_then_the_text_and_the_annexes() -> None:
    document = Content().document()
    ids = [top.id for top in stated(document)]
    assert ids[0] == f"{HEAD}titel"
    assert ids[-len(document.annexes) :] == [annex.id for annex in document.annexes]
    assert [own for own in ids if own in ("exempel", "atergivning")] == ["exempel", "atergivning"]


def test_a_day_is_written_in_swedish() -> None:
    assert day(date(2026, 2, 1)) == "1 februari 2026"
