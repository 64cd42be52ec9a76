"""Owns the shape of the tree: a provision, and the document that holds an edition's provisions."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from overens.document.inline import Inline, Link, LinkKind, parse, plain
from overens.model.states import QuestionState
from overens.names import EditionName

if TYPE_CHECKING:
    # Only their names, as the model needs pydantic, and what compares plain texts has no model to load.
    from overens.model.commitments import Area
    from overens.model.edition import Agreement, Collaborator, Decision, Status, Validity
    from overens.model.meeting import Meeting
    from overens.model.parties import Group, Party, Term
    from overens.model.report import Report
    from overens.model.roles import Function, Role


class Kind(StrEnum):
    """What a provision is; rendering and comparison go by it."""

    ANNEX = "annex"
    SECTION = "section"
    ROLE = "role"
    PARTY = "party"
    COMMITMENT = "commitment"
    FACT = "fact"
    PARAGRAPH = "paragraph"
    LIST = "list"
    POINT = "point"
    GOAL = "goal"
    SUBGOAL = "subgoal"
    STEP = "step"
    CASE = "case"
    CATEGORY = "category"
    LEVEL = "level"
    TABLE = "table"
    ROW = "row"
    CELL = "cell"
    NOTE = "note"
    MILESTONE = "milestone"
    AREA_GOAL = "area-goal"
    INDICATOR = "indicator"
    UNIT = "unit"
    TIER = "tier"
    QUESTION = "question"
    PLACEHOLDER = "placeholder"
    MATERIAL = "material"
    INITIATIVE = "initiative"


ITEMS = frozenset(
    {
        *(Kind.POINT, Kind.STEP, Kind.CASE, Kind.CATEGORY, Kind.LEVEL, Kind.SUBGOAL),
        *(Kind.MILESTONE, Kind.AREA_GOAL, Kind.INDICATOR, Kind.TIER),
    }
)
"""The kinds that stand in a list: alone, they are shown without it."""
HEADED = (
    Kind.ANNEX,
    Kind.SECTION,
    Kind.ROLE,
    Kind.PARTY,
    Kind.COMMITMENT,
    Kind.UNIT,
    Kind.GOAL,
    Kind.MATERIAL,
    Kind.INITIATIVE,
)
"""The kinds that print a heading and stand in the table of contents."""


LABELLED = (Kind.FACT, Kind.PLACEHOLDER)
"""The kinds whose heading is a label before their text, on the same line."""


@dataclass(frozen=True, slots=True)
class Provision:
    """One provision: its id never changes, its number is computed and printed.

    `binds` holds the ids of the parties it binds, in the edition's order; empty means all parties.
    `facts` holds what comparison needs as data, such as the form of participation.
    A list's text is the words that lead into it; a table's rows hold cells headed by their column.
    `replaces` holds the ids of what it replaces in the edition before.
    """

    id: str
    kind: Kind
    number: str = ""
    heading: Inline = ()
    text: Inline = ()
    children: "tuple[Provision, ...]" = ()
    binds: tuple[str, ...] = ()
    responsible: tuple[str, ...] = ()
    ordered: bool = False
    facts: tuple[tuple[str, str], ...] = ()
    replaces: tuple[str, ...] = ()

    def walk(self) -> "Iterator[Provision]":
        """This provision and all below it, in reading order."""
        yield self
        for child in self.children:
            yield from child.walk()

    def fact(self, name: str) -> str:
        """One of the facts, or an empty text."""
        return next((value for key, value in self.facts if key == name), "") if self.facts else ""

    @property
    def name(self) -> str:
        """The heading's words, or the beginning of the text."""
        return plain(self.heading) or plain(self.text)

    @property
    def mentioned(self) -> tuple[Link, ...]:
        """What the provision's own heading and text refer to."""
        return tuple(span.link for span in (*self.heading, *self.text) if span.link)


@dataclass(frozen=True)
class Document:
    """One edition as a tree, with the registers that its references lead to; or one `report` on an agreement.

    A report has the registers of the edition that `registers` names.
    """

    name: EditionName
    agreement: "Agreement"
    title: str
    short_title: str
    status: "Status"
    validity: "Validity"
    decision: "Decision | None"
    front: tuple[Provision, ...]
    body: tuple[Provision, ...]
    annexes: tuple[Provision, ...]
    parties: "tuple[Party, ...]"
    groups: "tuple[Group, ...]"
    roles: "tuple[Role, ...]"
    functions: "tuple[Function, ...]"
    areas: "tuple[Area, ...]"
    terms: "tuple[Term, ...]"
    material: tuple[Provision, ...] = ()
    meeting: "Meeting | None" = None
    collaborators: "tuple[Collaborator, ...]" = ()
    report: "Report | None" = None
    registers: EditionName | None = None

    @cached_property
    def tops(self) -> tuple[Provision, ...]:
        """Everything under its topmost headings: the text, the annexes, and what tells of the work on a draft."""
        return (*self.body, *self.annexes, *self.material)

    def walk(self) -> Iterator[Provision]:
        """Every provision in reading order: the text, the annexes, the material."""
        return iter(self._in_order)

    @cached_property
    def _in_order(self) -> tuple[Provision, ...]:
        return tuple(below for top in self.tops for below in top.walk())

    @cached_property
    def by_id(self) -> dict[str, Provision]:
        """Every provision under its id."""
        return {provision.id: provision for provision in self.walk()}

    @cached_property
    def path_to(self) -> dict[str, tuple[Provision, ...]]:
        """For every id, the provisions from the top down to and including it."""
        paths: dict[str, tuple[Provision, ...]] = {}

        def visit(provision: Provision, above: tuple[Provision, ...]) -> None:
            paths[provision.id] = here = (*above, provision)
            for child in provision.children:
                visit(child, here)

        for top in self.tops:
            visit(top, ())
        return paths

    def of_kind(self, kind: Kind) -> tuple[Provision, ...]:
        """Every provision of one kind, in reading order."""
        return tuple(provision for provision in self.walk() if provision.kind is kind)

    def name_of(self, link: Link) -> str:
        """The own name of what a reference points to; its target when there is no such thing."""
        names: dict[str, str] = {}
        match link.kind:
            case LinkKind.ROLE:
                names = {role.id: role.name for role in self.roles}
            case LinkKind.PARTY:
                names = {group.id: group.name for group in self.groups} | {
                    party.id: party.name for party in self.parties
                }
            case LinkKind.TERM:
                names = {term.id: term.term for term in self.terms}
            case LinkKind.NOTE:
                names = {note.id: note.number for note in self.of_kind(Kind.NOTE)}
            case LinkKind.ANNEX:
                return f"bilaga {link.target}"
        return names.get(link.target, link.target)

    def inline(self, text: str | None) -> Inline:
        """A text field that is no provision, such as a role in short, as spans."""
        return parse(text, self.name_of) if text else ()

    def subjects(self, party: str) -> tuple[str, ...]:
        """The ids under which a party is bound: its own and those of its groups."""
        return (party, *(group.id for group in self.groups if party in group.parties))

    def commitment(self, subject: str, area: str) -> Provision | None:
        """The cell of a party or group in an area."""
        found = self.by_id.get(f"{subject}-{area}")
        return found if found and found.kind is Kind.COMMITMENT else None

    def role_provision(self, role: str) -> Provision | None:
        """What the edition says of a role under its own heading, if it does."""
        return self.by_id.get(role_anchor(role))

    def mentions(self, kind: LinkKind, target: str) -> tuple[Provision, ...]:
        """The provisions that refer to something, or are its responsibility when it is a role."""
        link = Link(kind, target)
        return tuple(
            provision
            for provision in self.walk()
            if link in provision.mentioned or (kind is LinkKind.ROLE and target in provision.responsible)
        )


def role_anchor(role: str) -> str:
    """The id of the provision that describes a role."""
    return f"roll-{role}"


def is_open(question: Provision) -> bool:
    """Whether a question still waits for its answer."""
    return question.fact("state") == QuestionState.OPEN
