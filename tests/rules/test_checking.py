"""Shows that every rule is in the table, that problems come in order, and that what is shared is told once."""

import inspect
import pkgutil
from collections.abc import Iterator
from dataclasses import replace
from importlib import import_module
from types import ModuleType

from overens import rules
from overens.model.content import Repository
from overens.names import EditionName
from overens.problems import Problem
from overens.rules.checking import EDITION_RULES, FILE_RULES, REPOSITORY_RULES, check
from overens.rules.clarity import unclear
from overens.rules.contacts import overdue
from tests.support.editions import Content, told
from tests.support.small_agreement import ANNEX, EDITION, PARTIES

NO_RULES = ("checking", "targets")
OF_TODAY = (overdue,)
"""Rules that need the day, which only a command knows."""
OF_A_REVIEW = (unclear,)
"""What `overens lint` asks, and nothing depends on."""


def modules() -> Iterator[ModuleType]:
    """The modules of the room that hold rules."""
    for found in pkgutil.iter_modules(rules.__path__):
        if found.name not in NO_RULES:
            yield import_module(f"{rules.__name__}.{found.name}")


def test_every_rule_is_in_the_table() -> None:
    written: set[object] = {
        function
        for module in modules()
        for name, function in inspect.getmembers(module, inspect.isfunction)
        if function.__module__ == module.__name__
        and not name.startswith("_")
        and inspect.signature(function).return_annotation == Iterator[Problem]
    }
    assert written == {*FILE_RULES, *EDITION_RULES, *REPOSITORY_RULES, *OF_TODAY, *OF_A_REVIEW}


def test_content_without_mistakes_has_no_problems() -> None:
    assert check(Content().repository()) == ()
    assert check(Content().enliven().repository()) == ()


def test_problems_come_in_the_order_of_files_and_places_with_those_of_reading() -> None:
    content = Content().put(EDITION, ("avsnitt", 1, "id"), "Å").put(PARTIES, ("parter", 1, "id"), "Ö")
    content.put(EDITION, ("avsnitt", 1, "rubrik"), "<b>")
    repository = content.repository()
    read = Problem("tabb", EDITION, "En tabb.", "Ta bort den.")
    found = check(replace(repository, problems=(read,)))
    assert list(found) == sorted(found, key=lambda problem: problem.order)
    assert read in found
    assert {problem.file for problem in found} >= {EDITION, PARTIES}


def test_what_two_editions_share_is_told_once() -> None:
    content = Content().put(ANNEX, ("avsnitt", 0, "id"), "Å").put(PARTIES, ("parter", 1, "namn"), "*R*")
    repository = content.repository()
    [edition] = repository.editions
    later = replace(edition, name=EditionName("prov", "2026"), edition=replace(edition.edition, file="2026.yaml"))
    both = Repository((edition, later), repository.parties, repository.glossary)
    # Two editions of one year and one time are mistakes of this test's own.
    found = [problem.rule for problem in check(both) if problem.rule not in {"overlappande-utgavor", "ar-i-namn"}]
    assert found == ["markdown-i-namn", "id-form"]


def test_nothing_is_told_where_nothing_could_be_loaded() -> None:
    assert check(Repository((), None, None)) == ()


def test_many_mistakes_are_told_at_once() -> None:
    content = Content()
    content.put(EDITION, ("beslut",), None).put(EDITION, ("avsnitt", 2, "id"), "syfte")
    content.put(EDITION, ("underskrifter", "undertecknare", 0, "namn"), None).put(
        PARTIES, ("parter", 0, "webbplats"), "x"
    )
    assert {line.split()[1] for line in told(content)} == {
        "status-beslut",
        "dubbelt-id",
        "undertecknare-utan-namn",
        "webbplats",
    }
