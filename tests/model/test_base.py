"""Shows that a walk over an entry meets everything that an author wrote in it, under the keys that the author used."""

from overens.model.base import texts, walk, written
from overens.model.blocks import Category, Footnote, Paragraph, Point, PointList, Section
from overens.model.edition import Edition, Signatory
from overens.problems import KeyPath
from tests.support.editions import Content
from tests.support.small_agreement import EDITION

SECTION = Section.model_validate(
    {
        "id": "syfte",
        "rubrik": "Syfte",
        "binder": ["af"],
        "innehåll": [
            {"text": "Ett *stycke*.", "fotnot": {"id": "noten", "text": "En not."}},
            {"inledning": "Exempel:", "kategorier": [{"id": "k", "namn": "Arbete", "exempel": ["ett", "två"]}]},
            {"typ": "regel", "ordnad": "ja", "punkter": ["kort", {"id": "lang", "text": "lång"}]},
        ],
        "avsnitt": [{"id": "under", "rubrik": "Under"}],
    }
)


def test_a_walk_meets_every_entry_at_its_key_path() -> None:
    met = [(path, type(entry)) for path, entry in walk(SECTION)]
    expected: list[tuple[KeyPath, type]] = [
        ((), Section),
        (("innehåll", 0), Paragraph),
        (("innehåll", 0, "fotnot"), Footnote),
        (("innehåll", 1, "kategorier", 0), Category),
        (("innehåll", 2), PointList),
        (("innehåll", 2, "punkter", 0), Point),
        (("innehåll", 2, "punkter", 1), Point),
        (("avsnitt", 0), Section),
    ]
    assert [found for found in met if found in expected] == expected
    assert len(met) == len(expected) + 1  # the categories' own block


def test_texts_are_what_takes_markdown() -> None:
    assert list(texts(SECTION)) == [
        (("innehåll", 0, "text"), "Ett *stycke*."),
        (("innehåll", 0, "fotnot", "text"), "En not."),
        (("innehåll", 1, "inledning"), "Exempel:"),
        (("innehåll", 1, "kategorier", 0, "exempel", 0), "ett"),
        (("innehåll", 1, "kategorier", 0, "exempel", 1), "två"),
        (("innehåll", 2, "punkter", 0, "text"), "kort"),
        (("innehåll", 2, "punkter", 1, "text"), "lång"),
    ]


def test_what_is_written_is_texts_names_and_ids_but_no_choices() -> None:
    found = {(each.path, each.field, each.value) for each in written(SECTION) if not each.prose}
    assert found == {
        (("id",), "id", "syfte"),
        (("rubrik",), "heading", "Syfte"),
        (("binder", 0), "binds", "af"),
        (("innehåll", 0, "fotnot", "id"), "id", "noten"),
        (("innehåll", 1, "kategorier", 0, "id"), "id", "k"),
        (("innehåll", 1, "kategorier", 0, "namn"), "name", "Arbete"),
        (("innehåll", 2, "punkter", 1, "id"), "id", "lang"),
        (("avsnitt", 0, "id"), "id", "under"),
        (("avsnitt", 0, "rubrik"), "heading", "Under"),
    }


def test_optional_texts_are_met_when_they_are_there() -> None:
    signatory = Signatory.model_validate({"part": "af", "omfattning": "Gäller *skolan*."})
    assert list(texts(signatory)) == [(("omfattning",), "Gäller *skolan*.")]
    assert list(texts(Signatory.model_validate({"part": "af"}))) == []


def test_every_path_leads_to_its_text_in_what_the_author_wrote() -> None:
    content = Content()
    for found in written(content.loaded(EDITION, Edition).value):
        at = content.at(EDITION, found.path[:-1])
        assert (at if isinstance(at, str) else at[found.path[-1]]) == found.value
