"""Owns the loaded whole: every content file with its value and the place of every key."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Generic, TypeVar

from overens.model.accessibility import Statement
from overens.model.base import Entry
from overens.model.contacts import Contacts, SharedDocuments
from overens.model.edition import Agreement, Annex, Edition, Status, Validity
from overens.model.forms import Forms
from overens.model.guide import Guide
from overens.model.manifest import Errata, Manifest
from overens.model.meetings import Meetings
from overens.model.news import News
from overens.model.parties import Glossary, Group, Parties, Party, Term
from overens.model.referring import Referral
from overens.model.report import Report, ReportStatus
from overens.model.roles import Function, Role, Roles
from overens.model.yearly import Yearly
from overens.names import EditionName, GuideName, ReportName
from overens.problems import KeyPath, Place, Problem, Severity

LONGEST_VALUE = 60

T_co = TypeVar("T_co", bound=Entry, covariant=True)


def shown(value: str) -> str:
    """A value as a problem quotes it: on one line, shortened when long."""
    line = " ".join(value.split())
    return line if len(line) <= LONGEST_VALUE else line[: LONGEST_VALUE - 1] + "…"


@dataclass(frozen=True)
class Loaded(Generic[T_co]):
    """One content file: its name relative to the content folder, its value and where each key stands.

    Where the file has faults, what could not be understood is left out of `value`, so that the rest
    can still be checked. `moved` then tells which list items stand elsewhere in the file than in
    `value`, and `lost` the ids that were left out: a reference to one of them is no mistake of its own.
    """

    file: str
    value: T_co
    places: Mapping[KeyPath, Place]
    moved: Mapping[KeyPath, KeyPath] = field(default_factory=dict)
    lost: frozenset[str] = frozenset()

    def place(self, path: KeyPath) -> Place:
        """Where `path` stands, or the nearest entry around it that the author wrote."""
        while path not in self.places and path:
            path = path[:-1]
        return self.places.get(path, Place())

    def written(self, path: KeyPath) -> KeyPath:
        """The key path as it is in the file, for a path in `value`."""
        for length in range(len(path), 0, -1):
            if path[:length] in self.moved:
                return (*self.moved[path[:length]], *path[length:])
        return path

    def problem(
        self,
        rule: str,
        path: KeyPath,
        *,
        what: str,
        fix: str,
        value: str = "",
        severity: Severity = Severity.ERROR,
    ) -> Problem:
        """A problem at `path` of this file."""
        return Problem(rule, self.file, what, fix, self.written(path), shown(value), self.place(path), severity)


@dataclass(frozen=True)
class Record:
    """What is kept of a frozen edition, as it lies on disk; all names are relative to the content folder.

    `parties` and `glossary` are the registers as they were then. `digests` holds the SHA-256 of every file of the
    record's folder, and of every content file that the manifest names, as far as they are there. `listed` is what the
    list beside the manifest says of them, None when it cannot be had.
    """

    manifest: Loaded[Manifest]
    parties: Loaded[Parties] | None
    glossary: Loaded[Glossary] | None
    errata: Loaded[Errata] | None
    digests: Mapping[str, str]
    listed: Mapping[str, str] | None


@dataclass(frozen=True)
class LoadedEdition:
    """An edition with everything it pins: annexes by number, roles, and what the agreement says.

    A report that is read as an edition has a file of its own in `text`, and nothing of `edition`'s file but its key
    paths. It has a `record` when it is frozen. Names, and who is in a group, are then those of that day, since they
    stand in the text; what the registers say beside the text is that of today.
    """

    name: EditionName
    agreement: Loaded[Agreement]
    edition: Loaded[Edition]
    roles: Loaded[Roles]
    annexes: Mapping[int, Loaded[Annex] | Loaded[Roles]]
    parties: Loaded[Parties]
    glossary: Loaded[Glossary] | None
    record: Record | None = None
    text: Loaded[Report] | None = None

    @cached_property
    def files(self) -> tuple[Loaded[Entry], ...]:
        """The files whose words make the edition, each once, in reading order."""
        annexes = [self.annexes[number] for number in sorted(self.annexes)]
        found: list[Loaded[Entry]] = [self.text or self.edition, *annexes, self.roles]
        return tuple({loaded.file: loaded for loaded in found}.values())

    @property
    def noun(self) -> str:
        """What a message calls the text, in the definite form."""
        return "rapporten" if self.text else "utgåvan"

    @property
    def status(self) -> str:
        """How far the text has come, in the words of its own file."""
        return (self.text.value.status if self.text else self.edition.value.status).value

    @property
    def errata(self) -> tuple[Loaded[Errata], ...]:
        """The file with what has been corrected since the edition was frozen, if there is one."""
        return (self.record.errata,) if self.record and self.record.errata else ()

    @cached_property
    def party_by_id(self) -> dict[str, Party]:
        """The parties of the register, each under the name that it has in this edition."""
        then = self.record.parties.value.parties if self.record and self.record.parties else ()
        here = {party.id: party.name for party in then}
        here |= {given.party: given.name for given in self.edition.value.party_names}
        found = {party.id: party for party in (*then, *self.parties.value.parties)}
        return {own: party.model_copy(update={"name": here.get(own, party.name)}) for own, party in found.items()}

    @cached_property
    def group_by_id(self) -> dict[str, Group]:
        """The groups of the register."""
        then = self.record.parties.value.groups if self.record and self.record.parties else ()
        return {group.id: group for group in (*self.parties.value.groups, *then)}

    @cached_property
    def role_by_id(self) -> dict[str, Role]:
        """The roles of the edition."""
        return {role.id: role for role in self.roles.value.roles}

    @cached_property
    def function_by_id(self) -> dict[str, Function]:
        """The functions of the edition."""
        return {function.id: function for function in self.roles.value.functions}

    @cached_property
    def term_by_id(self) -> dict[str, Term]:
        """The words of the glossary."""
        then = self.record.glossary.value.terms if self.record and self.record.glossary else ()
        words = {term.id: term.term for term in then}
        found = {term.id: term for term in (*then, *(self.glossary.value.terms if self.glossary else ()))}
        return {own: term.model_copy(update={"term": words.get(own, term.term)}) for own, term in found.items()}

    def members(self, party_or_group: str) -> tuple[str, ...]:
        """The parties of this edition that an id stands for; a party stands for itself."""
        group = self.group_by_id.get(party_or_group)
        named = group.parties if group else (party_or_group,)
        return tuple(party for party in self.edition.value.parties if party in named)


@dataclass(frozen=True)
class LoadedReport:
    """A report under its name, with the edition that it follows up, or else the latest, whose registers it reads."""

    name: ReportName
    report: Loaded[Report]
    edition: LoadedEdition

    @cached_property
    def as_edition(self) -> LoadedEdition:
        """The report as a text with the registers of its edition, so that all that reads an edition reads it too."""
        found, beside = self.report, self.edition
        text = Edition.model_construct(
            title=found.value.title,
            short_title=found.value.short_title,
            status=Status.DECIDED if found.value.status is ReportStatus.ADOPTED else Status.DRAFT,
            restatement=found.value.restatement,
            validity=Validity.model_construct(start=found.value.period.start, end=found.value.period.end),
            parties=beside.edition.value.parties,
            party_names=beside.edition.value.party_names,
            roles_file=beside.edition.value.roles_file,
            sections=found.value.sections,
        )
        loaded = Loaded(found.file, text, found.places, found.moved, found.lost)
        return replace(beside, name=self.name, edition=loaded, annexes={}, text=found)


@dataclass(frozen=True)
class LoadedGuide:
    """A guide under its name."""

    name: GuideName
    guide: Loaded[Guide]


@dataclass(frozen=True)
class Living:
    """What changes between editions and is no part of an agreement; each file may be missing."""

    referral: Loaded[Referral] | None = None
    contacts: Loaded[Contacts] | None = None
    meetings: Loaded[Meetings] | None = None
    documents: Loaded[SharedDocuments] | None = None
    statement: Loaded[Statement] | None = None
    forms: Loaded[Forms] | None = None
    news: Loaded[News] | None = None
    yearly: Loaded[Yearly] | None = None

    @property
    def files(self) -> tuple[Loaded[Entry], ...]:
        """The files that there are."""
        found: list[Loaded[Entry] | None] = [
            self.referral,
            self.contacts,
            self.meetings,
            self.documents,
            self.statement,
        ]
        return tuple(loaded for loaded in (*found, self.forms, self.news, self.yearly) if loaded)

    def only(self, agreement: str) -> "Living":
        """What belongs to one agreement, which is the one that referrers follow, or to none."""
        if self.referral is None or self.referral.value.agreement != agreement:
            return Living(statement=self.statement)
        if self.news is None:
            return self
        items = tuple(item for item in self.news.value.items if item.agreement in (None, agreement))
        return replace(self, news=replace(self.news, value=self.news.value.model_copy(update={"items": items})))


@dataclass(frozen=True)
class Repository:
    """Everything that could be loaded; `problems` tells what could not."""

    editions: tuple[LoadedEdition, ...]
    parties: Loaded[Parties] | None
    glossary: Loaded[Glossary] | None
    problems: tuple[Problem, ...] = ()
    guides: tuple[LoadedGuide, ...] = ()
    living: Living = field(default_factory=Living)
    reports: tuple[LoadedReport, ...] = ()

    @property
    def texts(self) -> tuple[LoadedEdition | LoadedReport, ...]:
        """All that can be printed and compared: the editions, then the reports."""
        return (*self.editions, *self.reports)

    @property
    def agreements(self) -> tuple[str, ...]:
        """The names of the agreements, each once, in the order of the editions."""
        return tuple(dict.fromkeys(edition.name.agreement for edition in self.editions))

    def only(self, agreement: str) -> "Repository":
        """What belongs to one agreement, or to none: guides, registers, and the living data that follow it."""
        editions = tuple(edition for edition in self.editions if edition.name.agreement == agreement)
        reports = tuple(report for report in self.reports if report.name.agreement == agreement)
        return replace(self, editions=editions, reports=reports, living=self.living.only(agreement))
