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
    if (!own || own === document.body) return [`${location.pathname} nothing has the focus`];
    const told = what => `${location.pathname} ${what}: ${own.tagName} ${own.textContent.trim().slice(0, 60)}`;
    const inside = [...own.getClientRects()].filter(box => box.width && box.height)
        .map(box => ({left: Math.max(box.left, 0), right: Math.min(box.right, innerWidth),
                      top: Math.max(box.top, 0), bottom: Math.min(box.bottom, innerHeight)}))
        .filter(box => box.right - box.left > 2 && box.bottom - box.top > 2);
    if (!inside.length) return [told('outside the window')];
    const over = inside.flatMap(({left, right, top, bottom}) => {
        const x = (left + right) / 2, y = (top + bottom) / 2;
        return [[x, y], [left + 4, y], [right - 4, y], [x, top + 4], [x, bottom - 4]]
            .map(place => document.elementFromPoint(...place))
            .filter(hit => !(hit && (own.contains(hit) || hit.contains(own))))
            .map(hit => hit ? `${hit.tagName} ${hit.className}` : 'nothing');
    });
    const drawn = [own, own.closest('.o-door')].filter(Boolean).map(one => getComputedStyle(one))
        .some(style => style.outlineStyle === 'solid' && parseFloat(style.outlineWidth) >= 2);
    return [...(over.length ? [told(`covered by ${over[0]}`)] : []), ...(drawn ? [] : [told('no outline')])];
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

    def follow(self, link: Locator, key: str = "Tab") -> None:
        """Tab (or Shift+Tab) to a link or button and press Enter."""
        self.reach(link, key)
        with _arriving(self.page, link):
            self.page.keyboard.press("Enter")

    def reach(self, target: Locator, key: str = "Tab") -> None:
        """Press Tab (or Shift+Tab) until the target has the focus, and look at the focus each time."""
        for _ in range(FURTHEST):
            self.press(key)
            if target.evaluate("target => target === document.activeElement"):
                return
        message = f"no way to {target} in {FURTHEST} stops"
        raise AssertionError(message)

    def past_the_head(self) -> None:
        """Take the first stop of a page, which leads past its head."""
        self.follow(self.page.get_by_role("link", name="Hoppa till innehållet"))

    def press(self, key: str) -> None:
        """Press a key that moves the focus, and look at where it is then."""
        self.page.keyboard.press(key)
        self.stops += 1
        self.unseen += unseen(self.page)


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
