"""Owns what is not told where it stands, because its commitment, its list, its row, its step or a register tells it."""

from overens.compare.finding import commitments
from overens.compare.finding.context import Context
from overens.compare.finding.functions import is_function_list
from overens.compare.finding.signatories import is_said_by_row
from overens.compare.redline.passages import Passage
from overens.document.inline import plain
from overens.document.labels import ACTOR, NEXT
from overens.document.tree import Kind, Provision

LISTED = ("function", "party")
"""Facts of points that are told by their list or their register, never one by one."""
BY_TABLE = (Kind.ROW, Kind.CELL)
BY_HOLDER = (Kind.QUESTION, Kind.MILESTONE, Kind.INITIATIVE)
"""Kinds that tell of their own facts."""


def is_told_elsewhere(context: Context, provision: Provision) -> bool:
    """Whether that a provision came, went or moved is told by something else."""
    if provision.kind is Kind.ROLE:
        return provision.fact("role") in context.roles_of_one_edition
    listed = is_function_list(provision) or any(provision.fact(fact) for fact in LISTED)
    return listed or prints_data(provision) or provision.kind in BY_TABLE


def prints_data(provision: Provision) -> bool:
    """Whether a provision only prints data of the one around it, which are compared as data."""
    return _prints(provision, NEXT, ACTOR) or commitments.prints(provision)


def is_way_on(passage: Passage) -> bool:
    """Whether a passage says where a step leads, which is said only where the next step does not follow on it."""
    return _prints(passage.provision, NEXT)


def _prints(provision: Provision, *labels: str) -> bool:
    return provision.kind is Kind.FACT and plain(provision.heading) in labels


def is_line(passage: Passage, around: Passage) -> bool:
    """Whether nothing in a passage is told but with the one around it."""
    stated = around.provision.kind in BY_HOLDER and passage.provision.kind is Kind.FACT
    row = around.provision if around.provision.kind is Kind.ROW else None
    in_row = row is not None and (around.link is None or bool(row.fact("kind")) or is_said_by_row(passage.provision))
    return stated or in_row or prints_data(passage.provision)
