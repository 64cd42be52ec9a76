"""Owns the rules about abbreviations: that each is explained somewhere, and that a language is that of some words."""

from collections.abc import Iterable, Iterator

from overens.clarity.shortenings import ABBREVIATION, ROMAN, explained
from overens.document.inline import parse, plain
from overens.model.base import Entry, texts
from overens.model.content import Loaded, LoadedEdition, Repository
from overens.names import GLOSSARY_FILE
from overens.problems import KeyPath, Problem, Severity
from overens.rules.texts import plainly


def unexplained(edition: LoadedEdition) -> Iterator[Problem]:
    """An abbreviation in an edition is told where it is met first."""
    text = edition.edition.value
    named = [text.title, text.short_title, edition.agreement.value.title, edition.agreement.value.short_title]
    named += [f"{party.abbreviation or ''} {party.name}" for party in edition.party_by_id.values()]
    named += [role.name for role in edition.role_by_id.values()]
    named += [term.term for term in edition.term_by_id.values()]
    yield from _met(edition.files, named)


def unexplained_in_guides(repository: Repository) -> Iterator[Problem]:
    """And so is one in a guide."""
    terms = [term.term for term in repository.glossary.value.terms] if repository.glossary else []
    for found in repository.guides:
        guide = found.guide.value
        yield from _met((found.guide,), [*terms, guide.short_title, guide.source.publisher])


def of_no_words(repository: Repository) -> Iterator[Problem]:
    """The language of what an abbreviation is short for, where it is short for nothing."""
    glossary = repository.glossary
    for index, term in enumerate(glossary.value.terms if glossary else ()):
        if glossary and term.language and not term.meaning:
            yield glossary.problem(
                "sprak-utan-uttydning",
                ("ord", index, "språk"),
                what="Ordet har ett språk men ingen uttydning.",
                fix="Lägg till nyckeln uttydning, eller ta bort nyckeln språk.",
                value=term.language.value,
            )


def _met(files: Iterable[Loaded[Entry]], named: list[str]) -> Iterator[Problem]:
    told = [(loaded, path, plain(parse(text, plainly))) for loaded in files for path, text in texts(loaded.value)]
    known = {short for name in named for short in ABBREVIATION.findall(name)}
    known |= {short for _, _, words in told for short in explained(words)}
    for loaded, path, words in told:
        for short in dict.fromkeys(ABBREVIATION.findall(words)):
            if short not in known and not ROMAN.fullmatch(short):
                known.add(short)
                yield _unexplained(loaded, path, short)


def _unexplained(loaded: Loaded[Entry], path: KeyPath, short: str) -> Problem:
    return loaded.problem(
        "forkortning",
        path,
        what=f"Förkortningen ”{short}” förklaras inte någonstans.",
        fix=f"Skriv ut den, eller förklara den i {GLOSSARY_FILE}.",
        value=short,
        severity=Severity.NOTE,
    )
