"""Owns the review of the content's texts for plain Swedish: what is found, at its place in its file."""

from collections.abc import Iterator

from overens.clarity.reviewing import Finding, reviewed
from overens.document.inline import parse, plain
from overens.model.base import Entry, texts, written
from overens.model.content import Loaded, Repository
from overens.problems import KeyPath, Problem, Severity
from overens.rules.checking import files
from overens.rules.texts import NEVER_MARKUP, plainly

UNEXPLAINED = "forkortning"
"""The rule that looks for abbreviations which nothing explains; its problems belong to a review as well."""

SHORTEST = 6
"""Words in a text that takes no Markdown and is still more than a name."""


def unclear(repository: Repository) -> Iterator[Problem]:
    """Every sentence of the content that is hard to read; a file that several editions share counts once."""
    for loaded in files(repository):
        for path, passage in _passages(loaded):
            for found in reviewed(passage):
                yield told(loaded, path, found)


def told(loaded: Loaded[Entry], path: KeyPath, found: Finding) -> Problem:
    """A finding as a problem at its place."""
    return loaded.problem(
        found.rule, path, what=found.what, fix=found.fix, value=found.sentence, severity=Severity.NOTE
    )


def _passages(loaded: Loaded[Entry]) -> Iterator[tuple[KeyPath, str]]:
    for path, text in texts(loaded.value):
        yield path, plain(parse(text, plainly))
    for found in written(loaded.value):
        if not found.prose and found.field not in NEVER_MARKUP and len(found.value.split()) >= SHORTEST:
            yield found.path, found.value
