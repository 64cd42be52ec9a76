"""Owns the rules about what is not written: an empty annex or section says so, and what says so is listed."""

from collections.abc import Iterator

from overens.model.base import Entry, walk
from overens.model.blocks import Section
from overens.model.commitments import PartyCommitments
from overens.model.content import Loaded, LoadedEdition
from overens.model.drafting import Missing
from overens.model.edition import Annex, Status
from overens.problems import KeyPath, Problem, Severity

SAY_SO = "Skriv texten, eller skriv ”platshållare:” med slag och skäl."
TOLD = {
    Missing.HEADING: "har bara en rubrik",
    Missing.INTENT: "säger bara vad som ska stå där",
    Missing.QUESTION: "har bara en fråga",
}


def empty_annexes(edition: LoadedEdition) -> Iterator[Problem]:
    """An annex has a text, or says that it is not written."""
    for loaded in edition.annexes.values():
        annex = loaded.value
        if isinstance(annex, Annex) and not (annex.sections or annex.content or annex.placeholder or annex.lead):
            yield loaded.problem(
                "tom-bilaga",
                ("titel",),
                what=f"Bilagan ”{annex.title}” är tom: den har varken text, avsnitt eller platshållare.",
                fix=SAY_SO,
                value=annex.title,
            )


def empty_sections(loaded: Loaded[Entry]) -> Iterator[Problem]:
    """A section has a text, or says that it is not written."""
    for path, entry in walk(loaded.value):
        # What could not be read is left out, and then nothing is known of what is left.
        faulty = any(below[: len(path)] == path for below in loaded.moved) or loaded.lost
        if isinstance(entry, Section) and not (entry.content or entry.sections or entry.placeholder or faulty):
            yield loaded.problem(
                "tomt-avsnitt",
                (*path, "rubrik"),
                what=f"Avsnittet ”{entry.heading}” är tomt.",
                fix=SAY_SO,
                value=entry.heading,
                severity=Severity.WARNING,
            )


def placeholders(edition: LoadedEdition) -> Iterator[Problem]:
    """What is not written is listed until it is, and should not be left in what is decided."""
    decided = edition.edition.value.status is Status.DECIDED
    for loaded in edition.files:
        for path, entry in walk(loaded.value):
            if isinstance(entry, PartyCommitments) and entry.placeholder:
                yield _unwritten_commitments(loaded, path, entry)
            if isinstance(entry, Annex | Section) and entry.placeholder:
                yield loaded.problem(
                    "platshallare",
                    (*path, "platshållare"),
                    what=f"{_named(entry)} är en platshållare: den {TOLD[entry.placeholder.kind]}."
                    if isinstance(entry, Annex)
                    else f"{_named(entry)} är en platshållare: det {TOLD[entry.placeholder.kind]}.",
                    fix="Skriv texten och ta sedan bort platshållaren.",
                    value=entry.placeholder.kind,
                    severity=Severity.WARNING if decided else Severity.NOTE,
                )


def _unwritten_commitments(loaded: Loaded[Entry], path: KeyPath, block: PartyCommitments) -> Problem:
    """Parties may decide that one of them commits itself later, and then the text says so."""
    return loaded.problem(
        "platshallare",
        (*path, "platshållare"),
        what=f"Åtagandena för ”{block.party}” är inte skrivna.",
        fix="Skriv dem i nästa utgåva, eller här om utgåvan inte är beslutad, och ta bort platshållaren.",
        value=block.party,
        severity=Severity.NOTE,
    )


def _named(entry: Annex | Section) -> str:
    return f"Bilagan ”{entry.title}”" if isinstance(entry, Annex) else f"Avsnittet ”{entry.heading}”"
