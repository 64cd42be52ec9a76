"""Owns the small agreement with the typed kinds of content: tables of figures, initiatives, drawings."""

from copy import deepcopy
from typing import Any

from tests.support.editions import Content
from tests.support.small_agreement import ANNEX

TABLE: dict[str, Any] = {
    "id": "ekonomi",
    "inledning": "Belopp i tkr.",
    "enhet": "tkr",
    "radrubrik": "Post",
    "kolumner": [{"id": "2025", "rubrik": "2025"}, {"id": "2026", "rubrik": "2026"}],
    "tabell": [
        {
            "id": "bidrag",
            "namn": "Bidrag",
            "rader": [
                {"id": "bidrag-staten", "namn": "Staten", "värden": ["1 000", "1000"]},
                {"id": "bidrag-regionen", "namn": "Regionen", "värden": ["500", "500"]},
                {"id": "bidrag-kommunerna", "namn": "Kommunerna", "värden": ["500", "–"]},
            ],
        },
        {"id": "bidrag-summa", "namn": "Summa bidrag", "värden": ["2000", "1500"]},
        {
            "id": "kostnader",
            "namn": "Kostnader",
            "värden": ["-1900", "-1700"],
            "avvikelser": [{"id": "not-kostnad", "kolumn": "2026", "skäl": "Originalet säger −1 700."}],
        },
        {"id": "resultat", "namn": "Resultat", "värden": ["100", "-100"]},
        {"id": "in", "namn": "Ingående", "värden": ["50", "150"]},
        {"id": "ut", "namn": "Utgående", "värden": ["150", "50"]},
        {"id": "andel-staten", "namn": "Statens del i procent", "värden": ["50,0", "66,7"]},
    ],
    "diagram": {"rubrik": "Bidragen", "kolumner": ["2025"], "rader": ["bidrag-staten", "bidrag-regionen"]},
    "räknas": [
        {"slag": "summa", "rader": ["bidrag-summa"], "av": ["bidrag"]},
        {"slag": "summa", "rader": ["kostnader"], "av": ["resultat"], "minus": ["bidrag-summa"]},
        {"slag": "summa", "rader": ["ut"], "av": ["in", "resultat"]},
        {"slag": "överförs", "rader": ["in"], "av": ["ut"]},
        {"slag": "procent", "rader": ["andel-staten"], "av": ["bidrag-staten"], "helhet": ["bidrag-summa"]},
    ],
}
SECTION: dict[str, Any] = {
    "id": "ekonomin",
    "rubrik": "Ekonomin",
    "innehåll": [
        TABLE,
        {
            "id": "om-resultatet",
            "text": "Resultatet blir ungefär 110 tkr, eller 90.",
            "siffror": [
                {"siffra": "110", "rad": "resultat", "kolumn": "2025", "avrundning": "10"},
                {
                    "siffra": "90",
                    "rad": "resultat",
                    "kolumn": "2025",
                    "avvikelse": {"id": "not-resultat", "skäl": "Originalet säger båda."},
                },
            ],
        },
    ],
}


INITIATIVE: dict[str, Any] = {
    "id": "initiativ-unga",
    "nummer": "3",
    "namn": "Unga utan arbete",
    "parter": ["af", "kommunerna"],
    "inom": "socialtjänsten",
    "genomförbarhet": {"svårighet": "lätt", "tid": "lång tid"},
    "läge": "pågående",
    "aktiviteter": ["Hitta fler unga.", "Våga prova."],
    "nuläge": {"när": "2025-06", "punkter": ["Tio unga har fått stöd."]},
    "mål": ["Fler unga arbetar."],
    "indikatorer": ["Antal unga som arbetar."],
    "sammankallande": "[](part:af)",
    "ansvar": "Styrgruppen",
    "ansvarig_för_uppföljning": "Koordinatorn",
    "bedömning": {
        "läge": "pågående",
        "svårighet": "medelsvårt",
        "tid": "lång tid",
        "påverkan": "2",
        "pågått": "ett år",
        "punkter": ["Rutinerna finns."],
        "avvikelse": {"id": "not-unga", "skäl": "Originalet säger båda."},
    },
    "kommentarer": {"när": "2025-06", "punkter": ["Initiativet fortsätter."]},
}
INITIATIVES: dict[str, Any] = {
    "id": "initiativen",
    "rubrik": "Initiativen",
    "innehåll": [{"inledning": "Parterna gör det här:", "initiativ": [INITIATIVE]}],
}
PROCESS: dict[str, Any] = {
    "id": "individens-vag",
    "inledning": "Så går det till.",
    "process": [
        {
            "id": "vag-start",
            "namn": "Se behovet",
            "aktör": "Kommunen",
            "slag": "val",
            "vägar": [
                {"till": "vag-insats", "när": "behovet är stort"},
                {"till": "vag-slut", "när": "behovet är litet"},
            ],
        },
        {"id": "vag-insats", "namn": "Planera tillsammans", "aktör": "Teamet", "sedan": ["vag-slut"]},
        {"id": "vag-slut", "namn": "Arbete eller studier", "aktör": "Kommunen", "slag": "avslut"},
    ],
}
WHEEL: dict[str, Any] = {
    "id": "aret",
    "inledning": "Året runt.",
    "årshjul": [
        {"id": "aret-analys", "månader": ["maj", "juni"], "vem": "[](roll:samradet)", "vad": "Analysen visas."},
        {"id": "aret-beslut", "månader": ["november"], "vad": "Nästa år beslutas."},
        {"id": "aret-uppfoljning", "tid": "två gånger om året", "vad": "Målen följs upp."},
    ],
}
DRAWN: dict[str, Any] = {"id": "ritat", "rubrik": "Vägen och året", "innehåll": [PROCESS, WHEEL]}


def typed() -> Content:
    """The small agreement with the typed kinds, each in a section of its own of the annex."""
    return with_kinds(Content())


def with_kinds(content: Content) -> Content:
    """Puts the typed kinds last in the annex."""
    content.at(ANNEX, ("avsnitt",)).extend(deepcopy([SECTION, INITIATIVES, DRAWN]))
    return content
