"""Shows that the office begins next year's edition, mends a wrong edit as its message says, and sees what it did."""

import json
import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page

from tests.support.browser import DESKTOP, Window
from tests.support.preview import box, serving
from tests.support.repository import Ran, overens

Open = Callable[..., Window]

OLD, NEW = "agreements/vagen-in/2026.yaml", "agreements/vagen-in/2027.yaml"
TEXT, COMPARED = "vagen-in/2027/text/", "vagen-in/jamfor/2026-2027/"
YEARS = (
    ("gemensam väg in 2026", "gemensam väg in 2027"),
    ("Vägen in 2026", "Vägen in 2027"),
    ("från: 2026-01-01", "från: 2027-01-01"),
    ("till: 2026-12-31", "till: 2027-12-31"),
)
# What the office means to change, and the slips of its hand while it does.
MEANT = ("varannan vecka och håller i kallelserna", "varje vecka och håller i kallelserna")
SLIPS = (("2027-12-31", "2027-06-31"), ("område: teamet", "område: temaet"), ("vid_behov:", "vid_behöv:"))
SAID = f"""\
{NEW}:12:9: fel: Juni 2027 har bara 30 dagar. [fel-datum]
    giltighet.till: 2027-06-31
    Gör så här: Skriv datumet som ÅÅÅÅ-MM-DD, till exempel 2025-02-18.

{NEW}:88:19: fel: Det finns inget område med id:t ”temaet”. [okand-hanvisning]
    åtaganden.parter[1].områden[1].område: temaet
    Gör så här: Menade du ”teamet”? Rätta id:t, eller lägg till området under åtaganden, områden i {NEW}.

{NEW}:92:11: fel: Nyckeln ”vid_behöv” kan inte stå här. [okand-nyckel]
    åtaganden.parter[1].områden[1].vid_behöv: vid_behöv
    Gör så här: Menade du ”vid_behov”? Rätta stavningen.

3 fel
"""
REWORDED = "Stycket ”Kommunen är med på teamets möte varje vecka och …” under ”4.1.1 Vägenteamet” omformuleras."
CHANGES = [
    "Status och giltighet ändras I titeln ändras ”2026” till ”2027”.",
    "Status och giltighet ändras Första dagen ändras från 1 januari 2026 till 1 januari 2027.",
    "Status och giltighet ändras Sista dagen ändras från 31 december 2026 till 30 juni 2027.",
    f"Text omformulerad {REWORDED}",
]


def test_a_wrong_edit_is_mended_by_what_its_messages_advise(example: Path, open_window: Open) -> None:
    begin_next_year(example)
    page = open_window(width=DESKTOP).page
    with serving(example) as preview:
        preview.until(lambda shown: MEANT[0] in shown and not box(shown), TEXT)

        edit(example, MEANT, *SLIPS)
        assert overens("check", folder=example) == Ran(1, SAID, "")
        wrong, shown = problems(example), preview.until(box, TEXT)
        for found in wrong:
            assert f"{found.place}</b>" in box(shown)
            mend(example, found)
        assert overens("check", folder=example) == Ran(0, "Inga problem.\n", "")

        preview.until(lambda shown: MEANT[1] in shown and not box(shown), TEXT)
        page.goto(f"{preview.address}{TEXT}")
        assert_new_words_of_a_draft(page)
        page.get_by_role("link", name="Ändringar från Vägen in 2026").first.click()
        page.wait_for_url(f"{preview.address}{COMPARED}")
        assert_only_what_was_meant(page)


@dataclass(frozen=True, slots=True)
class Found:
    """A problem as a program gets it: where it is, what stands there, what is wrong with it and what to do."""

    file: str
    line: int
    column: int
    value: str
    what: str
    fix: str

    @property
    def place(self) -> str:
        """Where it is, as an editor and the preview write it."""
        return f"{self.file}:{self.line}:{self.column}"

    @property
    def advised(self) -> str:
        """What the message says should stand there instead."""
        if meant := re.search("Menade du ”(.+?)”", self.fix):
            return meant[1]
        last = re.search(r"har bara (\d+) dagar", self.what)
        assert last
        assert self.fix.startswith("Skriv datumet som ÅÅÅÅ-MM-DD")
        return f"{self.value[:-2]}{last[1]}"


def begin_next_year(folder: Path) -> None:
    """Begin the next edition as the handbook says: a copy with other years."""
    shutil.copy(folder / OLD, folder / NEW)
    edit(folder, *YEARS)


def edit(folder: Path, *changes: tuple[str, str]) -> None:
    """Replace words in the new edition, each where they stand first."""
    text = (folder / NEW).read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    (folder / NEW).write_text(text, encoding="utf-8")


def problems(folder: Path) -> list[Found]:
    """Every problem of a folder, in the order that they are told in."""
    told = json.loads(overens("check", "--format", "json", folder=folder).out)
    return [Found(**{name: one[name] for name in Found.__slots__}) for one in told]


def mend(folder: Path, found: Found) -> None:
    """Put what the message advises where it says that the mistake is."""
    lines = (folder / found.file).read_text(encoding="utf-8").splitlines(keepends=True)
    line, before = lines[found.line - 1], found.column - 1
    assert line[before:].startswith(found.value)
    lines[found.line - 1] = line[:before] + found.advised + line[before + len(found.value) :]
    (folder / found.file).write_text("".join(lines), encoding="utf-8")


def assert_new_words_of_a_draft(page: Page) -> None:
    """The page says the new words, and that it is a draft."""
    assert MEANT[1] in words(page.locator("article").inner_text())
    assert "Utkast. Den här texten gäller inte ännu." in words(page.get_by_role("note").first.inner_text())
    assert page.locator(".o-badge").first.inner_text() == "Utkast"


def assert_only_what_was_meant(page: Page) -> None:
    """The comparison lists the years and the edit, and shows the edit word by word."""
    assert [words(one) for one in page.locator(".o-change__what").all_inner_texts()] == CHANGES
    edited = page.locator(".o-change").last
    assert "varannan" in edited.locator("del").inner_text()
    assert "varje" in edited.locator("ins").inner_text()
    assert words(edited.locator(".o-change__bound").inner_text()) == "Berör Exempelby kommun och Provköpings kommun."


def words(shown: str) -> str:
    """Text without what the lines' breaks are."""
    return " ".join(shown.split())
