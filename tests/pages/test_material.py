"""Shows the page of what tells of the work on a draft: its timeline and the members of its groups."""

from tests.support.drafts import draft
from tests.support.library import body, library

LIBRARY = library(draft().document())
PAGE = body("prov/2025/arbetsmaterial/", LIBRARY)


def test_the_page_says_first_that_nothing_of_it_is_agreed() -> None:
    assert PAGE.one("h1").text == "Arbetsmaterial"
    assert PAGE.all("p")[1].text.startswith("Arbetsmaterialet hör inte till överenskommelsen.")
    assert PAGE.texts("h2")[0] == "M1 Arbetet"


def test_a_timeline_is_a_list_with_the_time_first() -> None:
    [timeline] = PAGE.all("ol", of="o-items-timeline")
    assert timeline.texts("li") == [
        "april 2025 Arbetet börjar. Vem: Samrådet",
        "28–29 augusti 2025 Två dagar.",
    ]
    assert timeline.links()["Samrådet"] == "../../../prov/2025/roller/samradet/"


def test_members_lead_to_the_party_that_they_come_from() -> None:
    [members] = PAGE.all("ul", of="o-items-member")
    assert members.texts("li") == ["Alva Ek, chef, Arbetsförmedlingen", "Bo Al"]
    assert members.links()["Arbetsförmedlingen"] == "../../../prov/2025/parter/af/"


def test_whoever_is_named_in_the_timeline_has_it_on_the_roles_page() -> None:
    page = body("prov/2025/roller/samradet/", LIBRARY)
    assert "april 2025 Arbetet börjar. Vem: Samrådet" in " ".join(page.texts("div", of="o-quote"))


def test_what_is_not_written_says_so_on_the_page_of_the_text() -> None:
    text = body("prov/2025/text/", LIBRARY)
    assert text.one("p", of="o-placeholder").text == "Bara en rubrik: Beloppen är inte klara."
