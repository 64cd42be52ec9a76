"""Owns the living data beside the small agreement, as plain data without a mistake: every key of each file once."""

from typing import Any

from overens.names import (
    ACCESSIBILITY_FILE,
    CONTACTS_FILE,
    DOCUMENTS_FILE,
    FORMS_FILE,
    MEETINGS_FILE,
    NEWS_FILE,
    REFERRAL_FILE,
    YEAR_FILE,
)

REFERRAL, CONTACTS, MEETINGS, DOCUMENTS = REFERRAL_FILE, CONTACTS_FILE, MEETINGS_FILE, DOCUMENTS_FILE
FORMS, NEWS, YEAR = FORMS_FILE, NEWS_FILE, YEAR_FILE
STATEMENT = ACCESSIBILITY_FILE
LIVING_NAMES = {
    REFERRAL: "remittera",
    CONTACTS: "kontakter",
    MEETINGS: "möten",
    DOCUMENTS: "delat",
    STATEMENT: "tillgänglighet",
    FORMS: "blanketter",
    NEWS: "nyheter",
    YEAR: "arshjul",
}
NOTICE = {"id": "kallelsen", "text": "Kallelsen skickas en vecka före mötet."}
"""What the agreement must say for the last day to be computed."""

PROCESS = "oversikt--stegen"

LIVING_DATA: dict[str, Any] = {
    REFERRAL: {
        "exempel": "Teamen är påhittade.",
        "överenskommelse": "prov",
        "utgåva": "2025",
        "målgrupp": ["malgrupp-alla"],
        "process": PROCESS,
        "före": ["svar"],
        "blankett": {
            "namn": "Provblanketten",
            "finns_som": "prov",
            "adress": "https://www.example.se/blankett",
            "enligt": ["kallelsen"],
        },
        "undantag": [{"rubrik": "Ärenden i kö", "enligt": ["svar"]}],
        "epost": {"aldrig": ["personnummer"], "i_stället": "Ring samordnaren.", "enligt": ["svar"]},
        "kallelse": "kallelsen",
        "efteråt": ["steg-slut"],
        "organ": "team",
        "samordnare": "samordnaren",
        "team": [{"id": "team-berg", "namn": "Teamet i Berg"}, {"id": "team-are", "namn": "Teamet i Åre"}],
        "kommuner": [
            {"id": "berg", "part": "bergs-kommun", "team": "team-berg"},
            {"id": "are", "part": "are-kommun", "team": "team-are"},
        ],
    },
    CONTACTS: {
        "exempel": "Numren är påhittade.",
        "kontakter": [
            {
                "id": "samordnare-berg",
                "namn": "Samordnare i Berg",
                "team": "team-berg",
                "roll": "samordnaren",
                "telefon": "0980-319 200",
                "telefontid": "vardagar 9–11",
                "epost": "berg@example.se",
                "webbplats": "https://www.example.se/berg",
                "ägare": "Bergs kommun",
                "granskas_senast": "2025-05-31",
            },
            {
                "id": "samordnare-are",
                "namn": "Samordnare i Åre",
                "team": "team-are",
                "roll": "samordnaren",
                "telefon": "0980-319 201",
                "ändrad": "2025-05-20",
                "ägare": "Åre kommun",
                "granskas_senast": "2025-12-31",
            },
            {
                "id": "kontakten",
                "namn": "Kontakt hos Arbetsförmedlingen",
                "funktion": "kontakt",
                "telefon": "0980-319 202",
                "ägare": "Arbetsförmedlingen",
                "granskas_senast": "2025-12-31",
            },
        ],
    },
    MEETINGS: {
        "exempel": "Tiderna är påhittade.",
        "möten": [
            {
                "id": "mote-berg",
                "namn": "Möte i Berg",
                "team": "team-berg",
                "organ": "team",
                "varje_månad": {
                    "vilken": "andra",
                    "veckodag": "tisdag",
                    "månader": ["juni", "augusti", "september"],
                    "från": "2025-01-01",
                    "till": "2025-12-31",
                },
                "börjar": "09:00",
                "slutar": "12:00",
                "plats": "Kommunhuset, Hackås",
                "digital": "https://www.example.se/mote",
                "vid_helgdag": "vardagen efter",
                "undantag": [
                    {"dag": "2025-08-12", "inställt": "ja", "skäl": "samordnaren är ledig"},
                    {"dag": "2025-09-09", "flyttas_till": "2025-09-10", "börjar": "10:00", "slutar": "13:00"},
                ],
            },
            {
                "id": "mote-are",
                "namn": "Möte i Åre",
                "team": "team-are",
                "dagar": ["2025-06-10", "2025-09-16"],
                "börjar": "09:00",
                "slutar": "12:00",
                "får_krocka_med": ["mote-berg"],
            },
            {"id": "rapport", "namn": "Sista dag för rapporten", "dagar": ["2025-09-30"]},
        ],
    },
    FORMS: {
        "exempel": "Frågorna är påhittade.",
        "blanketter": [
            {
                "id": "prov",
                "namn": "Provblanketten",
                "version": "1.0",
                "från": "2025-01-01",
                "kort": "Lämnas med varje ärende.",
                "hantering": "Skicka den aldrig med e-post.",
                "enligt": ["kallelsen"],
                "ägare": "Kansliet",
                "granskas_senast": "2025-12-31",
                "delar": [
                    {
                        "rubrik": "Individen",
                        "text": "Fyll i tillsammans.",
                        "fält": [
                            {"id": "namn", "fråga": "Namn", "slag": "rad"},
                            {
                                "id": "ord",
                                "fråga": "Vilket stöd behöver du?",
                                "slag": "ruta",
                                "hjälp": "Med egna ord.",
                                "rader": "5",
                                "enligt": ["svar"],
                            },
                            {"id": "ja", "fråga": "Jag samtycker", "slag": "kryss"},
                        ],
                    }
                ],
            }
        ],
    },
    YEAR: {
        "exempel": "Månaderna är påhittade.",
        "årshjul": [
            {"id": "uppfoljning", "namn": "Det följs upp", "månader": ["november", "december"], "enligt": ["svar"]},
            {"id": "samrad", "namn": "Parterna träffas", "enligt": ["svar"]},
        ],
    },
    NEWS: {
        "exempel": "Nyheten är påhittad.",
        "nyheter": [
            {
                "id": "utkast",
                "dag": "2025-03-01",
                "rubrik": "Ett nytt utkast",
                "text": "Läs, och svara.",
                "överenskommelse": "prov",
                "utgåva": "2025",
            }
        ],
    },
    DOCUMENTS: {
        "exempel": "Adresserna är påhittade.",
        "dokument": [
            {
                "id": "kartan",
                "namn": "Kartan",
                "kort": "Visar vad som finns.",
                "adress": "https://www.example.se/kartan",
                "ägare": "Kansliet",
                "granskas_senast": "2025-12-31",
            }
        ],
    },
    STATEMENT: {
        "exempel": "Leverantören är påhittad.",
        "webbplats": "Provets överenskommelser",
        "leverantör": {
            "namn": "Samordningsförbundet Prov",
            "webbplats": "https://www.example.se/",
            "personuppgiftsansvarig": "Samordningsförbundet Prov",
        },
        "förenlig": "delvis",
        "standard": "EN 301 549 och WCAG 2.1",
        "brister": [
            {
                "id": "skannat",
                "vad": "Skannade filer.",
                "påverkar": "Den som inte ser kan inte läsa dem.",
                "krav": "1.1.1",
                "skäl": "brist",
                "förklaring": "Texten finns på sidan.",
                "åtgärdas_senast": "2025-12-31",
            }
        ],
        "rapportera": {
            "epost": "prov@example.se",
            "telefon": "0980-319 203",
            "formulär": "https://www.example.se/formular",
            "svar_inom": "två arbetsdagar",
        },
        "tillsyn": {"myndighet": "Digg", "anmälan": "https://www.digg.se/tdosanmalan"},
        "test": {"metod": "självskattning", "bedömd": "2025-05-01", "så_testade_vi": ["Med tangentbord."]},
        "publicerad": "2025-05-01",
        "uppdaterad": "2025-05-02",
        "ägare": "Kansliet",
        "granskas_senast": "2026-04-30",
    },
}
