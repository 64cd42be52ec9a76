"""Owns the JSON Schema of the report of a check, made from the model of what a check finds."""

from overens.exchange.json_schema import DRAFT, Schema, text
from overens.exchange.verification_json import FORMAT
from overens.model.verification import Verification

KIND = "kontroll"
"""The schema's name among the schemas of content files."""

NAMES = {
    "Addition": "tillägg",
    "Archival": "arkiv",
    "Attested": "intygad",
    "Certificate": "certifikat",
    "CertificateKind": "certifikatslag",
    "Missing": "saknad",
    "Reason": "skäl",
    "Recognised": "fryst-fil",
    "Revocation": "spärr",
    "Role": "roll",
    "Signature": "underskrift",
    "TextState": "text",
    "TimeStamp": "tidsstämpel",
    "Variant": "slag",
    "Verdict": "omdöme",
    "Way": "sätt",
    "Weight": "vikt",
}
"""The parts of the report in Swedish, as the schema calls them."""

REFERENCE = "#/$defs/"


def schema() -> Schema:
    """The JSON Schema (draft 2020-12) that every `as_json` answer follows."""
    made = _swedish(Verification.model_json_schema(mode="serialization"))
    own = {
        "$schema": text("Adressen till det här schemat."),
        "format": {"const": FORMAT, "description": "Formatets namn och version."},
    }
    named = {NAMES[name]: part for name, part in made.pop("$defs").items()}
    return {
        "$schema": DRAFT,
        "title": "En kontroll av en undertecknad fil",
        "description": "Nycklar som det inte finns något att säga om är utelämnade.",
        **made,
        "properties": {**own, **made["properties"]},
        "required": ["format", *made["required"]],
        "$defs": dict(sorted(named.items())),
    }


def _swedish(found: Schema) -> Schema:
    """A schema without the names and the remarks of the code."""
    return {key: _value(key, value) for key, value in found.items() if key not in {"title", "default"}}


def _value(key: str, value: object) -> object:
    if key in {"properties", "$defs"} and isinstance(value, dict):
        return {name: _part(part) for name, part in value.items()}
    if key == "$ref":
        return f"{REFERENCE}{NAMES[str(value).removeprefix(REFERENCE)]}"
    if isinstance(value, list):
        return [_swedish(each) if isinstance(each, dict) else each for each in value]
    return _swedish(value) if isinstance(value, dict) else value


def _part(found: Schema) -> Schema:
    made = _swedish(found)
    if "description" in made and ("properties" in made or "enum" in made):
        # The model's own sentence, in the language of the code.
        del made["description"]
    if "required" in made:
        keys = made["properties"]
        made["required"] = [name for name in made["required"] if not _may_lack(keys[name])]
    return made


def _may_lack(found: Schema) -> bool:
    return any(each.get("type") == "null" for each in found.get("anyOf", []))
