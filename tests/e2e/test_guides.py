"""Shows that everybody can use a guide's questions and its tree: ticked, kept, saved, printed, small, dark, bare."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from overens.pages.guides.drawing import SIZE
from tests.support.browser import Window

Open = Callable[..., Window]

GUIDE = "guide/halsogreppet/"
PHONE, DESKTOP, TOTAL, SMALLEST = 360, 1280, 13, 14
KEY = "overens.guide.halsogreppet"
# No script, style or handler that stands in the page runs; nothing may be asked of anybody.
STRICT = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'"

OVERFLOWING = """svg => [...svg.querySelectorAll('g')].flatMap(group => {
    const box = group.querySelector('rect').getBBox();
    const leaves = own => own.x + own.width > box.x + box.width || own.y < box.y
        || own.y + own.height > box.y + box.height;
    return [...group.querySelectorAll('text')].filter(line => leaves(line.getBBox())).map(line => line.textContent);
})"""


@pytest.fixture
def questions(address: str, open_window: Open) -> Page:
    """The questions' page on a desktop."""
    return open_window(width=DESKTOP).open(f"{address}{GUIDE}fragor/")


def test_what_is_ticked_is_still_ticked_after_a_reload_and_in_another_tab(questions: Page) -> None:
    other = questions.context.new_page()
    other.goto(questions.url)
    questions.get_by_label("Vad är problemet?").check()
    questions.get_by_label("Vilken roll har var och en av oss?").check()
    assert questions.get_by_text(f"2 av {TOTAL} frågor är avbockade.").is_visible()
    other.get_by_text(f"2 av {TOTAL} frågor är avbockade.").wait_for()
    assert json.loads(questions.evaluate(f"localStorage.getItem('{KEY}')")) == ["fraga-roller", "fraga-problemet"]
    questions.reload()
    assert questions.get_by_label("Vad är problemet?").is_checked()
    assert questions.locator(".o-tick :checked").count() == 2
    assert questions.context.cookies() == []


def test_all_ticks_go_away_and_come_back(questions: Page) -> None:
    box = questions.get_by_label("Vad är problemet?")
    told = questions.locator(".o-ticks__told")
    questions.get_by_role("button", name="Ta bort alla bockar").click()
    assert told.inner_text() == "Det finns inga bockar att ta bort."
    box.check()
    questions.get_by_role("button", name="Ta bort alla bockar").click()
    assert not box.is_checked()
    assert told.inner_text().startswith("Alla bockar är borttagna.")
    questions.get_by_role("button", name="Ångra").click()
    assert box.is_checked()
    assert questions.evaluate("document.activeElement.textContent") == "Ta bort alla bockar"
    questions.reload()
    assert box.is_checked()


@pytest.mark.parametrize(("ending", "button"), [("txt", "Spara som text"), ("csv", "Spara som kalkylblad (CSV)")])
def test_the_saved_file_is_the_site_s_own_with_the_ticks(
    questions: Page, built_site: Path, ending: str, button: str
) -> None:
    name = f"halsogreppet-fragor.{ending}"
    own = (built_site / GUIDE / "fragor" / name).read_bytes()
    assert save(questions, button) == (name, own)
    questions.get_by_label("Vad är problemet?").check()
    _, ticked = save(questions, button)
    mark, done = {"txt": ("[ ]", "[x]"), "csv": ('"nej"', '"ja"')}[ending]
    line = next(line for line in own.decode().splitlines(keepends=True) if "Vad är problemet?" in line)
    expected = own.decode().replace(line, line.replace(mark, done)).replace(f"0 av {TOTAL}", f"1 av {TOTAL}")
    assert ticked.decode() == expected
    assert questions.locator(".o-ticks__told").inner_text() == f"Filen {name} är sparad bland dina nedladdningar."


def test_the_button_prints_and_the_print_has_boxes_and_no_buttons(questions: Page) -> None:
    questions.evaluate("() => { window.print = () => { document.title = 'utskriven' } }")
    questions.get_by_role("button", name="Skriv ut").click()
    assert questions.title() == "utskriven"
    questions.emulate_media(media="print")
    assert questions.locator(".o-tick input:visible").count() == TOTAL
    assert questions.locator(".o-ticks button:visible").count() == 0


def test_all_of_it_works_with_the_keyboard_alone(questions: Page) -> None:
    questions.get_by_role("button", name="Skriv ut").focus()
    for _ in range(4):
        questions.keyboard.press("Tab")
    assert questions.evaluate("document.activeElement.id") == "fraga-syfte"
    questions.keyboard.press("Space")
    assert questions.get_by_text(f"1 av {TOTAL} frågor är avbockade.").is_visible()


def test_without_javascript_there_is_a_plain_list_with_boxes(address: str, open_window: Open) -> None:
    page = open_window(width=PHONE, javascript=False).open(f"{address}{GUIDE}fragor/")
    # Found by its class, since the driver's search for words passes over what stands in a noscript.
    assert page.locator(".o-ticks__without").is_visible()
    assert page.locator(".o-ticks button:visible").count() == 0
    assert page.locator(".o-tick input:visible").count() == TOTAL
    page.get_by_label("Vad är problemet?").check()
    page.emulate_media(media="print")
    assert not page.locator(".o-ticks__without").is_visible()
    assert page.get_by_label("Vad är problemet?").is_checked()


def test_what_a_browser_has_kept_in_another_form_does_no_harm(questions: Page) -> None:
    for kept in ('"fel"', "{", "[1, null]", '["fraga-som-inte-finns"]'):
        questions.evaluate(f"kept => localStorage.setItem('{KEY}', kept)", kept)
        questions.reload()
        assert questions.get_by_text(f"0 av {TOTAL} frågor är avbockade.").is_visible(), kept
    questions.get_by_label("Vad är problemet?").check()
    assert json.loads(questions.evaluate(f"localStorage.getItem('{KEY}')")) == ["fraga-problemet"]


def test_a_browser_that_keeps_nothing_says_so(address: str, open_window: Open) -> None:
    page = open_window(width=DESKTOP).page
    page.add_init_script("Storage.prototype.setItem = () => { throw new DOMException('nej', 'QuotaExceededError') }")
    page.goto(f"{address}{GUIDE}fragor/")
    assert page.get_by_text("Den här webbläsaren sparar inte det du bockar av.").is_visible()
    assert not page.get_by_text("sparas bara i den här webbläsaren").is_visible()
    page.get_by_label("Vad är problemet?").check()
    assert page.get_by_text(f"1 av {TOTAL} frågor är avbockade.").is_visible()


def test_under_a_strict_policy_ticking_and_saving_work(address: str, open_window: Open, built_site: Path) -> None:
    page = open_window(width=DESKTOP).page
    page.route(
        "**/fragor/",
        lambda route: route.fulfill(
            body=(built_site / GUIDE / "fragor/index.html").read_text(encoding="utf-8"),
            content_type="text/html; charset=utf-8",
            headers={"Content-Security-Policy": STRICT},
        ),
    )
    page.goto(f"{address}{GUIDE}fragor/")
    page.get_by_label("Vad är problemet?").check()
    assert page.get_by_text(f"1 av {TOTAL} frågor är avbockade.").is_visible()
    assert save(page, "Spara som text")[0] == "halsogreppet-fragor.txt"
    page.reload()
    assert page.get_by_label("Vad är problemet?").is_checked()


def test_the_tree_can_be_read_and_its_words_stay_in_their_boxes(address: str, open_window: Open) -> None:
    page = open_window(width=DESKTOP).open(f"{address}{GUIDE}problemtrad/")
    for width, shown in ((320, "narrow"), (PHONE, "narrow"), (800, "wide"), (DESKTOP, "wide")):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.locator("svg.o-tree__drawing:visible").count() == 1
        drawing = page.locator(f"svg.o-tree__drawing--{shown}")
        scale = drawing.evaluate("svg => svg.getBoundingClientRect().width / svg.viewBox.baseVal.width")
        assert scale * SIZE >= SMALLEST
        assert drawing.evaluate(OVERFLOWING) == []


def test_the_tree_is_told_apart_without_colour_and_on_paper(address: str, open_window: Open) -> None:
    page = open_window(width=PHONE).open(f"{address}{GUIDE}problemtrad/")
    look = "rect => { const own = getComputedStyle(rect); return [own.strokeDasharray, own.strokeWidth].join() }"
    for shown in ("narrow", "wide"):
        page.emulate_media(media="print" if shown == "wide" else "screen")
        drawing = page.locator(f"svg.o-tree__drawing--{shown}")
        assert drawing.is_visible()
        looks = {drawing.locator(f".o-tree__{part} rect").first.evaluate(look) for part in ("crown", "trunk", "root")}
        assert len(looks) == 3


def test_the_guide_is_in_the_menu_on_the_start_page_and_in_the_search(
    address: str, open_window: Open, built_site: Path
) -> None:
    page = open_window(width=DESKTOP).open(address)
    page.get_by_role("link", name="Kom igång med lokal samverkan").click()
    page.wait_for_url(f"{address}{GUIDE}")
    page.get_by_label("Webbplatsen").get_by_role("link", name="Guider").click()
    page.wait_for_url(f"{address}guide/")
    index = (built_site / "sok/index.js").read_text(encoding="utf-8")
    assert f'["{GUIDE}fragor/",' in index
    assert f"/{GUIDE}problemtrad/</loc>" in (built_site / "sitemap.xml").read_text(encoding="utf-8")


def save(page: Page, button: str) -> tuple[str, bytes]:
    """Presses a button that saves a file; answers the file's name and bytes."""
    with page.expect_download() as coming:
        page.get_by_role("button", name=button).click()
    return coming.value.suggested_filename, Path(coming.value.path()).read_bytes()
