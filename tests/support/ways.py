"""Owns the two ways in which the tests go from page to page, by pointer and by keys, and looks at the focus.

A journey written once can be made in both ways: each has `page` and `follow`.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from playwright.sync_api import Locator, Page

FURTHEST = 150
"""So many stops of the tab key are tried before there is taken to be no way."""
# Where a line of text begins and ends is not the whole box, so each of its rectangles is asked at its middle and sides.
UNSEEN = """() => {
    const own = document.activeElement;
    if (!own || own === document.body) return ['nothing has the focus'];
    const told = what => `${what}: ${own.tagName} ${own.textContent.trim().slice(0, 60)}`;
    const inside = [...own.getClientRects()].filter(box => box.width && box.height)
        .map(box => ({left: Math.max(box.left, 0), right: Math.min(box.right, innerWidth),
                      top: Math.max(box.top, 0), bottom: Math.min(box.bottom, innerHeight)}))
        .filter(box => box.right - box.left > 2 && box.bottom - box.top > 2);
    if (!inside.length) return [told('outside the window')];
    const covered = inside.some(({left, right, top, bottom}) => {
        const x = (left + right) / 2, y = (top + bottom) / 2;
        return [[x, y], [left + 1, y], [right - 1, y], [x, top + 1], [x, bottom - 1]].some(([x, y]) => {
            const hit = document.elementFromPoint(x, y);
            return !(hit && (own.contains(hit) || hit.contains(own)));
        });
    });
    const drawn = [own, own.closest('.o-door')].filter(Boolean).map(one => getComputedStyle(one))
        .some(style => style.outlineStyle === 'solid' && parseFloat(style.outlineWidth) >= 2);
    return [...(covered ? [told('covered')] : []), ...(drawn ? [] : [told('no outline')])];
}"""


@dataclass(slots=True)
class ByPointer:
    """A reader who clicks or taps; `clicks` counts how often."""

    page: Page
    clicks: int = 0

    def follow(self, link: Locator) -> None:
        """Click once, and wait for where it leads."""
        with _arriving(self.page, link):
            link.click()
        self.clicks += 1


@dataclass(slots=True)
class ByKeys:
    """A reader who only has the keys; `stops` counts how often the focus moved, `unseen` what was wrong with it."""

    page: Page
    stops: int = 0
    unseen: list[str] = field(default_factory=list)

    def follow(self, link: Locator) -> None:
        """Tab to a link or button and press Enter."""
        self.reach(link)
        with _arriving(self.page, link):
            self.press("Enter")

    def reach(self, target: Locator) -> None:
        """Press Tab until the target has the focus, and look at the focus each time."""
        for _ in range(FURTHEST):
            self.press("Tab")
            self.stops += 1
            self.unseen += unseen(self.page)
            if target.evaluate("target => target === document.activeElement"):
                return
        message = f"no way to {target} in {FURTHEST} stops"
        raise AssertionError(message)

    def past_the_head(self) -> None:
        """Take the first stop of a page, which leads past its head."""
        self.follow(self.page.get_by_role("link", name="Hoppa till innehållet"))

    def press(self, key: str) -> None:
        """Press a key once."""
        self.page.keyboard.press(key)


@contextmanager
def _arriving(page: Page, link: Locator) -> Iterator[None]:
    """Wait for what a link leads to; a button stays where it is."""
    if link.get_attribute("href") is None:
        yield
        return
    with page.expect_navigation(wait_until="load"):
        yield
    page.evaluate("async () => { await document.fonts.ready }")


def unseen(page: Page) -> list[str]:
    """What keeps a reader from seeing the focus: it is outside the window, covered in part, or without an outline."""
    return [str(fault) for fault in page.evaluate(UNSEEN)]


def in_front(shown: Locator) -> bool:
    """Whether the middle of something is within the window and nothing lies over it."""
    return bool(
        shown.evaluate("""own => {
            const [{left, right, top, bottom}] = own.getClientRects();
            const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
            return Boolean(hit) && (own.contains(hit) || hit.contains(own));
        }""")
    )


def focused(page: Page) -> str:
    """The class and the words of what has the focus; the class that the theme's script adds to it is left out."""
    told = page.evaluate("`${document.activeElement.className} ${document.activeElement.textContent}`")
    return " ".join(str(told).replace("focus-visible", "").split())


def tab_to(page: Page, name: str) -> None:
    """Press the tab key until the button with these words has the focus."""
    ByKeys(page).reach(page.get_by_role("button", name=name, exact=True).first)
