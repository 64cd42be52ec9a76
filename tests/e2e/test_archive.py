"""Shows that everybody can use the built archive: a file dropped, chosen or told by its digest, offline and by eye."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route

from tests.support.archive_site import build
from tests.support.axe import violations
from tests.support.browser import Window, overflow
from tests.support.html import errors
from tests.support.kept import content, digest

Open = Callable[..., Window]
Served = Callable[[Path], str]

KINDS = {
    "arkiv": "arkiv/",
    "halvt undertecknad": "arkiv/prov/2025/",
    "undertecknad": "arkiv/prov/2024/",
    "bara fryst": "arkiv/prov/2026/",
    "inte fryst": "arkiv/prov/2023/",
    "rättad översikt": "prov/2025/",
    "rättad text": "prov/2025/text/",
}
PHONE, DESKTOP = 360, 1280
SIGNED, HALF, REFUSED = "prov-2024-undertecknad-4.pdf", "prov-2025-undertecknad-6.pdf", "prov-2025-undertecknad-5.pdf"
SUM = digest(content(SIGNED))
ANSWERS = {
    SIGNED: (
        "Känd och oförändrad. Undertecknad PDF, Prov 2024 Ersatt av en senare utgåva Mottagen och kontrollerad "
        "4 mars 2025. Giltig: alla har undertecknat, och inget har ändrats efteråt. Läs mer om Prov 2024"
    ),
    HALF: (
        "Känd och oförändrad. Undertecknad PDF, Prov 2025 Gäller Mottagen och kontrollerad 6 mars 2025. "
        "Ofullständig: alla har inte undertecknat i filen. Läs mer om Prov 2025"
    ),
    REFUSED: (
        "Känd, men den godkändes inte. PDF som inte godkändes, Prov 2025 Gäller Mottagen och kontrollerad "
        "5 mars 2025. Ogiltig: filen godkändes inte. Rapporten säger varför. Läs mer om Prov 2025"
    ),
    "prov-2026-med-falt.pdf": (
        "Känd och oförändrad. Fryst PDF med underskriftsfält, Prov 2026 Beslutad, gäller ännu inte "
        "Inte undertecknad. För den som undertecknar direkt i filen. Läs mer om Prov 2026"
    ),
    "prov-2027.pdf": (
        "Känd och oförändrad. Hela överenskommelsen som PDF, Prov 2027 Utkast Ett utkast som inte är beslutat. "
        "Läs mer om Prov 2027"
    ),
}
# How people write a digest down, and how the programs that count one print it.
WRITTEN = (
    SUM,
    SUM.upper(),
    f"  {SUM}\n",
    " ".join(SUM[at : at + 8] for at in range(0, 64, 8)),
    f"{SUM[:32]}\n{SUM[32:]}",
    ":".join(SUM[at : at + 2] for at in range(0, 64, 2)),
    f"SHA-256: {SUM}",
    f"{SUM}  {SIGNED}",
    f"SHA256 hash of {SIGNED}:\n{SUM}\nCertUtil: -hashfile command completed successfully.",
    f"SHA256-hash av {SIGNED}:\n{' '.join(SUM[at : at + 2] for at in range(0, 64, 2))}\nCertUtil: klart.",
)
WRONG = {
    "": "Klistra in en kontrollsumma först.",
    SUM[:-1]: "Kontrollsumman är för kort: 1 tecken fattas. Den har 63 tecken och ska ha 64.",
    f"{SUM}00": "Kontrollsumman är för lång: 2 tecken är för mycket. Den har 66 tecken och ska ha 64.",
    SUM[:40]: "Det ser ut att vara en kontrollsumma av sorten SHA-1. Räkna ut en SHA-256 i stället.",
    f"{SUM[:-1]}o": ("Tecknet ”o” hör inte hemma i en kontrollsumma, som bara har siffror och bokstäverna a till f."),
    f"{SUM}\n{digest(b'')}": "Det är flera kontrollsummor. Klistra in en i taget.",
}


@pytest.fixture(scope="module")
def site(an_example: Callable[[Path], Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the made-up archive."""
    return build(an_example(tmp_path_factory.mktemp("arkiv")))


@pytest.fixture
def address(site: Path, served: Served) -> str:
    """Where it is served, with a slash at its end."""
    return f"{served(site)}/"


@pytest.fixture
def archive(address: str, open_window: Open) -> Page:
    """The archive's first page."""
    page = open_window(width=DESKTOP).open(f"{address}arkiv/")
    # A listener from the start: the driver takes over the system's dialog only when there is one.
    page.on("filechooser", lambda _: None)
    return page


def test_every_page_is_valid_html(site: Path) -> None:
    assert errors(site / url / "index.html" for url in KINDS.values()) == []


@pytest.mark.parametrize(("width", "scheme"), [(PHONE, "dark"), (DESKTOP, "light")])
def test_no_page_breaks_a_rule_or_scrolls_sideways(address: str, open_window: Open, width: int, scheme: str) -> None:
    seen = open_window(width=width, scheme=scheme)
    # The looks differ on two kinds of page; the others have nothing that those lack but in their words.
    for kind in KINDS if (width, scheme) == (DESKTOP, "light") else ("arkiv", "halvt undertecknad"):
        page = seen.open(f"{address}{KINDS[kind]}")
        page.evaluate("for (const fold of document.querySelectorAll('details')) fold.open = true")
        assert violations(page) == [], kind
        assert overflow(page) == 0, kind
    assert seen.foreign(address) == []
    assert seen.faults == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_answer_breaks_a_rule_or_scrolls_sideways(address: str, open_window: Open, scheme: str) -> None:
    page = open_window(width=320, scheme=scheme).open(f"{address}arkiv/")
    for name in (SIGNED, HALF, "okand.pdf"):
        choose(page, name)
        assert answer(page)
        assert violations(page) == [], name
        assert overflow(page) == 0, name


def test_a_chosen_file_is_known_by_its_bytes(archive: Page) -> None:
    for name, expected in ANSWERS.items():
        choose(archive, name)
        assert answer(archive) == f"{expected} vald.pdf. SHA-256: {digest(content(name))}"


def test_one_byte_more_makes_it_unknown(archive: Page) -> None:
    archive.set_input_files(
        "#om_fil", {"name": "a.pdf", "mimeType": "application/pdf", "buffer": content(SIGNED) + b" "}
    )
    told = answer(archive)
    assert told.startswith("Okänd. Den finns inte i arkivet. Filen eller kontrollsumman hör inte till någon fil")
    assert "eller fråga Samordningsförbundet Prov." in told
    assert digest(content(SIGNED) + b" ") in told


def test_a_file_is_dropped_anywhere_on_the_page_and_stays_on_it(archive: Page, site: Path) -> None:
    before = archive.url
    drop(archive, site / "arkiv/prov/2024" / SIGNED, at=(640, 200))
    assert answer(archive).startswith("Känd och oförändrad. Undertecknad PDF, Prov 2024")
    assert archive.url == before
    assert not archive.locator(".o-check__drop[data-over]").count()


def test_several_files_an_empty_one_and_a_folder_are_told_what_is_wrong(archive: Page, site: Path) -> None:
    folder = site / "arkiv/prov/2024"
    drop(archive, folder / SIGNED, folder / "SHA256SUMS", at=(640, 200))
    assert answer(archive) == "Kontrollera en fil i taget."
    forget(archive)
    archive.set_input_files("#om_fil", {"name": "tom.pdf", "mimeType": "application/pdf", "buffer": b""})
    assert answer(archive) == "tom.pdf är tom, eller en mapp. Välj en fil med innehåll."
    drop(archive, folder, at=(640, 200))
    assert answer(archive).startswith("2024 ")


def test_the_same_file_may_be_asked_for_again_after_it_changed(archive: Page, tmp_path: Path) -> None:
    file = tmp_path / "fil.pdf"
    for data, expected in ((content(SIGNED), "Känd"), (b"annat", "Okänd")):
        file.write_bytes(data)
        forget(archive)
        with archive.expect_file_chooser() as chooser:
            archive.get_by_label("Välj en fil").click()
        chooser.value.set_files(file)
        assert answer(archive).startswith(expected)


def test_a_digest_is_known_however_it_was_written(archive: Page) -> None:
    for written in WRITTEN:
        compare(archive, written)
        assert answer(archive).startswith("Känd och oförändrad. Undertecknad PDF, Prov 2024"), written


def test_what_is_wrong_with_a_digest_is_told(archive: Page) -> None:
    for written, expected in WRONG.items():
        compare(archive, written)
        assert answer(archive) == expected


def test_a_digest_of_something_else_is_unknown(archive: Page) -> None:
    compare(archive, digest(b"annat"))
    assert answer(archive).startswith("Okänd.")
    assert "Det du klistrade in. SHA-256:" in answer(archive)


def test_all_of_it_works_with_the_keyboard_alone(archive: Page) -> None:
    archive.get_by_role("link", name="Kontrollera en fil som du har fått").focus()
    archive.keyboard.press("Enter")
    archive.wait_for_url("**/#om_kontrollera")
    archive.keyboard.press("Tab")
    assert archive.evaluate("document.activeElement.id") == "om_fil"
    with archive.expect_file_chooser():
        archive.keyboard.press("Enter")
    archive.keyboard.press("Tab")
    archive.keyboard.insert_text(SUM)
    archive.keyboard.press("Enter")
    assert answer(archive).startswith("Känd och oförändrad.")
    archive.keyboard.press("Tab")
    assert archive.evaluate("document.activeElement.textContent") == "Jämför"


def test_the_answer_is_announced(archive: Page) -> None:
    region = archive.locator(".o-check").get_by_role("status")
    assert region.count() == 1
    choose(archive, SIGNED)
    told = answer(archive)
    assert told == " ".join(region.inner_text().split())


def test_offline_it_answers_and_asks_for_nothing(address: str, open_window: Open, site: Path) -> None:
    seen = open_window(width=DESKTOP)
    page = seen.open(f"{address}arkiv/")
    page.context.set_offline(offline=True)
    stored = "JSON.stringify([localStorage, sessionStorage])"
    before, kept = list(seen.requests), page.evaluate(stored)
    choose(page, SIGNED)
    assert answer(page).startswith("Känd")
    drop(page, site / "arkiv/prov/2025" / HALF, at=(640, 200))
    assert "Prov 2025" in answer(page)
    compare(page, SUM)
    assert "Det du klistrade in." in answer(page)
    page.wait_for_timeout(200)
    assert seen.requests == before
    assert seen.page.context.cookies() == []
    assert page.evaluate(stored) == kept


def test_a_copy_of_the_site_on_a_disk_answers_too(site: Path, open_window: Open) -> None:
    page = open_window(width=DESKTOP).page
    page.goto((site / "arkiv/index.html").as_uri())
    choose(page, SIGNED)
    assert answer(page).startswith("Känd och oförändrad. Undertecknad PDF, Prov 2024")


def test_where_the_address_is_not_safe_the_digest_can_still_be_compared(site: Path, open_window: Open) -> None:
    page = open_window(width=DESKTOP).page

    def answered(route: Route) -> None:
        path = site / route.request.url.removeprefix("http://osaker.example/")
        route.fulfill(path=path / "index.html" if path.is_dir() else path)

    page.route("http://osaker.example/**", answered)
    page.goto("http://osaker.example/arkiv/")
    assert not page.evaluate("isSecureContext")
    assert not page.locator("#om_fil").is_visible()
    assert page.get_by_text("sidor som har en säker adress, som börjar med https").is_visible()
    assert not page.locator(".o-copy").first.is_visible()
    compare(page, SUM)
    assert answer(page).startswith("Känd")


def test_without_javascript_the_digests_and_the_commands_are_there(address: str, open_window: Open) -> None:
    page = open_window(width=PHONE, javascript=False).open(f"{address}arkiv/")
    assert page.get_by_text("Webbläsaren kör inte JavaScript").is_visible()
    assert not page.locator("#om_fil").is_visible()
    page.get_by_text("Prov 2024 (8 filer)").click()
    assert SUM in page.locator("li:has-text('Undertecknad PDF, Prov 2024') .o-digest").inner_text()
    page.get_by_text("Räkna ut kontrollsumman utan webbläsaren").click()
    assert page.get_by_text("certutil -hashfile fil.pdf SHA256").is_visible()
    assert not page.locator(".o-copy:visible").count()


def test_a_digest_is_copied_by_its_button_and_by_a_click(address: str, open_window: Open) -> None:
    page = open_window(width=DESKTOP).open(f"{address}arkiv/prov/2024/")
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    button = page.get_by_role("button", name=f"Kopiera kontrollsumman för {SIGNED}")
    button.click()
    page.get_by_role("status").filter(has_text="Kopierad").wait_for(state="attached")
    assert page.evaluate("navigator.clipboard.readText()") == SUM
    page.locator(".o-digest").first.click()
    assert page.evaluate("`${getSelection()}`") == SUM


def test_without_leave_to_copy_it_is_said(address: str, open_window: Open) -> None:
    page = open_window(width=DESKTOP).open(f"{address}arkiv/prov/2024/")
    page.evaluate("() => { navigator.clipboard.writeText = () => Promise.reject(new Error('nej')) }")
    page.locator(".o-copy").first.click()
    page.get_by_role("status").filter(has_text="Gick inte att kopiera").wait_for(state="attached")


def test_states_are_told_apart_where_colours_are_the_reader_s(address: str, open_window: Open) -> None:
    page = open_window(width=DESKTOP).open(f"{address}arkiv/")
    page.emulate_media(forced_colors="active")
    style = "style => getComputedStyle(style).borderTopStyle"
    assert page.locator(".o-check__drop").first.evaluate(style) == "dashed"
    choose(page, REFUSED)
    assert page.locator(".o-check__answer").evaluate(style) == "solid"


def test_what_is_copied_from_a_corrected_text_is_the_agreement_s_words(address: str, open_window: Open) -> None:
    page = open_window(width=DESKTOP).open(f"{address}prov/2025/text/")
    copied = page.evaluate("getSelection().selectAllChildren(document.querySelector('.o-text')) || `${getSelection()}`")
    assert "Alla som behöver." in copied
    assert "Rättelse" not in copied


def test_the_archive_is_in_the_menu_and_is_found(address: str, open_window: Open, site: Path) -> None:
    page = open_window(width=DESKTOP).open(address)
    page.get_by_label("Webbplatsen").get_by_role("link", name="Arkiv").click()
    page.wait_for_url(f"{address}arkiv/")
    assert list(menu(page)) == ["Arkiv", "Prov 2026", "Prov 2025", "Prov 2024", "Prov 2023"]
    sitemap = (site / "sitemap.xml").read_text(encoding="utf-8")
    assert "/arkiv/</loc>" in sitemap
    assert "/arkiv/prov/2024/</loc>" in sitemap
    index = (site / "sok/index.js").read_text(encoding="utf-8")
    assert '["om_kontrollera",' in index
    assert SUM not in index


def choose(page: Page, name: str) -> None:
    """Chooses a file with the bytes of one of the archive's, under another name."""
    forget(page)
    page.set_input_files("#om_fil", {"name": "vald.pdf", "mimeType": "application/pdf", "buffer": content(name)})


def compare(page: Page, written: str) -> None:
    """Writes a digest and has it compared."""
    forget(page)
    page.locator("#om_summa").fill(written)
    page.get_by_role("button", name="Jämför").click()


def drop(page: Page, *files: Path, at: tuple[int, int]) -> None:
    """Drags files of the disk over a point of the window and lets go, as the system does it."""
    forget(page)
    browser = page.context.new_cdp_session(page)
    data = {"items": [], "files": [str(file) for file in files], "dragOperationsMask": 1}
    for kind in ("dragEnter", "dragOver", "drop"):
        browser.send("Input.dispatchDragEvent", {"type": kind, "x": at[0], "y": at[1], "data": data})


def forget(page: Page) -> None:
    """Clears the answer, so that the next one is known from the one before."""
    page.evaluate("document.querySelector('.o-check__answer').replaceChildren()")


def answer(page: Page) -> str:
    """What the check says, once it has counted."""
    page.wait_for_function(
        "() => { const told = document.querySelector('.o-check__answer').textContent;"
        " return told && !told.startsWith('Räknar'); }"
    )
    return " ".join(page.locator(".o-check__answer").inner_text().split())


def menu(page: Page) -> Iterator[str]:
    """The entries of the menu beside the text."""
    yield from page.locator(".o-menu__link").all_inner_texts()
