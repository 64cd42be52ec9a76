"""Owns the kinds of content file: the model of each and the line that ties it to its schema."""

import posixpath
import re

from overens.model.accessibility import Statement
from overens.model.base import Entry
from overens.model.contacts import Contacts, SharedDocuments
from overens.model.edition import Agreement, Annex, Edition
from overens.model.forms import Forms
from overens.model.guide import Guide
from overens.model.manifest import Errata, Manifest
from overens.model.meetings import Meetings
from overens.model.news import News
from overens.model.parties import Glossary, Parties
from overens.model.referring import Referral
from overens.model.report import Report
from overens.model.roles import Roles
from overens.model.yearly import Yearly
from overens.names import RECORDS, schema_file
from overens.problems import Place, Problem, Severity
from overens.source.sheet import Sheet

MODELS: dict[str, type[Entry]] = {
    "parter": Parties,
    "ordlista": Glossary,
    "avtal": Agreement,
    "utgava": Edition,
    "bilaga": Annex,
    "roller": Roles,
    "uppfoljning": Report,
    "guide": Guide,
    "manifest": Manifest,
    "rattelser": Errata,
    "remittera": Referral,
    "kontakter": Contacts,
    "moten": Meetings,
    "delat": SharedDocuments,
    "tillganglighet": Statement,
    "blanketter": Forms,
    "nyheter": News,
    "arshjul": Yearly,
}
COPIED = (Parties, Glossary)
"""The kinds that a record keeps a copy of."""

NAMES = {model: kind for kind, model in MODELS.items()}
MODELINE = re.compile(r"#\s*yaml-language-server:\s*\$schema=(\S+)\s*")


def modeline(file: str, model: type[Entry]) -> str:
    """The first line of a content file, by which an editor finds the schema."""
    schema = posixpath.relpath(schema_file(NAMES[model]), posixpath.dirname(file))
    return f"# yaml-language-server: $schema={schema}"


def modeline_problems(sheet: Sheet, model: type[Entry]) -> list[Problem]:
    """A warning when the first line does not let an editor find the schema of this kind of file."""
    if model in COPIED and f"/{RECORDS}/" in sheet.file:
        # Copied as it was from another folder, and never to be edited.
        return []
    expected = modeline(sheet.file, model)
    found = MODELINE.fullmatch(sheet.lines[0])
    if found and posixpath.normpath(found[1]) == expected.partition("=")[2]:
        return []
    what = (
        "Första raden pekar på fel schema, så redigeraren visar fel nycklar."
        if found
        else "Första raden talar inte om för redigeraren vilka nycklar som kan stå i filen."
    )
    return [
        sheet.problem(
            "schemarad",
            Place(),
            what=what,
            fix=f"Skriv detta som filens första rad: {expected}",
            value=sheet.lines[0],
            severity=Severity.WARNING,
        )
    ]
