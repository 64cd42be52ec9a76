"""Owns what can be referred to in an edition, and which fields and links refer to it."""

from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from enum import Enum

from overens.document.building import build
from overens.document.inline import LinkKind, links
from overens.document.tree import Kind
from overens.model.base import Entry, Written, written
from overens.model.block import Block
from overens.model.blocks import Branch, Case, Category, Level, Point, Section, Step
from overens.model.commitments import Area, Commitment, Goal, PartyCommitments, Subgoal, Unit, UnitCommitment
from overens.model.contacts import Contact
from overens.model.content import Loaded, LoadedEdition
from overens.model.drafting import Member, Milestone, OpenQuestion
from overens.model.edition import Collaborator, Decision, Edition, PartyName, Signatory, Signatures
from overens.model.forms import Form, FormEntry
from overens.model.goals import AreaGoal, Indicator
from overens.model.initiatives import Initiative
from overens.model.manifest import Erratum
from overens.model.meeting import AgendaItem, Meeting
from overens.model.meetings import Series
from overens.model.organisation import OrganisationLevel
from overens.model.parties import Group, Law
from overens.model.referring import Exemption, MailAdvice, Municipality, Referral, ReferralForm
from overens.model.report import GoalReport
from overens.model.roles import Composition, Function, Role
from overens.model.tables import Calculation, CellDeviation, Chart, Quoted
from overens.model.wheel import Recurring
from overens.model.yearly import YearlyTask
from overens.problems import KeyPath


class Target(Enum):
    """What a reference leads to."""

    PARTY = "party"
    SUBJECT = "party or group"
    OWNER = "role, party or group"
    ROLE = "role"
    FUNCTION = "function"
    AREA = "area"
    UNIT = "unit"
    PROVISION = "provision"
    STEP = "step of the same process"
    LINE = "row or column of a table"
    TERM = "term"
    LAW = "law"
    ANNEX = "annex"
    NOTE = "footnote"
    EARLIER = "provision of another edition"
    GOAL = "goal of the edition that is followed up"
    TEAM = "team"
    SERIES = "series of meetings"
    FORM = "form"


TARGETS: Mapping[tuple[type[Entry], str], Target] = {
    (Point, "responsible"): Target.ROLE,
    (Point, "binds"): Target.SUBJECT,
    (Block, "responsible"): Target.ROLE,
    (Block, "binds"): Target.SUBJECT,
    (Step, "responsible"): Target.ROLE,
    (Step, "described_in"): Target.PROVISION,
    (Step, "next"): Target.STEP,
    (Branch, "to"): Target.STEP,
    (Case, "responsible"): Target.ROLE,
    (Level, "role"): Target.ROLE,
    (Section, "binds"): Target.SUBJECT,
    (Area, "role"): Target.ROLE,
    (Commitment, "area"): Target.AREA,
    (Commitment, "at_least"): Target.FUNCTION,
    (Commitment, "included"): Target.FUNCTION,
    (Commitment, "when_needed"): Target.FUNCTION,
    (Commitment, "co_opted"): Target.FUNCTION,
    (Commitment, "contacts"): Target.FUNCTION,
    (PartyCommitments, "party"): Target.SUBJECT,
    (Unit, "party"): Target.PARTY,
    (UnitCommitment, "unit"): Target.UNIT,
    (OrganisationLevel, "bodies"): Target.ROLE,
    (Meeting, "body"): Target.ROLE,
    (AgendaItem, "recommended_by"): Target.ROLE,
    (Decision, "body"): Target.ROLE,
    (Signatory, "party"): Target.PARTY,
    (Signatures, "not_signing"): Target.PARTY,
    (Edition, "parties"): Target.PARTY,
    (Erratum, "provision"): Target.PROVISION,
    (PartyName, "party"): Target.PARTY,
    (Group, "parties"): Target.PARTY,
    (Law, "replaced_by"): Target.LAW,
    (Function, "party"): Target.SUBJECT,
    (Function, "role"): Target.ROLE,
    (Composition, "at_least"): Target.FUNCTION,
    (Composition, "by_special_order"): Target.FUNCTION,
    (Role, "described_in"): Target.PROVISION,
    (Member, "party"): Target.PARTY,
    (OpenQuestion, "about"): Target.PROVISION,
    (OpenQuestion, "owner"): Target.OWNER,
    (Initiative, "parties"): Target.SUBJECT,
    (Initiative, "replaces"): Target.EARLIER,
    (Recurring, "replaces"): Target.EARLIER,
    (Calculation, "rows"): Target.LINE,
    (Calculation, "columns"): Target.LINE,
    (Calculation, "of"): Target.LINE,
    (Calculation, "minus"): Target.LINE,
    (Calculation, "whole"): Target.LINE,
    (Calculation, "within"): Target.LINE,
    (CellDeviation, "column"): Target.LINE,
    (Chart, "columns"): Target.LINE,
    (Chart, "rows"): Target.LINE,
    (Quoted, "row"): Target.LINE,
    (Quoted, "column"): Target.LINE,
    (GoalReport, "goal"): Target.GOAL,
    (AreaGoal, "replaces"): Target.EARLIER,
    (Block, "replaces"): Target.EARLIER,
    (Case, "replaces"): Target.EARLIER,
    (Category, "replaces"): Target.EARLIER,
    (Collaborator, "replaces"): Target.EARLIER,
    (Goal, "replaces"): Target.EARLIER,
    (Indicator, "replaces"): Target.EARLIER,
    (Level, "replaces"): Target.EARLIER,
    (Member, "replaces"): Target.EARLIER,
    (Milestone, "replaces"): Target.EARLIER,
    (OpenQuestion, "replaces"): Target.EARLIER,
    (OrganisationLevel, "replaces"): Target.EARLIER,
    (Point, "replaces"): Target.EARLIER,
    (Section, "replaces"): Target.EARLIER,
    (Step, "replaces"): Target.EARLIER,
    (Subgoal, "replaces"): Target.EARLIER,
    (Municipality, "party"): Target.PARTY,
    (Municipality, "team"): Target.TEAM,
    (ReferralForm, "provisions"): Target.PROVISION,
    (ReferralForm, "made_here"): Target.FORM,
    (Form, "provisions"): Target.PROVISION,
    (YearlyTask, "provisions"): Target.PROVISION,
    (FormEntry, "provisions"): Target.PROVISION,
    (Exemption, "provisions"): Target.PROVISION,
    (MailAdvice, "provisions"): Target.PROVISION,
    (Referral, "target_group"): Target.PROVISION,
    (Referral, "process"): Target.PROVISION,
    (Referral, "before"): Target.PROVISION,
    (Referral, "notice"): Target.PROVISION,
    (Referral, "afterwards"): Target.PROVISION,
    (Referral, "body"): Target.ROLE,
    (Referral, "coordinator"): Target.ROLE,
    (Contact, "team"): Target.TEAM,
    (Contact, "role"): Target.ROLE,
    (Contact, "function"): Target.FUNCTION,
    (Series, "team"): Target.TEAM,
    (Series, "role"): Target.ROLE,
    (Series, "may_collide"): Target.SERIES,
}
"""Every field that holds ids of other things, on the entry that declares it."""

LINKED = {
    LinkKind.PROVISION: Target.PROVISION,
    LinkKind.ROLE: Target.ROLE,
    LinkKind.PARTY: Target.SUBJECT,
    LinkKind.TERM: Target.TERM,
    LinkKind.ANNEX: Target.ANNEX,
    LinkKind.NOTE: Target.NOTE,
}


@dataclass(frozen=True, slots=True)
class Reference:
    """One reference: a field's, or a link's in the text at `path`."""

    loaded: Loaded[Entry]
    path: KeyPath
    target: Target
    id: str
    linked: bool = False


def target_of(found: Written) -> Target | None:
    """What a field refers to, if it holds an id of something else."""
    return next(
        (TARGETS[kind, found.field] for kind in type(found.entry).mro() if (kind, found.field) in TARGETS), None
    )


def references(edition: LoadedEdition) -> Iterator[Reference]:
    """Every reference in the edition's own files, and in what corrects them."""
    for loaded in (*edition.files, *edition.errata):
        yield from references_in(loaded)


def references_in(loaded: Loaded[Entry]) -> Iterator[Reference]:
    """Every reference in one file."""
    for found in written(loaded.value):
        target = target_of(found)
        if target:
            yield Reference(loaded, found.path, target, found.value)
        elif found.prose:
            for link, _ in links(found.value):
                if link.kind in LINKED:
                    yield Reference(loaded, found.path, LINKED[link.kind], link.target, linked=True)


def known(edition: LoadedEdition) -> Mapping[Target, AbstractSet[str]]:
    """The ids that each kind of reference may lead to; steps and other editions' are not."""
    document, text = build(edition), edition.edition.value
    return {
        Target.PARTY: edition.party_by_id.keys(),
        Target.SUBJECT: subjects(edition),
        Target.OWNER: edition.role_by_id.keys() | subjects(edition),
        Target.ROLE: edition.role_by_id.keys(),
        Target.FUNCTION: edition.function_by_id.keys(),
        Target.AREA: {area.id for area in document.areas},
        Target.UNIT: {unit.id for unit in text.commitments.units} if text.commitments else set(),
        Target.PROVISION: document.by_id.keys(),
        Target.TERM: edition.term_by_id.keys(),
        Target.ANNEX: {str(annex.number) for annex in text.annexes},
        Target.NOTE: {note.id for note in document.of_kind(Kind.NOTE)},
    }


def subjects(edition: LoadedEdition) -> AbstractSet[str]:
    """The parties of the edition, and the groups that one of them belongs to."""
    registered = (*edition.party_by_id, *edition.group_by_id)
    return {subject for subject in registered if edition.members(subject)}
