"""Shows the rules about names that are taken: none that the site makes itself can be an author's."""

import pytest

from overens.names import TAKEN_BY_PAGES
from overens.problems import KeyPath
from tests.support.editions import Content, faults, told
from tests.support.library import living_library, made
from tests.support.living_data import MEETINGS, NEWS, REFERRAL, YEAR


@pytest.mark.parametrize(
    ("file", "path", "value", "line"),
    [
        (REFERRAL, ("kommuner", 0, "id"), "english", "remittera kommuner[1].id"),
        (REFERRAL, ("kommuner", 1, "id"), "lattlast", "remittera kommuner[2].id"),
        (MEETINGS, ("möten", 2, "id"), "alla", "möten möten[3].id"),
        (YEAR, ("årshjul", 0, "id"), "beslut", "arshjul årshjul[1].id"),
        (NEWS, ("nyheter", 0, "id"), "beslutad-prov-2025", "nyheter nyheter[1].id"),
        (NEWS, ("nyheter", 0, "id"), "kontakt-samordnare-are-2025-05-20", "nyheter nyheter[1].id"),
    ],
)
def test_an_id_that_the_site_makes_is_taken(file: str, path: KeyPath, value: str, line: str) -> None:
    content = Content().enliven().put(file, path, value)
    assert told(content) == [f"fel dubbelt-id {line}"]


def test_news_of_another_day_are_free() -> None:
    content = Content().enliven().put(NEWS, ("nyheter", 0, "id"), "kontakt-samordnare-are-2025-05-21")
    assert faults(content, "dubbelt-id") == []


def test_every_folder_of_the_sites_own_is_taken() -> None:
    found = {f"{url.partition('/')[0]}/" for url in made(living_library()) if "/" in url}
    assert found - {"prov/"} <= {*TAKEN_BY_PAGES}
    assert len(found) > 10
