"""Tests `overens diff` on editions that try it: it says what is wrong, or what differs, and never that nothing does."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from overens.cli.running import run
from tests.support.repository import DAY

DIFFERENT, TROUBLE = 1, 2
OLD, NEW = "agreements/vagen-in/2026.yaml", "agreements/vagen-in/2027.yaml"
LIKE, LONG = 400, 10_000_000
"""How many points say the same, and how many characters a paragraph has; more points in `compare/at_full_size.py`."""
Said = Callable[..., tuple[int, str, str]]
Put = Callable[[str, str], None]


@pytest.fixture
def said(example: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Said:
    """Compares the editions of two files in the repository; answers the code, the result, and what was told besides."""
    monkeypatch.chdir(example)

    def ran(*arguments: str) -> tuple[int, str, str]:
        status = run(["diff", *(arguments or (OLD, NEW)), "--date", DAY])
        return status, *capsys.readouterr()

    return ran


@pytest.fixture
def put(example: Path) -> Put:
    """Puts content last in the first section of the old edition, and other content in the new one."""
    text = (example / OLD).read_text(encoding="utf-8")

    def made(old: str, new: str) -> None:
        (example / OLD).write_text(with_content(text, old), encoding="utf-8")
        (example / NEW).write_text(with_content(text, new).replace("2026-", "2027-"), encoding="utf-8")

    return made


def with_content(text: str, content: str) -> str:
    """An edition with a section of its own for some content, before all others."""
    section = f"avsnitt:\n  - id: provet\n    rubrik: Provet\n    innehåll:\n{content}"
    assert text.count("\navsnitt:\n") == 1
    return text.replace("\navsnitt:\n", f"\n{section}", 1)


def paragraph(words: str, own: str = "") -> str:
    """A paragraph as the YAML has it."""
    return f"      - {f'id: {own}' if own else 'binder: []'}\n        text: {words}\n"


def points(texts: Sequence[str]) -> str:
    """A list as the YAML has it."""
    rows = "".join(f"          - {text}\n" for text in texts)
    return f"      - inledning: Det här gäller.\n        punkter:\n{rows}"


def test_an_id_reused_for_another_text_is_replaced_and_not_reworded(said: Said, put: Put) -> None:
    put(
        paragraph("Parterna träffas varje månad och går igenom alla nya ärenden.", "provet-mote"),
        paragraph("Hyran för lokalen betalas av den kommun som äger huset.", "provet-mote"),
    )
    status, out, err = said()
    assert (status, err) == (DIFFERENT, "")
    assert "ersätts" in out
    assert "omformuleras" not in out
    assert "Parterna träffas varje månad" in out
    assert "Hyran för lokalen" in out


def test_ids_that_change_places_are_new_addresses_of_texts_that_stay(said: Said, put: Put) -> None:
    texts = ("Parterna träffas varje månad och går igenom nya ärenden.", "Hyran betalas av den kommun som äger huset.")
    put(
        paragraph(texts[0], "provet-a") + paragraph(texts[1], "provet-b"),
        paragraph(texts[1], "provet-a") + paragraph(texts[0], "provet-b"),
    )
    status, out, _ = said()
    assert status == DIFFERENT
    assert "Två bestämmelser får nya adresser; vad som gäller ändras inte." in out
    assert "FLYTT (1)" in out
    assert "ersätts" not in out
    assert "omformuleras" not in out


def test_one_new_point_among_hundreds_that_say_the_same(said: Said, put: Put) -> None:
    before, after = ["samma sak"] * (LIKE // 2), ["samma sak"] * (LIKE // 2)
    put(points([*before, *after]), points([*before, "en annan sak", *after]))
    status, out, err = said()
    assert (status, err) == (DIFFERENT, "")
    assert "Punkten ”en annan sak” under ”1 Provet” tillkommer." in out
    assert f"{LIKE + 2} av {LIKE + 3}  1 Provet" in out


def test_a_paragraph_of_ten_megabytes_is_no_text_that_somebody_wrote(said: Said, put: Put) -> None:
    words = " ".join(f"ord{number}" for number in range(LONG // 9))
    put(paragraph(words), paragraph(f"{words} till"))
    told = "".join(
        f"{file}:1:1: fel: Filen är större än 500 kB, så den kan inte vara en text som någon har skrivit. [for-stor]\n"
        f"    {file}\n"
        "    Gör så här: Kontrollera att rätt fil ligger här. Dela upp den om den verkligen är så lång.\n\n"
        for file in (OLD, NEW)
    )
    status, out, err = said()
    assert (status, out) == (TROUBLE, "")
    assert err.startswith(told)
