"""Owns the JSON Schema of a document's JSON, which is also the description of its keys."""

from overens.exchange.document_json import FACTS, FORMAT, KINDS, LINKS
from overens.exchange.json_schema import DRAFT, Schema, array, closed, day, ids, one_of, text
from overens.model.edition import Status
from overens.model.meeting import ItemKind
from overens.model.points import PointKind
from overens.model.report import Fulfilment, ReportKind, ReportStatus

STATUSES = list(dict.fromkeys(found.value for found in (*Status, *ReportStatus)))
"""How far an edition or a report can have come."""
KIND = "dokument"
"""The schema's name among the schemas of content files."""


def schema() -> Schema:
    """The JSON Schema (draft 2020-12) that every `as_json` answer follows."""
    provisions = {"type": "array", "items": {"$ref": "#/$defs/bestämmelse"}}
    return {
        "$schema": DRAFT,
        "title": "En utgåva av en överenskommelse, eller en rapport som följer upp den",
        "description": "Nycklar som det inte finns något att säga om är utelämnade.",
        **closed(
            {
                "$schema": text("Adressen till det här schemat."),
                "format": {"const": FORMAT, "description": "Formatets namn och version."},
                "överenskommelse": text("Överenskommelsens korta namn, som i webbadressen."),
                "utgåva": text("Utgåvan eller rapporten, som i webbadressen."),
                "titel": text("Den fullständiga titeln."),
                "kortnamn": text("Kort namn med utgåva eller period."),
                "status": one_of(STATUSES, "Hur långt utgåvan eller rapporten har kommit."),
                "rapport": {"$ref": "#/$defs/rapport"},
                "giltighet": {"$ref": "#/$defs/giltighet"},
                "beslut": {"$ref": "#/$defs/beslut"},
                "sammanträde": {"$ref": "#/$defs/sammanträde"},
                "samverkar_med": array(_named("den som parterna samverkar med utan att hen är part")),
                "parter": array(_named("parten", typ=text("Vilken sorts part det är."))),
                "grupper": array(_named("gruppen", parter=ids("Parterna i gruppen."))),
                "roller": array(_named("rollen", typ={"enum": ["organ", "roll"]})),
                "områden": array(_named("området")),
                "förord": {**provisions, "description": "Det som sägs om texten innan den börjar."},
                "bestämmelser": {**provisions, "description": "Överenskommelsens text i ordning."},
                "bilagor": {**provisions, "description": "Bilagorna i ordning."},
                "arbetsmaterial": {
                    **provisions,
                    "description": "Om arbetet med utkastet; hör inte till texten.",
                },
            },
            ("format", "överenskommelse", "utgåva", "titel", "kortnamn", "status", "parter", "bestämmelser"),
        ),
        "$defs": {
            "bestämmelse": _provision(),
            "hänvisning": _reference(),
            "giltighet": _validity(),
            "beslut": _decision(),
            "sammanträde": _meeting(),
            "rapport": _report(),
        },
    }


def _provision() -> Schema:
    below = {"type": "array", "items": {"$ref": "#/$defs/bestämmelse"}, "description": "Det som står under."}
    return closed(
        {
            "id": text("Bestämmelsens id, som aldrig ändras och är ankaret på webbplatsen."),
            "slag": {"enum": list(KINDS.values()), "description": "Vad bestämmelsen är."},
            "nummer": text("Numret som trycks. Det räknas fram och kan bli ett annat i nästa utgåva."),
            "rubrik": text("Rubriken eller namnet, utan märkning."),
            "text": text("Texten, utan märkning. För en lista är det orden som leder in."),
            "märkning": array(_mark()),
            "binder": ids("De parter som bestämmelsen binder. Utelämnas när den gäller alla parter."),
            "ansvarig": ids("De roller som ansvarar."),
            "ordnad": {"const": True, "description": "Finns när listans ordning betyder något."},
            "uppgifter": _facts(),
            "innehåll": below,
        },
        ("id", "slag"),
    )


def _facts() -> Schema:
    made: Schema = {name: {"type": "string"} for name in sorted(FACTS.values())}
    made["sedan"] = ids("De steg som följer.")
    made["diagrammets_kolumner"] = ids("De kolumner som diagrammet visar.")
    made["diagrammets_rader"] = ids("De rader som diagrammet visar.")
    made["månader"] = array({"type": "string", "description": "Månadens nummer, från 1."})
    made["villkor"] = array({"type": "string", "description": "När steget följer; tomt när det alltid gör det."})
    made["ägare"] = ids("De roller, parter och grupper som ska se till att frågan får svar.")
    made["typ"] = text(f"Vad en lista eller punkt är, till exempel {PointKind.RULE.value} eller funktion.")
    return {**closed(made, ()), "description": "Bestämmelsens innehåll som data."}


def _mark() -> Schema:
    return closed(
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
    return closed(
        {
            "slag": {"enum": list(LINKS.values()), "description": "Vad hänvisningen leder till."},
            "mål": text("Målets id, bilagans nummer eller webbadressen."),
        },
        ("slag", "mål"),
    )


def _validity() -> Schema:
    return closed(
        {
            "från": day("Första dagen."),
            "till": day("Sista dagen."),
            "nytt_beslut_senast": day("Sista dagen för beslut om nästa utgåva."),
            "anmärkning": text(""),
        },
        (),
    )


def _decision() -> Schema:
    return closed(
        {"datum": day("Beslutsdagen."), "organ": text("Id för det organ som beslutade."), "villkor": text("")},
        ("datum", "organ"),
    )


def _report() -> Schema:
    period = closed({"från": day("Första dagen."), "till": day("Sista dagen.")}, ("från", "till"))
    goal = closed(
        {
            "id": text("Radens id."),
            "mål": text("Id för målet i utgåvan."),
            "namn": text("Målet med ord, när det inte står i utgåvan."),
            "utfall": one_of([found.value for found in Fulfilment], "Hur det gick."),
            "text": text("Vad som visar det, med märkning som i YAML."),
        },
        ("id", "utfall", "text"),
    )
    return {
        "description": "Finns när texten är en rapport.",
        **closed(
            {
                "slag": one_of([kind.value for kind in ReportKind], "Hur lång tid rapporten gäller."),
                "period": period,
                "följer": text("Den utgåva vars mål rapporten följer upp."),
                "måluppfyllelse": array(goal, "Hur det gick, mål för mål."),
            },
            ("slag", "period"),
        ),
    }


def _meeting() -> Schema:
    number = {"type": "integer", "minimum": 1}
    return closed(
        {
            "organ": text("Id för det organ som sammanträdde."),
            "datum": day("Dagen."),
            "tid": text("Från och till när."),
            "plats": text(""),
            "anmärkning": text("Vad som ska sägas om uppgifternas källa, med märkning som i YAML."),
            "handlingar": array(closed({"nummer": number, "titel": text("")}, ("nummer",))),
            "dagordning": array(_item(number)),
        },
        ("organ", "datum", "dagordning"),
    )


def _item(number: Schema) -> Schema:
    return closed(
        {
            "nummer": number,
            "titel": text("Vad punkten heter."),
            "slag": {"type": "array", "items": {"enum": [kind.value for kind in ItemKind]}},
            "avgör_utgåvan": {"const": True, "description": "Finns på den punkt där utgåvan togs upp."},
            "text": text("Vad punkten handlar om, med märkning som i YAML."),
            "föredragande": array({"type": "string"}),
            "handlingar": array(number),
            "rekommendation": text(""),
            "rekommenderas_av": text("Id för det organ som rekommenderar."),
            "förslag": array({"type": "string"}),
            "villkor": text(""),
            "utfall": text("Vad protokollet säger."),
        },
        ("nummer", "titel"),
    )


def _named(what: str, **more: Schema) -> Schema:
    return closed({"id": text(f"Id för {what}."), "namn": text(f"Namnet på {what}."), **more}, ("id", "namn"))
