"""LibreOffice accepts all and rejects all in every Word file, and what is left are the editions."""

from datetime import date
from pathlib import Path

import pytest

from overens.exchange.word.file import as_word
from tests.support.exchanged import MADE, made
from tests.support.libreoffice import Paragraph, Read, read
from tests.support.word_files import comments, settled

DAY = date(2026, 3, 2)
EVERY = pytest.mark.parametrize("name", MADE)


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    """Every comparison's Word file."""
    return {name: as_word(made(name), DAY) for name in MADE}


@pytest.fixture(scope="module")
def readings(files: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory) -> dict[str, Read]:
    """All of them read by one LibreOffice."""
    folder = tmp_path_factory.mktemp("word")
    for name, data in files.items():
        (folder / f"{name}.docx").write_bytes(data)
    return read([folder / f"{name}.docx" for name in files], Path(folder))


@EVERY
def test_accepting_all_gives_the_new_edition(name: str, readings: dict[str, Read], files: dict[str, bytes]) -> None:
    found = readings[name].accepted
    assert found.left == 0
    assert [own.text for own in found.said] == [text for _, text in settled(files[name], accept=True)]


@EVERY
def test_rejecting_all_gives_the_old_edition(name: str, readings: dict[str, Read], files: dict[str, bytes]) -> None:
    found = readings[name].rejected
    assert found.left == 0
    assert [own.text for own in found.said] == [text for _, text in settled(files[name], accept=False)]


def test_what_is_left_is_set_as_an_edition_by_itself(readings: dict[str, Read]) -> None:
    there, back = readings["star"], readings["star tillbaka"]
    assert there.accepted.said == back.rejected.said
    assert there.rejected.said == back.accepted.said
    assert styles(there.accepted.said) >= {"Title", "Heading 1", "Heading 2", "Heading 3", "List Bullet", "List Number"}


def styles(found: tuple[Paragraph, ...]) -> set[str]:
    """The styles in use."""
    return {own.style for own in found}


@EVERY
def test_no_more_than_a_blank_paragraph_is_left_beside_a_table(name: str, readings: dict[str, Read]) -> None:
    for found in (readings[name].accepted, readings[name].rejected):
        assert len(found.paragraphs) - len(found.said) <= 2


@EVERY
def test_changes_comments_and_language_are_read(name: str, readings: dict[str, Read], files: dict[str, bytes]) -> None:
    found = readings[name]
    assert sorted(found.comments) == sorted(comments(files[name]).values())
    assert found.authors <= {"Överens"}
    assert bool(found.accepted.changes) is bool(made(name).changes)
    assert (found.language, found.title[:14]) == ("sv-SE", "Ändringar från")
    assert found.heads
