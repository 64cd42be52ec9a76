"""Owns what a provision is called in Swedish, with its definite form."""

from overens.document.labels import INITIATIVE_GOAL, INITIATIVE_INDICATOR, MEMBER, WHEEL
from overens.document.tree import Kind, Provision
from overens.model.points import PointKind

NOUNS = {
    Kind.ANNEX: "bilaga",
    Kind.SECTION: "avsnitt",
    Kind.ROLE: "roll",
    Kind.PARTY: "åtaganden",
    Kind.COMMITMENT: "åtagande",
    Kind.FACT: "bestämmelse",
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
    Kind.NOTE: "fotnot",
    Kind.MILESTONE: "steg i tidplanen",
    Kind.AREA_GOAL: "mål",
    Kind.INDICATOR: "indikator",
    Kind.UNIT: "enhet",
    Kind.TIER: "nivå",
    Kind.QUESTION: "fråga",
    Kind.PLACEHOLDER: "platshållare",
    Kind.MATERIAL: "arbetsmaterial",
    Kind.INITIATIVE: "initiativ",
}
POINTS = {
    PointKind.RULE.value: "regel",
    PointKind.TASK.value: "uppgift",
    PointKind.DEMAND.value: "krav",
    PointKind.CRITERION.value: "kriterium",
    PointKind.PRINCIPLE.value: "princip",
    PointKind.TOOL.value: "verktyg",
    PointKind.DEVIATION.value: "avvikelse",
    MEMBER: "ledamot",
    WHEEL: "aktivitet i årshjulet",
    INITIATIVE_GOAL: "mål",
    INITIATIVE_INDICATOR: "indikator",
}
DEFINITE = {
    "bilaga": "bilagan",
    "avsnitt": "avsnittet",
    "roll": "rollen",
    "organ": "organet",
    "åtaganden": "åtagandena",
    "åtagande": "åtagandet",
    "uppgift": "uppgiften",
    "stycke": "stycket",
    "lista": "listan",
    "punkt": "punkten",
    "mål": "målet",
    "delmål": "delmålet",
    "steg": "steget",
    "utfall": "utfallet",
    "kategori": "kategorin",
    "nivå": "nivån",
    "tabell": "tabellen",
    "rad": "raden",
    "cell": "cellen",
    "fotnot": "fotnoten",
    "bestämmelse": "bestämmelsen",
    "regel": "regeln",
    "krav": "kravet",
    "kriterium": "kriteriet",
    "princip": "principen",
    "verktyg": "verktyget",
    "avvikelse": "avvikelsen",
    "ledamot": "ledamoten",
    "indikator": "indikatorn",
    "enhet": "enheten",
    "steg i tidplanen": "steget i tidplanen",
    "fråga": "frågan",
    "platshållare": "platshållaren",
    "arbetsmaterial": "arbetsmaterialet",
    "initiativ": "initiativet",
    "aktivitet i årshjulet": "aktiviteten i årshjulet",
}


def noun(provision: Provision) -> str:
    """What a provision is, indefinite: *avsnitt*, *regel*, *delmål*."""
    if provision.kind in (Kind.POINT, Kind.MILESTONE):
        return POINTS.get(provision.fact("kind"), NOUNS[provision.kind])
    return NOUNS[provision.kind]


def definite(word: str) -> str:
    """The definite form of a noun of this module: *avsnittet*, *regeln*, *delmålet*."""
    return DEFINITE[word]
