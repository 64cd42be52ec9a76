"""Owns the step from one file's bytes to its typed value, with every mistake in the file."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from overens.model.base import Entry
from overens.model.content import Loaded
from overens.model.judging import MOST_FAULTS, judge
from overens.problems import Problem
from overens.source.characters import decoded
from overens.source.draft import Draft
from overens.source.identities import identities
from overens.source.kinds import modeline_problems
from overens.source.meaning import Mistake, mistakes
from overens.source.mending import mend
from overens.source.nodes import Node, Scalar, moved, plain
from overens.source.parsing import parse
from overens.source.sheet import Sheet
from overens.source.wording import tell

T = TypeVar("T", bound=Entry)

ROUNDS = 25
"""Each round finds what the faults of the one before hid, so the nesting of the model bounds them."""

MOST_OF_A_KIND = 100
AND_MORE = "Fler problem av samma slag längre ned i filen visas när de första är rättade."


def read(file: str, data: bytes, model: type[T]) -> tuple[Loaded[T] | None, tuple[Problem, ...]]:
    """The value of a file and everything wrong in it; no value when its root cannot be had."""
    sheet, problems = decoded(file, data)
    if sheet is None:
        return None, tuple(problems)
    root, found = parse(sheet)
    problems += [*modeline_problems(sheet, model), *identities(sheet), *found]
    loaded = None
    if root is not None:
        loaded, found = _settle(sheet, root, model)
        problems += found
    return loaded, curtailed(problems)


def _settle(sheet: Sheet, root: Node, model: type[T]) -> tuple[Loaded[T] | None, list[Problem]]:
    """The value of as much of the tree as follows the model, and a problem for everything that does not."""
    problems: list[Problem] = []
    lost: frozenset[str] = frozenset()
    for _ in range(ROUNDS):
        draft = Draft(sheet, root)
        value, faults = judge(model, plain(root))
        if value is not None:
            shifted = moved(root) if problems else {}
            return Loaded(sheet.file, value, draft.places, shifted, lost), problems
        found = mistakes(faults)
        problems += [tell(draft, mistake) for mistake in found if not _is_told(draft, mistake)]
        mended = mend(root, found) if len(faults) <= MOST_FAULTS else None
        if mended is None:
            break
        root, lost = mended.root, lost | mended.lost
    return None, problems


def _is_told(draft: Draft, mistake: Mistake) -> bool:
    node = draft.at(mistake.fault.path)
    return isinstance(node, Scalar) and node.told


def curtailed(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """The problems of a file in order; of a kind that is there very often only the first ones."""
    kept: list[Problem] = []
    seen: Counter[str] = Counter()
    ordered = sorted(problems, key=lambda each: each.order)
    often = {rule for rule, count in Counter(each.rule for each in ordered).items() if count > MOST_OF_A_KIND}
    for problem in ordered:
        seen[problem.rule] += 1
        if seen[problem.rule] == MOST_OF_A_KIND and problem.rule in often:
            kept.append(replace(problem, what=f"{problem.what} {AND_MORE}"))
        elif seen[problem.rule] <= MOST_OF_A_KIND:
            kept.append(problem)
    return tuple(kept)
