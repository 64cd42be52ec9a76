"""Shows the referrer's page of a municipality: whom to call, by when, what the agreement says, and where it says it."""

from dataclasses import replace
from datetime import date

from overens.document.inline import Link, LinkKind, Span, plain
from overens.model.content import Living
from overens.model.edition import Status
from overens.names import EditionName
from overens.pages.edition import editions
from overens.pages.referring.guide import sentences
from tests.support.editions import Content
from tests.support.library import body, library, living_body, living_library, made
from tests.support.living_data import CONTACTS, MEETINGS, REFERRAL
from tests.support.small_agreement import ANNEX, EDITION

BERG, ARE = "remittera/berg/", "remittera/are/"
PAGE = living_body(BERG)


def test_three_cards_say_whom_to_call_what_to_fill_in_and_by_when() -> None:
    assert [card.text for card in PAGE.all(of="o-refer__card")] == [
        (
            "1. Ring samordnaren Samordnare i Berg 0980-319 200 vardagar 9–11 berg@example.se www.example.se"
            " Inte kontrollerad. Uppgiften skulle ha kontrollerats senast den 31 maj 2025. Inga personuppgifter i mejl"
        ),
        "2. Fyll i blanketten Provblanketten Det här ska stå i den",
        (
            "3. Lämna in i tid Senast tisdag 3 juni 2025 Teamet möts tisdag 10 juni 2025 kl. 9–12."
            " Lägg till i kalendern (mötet tisdag 10 juni 2025)"
            " Senast onsdag 3 september 2025 Teamet möts onsdag 10 september 2025 kl. 10–13."
            " Lägg till i kalendern (mötet onsdag 10 september 2025) Inget möte är inlagt. Ring samordnaren."
        ),
    ]


def test_only_the_next_meeting_that_can_be_reached_is_seen() -> None:
    def seen(day: date) -> list[str]:
        shown = body(BERG, living_library(today=day))
        found = [*shown.all(of="o-next"), *shown.all(of="o-next-none")]
        return [one.text.split(" Teamet")[0] for one in found if "hidden" not in one.attributes]

    assert seen(date(2025, 6, 3)) == ["Senast tisdag 3 juni 2025"]
    assert seen(date(2025, 6, 4)) == ["Senast onsdag 3 september 2025"]
    assert seen(date(2025, 9, 4)) == ["Inget möte är inlagt. Ring samordnaren."]


def test_a_phone_number_can_be_dialled() -> None:
    assert PAGE.links()["0980-319 200"] == "tel:+46980319200"


def test_the_checklist_is_the_sentences_of_the_agreement() -> None:
    content = Content().enliven()
    content.put(EDITION, ("avsnitt", 1, "avsnitt", 0, "innehåll", 0, "text"), "Alla. Även [](ord:sip) räknas! Och fler")
    checks = body(BERG, living_library(content)).one(of="o-checks")
    assert checks.texts("li") == ["Alla.", "Även SIP räknas!", "Och fler"]
    assert checks.links()["SIP"] == "../../ordlista/#sip"


def test_sentences_keep_their_styles_and_lose_nothing() -> None:
    link = Link(LinkKind.TERM, "sip")
    text = (Span("Ett. Två "), Span("fet. Tre", strong=True), Span(" ord", link=link), Span("?"))
    assert sentences(text) == (
        (Span("Ett."),),
        (Span("Två "), Span("fet.", strong=True)),
        (Span("Tre", strong=True), Span(" ord", link=link), Span("?")),
    )
    assert " ".join(plain(one) for one in sentences(text)) == plain(text)


def test_what_comes_from_the_agreement_leads_to_its_place() -> None:
    links = {words: address for words, address in PAGE.links().items() if words.startswith("Läs i texten")}
    assert links["Läs i texten: 2.1 Målgrupp"] == "../../prov/2025/text/#malgrupp-alla"
    assert links["Läs i texten: B1.2 Möten"] == "../../prov/2025/text/#kallelsen"


def test_the_headings_follow_the_case() -> None:
    assert PAGE.texts("h2")[3:-1] == [
        "Är det ett ärende för Prov?",
        "Så går det till",
        "Blanketten Provblanketten",
        "Skicka inte det här med e-post",
        "Vilka som sitter i teamet",
        "Teamets möten",
        "Vad händer sedan?",
    ]
    assert "Undantag: Ärenden i kö" in PAGE.texts("h3")


def test_the_team_is_told_by_function_from_the_commitments() -> None:
    assert PAGE.one(of="o-members-of").texts("li") == [
        "Handläggare",
        "Samordnare",
        "Lots",
        "Koordinator",
        "Chef",
        "Kontakt",
    ]
    assert PAGE.one(of="o-reach").text.startswith("Kontakt hos Arbetsförmedlingen 0980-319 202")


def test_a_cancelled_and_a_moved_meeting_say_so_in_words() -> None:
    assert PAGE.one(of="o-meetings").texts("li") == [
        (
            "tisdag 10 juni 2025 kl. 9–12 Lämna in senast tisdag 3 juni 2025"
            " Lägg till i kalendern (Möte i Berg tisdag 10 juni 2025)"
        ),
        "Inställt: tisdag 12 augusti 2025 kl. 9–12 Samordnaren är ledig.",
        (
            "onsdag 10 september 2025 kl. 10–13 Lämna in senast onsdag 3 september 2025"
            " Flyttat från tisdag 9 september 2025. Lägg till i kalendern (Möte i Berg onsdag 10 september 2025)"
        ),
    ]


def test_when_the_agreement_says_another_time_the_last_day_follows() -> None:
    content = Content().enliven()
    content.at(ANNEX, ("avsnitt", 1, "innehåll", -1))["text"] = "Kallelsen skickas två veckor före mötet."
    assert "Lämna in senast tisdag 27 maj 2025" in body(BERG, living_library(content, date(2025, 5, 1))).text


def test_without_a_time_before_only_the_meeting_is_told() -> None:
    shown = body(BERG, living_library(Content().enliven().drop(REFERRAL, ("kallelse",))))
    assert "Lämna in senast" not in shown.text
    assert "tisdag 10 juni 2025 kl. 9–12" in shown.all(of="o-next")[0].text


def test_made_up_data_are_called_so() -> None:
    assert PAGE.one(of="o-notice--example").text == (
        "EXEMPEL. Teamen är påhittade. Numren är påhittade. Tiderna är påhittade."
    )
    real = Content().enliven()
    for file in (REFERRAL, CONTACTS, MEETINGS):
        real.drop(file, ("exempel",))
    assert not body(BERG, living_library(real)).all(of="o-notice--example")


def test_a_municipality_without_a_team_is_led_to_the_federation() -> None:
    content = Content().enliven().drop(REFERRAL, ("kommuner", 0, "team"))
    shown = body(BERG, living_library(content))
    assert "Bergs kommun har ingen samordnare här ännu. Fråga Samordningsförbundet Prov" in shown.text
    assert shown.texts("h2")[-2:] == ["Vad händer sedan?", "Om texten"]


def test_a_reader_may_choose_again() -> None:
    assert PAGE.links()["Byt kommun"] == "../../remittera/"
    assert PAGE.one(of="o-refer-head").attributes["data-municipality"] == "berg"


def test_every_municipality_is_a_plain_link() -> None:
    shown = living_body("remittera/")
    assert shown.one(of="o-choose").links() == {
        "Bergs kommun": "../remittera/berg/",
        "Åre kommun": "../remittera/are/",
    }
    assert shown.one(of="o-choose").texts("li") == ["Bergs kommun Teamet i Berg", "Åre kommun Teamet i Åre"]


def test_what_has_become_of_another_agreement_stands_beside_its_name() -> None:
    content = Content().enliven()
    found = living_library(content)
    ended = replace(
        content.document(),
        name=EditionName("andra", "2024"),
        short_title="Andra 2024",
        status=Status.REVOKED,
    )
    shown = body("remittera/", replace(found, documents=(*found.documents, ended)))
    assert shown.texts("li")[-1] == "Andra 2024 Upphävd"


def test_the_pages_hang_below_the_first_in_the_menu() -> None:
    pages = made(living_library())
    assert [(page.nav_title, page.trail) for url, page in pages.items() if url.startswith("remittera/")] == [
        ("Remittera", ()),
        ("Bergs kommun", ("Remittera",)),
        ("Åre kommun", ("Remittera",)),
        ("English", ("Remittera",)),
        ("Lättläst", ("Remittera",)),
    ]
    assert list(pages)[1] == "remittera/"


def test_without_living_data_the_way_is_told_in_general() -> None:
    bare = replace(library(), living=Living())
    assert not [url for url in made(bare) if url.startswith(("remittera/b", "kalender", "kontakter"))]
    assert "Så går det till" in body("remittera/", bare).texts("h2")


def test_the_edition_that_is_followed_is_the_one_named() -> None:
    assert [edition.is_current for edition in editions(living_library())] == [True]
    assert PAGE.one(of="o-kicker").text == "Prov 2025 Gäller"
