"""Owns the mutations of the table of signatories: rows and cells."""

from collections.abc import Iterator
from itertools import combinations

from overens.compare.changes import Action, ChangeKind
from tests.compare.mutations.answers import Expected, Mutation, told
from tests.compare.mutations.draft import Draft
from tests.compare.mutations.mutator import Mutator, made_of, once
from tests.compare.mutations.raw import Raw, is_at

SIGNATORY = ChangeKind.SIGNATORY
OTHER_FORM = {"digital": "handskriven", "handskriven": "digital"}


def _rows(draft: Draft) -> Iterator[Raw]:
    """The rows of parties that stay as they are."""
    for row in draft.signatories():
        if draft.is_whole(row) and draft.is_free(f"party {row['part']}"):
            yield row


def _changed(draft: Draft, row: Raw, key: str, value: object) -> Mutation:
    draft.take(row)
    row[key] = value
    place = f"underskrift-{row['part']}"
    return told(Expected(SIGNATORY, Action.CHANGED, place, place))


def _cell(key: str, value: str) -> Mutator:
    """One cell says something else."""

    @made_of(lambda draft: (row for row in _rows(draft) if row.get(key) != value))
    def mutate(draft: Draft, row: Raw) -> Mutation:
        return _changed(draft, row, key, value)

    return mutate


@made_of(lambda draft: (row for row in _rows(draft) if "titel" in row))
def acting(draft: Draft, row: Raw) -> Mutation:
    """Somebody signs acting, or not acting any more."""
    return _changed(draft, row, "tillförordnad", not row.get("tillförordnad", False))


@made_of(lambda draft: combinations(_rows(draft), 2) if draft.is_free(draft.signatories()) else ())
def swapped(draft: Draft, found: tuple[Raw, Raw]) -> Mutation:
    """Two rows change places."""
    rows = draft.signatories()
    draft.take(*found)
    draft.touch(rows, *(f"party {row['part']}" for row in found))
    one, other = (is_at(rows, row) for row in found)
    rows[one], rows[other] = rows[other], rows[one]
    return told(Expected(SIGNATORY, Action.REORDERED, "undertecknare", "undertecknare"))


@made_of(lambda draft: _rows(draft) if len(draft.signatories()) > 2 else ())
def goes(draft: Draft, row: Raw) -> Mutation:
    """A party does not sign any more."""
    draft.take(row)
    draft.touch(f"party {row['part']}")
    draft.signatories().pop(is_at(draft.signatories(), row))
    return told(Expected(SIGNATORY, Action.REMOVED, f"underskrift-{row['part']}"))


@made_of(lambda draft: once("form")(draft) if "underskrifter" in draft.edition else ())
def form(draft: Draft, what: str) -> Mutation:
    """The edition is signed in the other way."""
    draft.touch(what)
    signatures = draft.edition["underskrifter"]
    before, signatures["form"] = signatures["form"], OTHER_FORM[signatures["form"]]
    return told(Expected(SIGNATORY, Action.CHANGED, "undertecknare", "undertecknare", before, signatures["form"]))


MUTATORS: dict[str, Mutator] = {
    "who signs": _cell("namn", "Ada Prov"),
    "the title of who signs": _cell("titel", "provchef"),
    "acting or not": acting,
    "two rows swapped": swapped,
    "a signatory goes": goes,
    "the form of signing": form,
}
