"""Shows the page with the accessibility statement: it tells everything that the law asks for."""

from overens.model.accessibility import Conformance, Ground, Method
from overens.pages.about.accessibility import CONFORMANCE, GROUNDS, METHODS
from tests.support.library import living_body

PAGE = living_body("tillganglighet/")

REQUIRED = (
    "Samordningsförbundet Prov ansvarar för webbplatsen Provets överenskommelser.",
    "Webbplatsen är delvis förenlig med lagen.",
    "Kraven räknas efter EN 301 549 och WCAG 2.1.",
    "Det här uppfyller inte lagens krav",
    "Skannade filer. Den som inte ser kan inte läsa dem. Kravet är 1.1.1 i WCAG.",
    "Texten finns på sidan. Vi rättar det senast den 31 december 2025.",
    "Du får svar inom två arbetsdagar.",
    "Digg ser till att lagen följs.",
    "Vi har granskat webbplatsen själva (självskattning). Den senaste bedömningen gjordes den 1 maj 2025.",
    "Med tangentbord.",
    "Webbplatsen publicerades den 1 maj 2025.",
    "Redogörelsen ändrades senast den 2 maj 2025.",
)


def test_every_field_that_the_law_asks_for_is_told() -> None:
    assert [words for words in REQUIRED if words not in PAGE.text] == []


def test_a_shortcoming_is_reported_and_a_complaint_made_by_links() -> None:
    found = PAGE.links()
    assert found["prov@example.se"] == "mailto:prov@example.se"
    assert found["0980-319 203"] == "tel:+46980319203"
    assert found["Skriv i vårt formulär"] == "https://www.example.se/formular"
    assert found["göra en anmälan till myndigheten"] == "https://www.digg.se/tdosanmalan"


def test_made_up_data_say_so() -> None:
    assert PAGE.all(of="o-notice--example")[0].text == "EXEMPEL. Leverantören är påhittad."


def test_every_choice_has_its_words() -> None:
    assert (set(CONFORMANCE), set(GROUNDS), set(METHODS)) == (set(Conformance), set(Ground), set(Method))
