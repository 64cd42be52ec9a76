"""Owns the written answer keys to comparisons: every change that there is between two editions, told by a person."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import yaml

BACK = {"tillkommer": "utgår", "utgår": "tillkommer", "delas": "slås samman", "slås samman": "delas"}


@dataclass(frozen=True)
class Expected:
    """One change of a key; what the key does not say is empty, and `bound` is empty for all parties."""

    kind: str
    action: str
    old: str
    new: str
    also: frozenset[str]
    subject: str
    topic: str
    before: str
    after: str
    bound: frozenset[str]

    @property
    def told_back(self) -> "Expected":
        """The same change when the editions are compared the other way round."""
        return replace(
            self,
            action=BACK.get(self.action, self.action),
            old=self.new,
            new=self.old,
            before=self.after,
            after=self.before,
        )

    @property
    def places(self) -> frozenset[str]:
        """Every id that the change is told for."""
        return frozenset({self.old, self.new} - {""}) | self.also


@dataclass(frozen=True)
class AnswerKey:
    """The key to the comparison of two editions, named as `star 2025`."""

    editions: tuple[str, str]
    changes: tuple[Expected, ...]

    @property
    def places(self) -> frozenset[str]:
        """Every id that some change is told for."""
        return frozenset().union(*(change.places for change in self.changes))


def read(file: Path) -> AnswerKey:
    """A key in its file's form, which the file explains at its head."""
    written = yaml.safe_load(file.read_text(encoding="utf-8"))
    old, new = written["utgåvor"]
    groups: Mapping[str, list[str]] = written["grupper"]
    return AnswerKey((old, new), tuple(_expected(change, groups) for change in written["ändringar"]))


def _expected(change: Mapping[str, Any], groups: Mapping[str, list[str]]) -> Expected:
    place, action, bound = change["plats"], change["händelse"], change["berör"]
    return Expected(
        kind=change["slag"],
        action=action,
        old="" if action == "tillkommer" and not _stays(change) else change.get("från", place),
        new="" if action == "utgår" and not _stays(change) else place,
        also=frozenset(change.get("även", ())),
        subject=change.get("vad", ""),
        topic=change.get("i", ""),
        before=change.get("gammalt", ""),
        after=change.get("nytt", ""),
        bound=frozenset() if bound == "alla" else frozenset(groups[bound] if isinstance(bound, str) else bound),
    )


def _stays(change: Mapping[str, Any]) -> bool:
    """Whether what comes or goes is a value of something that both editions have."""
    return bool(change["slag"] == "mandat")
