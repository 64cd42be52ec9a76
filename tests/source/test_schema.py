"""The schemas that an editor uses: in Swedish, as committed, and of one mind with the reading."""

import json
import re
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from overens.model.base import Entry
from overens.names import CONTENT_FOLDERS, schema_file
from overens.problems import Severity
from overens.source.kinds import MODELS
from overens.source.reading import read
from overens.source.schema import schemas
from overens.source.schema_words import CHOICES, TITLES
from tests.support.paths import ROOT
from tests.support.samples import BASE

T = TypeVar("T")

FILES = {
    "parter": "agreements/parter.yaml",
    "ordlista": "agreements/ordlista.yaml",
    "avtal": "agreements/prov/avtal.yaml",
    "utgava": "agreements/prov/2025.yaml",
    "bilaga": "annexes/prov/2025/1-gang.yaml",
    "roller": "roles/prov/2025.yaml",
}
VALIDATORS = {kind: Draft202012Validator(json.loads(text)) for kind, text in schemas().items()}


class CoreLoader(yaml.SafeLoader):
    """Reads as an editor does: YAML 1.2, where only true, false, null and numbers are no texts."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}  # noqa: RUF012  # the library's own name


CoreLoader.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"^(~|null|Null|NULL|)$"), ["~", "n", "N", ""])
CoreLoader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(true|false)$"), ["t", "f"])
CoreLoader.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"^[-+]?[0-9]+$"), list("-+0123456789"))
CoreLoader.add_implicit_resolver(
    "tag:yaml.org,2002:float", re.compile(r"^[-+]?([0-9]+\.[0-9]*|\.[0-9]+)$"), list("-+.0123456789")
)


def as_editor_sees(text: str) -> Any:  # noqa: ANN401  # a YAML file can hold anything
    return yaml.load(text, Loader=CoreLoader)  # noqa: S506  # a safe loader with fewer types


def kind_of(file: Path) -> str:
    """The kind that a content file's first line names."""
    first = file.read_text(encoding="utf-8").partition("\n")[0]
    return first.rpartition("/")[2].removesuffix(".schema.json")


def content_files() -> list[Path]:
    return sorted(file for folder in CONTENT_FOLDERS for file in (ROOT / folder).rglob("*.yaml"))


@pytest.mark.parametrize("kind", MODELS)
def test_a_schema_is_one(kind: str) -> None:
    Draft202012Validator.check_schema(VALIDATORS[kind].schema)


@pytest.mark.parametrize("kind", MODELS)
def test_the_committed_schema_is_the_one_that_the_model_gives(kind: str) -> None:
    assert (ROOT / schema_file(kind)).read_text(encoding="utf-8") == schemas()[kind]


@pytest.mark.parametrize("file", [BASE / file for file in FILES.values()] + content_files(), ids=str)
def test_valid_content_follows_its_schema(file: Path) -> None:
    value = as_editor_sees(file.read_text(encoding="utf-8"))
    assert [error.message for error in VALIDATORS[kind_of(file)].iter_errors(value)] == []


def parts(schema: object) -> Iterator[dict[str, Any]]:
    if isinstance(schema, dict):
        yield schema
        for below in schema.values():
            yield from parts(below)
    elif isinstance(schema, list):
        for below in schema:
            yield from parts(below)


@pytest.mark.parametrize("kind", MODELS)
def test_everything_that_an_editor_shows_is_swedish(kind: str) -> None:
    shown = [part[word] for part in parts(VALIDATORS[kind].schema) for word in ("title", "description") if word in part]
    shown = [words for words in shown if isinstance(words, str)]
    english = re.compile(r"\b(the|of|and|which|what|with|one|is|that)\b", re.IGNORECASE)
    assert shown
    assert [words for words in shown if english.search(words)] == []


@pytest.mark.parametrize("kind", MODELS)
def test_every_key_and_every_value_to_choose_is_explained(kind: str) -> None:
    for part in parts(VALIDATORS[kind].schema):
        properties = part.get("properties")
        if isinstance(properties, dict):
            assert [key for key, schema in properties.items() if not schema.get("description")] == []
        if "enum" in part and part["enum"] != ["ja", "nej"]:
            assert len(part["markdownEnumDescriptions"]) == len(part["enum"])


@pytest.mark.parametrize("kind", MODELS)
def test_every_reference_leads_somewhere(kind: str) -> None:
    schema = VALIDATORS[kind].schema
    assert isinstance(schema, dict)
    used = {part["$ref"].removeprefix("#/$defs/") for part in parts(schema) if "$ref" in part}
    assert used == set(schema["$defs"])


def _below(kind: type[T]) -> Iterator[type[T]]:
    for below in kind.__subclasses__():
        yield below
        yield from _below(below)


def _is_written(kind: type) -> bool:
    """Whether content files hold such a thing; what a check answers stands in none."""
    return kind.__module__.startswith("overens.model.") and kind.__module__ != "overens.model.verification"


def test_every_kind_of_entry_has_a_name_of_its_own() -> None:
    entries = {entry for entry in _below(Entry) if _is_written(entry)}
    # What only gathers keys for others is never written.
    assert {entry for entry in entries if not entry.__subclasses__()} == set(TITLES)
    titles = [title for title, _ in TITLES.values()]
    assert len(titles) == len(set(titles))


def test_every_value_to_choose_has_its_words() -> None:
    choices = {kind for kind in _below(StrEnum) if _is_written(kind)}
    assert {kind: set(kind) for kind in choices} == {kind: set(words) for kind, words in CHOICES.items()}


@pytest.mark.parametrize(
    ("kind", "old", "new"),
    [
        ("utgava", "kortnamn: PROV 2025", "kortnamn: 2025"),
        ("utgava", "kortnamn: PROV 2025", "kortnamn: 13:00"),
        ("utgava", "status: utkast", "status: utkast\nåtergivning:"),
        ("utgava", "status: utkast", "status: utkast\ngiltighet: {från: 2025-01-01, till: ~}"),
        ("bilaga", "- text: Provet", "- punkter: [a, 7, {text: b}]\n      - text: Provet"),
        ("bilaga", "- text: Provet", "- punkter: [a]\n        ordnad: ja\n      - text: Provet"),
    ],
)
def test_what_the_reading_accepts_the_schema_accepts(kind: str, old: str, new: str) -> None:
    assert judgements(kind, old, new) == (True, True)


@pytest.mark.parametrize(
    ("kind", "old", "new"),
    [
        ("utgava", "kortnamn: PROV 2025", "kortnamn:"),
        ("utgava", "kortnamn: PROV 2025", 'kortnamn: ""'),
        ("utgava", "kortnamn: PROV 2025", "kortnman: PROV"),
        ("utgava", "status: utkast", "status: utkst"),
        ("utgava", "nummer: 1", "nummer: 0"),
        ("utgava", "status: utkast", "status: utkast\ngiltighet: {från: 1 mars}"),
        ("utgava", "parter: [norra-kommun, sodra-kommun]", "parter: norra-kommun"),
        ("utgava", "parter: [norra-kommun, sodra-kommun]", "parter:"),
        ("bilaga", "- text: Provet", "- id: Provet"),
        ("bilaga", "- text: Provet", "- text: a\n        visa: mål\n      - text: Provet"),
        ("bilaga", "- text: Provet", "- punkter: [a]\n        ordnad: yes\n      - text: Provet"),
        ("bilaga", "- text: Provet", "- punkter: [a: b]\n      - text: Provet"),
    ],
)
def test_what_the_reading_refuses_the_schema_refuses(kind: str, old: str, new: str) -> None:
    assert judgements(kind, old, new) == (False, False)


def judgements(kind: str, old: str, new: str) -> tuple[bool, bool]:
    """Whether the reading and whether the schema accept a valid file after a change."""
    text = (BASE / FILES[kind]).read_text(encoding="utf-8")
    assert text.count(old) == 1
    return accepted(kind, text.replace(old, new))


def accepted(kind: str, text: str) -> tuple[bool, bool]:
    _, problems = read(FILES[kind], text.encode(), MODELS[kind])
    read_well = not any(problem.severity is Severity.ERROR for problem in problems)
    return read_well, VALIDATORS[kind].is_valid(as_editor_sees(text))


KEYS = ("id", "text", "punkter", "visa", "rubrik", "innehåll", "avsnitt", "titel", "binder", "ordnad", "typ", "fotnot")
VALUES = st.recursive(
    st.sampled_from([None, "ja", "mål", "regel", "x", 2025]),
    lambda below: st.one_of(st.lists(below, max_size=3), st.dictionaries(st.sampled_from(KEYS), below, max_size=4)),
    max_leaves=10,
)


@given(st.lists(VALUES, max_size=3))
def test_reading_and_schema_agree_on_any_content(blocks: list[object]) -> None:
    section = {"id": "a", "rubrik": "A", "innehåll": blocks}
    text = json.dumps({"titel": "A", "avsnitt": [section]}, ensure_ascii=False)
    read_well, follows = accepted("bilaga", text)
    assert read_well == follows
