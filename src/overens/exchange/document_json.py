"""Owns the tree of provisions as JSON, under Swedish keys; `document_schema` describes every one of them."""

import json
from datetime import date
from typing import Any, cast

from overens.document.inline import Inline, LinkKind, Span, plain
from overens.document.tree import Document, Kind, Provision
from overens.model.base import Entry
from overens.model.edition import Decision, Validity
from overens.model.meeting import Meeting
from overens.model.report import GoalReport, Report

FORMAT = "overens/1"
"""The form's name; the number changes when a key is removed or gets another meaning, not when one is added."""

KINDS: dict[Kind, str] = {
    Kind.ANNEX: "bilaga",
    Kind.SECTION: "avsnitt",
    Kind.ROLE: "roll",
    Kind.PARTY: "parts åtaganden",
    Kind.COMMITMENT: "åtagande",
    Kind.FACT: "uppgift",
    Kind.PARAGRAPH: "stycke",
    Kind.LIST: "lista",
    Kind.POINT: "punkt",
    Kind.GOAL: "mål",
    Kind.SUBGOAL: "delmål",
    Kind.STEP: "steg",
    Kind.CASE: "utfall",
    Kind.CATEGORY: "kategori",
    Kind.LEVEL: "nivå",
    Kind.TABLE: "tabell",
    Kind.ROW: "rad",
    Kind.CELL: "cell",
    Kind.NOTE: "not",
    Kind.MILESTONE: "steg i tidplan",
    Kind.AREA_GOAL: "områdesmål",
    Kind.INDICATOR: "indikator",
    Kind.UNIT: "enhet",
    Kind.TIER: "organisationsnivå",
    Kind.QUESTION: "fråga",
    Kind.PLACEHOLDER: "platshållare",
    Kind.MATERIAL: "arbetsmaterial",
    Kind.INITIATIVE: "initiativ",
}
LINKS: dict[LinkKind, str] = {
    LinkKind.URL: "adress",
    LinkKind.PROVISION: "bestämmelse",
    LinkKind.ROLE: "roll",
    LinkKind.PARTY: "part",
    LinkKind.TERM: "ord",
    LinkKind.ANNEX: "bilaga",
    LinkKind.NOTE: "not",
}
FACTS = {
    "about": "gäller",
    "actor": "aktör",
    "amount": "belopp",
    "area": "område",
    "chart": "diagram",
    "chart-columns": "diagrammets_kolumner",
    "chart-rows": "diagrammets_rader",
    "conditions": "villkor",
    "described_in": "beskrivs_i",
    "effect": "påverkan",
    "form": "form",
    "from": "från",
    "function": "funktion",
    "goal": "mål",
    "kind": "typ",
    "mandate": "mandat",
    "missing": "saknas",
    "months": "månader",
    "next": "sedan",
    "owner": "ägare",
    "participation": "deltagande",
    "party": "part",
    "progress": "läge_för_initiativ",
    "role": "roll",
    "sort": "slag_av_steg",
    "state": "läge",
    "subject": "gäller",
    "to": "till",
    "unit": "enhet",
}
LIST_KINDS = {
    "area-goals": "områdesmål",
    "indicators": "indikator",
    "collaborator": "samverkar_med",
    "not-signing": "undertecknar_inte",
    "case": "utfall",
    "category": "kategori",
    "figures": "siffror",
    "fulfilment": "måluppfyllelse",
    "function": "funktion",
    "group": "mellanrubrik",
    "initiative-goal": "mål",
    "initiative-indicator": "indikator",
    "level": "nivå",
    "member": "ledamot",
    "party": "part",
    "timeline": "tidplan",
    "total": "summa",
    "wheel": "årshjul",
}
LISTED = ("chart-columns", "chart-rows", "months", "next", "owner")
"""Facts that hold several ids."""
Json = dict[str, Any]


def as_json(document: Document, schema: str) -> bytes:
    """The document as UTF-8 that names its schema's address; the same document gives the same bytes."""
    whole = {"$schema": schema, **tree(document)}
    return (json.dumps(whole, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def tree(document: Document) -> Json:
    """The document as dicts, lists and texts; what there is nothing to say about is left out."""
    return filled(
        {
            "format": FORMAT,
            "överenskommelse": document.name.agreement,
            "utgåva": document.name.edition,
            "titel": document.title,
            "kortnamn": document.short_title,
            "status": status(document),
            "rapport": _report(document.report) if document.report else {},
            # A report's is its period.
            "giltighet": {} if document.report else _validity(document.validity),
            "beslut": _decision(document.decision),
            "sammanträde": meeting(document.meeting) if document.meeting else {},
            "parter": [_named(found.id, found.name, typ=found.type.value) for found in document.parties],
            "samverkar_med": [_named(found.id, found.name) for found in document.collaborators],
            "grupper": [_named(found.id, found.name, parter=list(found.parties)) for found in document.groups],
            "roller": [_named(found.id, found.name, typ=found.type.value) for found in document.roles],
            "områden": [_named(found.id, found.name) for found in document.areas],
            "förord": [_provision(found) for found in document.front],
            "bestämmelser": [_provision(found) for found in document.body],
            "bilagor": [_provision(found) for found in document.annexes],
            "arbetsmaterial": [_provision(found) for found in document.material],
        }
    )


def status(document: Document) -> str:
    """How far an edition or a report has come, under the words of its own kind."""
    return document.report.status.value if document.report else document.status.value


def _report(report: Report) -> Json:
    return filled(
        {
            "slag": report.kind.value,
            "period": {"från": report.period.start.isoformat(), "till": report.period.end.isoformat()},
            "följer": report.edition,
            "måluppfyllelse": [_goal(found) for found in report.goals],
        }
    )


def _goal(found: GoalReport) -> Json:
    own = {"id": found.id, "mål": found.goal, "namn": found.name}
    return filled({**own, "utfall": found.fulfilment.value, "text": found.text})


def filled(values: Json) -> Json:
    """The values but for those that say nothing; a number always says something."""
    return {
        key: value
        for key, value in values.items()
        if isinstance(value, float) or value not in ("", None, [], {}, False)
    }


def meeting(found: Meeting) -> Json:
    """The meeting under the keys of the YAML, with texts as they are written there."""
    return cast("Json", _keyed(found))


def _keyed(value: object) -> object:
    if isinstance(value, Entry):
        fields = {field.alias or name: _keyed(getattr(value, name)) for name, field in type(value).model_fields.items()}
        return filled(fields)
    if isinstance(value, tuple):
        return [_keyed(item) for item in value]
    return value.isoformat() if isinstance(value, date) else value


def _named(own: str, name: str, **more: object) -> Json:
    return {"id": own, "namn": name, **more}


def _validity(validity: Validity) -> Json:
    start, end, following = validity.start, validity.end, validity.next_decision
    return filled(
        {
            "från": start and start.isoformat(),
            "till": end and end.isoformat(),
            "nytt_beslut_senast": following and following.isoformat(),
            "anmärkning": validity.note,
        }
    )


def _decision(decision: Decision | None) -> Json:
    if decision is None:
        return {}
    return filled({"datum": decision.decided.isoformat(), "organ": decision.body, "villkor": decision.condition})


def _provision(found: Provision) -> Json:
    return filled(
        {
            "id": found.id,
            "slag": KINDS[found.kind],
            "nummer": found.number,
            "rubrik": plain(found.heading),
            "text": plain(found.text),
            "märkning": [*_marks(found.heading, "rubrik"), *_marks(found.text, "text")],
            "binder": list(found.binds),
            "ansvarig": list(found.responsible),
            "ordnad": found.ordered,
            "uppgifter": filled({FACTS[name]: _fact(name, value) for name, value in found.facts}),
            "innehåll": [_provision(child) for child in found.children],
        }
    )


def _fact(name: str, value: str) -> str | list[str]:
    if name == "conditions":
        return value.split("\n")
    if name in LISTED:
        return value.split()
    return LIST_KINDS.get(value, value) if name == "kind" else value


def _marks(inline: Inline, field: str) -> list[Json]:
    """Where in a text something is emphasised or refers: `från` and `till` count characters, from 0, end excluded."""
    made, start = [], 0
    for span in inline:
        end = start + len(span.text)
        if marks := styles(span):
            made.append({"i": field, "från": start, "till": end, **marks})
        start = end
    return made


def styles(span: Span) -> Json:
    """How a stretch of text is set and where it leads."""
    link = {"slag": LINKS[span.link.kind], "mål": span.link.target} if span.link else None
    return filled({"stark": span.strong, "betonad": span.emphasis, "hänvisning": link})
