"""Owns the accessibility examination of a page that is open in the browser, by axe-core."""

import functools
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Page

from tests.support.paths import node_file

TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice")
RUN = """tags => axe.run(document, {
    runOnly: {type: 'tag', values: tags},
    resultTypes: ['violations', 'incomplete'],
})"""


@dataclass(frozen=True, slots=True)
class Finding:
    """One element that breaks one rule, or that axe cannot judge by itself."""

    rule: str
    impact: str
    element: str
    html: str
    why: str

    def __str__(self) -> str:
        """The finding as one entry of a test report."""
        return f"{self.rule} ({self.impact}) {self.element}\n    {self.html}\n    {self.why}"


@dataclass(frozen=True, slots=True)
class Examination:
    """`violations` must be none; `undecided` is what a person has to look at; `passes` counts the rules that held."""

    violations: tuple[Finding, ...]
    undecided: tuple[Finding, ...]
    passes: int


def examine(page: Page) -> Examination:
    """Run axe-core on the page as it stands: WCAG 2.0, 2.1 and 2.2, A and AA, and best practice."""
    # Evaluated and not added as a script element, so that a page's content security policy is no hindrance.
    page.evaluate(_axe())
    result = page.evaluate(RUN, list(TAGS))
    return Examination(_findings(result["violations"]), _findings(result["incomplete"]), len(result["passes"]))


def violations(page: Page) -> list[str]:
    """What breaks a rule, as text: `assert violations(page) == []` explains itself."""
    return [str(finding) for finding in examine(page).violations]


def _findings(rules: list[dict[str, Any]]) -> tuple[Finding, ...]:
    return tuple(_finding(rule, node) for rule in rules for node in rule["nodes"])


def _finding(rule: dict[str, Any], node: dict[str, Any]) -> Finding:
    # A target is a selector, or a list of them when the element lies in a shadow tree.
    element = " ".join(part if isinstance(part, str) else " >> ".join(part) for part in node["target"])
    why = " ".join((node.get("failureSummary") or rule["help"]).split())
    return Finding(rule["id"], rule["impact"] or "unrated", element, node["html"][:300], why)


@functools.cache
def _axe() -> str:
    return node_file("axe-core", "axe.min.js").read_text(encoding="utf-8")
