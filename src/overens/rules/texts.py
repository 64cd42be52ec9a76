"""Owns the rules about what may stand in a text."""

import re
from collections.abc import Iterator

from overens.document.inline import Link, parse
from overens.model.base import Entry, Written, texts, written
from overens.model.content import Loaded
from overens.problems import Problem, Severity
from overens.rules.targets import target_of

HTML = re.compile(r"<(?:[/!?]\s*)?[A-Za-z][^<>]*>?|<!--|&(?:#\d+|#[xX][0-9A-Fa-f]+|[A-Za-z][A-Za-z0-9]*);")
NEVER_MARKUP = (
    *("id", "file", "roles_file", "website", "organisation_number", "designation"),
    *("phone", "mail", "agreement", "edition"),
)
"""Fields that are no words, where a star or an underscore is no attempt at emphasis."""
SEVERAL = re.compile(r"\n[ \t]*\n|^[ \t]*(?:[-–•*+]|\d+\.)[ \t]", re.MULTILINE)


def html(loaded: Loaded[Entry]) -> Iterator[Problem]:
    """No text holds HTML, which would be shown as it stands."""
    for found in written(loaded.value):
        tag = HTML.search(found.value)
        if tag:
            yield loaded.problem(
                "html",
                found.path,
                what=f"Texten innehåller HTML: {tag[0]}",
                fix="Ta bort koden. Skriv *kursiv*, **fetstil** eller [ord](https://…), "
                "och ett mellanslag efter ett mindre än-tecken.",
                value=found.value,
            )


def markup_in_names(loaded: Loaded[Entry]) -> Iterator[Problem]:
    """A name, title or heading takes no Markdown, so stars and brackets would be shown as they stand."""
    for found in written(loaded.value):
        if not found.prose and _is_name(found) and _looks_marked(found.value):
            yield loaded.problem(
                "markdown-i-namn",
                found.path,
                what="Här står Markdown, men namn, titlar och rubriker visas precis som de är skrivna.",
                fix="Ta bort stjärnorna, understrecken eller länken och behåll orden.",
                value=found.value,
                severity=Severity.WARNING,
            )


def _is_name(found: Written) -> bool:
    return found.field not in NEVER_MARKUP and target_of(found) is None


def _looks_marked(value: str) -> bool:
    return any(span.strong or span.emphasis or span.link for span in parse(value, plainly))


def plainly(link: Link) -> str:
    """The name of a reference where names do not matter."""
    return link.target


def one_paragraph(loaded: Loaded[Entry]) -> Iterator[Problem]:
    """A text is one paragraph; what looks like several, or like a list, would run together."""
    for path, text in texts(loaded.value):
        if SEVERAL.search(text.strip()):
            yield loaded.problem(
                "flera-stycken",
                path,
                what="Texten är skriven som flera stycken eller som en lista, men visas som ett enda stycke.",
                fix="Dela upp den: ett ”text:” för varje stycke, och ”punkter:” för en lista.",
                value=text,
                severity=Severity.WARNING,
            )
