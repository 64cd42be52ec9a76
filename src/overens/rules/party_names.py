"""Owns the rules about names that parties have in one edition only."""

from collections.abc import Iterator

from overens.model.content import LoadedEdition
from overens.names import PARTIES_FILE
from overens.problems import KeyPath, Problem, Severity


def _named(edition: LoadedEdition) -> Iterator[tuple[KeyPath, str, str]]:
    for index, given in enumerate(edition.edition.value.party_names):
        yield ("partsnamn", index), given.party, given.name


def name_of_no_party(edition: LoadedEdition) -> Iterator[Problem]:
    """Only a party of the edition has a name in it."""
    for path, party, _ in _named(edition):
        if party in edition.party_by_id and party not in edition.edition.value.parties:
            yield edition.edition.problem(
                "partsnamn-inte-part",
                (*path, "part"),
                what=f"”{party}” har ett namn här men är inte part i utgåvan.",
                fix="Lägg till parten under parter, eller ta bort namnet.",
                value=party,
            )


def named_twice(edition: LoadedEdition) -> Iterator[Problem]:
    """A party has one name in an edition."""
    seen = set[str]()
    for path, party, _ in _named(edition):
        if party in seen:
            yield edition.edition.problem(
                "dubbelt-partsnamn",
                (*path, "part"),
                what=f"”{party}” har redan ett namn i utgåvan.",
                fix="Behåll det ena och ta bort det andra.",
                value=party,
            )
        seen.add(party)


def registered_name(edition: LoadedEdition) -> Iterator[Problem]:
    """A name that the register has already need not be given again."""
    registered = {party.id: party.name for party in edition.parties.value.parties}
    for path, party, name in _named(edition):
        if registered.get(party) == name:
            yield edition.edition.problem(
                "partsnamn-i-registret",
                (*path, "namn"),
                what=f"”{name}” är redan partens namn i {PARTIES_FILE}.",
                fix="Ta bort namnet här, om inte registret snart ska ändras.",
                value=name,
                severity=Severity.NOTE,
            )
