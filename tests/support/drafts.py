"""Owns the small agreement as a draft: with its open questions, its material and a part that is not written."""

from copy import deepcopy
from typing import Any

from tests.support.editions import Content
from tests.support.small_agreement import EDITION

QUESTIONS: list[dict[str, Any]] = [
    {"id": "fraga-mote", "fråga": "Hur ofta möts vi?", "gäller": "moten", "ägare": ["samradet", "af"]},
    {"id": "fraga-malgrupp", "fråga": "Är alla med?", "gäller": "malgrupp-alla"},
    {"id": "fraga-ledning", "fråga": "Vem leder?", "gäller": "syfte", "läge": "besvarad", "svar": "[](roll:samradet)."},
]
MATERIAL = [
    {
        "id": "arbetet",
        "rubrik": "Arbetet",
        "innehåll": [
            {
                "id": "plan",
                "inledning": "Stegen:",
                "tidplan": [
                    {"id": "plan-start", "när": "2025-04", "vem": "[](roll:samradet)", "vad": "Arbetet börjar."},
                    {"id": "plan-dagar", "när": "2025-08-28", "till": "2025-08-29", "vad": "Två dagar."},
                ],
            },
            {
                "id": "gruppen",
                "inledning": "Gruppen:",
                "ledamöter": [
                    {"namn": "Alva Ek", "titel": "chef", "part": "af", "kontrollera": "Namnet är svårläst."},
                    {"id": "bo", "namn": "Bo Al"},
                ],
            },
        ],
    }
]
UNWRITTEN = {
    "id": "ekonomi",
    "rubrik": "Ekonomi",
    "platshållare": {"slag": "bara rubrik", "skäl": "Beloppen är inte klara."},
}


def draft() -> Content:
    """The small agreement before it is decided."""
    return drafted(Content())


def drafted(content: Content) -> Content:
    """Takes the agreement back to when it was a draft."""
    content.put(EDITION, ("status",), "utkast").put(EDITION, ("beslut",), None)
    content.put(EDITION, ("öppna_frågor",), deepcopy(QUESTIONS))
    content.put(EDITION, ("avsnitt", len(content.at(EDITION, ("avsnitt",)))), deepcopy(UNWRITTEN))
    return content.put(EDITION, ("arbetsmaterial",), deepcopy(MATERIAL))
