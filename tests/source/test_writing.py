"""Shows that what the program writes reads as what it wrote, whatever the words, and is the same each time."""

from datetime import date
from unicodedata import normalize

from hypothesis import given, settings
from hypothesis import strategies as st

from overens.model.manifest import Errata, Manifest, Tool
from overens.source.reading import read
from overens.source.writing import written
from tests.support.editions import Content
from tests.support.recorded import recorded

MANIFEST = recorded(Content().edition()).manifest.value
FILE = "agreements/prov/beslut/2025/manifest.yaml"
# What a content file says once it is read: nothing unseen, no blanks around it, every letter in its one form.
WORDS = (
    st.text(st.characters(categories=["L", "N", "P", "S", "Zs"]), min_size=1)
    .map(lambda text: normalize("NFC", text).strip())
    .filter(bool)
)


def test_a_manifest_is_read_as_it_was_written() -> None:
    loaded, problems = read(FILE, written(FILE, MANIFEST, "Ändra inget."), Manifest)
    assert problems == ()
    assert loaded
    assert loaded.value == MANIFEST


def test_it_looks_as_if_somebody_had_written_it() -> None:
    lines = written(FILE, MANIFEST, "Ändra inget.").decode().splitlines()
    assert lines[:10] == [
        "# yaml-language-server: $schema=../../../../docs/schema/manifest.schema.json",
        "# Ändra inget.",
        "",
        "överenskommelse: prov",
        "utgåva: '2025'",
        "titel: Överenskommelse om prov 2025",
        "kortnamn: Prov 2025",
        "fryst: 2025-02-20",
        "återgivning: Originalet förvaras hos kansliet.",
        "beslut:",
    ]
    assert "  - slag: utan-falt" in lines
    assert "mottaget" not in "\n".join(lines)


def test_yes_and_no_are_swedish() -> None:
    returned = {
        "fil": "a.pdf",
        "sha256": "a" * 64,
        "mottagen": date(2025, 3, 3),
        "sätt": "ombyggd",
        "omdöme": "ofullständig",
        "förseglad": "nej",
        "underskrifter": [{"part": "af", "namn": "Alva Ek", "hel": "ja", "betrodd": "nej"}],
        "rapport": "a.json",
        "rapport_sha256": "b" * 64,
    }
    changed = Manifest.model_validate({**MANIFEST.model_dump(by_alias=True), "mottaget": [returned]})
    data = written(FILE, changed, "Ändra inget.")
    assert [line.strip() for line in data.decode().splitlines() if line.endswith(("ja", "nej"))] == [
        "förseglad: nej",
        "hel: ja",
        "betrodd: nej",
    ]
    loaded, problems = read(FILE, data, Manifest)
    assert problems == ()
    assert loaded
    assert loaded.value == changed


def test_the_same_thing_gives_the_same_bytes_and_stands_twice_where_it_is_used_twice() -> None:
    tool = Tool.model_validate({"namn": "a", "version": "1"})
    twice = MANIFEST.model_copy(update={"tools": (tool, tool)})
    data = written(FILE, twice, "Ändra inget.")
    assert data == written(FILE, twice, "Ändra inget.")
    assert data.decode().count("- namn: a\n    version: '1'") == 2


@settings(max_examples=50)
@given(WORDS, WORDS)
def test_any_words_are_read_as_they_were(title: str, correction: str) -> None:
    changed = MANIFEST.model_copy(update={"title": title})
    loaded, problems = read(FILE, written(FILE, changed, "x"), Manifest)
    assert (problems, loaded and loaded.value) == ((), changed)
    file = "agreements/prov/beslut/2025/rattelser.yaml"
    errata = Errata.model_validate({"rättelser": [{"datum": "2025-04-02", "rättelse": correction}]})
    again, problems = read(file, written(file, errata, "x"), Errata)
    assert (problems, again and again.value) == ((), errata)
