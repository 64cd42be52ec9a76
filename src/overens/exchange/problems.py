"""Owns how problems leave the program: as text to read, as JSON, and as annotations on GitHub."""

import json
from collections import Counter
from collections.abc import Callable, Iterable

from overens.problems import SEVERITIES, Problem, Severity

PLURALS = {Severity.ERROR: "fel", Severity.WARNING: "varningar", Severity.NOTE: "noteringar"}
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
INDENT = "    "


def as_text(problems: Iterable[Problem]) -> str:
    """The problems in Swedish, each with place, key, value and what to do, and last how many they are."""
    ordered = _ordered(problems)
    return "".join(f"{_paragraph(problem)}\n\n" for problem in ordered) + f"{counted(ordered)}\n"


def as_json(problems: Iterable[Problem]) -> str:
    """The problems as an array of objects; `path` is the key path with list indexes from 0."""
    return json.dumps([_record(problem) for problem in _ordered(problems)], ensure_ascii=False, indent=2) + "\n"


def as_github(problems: Iterable[Problem]) -> str:
    """The problems as workflow commands, one a line, which GitHub shows beside the lines that they are about."""
    return "".join(f"{_annotation(problem)}\n" for problem in _ordered(problems))


FORMATS: dict[str, Callable[[Iterable[Problem]], str]] = {
    "text": as_text,
    "json": as_json,
    "github": as_github,
}


def counted(problems: Iterable[Problem]) -> str:
    """How many problems there are of each weight: `3 fel, 1 varning, 2 noteringar`."""
    count = Counter(problem.severity for problem in problems)
    parts = [
        f"{count[severity]} {severity if count[severity] == 1 else PLURALS[severity]}"
        for severity in SEVERITIES
        if count[severity]
    ]
    return ", ".join(parts) or "Inga problem."


def _ordered(problems: Iterable[Problem]) -> list[Problem]:
    return sorted(problems, key=lambda problem: problem.order)


def _paragraph(problem: Problem) -> str:
    place = f"{problem.file}:{problem.place.line}:{problem.place.column}"
    lines = [f"{place}: {problem.severity}: {problem.what} [{problem.rule}]"]
    if about := _about(problem):
        lines.append(f"{INDENT}{about}")
    if problem.fix:
        lines.append(f"{INDENT}Gör så här: {problem.fix}")
    return "\n".join(lines)


def _about(problem: Problem) -> str:
    """The key and the value, or the one that there is."""
    return ": ".join(part for part in (problem.key, problem.value) if part)


def _record(problem: Problem) -> dict[str, object]:
    return {
        "severity": str(problem.severity),
        "rule": problem.rule,
        "file": problem.file,
        "line": problem.place.line,
        "column": problem.place.column,
        "key": problem.key,
        "path": list(problem.path),
        "value": problem.value,
        "what": problem.what,
        "fix": problem.fix,
    }


def _annotation(problem: Problem) -> str:
    properties = {
        "file": problem.file,
        "line": str(problem.place.line),
        "col": str(problem.place.column),
        "title": problem.rule,
    }
    listed = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    said = "\n".join(part for part in (problem.what, _about(problem), problem.fix) if part)
    return f"::{LEVELS[problem.severity]} {listed}::{_message(said)}"


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
