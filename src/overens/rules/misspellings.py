"""Owns the rule about misspellings: that each is told once, and is none of the words that are right."""

from collections.abc import Iterator

from overens.model.content import Loaded, Repository
from overens.model.parties import Glossary
from overens.problems import KeyPath, Problem


def misspellings(repository: Repository) -> Iterator[Problem]:
    """A misspelling leads to one word; one that is itself in the glossary would hide that word from the search."""
    glossary = repository.glossary
    if glossary is None:
        return
    right = {_folded(term.term): term.term for term in reversed(glossary.value.terms)}
    told: dict[str, str] = {}
    for index, term in enumerate(glossary.value.terms):
        for number, wrong in enumerate(term.misspellings):
            path: KeyPath = ("ord", index, "felstavningar", number)
            if _folded(wrong) in right:
                yield _is_right(glossary, path, wrong, right[_folded(wrong)])
            elif _folded(wrong) in told:
                yield _twice(glossary, path, wrong, told[_folded(wrong)])
            else:
                told[_folded(wrong)] = term.term


def _folded(word: str) -> str:
    return " ".join(word.casefold().split())


def _is_right(glossary: Loaded[Glossary], path: KeyPath, wrong: str, right: str) -> Problem:
    return glossary.problem(
        "felstavning-som-ar-ord",
        path,
        what=f"”{wrong}” är ingen felstavning. Ordlistan har ordet ”{right}”.",
        fix="Ta bort felstavningen, annars hittar sökningen inte det ordet.",
        value=wrong,
    )


def _twice(glossary: Loaded[Glossary], path: KeyPath, wrong: str, first: str) -> Problem:
    return glossary.problem(
        "felstavning-dubbelt",
        path,
        what=f"Felstavningen ”{wrong}” står redan vid ordet ”{first}”.",
        fix="Låt den stå vid ett av orden och ta bort den andra.",
        value=wrong,
    )
