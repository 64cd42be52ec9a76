"""Tests the page of the files' format against the model: nothing is left out, and every link leads somewhere."""

import re

import pytest
from markdown.extensions.toc import slugify

from overens.exchange.format_page import page
from overens.model.base import Entry
from overens.model.block import Block
from overens.model.blocks import Paragraph, Point
from overens.model.edition import Status
from overens.model.shapes import keys_of, shape_of
from overens.source.kinds import MODELS, modeline
from overens.source.schema_words import CHOICES, TITLES
from tests.support.model_fields import entry_types

ROW = re.compile(r"^\| `(\w+)` \| (ja|nej) \| (.+) \| (.+) \|$", re.MULTILINE)
ENTRIES = sorted(entry_types(), key=lambda entry: TITLES[entry][0])
# The first line of a content file looks like a heading, but stands in a block of code.
HEADING = re.compile(r"^#+ (?!yaml-)(.+)\n", re.MULTILINE)
# A block's own name is that of the chapter on blocks, which tells what they have in common.
CHAPTER_ON_BLOCKS = "Block"


@pytest.fixture(scope="module")
def chapters() -> dict[str, str]:
    """What stands under each heading, up to the next one."""
    parts = HEADING.split(page())
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def title(entry: type[Entry]) -> str:
    return TITLES[entry][0]


def own_keys(entry: type[Entry]) -> dict[str, bool]:
    """The keys that belong on an entry's own table, and whether each must be there."""
    keys = {key: shape.required for key, shape in keys_of(shape_of(entry), {}).items()}
    common = keys_of(shape_of(Block), {}) if issubclass(entry, Block) else {}
    return {key: required for key, required in keys.items() if key not in common}


@pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: TITLES[entry][0])
def test_every_key_of_an_entry_is_told(entry: type[Entry], chapters: dict[str, str]) -> None:
    told = {key: required == "ja" for key, required, _, _ in ROW.findall(chapters[title(entry)])}
    assert told == own_keys(entry)


def test_what_all_blocks_have_is_told_once(chapters: dict[str, str]) -> None:
    common = [key for key, *_ in ROW.findall(chapters[CHAPTER_ON_BLOCKS])]
    assert common == list(keys_of(shape_of(Block), {}))
    assert "`binder`" not in chapters[title(Paragraph)]
    assert "`binder`" in chapters[title(Point)]


def test_every_heading_is_there_once() -> None:
    headings = HEADING.findall(page())
    assert len(headings) == len(set(headings))


def test_every_value_to_choose_is_explained() -> None:
    told = page()
    assert [choice for words in CHOICES.values() for choice in words if f"\n- `{choice}`: " not in told] == []


def test_a_choice_stands_under_its_table(chapters: dict[str, str]) -> None:
    assert "för `status`:\n\n- `utkast`: " in chapters["Utgåva"]
    assert chapters["Utgåva"].count("\n- `") == len(Status)


@pytest.mark.parametrize(
    ("chapter", "key", "value"),
    [
        ("Part", "namn", "text"),
        ("Ord", "förklaring", "text med hänvisningar"),
        ("Utgåva", "status", "val"),
        ("Utgåva", "parter", "lista: text"),
        ("Utgåva", "giltighet", "[giltighet](#giltighet)"),
        ("Utgåva", "mål", "lista: [mål](#mal)"),
        ("Giltighet", "från", "datum"),
        ("Bilagans fil", "nummer", "heltal"),
        ("Undertecknare", "tillförordnad", "`ja` eller `nej`"),
        ("Åtagande", "regler", "lista: [punkt](#punkt) eller text"),
        ("Avsnitt", "innehåll", "lista: [block](#block)"),
        ("Kategori", "exempel", "lista: text med hänvisningar"),
    ],
)
def test_the_sort_of_a_value(chapters: dict[str, str], chapter: str, key: str, value: str) -> None:
    assert {name: sort for name, _, sort, _ in ROW.findall(chapters[chapter])}[key] == value


def test_every_link_leads_to_a_heading() -> None:
    anchors = {slugify(heading, "-") for heading in HEADING.findall(page())}
    links = re.findall(r"\]\(#([^)]+)\)", page())
    assert links
    assert set(links) <= anchors


@pytest.mark.parametrize("kind", MODELS)
def test_a_kind_of_file_has_its_first_line(kind: str, chapters: dict[str, str]) -> None:
    chapter = chapters[title(MODELS[kind])]
    file = re.search(r"Filen är (?:till exempel )?`([^`]+)`", chapter)
    assert file
    assert modeline(file[1], MODELS[kind]) in chapter


def test_the_words_of_the_model_stay_words(chapters: dict[str, str]) -> None:
    assert r"Får innehålla \*kursiv\*, \*\*fetstil\*\*" in chapters["Stycke"]
    assert r"\[\](not:id)" in chapters["Fotnot"]


def test_the_page_is_the_same_each_time() -> None:
    assert page() == page()
