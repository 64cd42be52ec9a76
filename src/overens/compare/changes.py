"""Owns what a change is: its kind, its place, what was and what is, and whom it binds."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from overens.compare.matching.pairs import MatchedBy
from overens.document.tree import Kind


class ChangeKind(StrEnum):
    """What a change is about, in the order in which a reader meets the kinds."""

    STATUS = "status och giltighet"
    PARTY = "part"
    COMMITMENT = "åtagande"
    PARTICIPATION = "deltagandeform"
    MANDATE = "mandat"
    FUNCTION = "funktion"
    BINDING = "vem som binds"
    ROLE = "roll och uppgift"
    GOAL = "mål, delmål eller indikator"
    INITIATIVE = "samverkansinitiativ"
    PROCESS = "processteg och regel"
    DATE = "frist eller datum"
    AMOUNT = "antal, belopp eller procent"
    ANNEX = "bilaga"
    QUESTION = "öppen fråga"
    SIGNATORY = "underskrivare"
    TEXT = "text"
    MOVE = "flytt"
    POSSIBLE_MOVE = "möjlig flytt"
    DIVISION = "delning eller sammanslagning"
    REFERENCE = "hänvisning"
    RENUMBERING = "omnumrering"
    TYPOGRAPHY = "typografi"
    ADDRESS = "adress"

    @property
    def is_formal(self) -> bool:
        """Whether such a change leaves what is agreed as it was."""
        return self in FORMAL


FORMAL = frozenset({ChangeKind.RENUMBERING, ChangeKind.TYPOGRAPHY, ChangeKind.ADDRESS})


class Action(StrEnum):
    """What happens to it."""

    ADDED = "tillkommer"
    REMOVED = "utgår"
    CHANGED = "ändras"
    REPLACED = "ersätts"
    RENAMED = "byter namn"
    REORDERED = "byter ordning"
    MOVED = "flyttas"
    SPLIT = "delas"
    MERGED = "slås samman"
    ANSWERED = "besvaras"
    REOPENED = "öppnas igen"


class Aspect(StrEnum):
    """Which side of a thing a change concerns, where the kind alone does not tell."""

    WORDS = "text"
    HEADING = "rubrik"
    RESPONSIBLE = "ansvar"
    ORDER = "ordning"
    TYPE = "slag"
    DEFAULT = "förval"
    TITLE = "titel"
    SHORT_TITLE = "kort namn"
    STATUS = "status"
    START = "första dag"
    END = "sista dag"
    NEXT_DECISION = "nytt beslut"
    VALIDITY = "om giltigheten"
    DECISION = "beslut"
    DECIDED = "beslutsdag"
    DECIDED_BY = "beslutande organ"
    CONDITION = "villkor"
    EXAMPLE = "exempel"
    RESTATEMENT = "återgivning"
    GROUP = "grupp"
    MEMBERS = "medlemmar"
    AREA = "område"
    TERM = "ord"
    NAME = "namn"
    SIGNING = "form för underskrift"
    TIME = "tid"
    STATE = "läge"
    ANSWER = "svar"
    OWNER = "ägare"
    ABOUT = "vad frågan gäller"
    COLUMN = "kolumn"
    FOLLOWED = "utgåva som följs upp"


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands in one edition.

    `noun` says what it is in Swedish, indefinite. `name` is its heading or the beginning of its words; `trail` the
    headings from the top down to the one around it, each with its number.
    """

    id: str
    kind: Kind
    noun: str
    number: str
    name: str
    trail: tuple[str, ...]


class Edit(NamedTuple):
    """One stretch of words that gave way to another; either may be empty."""

    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Change:
    """One real change, told once.

    `id` is unique in the comparison and made for addresses. `old` and `new` are the places; what was added has no old
    one and what was removed no new one, and a change of the edition's registers may have none at all. `before` and
    `after` are the values in words. `subject` names whose or which thing it is about, `topic` in what, `owner` whose
    commitment that is. `edits` holds the stretches of text that changed. `also` holds the ids of other provisions that
    the same change shows in: those that follow with a move, were renumbered, or print a name that changed. `binds`
    holds the ids of the parties that it concerns; empty means all.
    """

    kind: ChangeKind
    action: Action
    old: Place | None = None
    new: Place | None = None
    before: str = ""
    after: str = ""
    subject: str = ""
    topic: str = ""
    owner: str = ""
    aspect: Aspect = Aspect.WORDS
    edits: tuple[Edit, ...] = ()
    also: tuple[str, ...] = ()
    binds: tuple[str, ...] = ()
    matched_by: MatchedBy | None = None
    score: float = 1.0
    id: str = ""

    @property
    def place(self) -> Place | None:
        """Where to look: in the new edition, or in the old one for what is gone."""
        return self.new or self.old

    def touches(self, party: str) -> bool:
        """Whether the change concerns a party."""
        return not self.binds or party in self.binds
