"""Tests `overens diff` on editions that try it: it says what is wrong, or what differs, and never that nothing does."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from overens.cli.verbs import run
from tests.support.repository import DAY

DIFFERENT, TROUBLE = 1, 2
OLD, NEW = "agreements/vagen-in/2026.yaml", "agreements/vagen-in/2027.yaml"
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


def told(out: str) -> str:
    """The first line of a result, which says how much changes."""
    return out.splitlines()[0]


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


def test_ids_that_change_places_are_told(said: Said, put: Put) -> None:
    texts = ("Parterna träffas varje månad och går igenom nya ärenden.", "Hyran betalas av den kommun som äger huset.")
    put(
        paragraph(texts[0], "provet-a") + paragraph(texts[1], "provet-b"),
        paragraph(texts[1], "provet-a") + paragraph(texts[0], "provet-b"),
    )
    status, out, _ = said()
    assert status == DIFFERENT
    assert all(text in out for text in texts)


LIKE = 20_000
LONG = 10_000_000
