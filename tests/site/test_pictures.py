"""Shows the drawn pictures: their sizes, that they are small, and that the same words give the same bytes."""

import io
import json

import pytest
from PIL import Image

from overens.site.pictures import HEIGHT, ICONS, MANIFEST, OLDEST, OLDEST_SIDES, WIDTH, icons, picture

LONG = "Överenskommelse om samverkan kring arbetslivsinriktad rehabilitering i Jämtlands län " * 6


@pytest.mark.parametrize("title", ["STAR 2025", LONG, "", "”Å & Ö” <b>", "x" * 400])
def test_a_shared_picture_has_its_size_whatever_the_title(title: str) -> None:
    made = picture(title, "Överenskommelser om samverkan")
    with Image.open(io.BytesIO(made)) as found:
        assert (found.format, found.size) == ("PNG", (WIDTH, HEIGHT))
    assert len(made) < 60_000
    assert made == picture(title, "Överenskommelser om samverkan")


def test_other_words_give_another_picture() -> None:
    assert picture("STAR 2025", "") != picture("STAR 2026", "")


def test_the_icons_have_their_sizes_and_the_manifest_names_one() -> None:
    made = icons("Å & ”Ö”")
    for url, side in ICONS.items():
        with Image.open(io.BytesIO(made[url])) as found:
            assert found.size == (side, side)
    with Image.open(io.BytesIO(made[OLDEST])) as found:
        assert (found.format, found.info["sizes"]) == ("ICO", {(side, side) for side in OLDEST_SIDES})
    manifest = json.loads(made[MANIFEST])
    assert manifest["name"] == "Å & ”Ö”"
    assert f"{MANIFEST.rpartition('/')[0]}/{manifest['icons'][0]['src']}" in ICONS
