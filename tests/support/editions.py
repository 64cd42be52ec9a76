"""Owns an edition while a test changes it, the small agreement or any other, loaded as reading would load it."""

from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import replace
from typing import Any, Self, TypeVar

from overens.document.building import build
from overens.document.tree import Document
from overens.model.accessibility import Statement
from overens.model.base import Entry
from overens.model.contacts import Contacts, SharedDocuments
from overens.model.content import Living, Loaded, LoadedEdition, LoadedReport, Repository
from overens.model.edition import Agreement, Annex, Edition
from overens.model.forms import Forms
from overens.model.manifest import Errata
from overens.model.meetings import Meetings
from overens.model.news import News
from overens.model.parties import Glossary, Parties
from overens.model.referring import Referral
from overens.model.report import Report
from overens.model.roles import Roles
from overens.model.yearly import Yearly
from overens.names import AGREEMENT_FILE, EditionName, ReportName
from overens.problems import KeyPath, Place, Problem
from overens.rules.checking import check
from tests.support.living_data import (
    CONTACTS,
    DOCUMENTS,
    FORMS,
    LIVING_DATA,
    LIVING_NAMES,
    MEETINGS,
    NEWS,
    NOTICE,
    REFERRAL,
    STATEMENT,
    YEAR,
)
from tests.support.recorded import recorded
from tests.support.small_agreement import (
    ANNEX,
    CORRECTED,
    ERRATA,
    GLOSSARY,
    NAMES,
    PARTIES,
    SMALL_AGREEMENT,
)

T = TypeVar("T", bound=Entry)
SMALL = EditionName("prov", "2025")
REPORT = ReportName("prov", "2025-ar")
REPORTED: Mapping[str, object] = {
    "titel": "Rapport för 2025",
    "kortnamn": "Prov 2025, rapport",
    "slag": "årsrapport",
    "status": "utkast",
    "period": {"från": "2025-01-01", "till": "2025-12-31"},
    "återgivning": "Originalet finns hos kansliet.",
    "måluppfyllelse": [{"id": "m-svar", "namn": "Alla får svar", "utfall": "nått", "text": "Alla fick svar."}],
    "avsnitt": [{"id": "om", "rubrik": "Om året", "innehåll": [{"text": "Året gick bra."}]}],
}


class Content:
    """An edition as plain data by file; every key path stands on a line of its own, counted through the file."""

    def __init__(self, files: Mapping[str, Any] = SMALL_AGREEMENT, name: EditionName = SMALL) -> None:
        self.files: dict[str, Any] = deepcopy(dict(files))
        self.name = name

    @classmethod
    def of(cls, edition: LoadedEdition) -> Self:
        """Everything that a loaded edition rests on; what says nothing, such as an empty list, is left out."""
        found = [edition.agreement, edition.parties, *edition.files, *([edition.glossary] if edition.glossary else [])]
        dumped = {each.file: each.value.model_dump(mode="json", by_alias=True, exclude_defaults=True) for each in found}
        return cls(dumped, edition.name)

    def copy(self) -> Self:
        """The same content, to be changed without this one."""
        return type(self)(self.files, self.name)

    def put(self, file: str, path: KeyPath, value: object) -> "Content":
        """Writes a value; in a list, at its length appends. A point written as its text alone stays so."""
        around, last = self.at(file, path[:-1]), path[-1]
        if isinstance(around, str):
            return self.put(file, path[:-1], value)
        if isinstance(around, list) and last == len(around):
            around.append(value)
        else:
            around[last] = value
        return self

    def drop(self, file: str, path: KeyPath) -> "Content":
        """Takes a key or an item out."""
        del self.at(file, path[:-1])[path[-1]]
        return self

    def freeze(self) -> "Content":
        """Takes the edition for frozen as it stands when it is loaded, and corrected since."""
        self.files[ERRATA] = deepcopy(CORRECTED)
        return self

    def enliven(self) -> "Content":
        """Puts the living data beside the agreement, and the words into it that a last day is computed from."""
        self.files |= deepcopy(LIVING_DATA)
        self.at(ANNEX, ("avsnitt", 1, "innehåll")).append(deepcopy(NOTICE))
        return self

    def report(self) -> "Content":
        """Follows the edition up, with every text that a report has."""
        self.files[REPORT.file] = deepcopy(REPORTED)
        return self

    def at(self, file: str, path: KeyPath) -> Any:  # noqa: ANN401 - plain data, as YAML has it
        """What stands at a key path."""
        found = self.files[file]
        for step in path:
            found = found[step]
        return found

    def loaded(self, file: str, model: type[T]) -> Loaded[T]:
        """One file, as reading would give it."""
        places = {path: Place(line) for line, path in enumerate(_paths(self.files[file]), 1)}
        return Loaded(file, model.model_validate(self.files[file]), places)

    def edition(self) -> LoadedEdition:
        """The only edition."""
        return self._edition(self.loaded(PARTIES, Parties), self._glossary())

    def repository(self) -> Repository:
        """All of the content."""
        parties, glossary = self.loaded(PARTIES, Parties), self._glossary()
        edition, report = self._edition(parties, glossary), self._if_there(REPORT.file, Report)
        reports = (LoadedReport(REPORT, report, edition),) if report else ()
        return Repository((edition,), parties, glossary, living=self.living(), reports=reports)

    def living(self) -> Living:
        """The living data, as far as there are any."""
        return Living(
            self._if_there(REFERRAL, Referral),
            self._if_there(CONTACTS, Contacts),
            self._if_there(MEETINGS, Meetings),
            self._if_there(DOCUMENTS, SharedDocuments),
            self._if_there(STATEMENT, Statement),
            self._if_there(FORMS, Forms),
            self._if_there(NEWS, News),
            self._if_there(YEAR, Yearly),
        )

    def document(self) -> Document:
        """The tree of the only edition."""
        return build(self.edition())

    def _glossary(self) -> Loaded[Glossary] | None:
        return self._if_there(GLOSSARY, Glossary)

    def _if_there(self, file: str, model: type[T]) -> Loaded[T] | None:
        return self.loaded(file, model) if file in self.files else None

    def _edition(self, parties: Loaded[Parties], glossary: Loaded[Glossary] | None) -> LoadedEdition:
        edition = self.loaded(self.name.file, Edition)
        made = LoadedEdition(
            self.name,
            self.loaded(f"agreements/{self.name.agreement}/{AGREEMENT_FILE}", Agreement),
            edition,
            self.loaded(edition.value.roles_file, Roles),
            self._annexes(edition.value),
            parties,
            glossary,
        )
        return replace(made, record=recorded(made, self.loaded(ERRATA, Errata))) if ERRATA in self.files else made

    def _annexes(self, edition: Edition) -> Mapping[int, Loaded[Annex] | Loaded[Roles]]:
        return {
            annex.number: self.loaded(annex.file, Roles)
            if annex.file.startswith("roles/")
            else self.loaded(annex.file, Annex)
            for annex in edition.annexes
        }


def _paths(value: object, path: KeyPath = ()) -> Iterator[KeyPath]:
    yield path
    if isinstance(value, dict):
        for key, item in value.items():
            yield from _paths(item, (*path, key))
    if isinstance(value, list):
        for index, item in enumerate(value):
            yield from _paths(item, (*path, index))


def faults(content: Content, rule: str) -> list[Problem]:
    """What one rule says of the content, within a run of them all."""
    return [problem for problem in check(content.repository()) if problem.rule == rule]


def told(content: Content) -> list[str]:
    """Everything wrong with the content, each as its weight, rule, file and key."""
    return [
        " ".join((problem.severity, problem.rule, (NAMES | LIVING_NAMES)[problem.file], problem.key))
        for problem in check(content.repository())
    ]
