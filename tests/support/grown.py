"""Owns the small agreement with what few agreements have: a meeting, collaborators, units, indicators, levels."""

from copy import deepcopy
from typing import Any

from tests.support.editions import Content
from tests.support.small_agreement import ANNEX, EDITION

MEETING: dict[str, Any] = {
    "organ": "samradet",
    "datum": "2025-02-18",
    "tid": "08.30–12.00",
    "plats": "Storgatan 1",
    "anmärkning": "Ur kallelsen till [](roll:samradet).",
    "handlingar": [{"nummer": 1}, {"nummer": 2, "titel": "Budgeten"}],
    "dagordning": [
        {"nummer": 1, "titel": "Öppnande"},
        {
            "nummer": 2,
            "titel": "Överenskommelsen",
            "slag": ["beslut"],
            "avgör_utgåvan": "ja",
            "text": "Förslaget läggs fram.",
            "föredragande": ["Alva Ek", "Bo Al"],
            "handlingar": [1, 2],
            "rekommendation": "Anta den.",
            "rekommenderas_av": "team",
            "förslag": ["Samrådet antar den."],
            "villkor": "Budgeten godkänns.",
            "utfall": "Samrådet antog den.",
        },
        {"nummer": 3, "titel": "Läget", "slag": ["information", "diskussion"]},
    ],
}
UNITS = [
    {"id": "kliniken", "namn": "Kliniken", "part": "regionen"},
    {"id": "centralen", "namn": "Centralen", "part": "regionen"},
]
UNIT_COMMITMENTS: list[dict[str, Any]] = [
    {"enhet": "kliniken", "text": "Kliniken behandlar.", "uppgifter": ["bereder ärenden"]},
    {"enhet": "centralen", "deltagande": "kontaktperson", "text": "Centralen svarar på frågor."},
]
GOALS: dict[str, Any] = {
    "id": "halsa",
    "rubrik": "Hälsa",
    "innehåll": [
        {
            "id": "halsa-mal",
            "inledning": "Områdets mål:",
            "mål": [{"id": "mal-friska", "text": "Fler är friska."}, {"id": "mal-fort", "text": "Det går fort."}],
            "indikatorer": [
                {"id": "indikator-friska", "text": "Andelen friska.", "mäts": "Varje år i oktober."},
                {"id": "indikator-tid", "text": "Antalet dagar."},
            ],
        }
    ],
}
LEVELS: dict[str, Any] = {
    "id": "nivaerna",
    "rubrik": "Nivåerna",
    "innehåll": [
        {
            "id": "organisationen",
            "inledning": "Två nivåer:",
            "organisation": [
                {"id": "niva-beslut", "namn": "Beslutande", "text": "Här beslutas.", "organ": ["samradet"]},
                {"id": "niva-arbete", "namn": "Operativ", "text": "Här arbetas.", "organ": ["team", "samordnaren"]},
            ],
        }
    ],
}
OTHERS = [{"id": "andra-arbetsgivare", "namn": "arbetsgivare"}, {"id": "andra-skolor", "namn": "skolor"}]
REGION = ("åtaganden", "parter", 1)
REGION_CELL = (*REGION, "områden", 0)


def grown() -> Content:
    """The small agreement with all of it and no mistakes."""
    return extended(Content())


def extended(content: Content) -> Content:
    """Adds all of it to a content."""
    content.put(EDITION, ("sammanträde",), deepcopy(MEETING)).put(EDITION, ("samverkar_med",), deepcopy(OTHERS))
    content.put(EDITION, ("giltighet", "nytt_beslut_senast"), "2025-11-30")
    content.put(EDITION, ("åtaganden", "enheter"), deepcopy(UNITS))
    content.put(EDITION, (*REGION_CELL, "enheter"), deepcopy(UNIT_COMMITMENTS))
    content.put(EDITION, (*REGION_CELL, "uppgifter"), [{"id": "regionen-uppgift", "text": "leder arbetet"}])
    for section in (GOALS, LEVELS):
        content.put(ANNEX, ("avsnitt", len(content.at(ANNEX, ("avsnitt",)))), deepcopy(section))
    return content
