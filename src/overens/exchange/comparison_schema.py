"""Owns the JSON Schema of a comparison's JSON, which is also the description of its keys."""

from overens.compare.changes import Action, Aspect, ChangeKind
from overens.compare.matching.pairs import MatchedBy
from overens.compare.redline.chunks import Op
from overens.compare.redline.passages import Fate, Stands
from overens.exchange.comparison_json import FORMAT
from overens.exchange.document_json import KINDS, LINKS
from overens.exchange.document_schema import STATUSES
from overens.exchange.json_schema import DRAFT, Schema, array, closed, count, ids, one_of, text, true

KIND = "jamforelse"
"""The schema's name among the schemas of content files."""

LIKENESS: Schema = {
    "type": "number",
    "minimum": 0,
    "maximum": 1,
    "description": "Hur lika orden är: 1 är samma ord, 0 är inga gemensamma.",
}


def schema() -> Schema:
    """The JSON Schema (draft 2020-12) that every `as_json` answer follows."""
    return {
        "$schema": DRAFT,
        "title": "En jämförelse av två utgåvor av en överenskommelse, eller av två rapporter",
        "description": "Nycklar som det inte finns något att säga om är utelämnade.",
        **closed(
            {
                "$schema": text("Adressen till det här schemat."),
                "format": {"const": FORMAT, "description": "Formatets namn och version."},
                "överenskommelse": text("Överenskommelsens korta namn, som i webbadressen."),
                "part": text("Finns när filen bara har det som berör en part: partens id."),
                "gamla": {"$ref": "#/$defs/utgåva"},
                "nya": {"$ref": "#/$defs/utgåva"},
                "lika": {"type": "boolean", "description": "Om utgåvorna är lika, så att ingenting ändras."},
                "sammanfattning": _summary(),
                "ändringar": array({"$ref": "#/$defs/ändring"}, "Varje ändring en gång."),
                "par": array({"$ref": "#/$defs/par"}, "De bestämmelser som är samma i båda utgåvorna."),
                "text": array({"$ref": "#/$defs/stycke"}, "Båda utgåvorna som en enda text, i den nyas ordning."),
                "bevis": _proof(),
            },
            ("format", "överenskommelse", "gamla", "nya", "lika", "sammanfattning", "ändringar", "text", "bevis"),
        ),
        "$defs": {
            "utgåva": _edition(),
            "ändring": _change(),
            "plats": _place(),
            "par": _link(),
            "stycke": _passage(),
            "bit": _chunk(),
            "ord": _span(),
            "mängd": _count(),
        },
    }


def _edition() -> Schema:
    party = closed({"id": text("Partens id."), "namn": text("Partens namn i utgåvan.")}, ("id", "namn"))
    return closed(
        {
            "utgåva": text("Utgåvan eller rapporten, som i webbadressen."),
            "titel": text("Den fullständiga titeln."),
            "kortnamn": text("Kort namn med utgåva eller period."),
            "status": one_of(STATUSES, "Hur långt utgåvan eller rapporten har kommit."),
            "parter": array(party, "Parterna i utgåvans ordning."),
        },
        ("utgåva", "titel", "kortnamn", "status", "parter"),
    )


def _summary() -> Schema:
    kinds = {kind.value: count("Antalet ändringar av det slaget.") for kind in ChangeKind}
    counts = array({"$ref": "#/$defs/mängd"})
    return closed(
        {
            "antal": count("Antalet ändringar i listan."),
            "per_slag": closed(kinds, ()),
            "berörda_parter": ids("De parter som någon ändring i sak berör."),
            "oförändrat": closed({"avsnitt": counts, "parter": counts}, ("avsnitt", "parter")),
        },
        ("antal", "per_slag", "berörda_parter", "oförändrat"),
    )


def _count() -> Schema:
    return closed(
        {
            "id": text("Avsnittets, bilagans eller partens id."),
            "namn": text("Vad det heter."),
            "oförändrade": count("Hur många av bestämmelserna som står kvar med samma ord."),
            "bestämmelser": count("Hur många bestämmelser det finns, i någon av utgåvorna."),
        },
        ("id", "namn", "oförändrade", "bestämmelser"),
    )


def _change() -> Schema:
    edit = closed({"före": text("Orden som var."), "efter": text("Orden som är.")}, ("före", "efter"))
    return closed(
        {
            "id": text("Ändringens id, unikt i jämförelsen."),
            "slag": one_of([kind.value for kind in ChangeKind], "Vad ändringen handlar om."),
            "händelse": one_of([action.value for action in Action], "Vad som händer."),
            "sida": one_of([aspect.value for aspect in Aspect], "Vilken sida av saken som ändras."),
            "rubrik": text("Vad som händer, med några få ord."),
            "beskrivning": text("Ändringen i en mening."),
            "gammal_plats": {"$ref": "#/$defs/plats"},
            "ny_plats": {"$ref": "#/$defs/plats"},
            "före": text("Det gamla värdet i ord."),
            "efter": text("Det nya värdet i ord."),
            "gäller": text("Vem eller vad ändringen gäller."),
            "i": text("I vilket område."),
            "vems": text("Vems åtagande det är."),
            "ord": array(edit, "De ord som har gett plats för andra."),
            "även": ids("Andra bestämmelser som samma ändring syns i."),
            "berör": ids("De parter som ändringen berör. Utelämnas när den berör alla."),
            "formell": true("Finns när ändringen inte ändrar vad som gäller."),
            "parad_genom": one_of([way.value for way in MatchedBy], "Vad som visar att det är samma bestämmelse."),
            "likhet": LIKENESS,
        },
        ("id", "slag", "händelse", "rubrik", "beskrivning"),
    )


def _place() -> Schema:
    return closed(
        {
            "id": text("Bestämmelsens id, som är ankaret på webbplatsen."),
            "slag": one_of(list(KINDS.values()), "Vad bestämmelsen är."),
            "benämning": text("Vad den kallas, till exempel regel."),
            "nummer": text("Numret som trycks."),
            "namn": text("Rubriken eller början av texten."),
            "under": array({"type": "string"}, "Rubrikerna ovanför, uppifrån och ned."),
        },
        ("id", "slag", "benämning"),
    )


def _link() -> Schema:
    return closed(
        {
            "gammalt": text("Id i den gamla utgåvan."),
            "nytt": text("Id i den nya utgåvan."),
            "parad_genom": one_of([way.value for way in MatchedBy], "Vad som visar att det är samma bestämmelse."),
            "likhet": LIKENESS,
            "flyttad": true("Finns när bestämmelsen står på en annan plats."),
            "osäker": true("Finns när bara orden talar för att det är samma bestämmelse."),
        },
        ("gammalt", "nytt", "parad_genom", "likhet"),
    )


def _passage() -> Schema:
    chunks = array({"$ref": "#/$defs/bit"})
    return closed(
        {
            "gammalt_id": text("Id i den gamla utgåvan."),
            "nytt_id": text("Id i den nya utgåvan."),
            "slag": one_of(list(KINDS.values()), "Vad bestämmelsen är."),
            "ordnad_i": array(
                one_of([Stands.OLD.value, Stands.NEW.value], "Utgåvan."),
                "I vilka utgåvor listans ordning betyder något.",
            ),
            "finns_i": one_of([side.value for side in Stands], "I vilken utgåva det står på den här platsen."),
            "vad_som_hänt": one_of([fate.value for fate in Fate], "Vad som har hänt med bestämmelsen."),
            "nummer": chunks,
            "rubrik": chunks,
            "text": chunks,
            "innehåll": array({"$ref": "#/$defs/stycke"}, "Det som står under."),
        },
        ("slag", "finns_i", "vad_som_hänt"),
    )


def _chunk() -> Schema:
    words = array({"$ref": "#/$defs/ord"})
    return closed(
        {
            "händelse": one_of([op.value for op in Op], "Vad som händer med orden."),
            "lika": {**words, "description": "Ord som är desamma i båda utgåvorna."},
            "gammalt": {**words, "description": "Ord som bara den gamla utgåvan har."},
            "nytt": {**words, "description": "Ord som bara den nya utgåvan har."},
        },
        ("händelse",),
    )


def _span() -> Schema:
    link = closed(
        {
            "slag": one_of(list(LINKS.values()), "Vad hänvisningen leder till."),
            "mål": text("Målets id, bilagans nummer eller webbadressen."),
        },
        ("slag", "mål"),
    )
    return closed(
        {
            "ord": text("Orden."),
            "stark": {"const": True},
            "betonad": {"const": True},
            "hänvisning": link,
        },
        ("ord",),
    )


def _proof() -> Schema:
    return {
        "description": "SHA-256 för texten i de två utgåvorna, och för det som jämförelsens text ger.",
        **closed(
            {
                "håller": {"type": "boolean", "description": "Om summorna stämmer, så att jämförelsen är fullständig."},
                "gamla": text("Den gamla utgåvans text."),
                "nya": text("Den nya utgåvans text."),
                "avvisad": text("Texten när alla ändringar är avvisade."),
                "godtagen": text("Texten när alla ändringar är godtagna."),
            },
            ("håller", "gamla", "nya", "avvisad", "godtagen"),
        ),
    }
