"""Owns the JSON Schema of a document's JSON, which is also the description of its keys."""

from typing import Any

from overens.exchange.document_json import FACTS, FORMAT, KINDS, LINKS
from overens.model.blocks import PointKind
from overens.model.edition import Status

KIND = "dokument"
"""The schema's name among the schemas of content files."""

Schema = dict[str, Any]


def schema() -> Schema:
    """The JSON Schema (draft 2020-12) that every `as_json` answer follows."""
    provisions = {"type": "array", "items": {"$ref": "#/$defs/bestämmelse"}}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "En utgåva av en överenskommelse",
        "description": "Nycklar som det inte finns något att säga om är utelämnade.",
        **_object(
            {
                "$schema": _text("Adressen till det här schemat."),
                "format": {"const": FORMAT, "description": "Formatets namn och version."},
                "överenskommelse": _text("Överenskommelsens korta namn, som i webbadressen."),
                "utgåva": _text("Utgåvan, som i webbadressen."),
                "titel": _text("Utgåvans fullständiga titel."),
                "kortnamn": _text("Kort namn med utgåva."),
                "status": {"enum": [status.value for status in Status], "description": "Hur långt utgåvan har kommit."},
                "giltighet": {"$ref": "#/$defs/giltighet"},
                "beslut": {"$ref": "#/$defs/beslut"},
                "parter": _list(_named("parten", typ=_text("Vilken sorts part det är."))),
                "grupper": _list(_named("gruppen", parter=_ids("Parterna i gruppen."))),
                "roller": _list(_named("rollen", typ={"enum": ["organ", "roll"]})),
                "områden": _list(_named("området")),
                "förord": {**provisions, "description": "Det som sägs om texten innan den börjar."},
                "bestämmelser": {**provisions, "description": "Överenskommelsens text i ordning."},
                "bilagor": {**provisions, "description": "Bilagorna i ordning."},
            },
            ("format", "överenskommelse", "utgåva", "titel", "kortnamn", "status", "parter", "bestämmelser"),
        ),
        "$defs": {
            "bestämmelse": _provision(),
            "hänvisning": _reference(),
            "giltighet": _validity(),
            "beslut": _decision(),
        },
    }


def _provision() -> Schema:
    below = {"type": "array", "items": {"$ref": "#/$defs/bestämmelse"}, "description": "Det som står under."}
    return _object(
        {
            "id": _text("Bestämmelsens id, som aldrig ändras och är ankaret på webbplatsen."),
            "slag": {"enum": list(KINDS.values()), "description": "Vad bestämmelsen är."},
            "nummer": _text("Numret som trycks. Det räknas fram och kan bli ett annat i nästa utgåva."),
            "rubrik": _text("Rubriken eller namnet, utan märkning."),
            "text": _text("Texten, utan märkning. För en lista är det orden som leder in."),
            "märkning": _list(_mark()),
            "binder": _ids("De parter som bestämmelsen binder. Utelämnas när den gäller alla parter."),
            "ansvarig": _ids("De roller som ansvarar."),
            "ordnad": {"const": True, "description": "Finns när listans ordning betyder något."},
            "uppgifter": _facts(),
            "innehåll": below,
        },
        ("id", "slag"),
    )


def _facts() -> Schema:
    made: Schema = {name: {"type": "string"} for name in sorted(FACTS.values())}
    made["sedan"] = _ids("De steg som följer.")
    made["typ"] = _text(f"Vad en lista eller punkt är, till exempel {PointKind.RULE.value} eller funktion.")
    return {**_object(made, ()), "description": "Bestämmelsens innehåll som data."}


def _mark() -> Schema:
    return _object(
        {
            "i": {"enum": ["rubrik", "text"], "description": "Vilken text märkningen gäller."},
            "från": {"type": "integer", "minimum": 0, "description": "Första tecknet, räknat från 0."},
            "till": {"type": "integer", "minimum": 0, "description": "Tecknet efter det sista."},
            "stark": {"const": True},
            "betonad": {"const": True},
            "hänvisning": {"$ref": "#/$defs/hänvisning"},
        },
        ("i", "från", "till"),
    )


def _reference() -> Schema:
    return _object(
        {
            "slag": {"enum": list(LINKS.values()), "description": "Vad hänvisningen leder till."},
            "mål": _text("Målets id, bilagans nummer eller webbadressen."),
        },
        ("slag", "mål"),
    )


def _validity() -> Schema:
    return _object({"från": _day("Första dagen."), "till": _day("Sista dagen."), "anmärkning": _text("")}, ())


def _decision() -> Schema:
    return _object(
        {"datum": _day("Beslutsdagen."), "organ": _text("Id för det organ som beslutade."), "villkor": _text("")},
        ("datum", "organ"),
    )


def _object(properties: Schema, required: tuple[str, ...]) -> Schema:
    return {"type": "object", "properties": properties, "required": list(required), "additionalProperties": False}


def _list(items: Schema) -> Schema:
    return {"type": "array", "items": items}


def _named(what: str, **more: Schema) -> Schema:
    return _object({"id": _text(f"Id för {what}."), "namn": _text(f"Namnet på {what}."), **more}, ("id", "namn"))


def _ids(description: str) -> Schema:
    return {"type": "array", "items": {"type": "string"}, "description": description}


def _text(description: str) -> Schema:
    return {"type": "string", "description": description} if description else {"type": "string"}


def _day(description: str) -> Schema:
    return {"type": "string", "format": "date", "description": description}
