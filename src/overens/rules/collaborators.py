"""Owns the rule about those whom the parties work with: whoever is one of them is no party."""

from collections.abc import Iterator

from overens.model.content import LoadedEdition
from overens.problems import Problem


def party_among_others(edition: LoadedEdition) -> Iterator[Problem]:
    """A party does not also stand among those who are none."""
    parties = {
        edition.party_by_id[own].name.casefold(): own
        for own in edition.edition.value.parties
        if own in edition.party_by_id
    }
    for index, other in enumerate(edition.edition.value.collaborators):
        if other.name.casefold() in parties:
            yield edition.edition.problem(
                "part-bland-andra",
                ("samverkar_med", index, "namn"),
                what=f"”{other.name}” är part i utgåvan och kan inte också stå under samverkar_med.",
                fix="Ta bort den från den ena listan.",
                value=other.name,
            )
