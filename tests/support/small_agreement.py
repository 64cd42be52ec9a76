"""Owns a small agreement as plain data: every kind of content once, and no mistakes."""

from typing import Any

from overens.names import GLOSSARY_FILE, PARTIES_FILE

PARTIES, GLOSSARY = PARTIES_FILE, GLOSSARY_FILE
AGREEMENT, EDITION = "agreements/prov/avtal.yaml", "agreements/prov/2025.yaml"
ANNEX, ROLES = "annexes/prov/2025/1-arbetsgang.yaml", "roles/prov/2025.yaml"
ERRATA = "agreements/prov/beslut/2025/rattelser.yaml"
NAMES = {
    PARTIES: "parter",
    GLOSSARY: "ordlista",
    AGREEMENT: "avtal",
    EDITION: "utgåva",
    ANNEX: "bilaga",
    ROLES: "roller",
    ERRATA: "rättelser",
}
CORRECTED: dict[str, Any] = {
    "rättelser": [
        {"datum": "2025-04-02", "gäller": "malgrupp-alla", "rättelse": "Ska vara *alla i länet*, se [](roll:team)."},
        {"datum": "2025-04-09", "rättelse": "På försättsbladet ska årtalet vara 2025."},
    ]
}
"""What a frozen edition has beside it."""

SMALL_AGREEMENT: dict[str, Any] = {
    PARTIES: {
        "parter": [
            {
                "id": "af",
                "namn": "Arbetsförmedlingen",
                "förkortning": "AF",
                "typ": "statlig myndighet",
                "organisationsnummer": "202100-2114",
                "webbplats": "https://arbetsformedlingen.se",
            },
            {"id": "regionen", "namn": "Regionen", "typ": "region"},
            {"id": "bergs-kommun", "namn": "Bergs kommun", "typ": "kommun"},
            {"id": "are-kommun", "namn": "Åre kommun", "typ": "kommun"},
        ],
        "grupper": [{"id": "kommunerna", "namn": "Kommunerna", "parter": ["bergs-kommun", "are-kommun"]}],
    },
    GLOSSARY: {
        "ord": [
            {"id": "sip", "term": "SIP", "uttydning": "samordnad individuell plan", "förklaring": "En gemensam plan."},
            {
                "id": "team",
                "term": "team",
                "felstavningar": ["tiim"],
                "förklaring": "En grupp som samplanerar, ofta med en [](ord:sip).",
            },
        ]
    },
    AGREEMENT: {
        "titel": "Överenskommelse om prov",
        "kortnamn": "Prov",
        "kort": "Parterna planerar tillsammans.",
        "förbund": {"namn": "Samordningsförbundet Prov", "webbplats": "https://www.example.se"},
        "beslutas_av": "Samrådet",
    },
    EDITION: {
        "titel": "Överenskommelse om prov 2025",
        "kortnamn": "Prov 2025",
        "status": "beslutad",
        "återgivning": "Originalet förvaras hos kansliet.",
        "exempel": "Det här är ett exempel.",
        "giltighet": {"från": "2025-03-01", "till": "2025-12-31", "anmärkning": "Ses över [varje år](#revidering)."},
        "beslut": {"datum": "2025-02-18", "organ": "samradet", "villkor": "Budgeten godkänns."},
        "parter": ["af", "regionen", "bergs-kommun", "are-kommun"],
        "partsnamn": [{"part": "regionen", "namn": "Region Prov"}],
        "roller": ROLES,
        "bilagor": [{"nummer": "1", "fil": ANNEX}, {"nummer": "2", "fil": ROLES}],
        "avsnitt": [
            {
                "id": "parter",
                "rubrik": "Parter",
                "innehåll": [{"text": "De här är parter:"}, {"visa": "parter"}],
            },
            {
                "id": "syfte",
                "rubrik": "Syfte",
                "innehåll": [
                    {
                        "text": "Målet är *bättre* planering[](not:studien) i [](roll:team) med [](ord:sip).",
                        "fotnot": {"id": "studien", "text": "En studie om planering."},
                    },
                ],
                "avsnitt": [
                    {
                        "id": "malgrupp",
                        "rubrik": "Målgrupp",
                        "binder": ["kommunerna"],
                        "innehåll": [{"id": "malgrupp-alla", "text": "Alla som behöver.", "binder": ["regionen"]}],
                    }
                ],
            },
            {"id": "mal", "rubrik": "Mål", "innehåll": [{"visa": "mål"}]},
            {"id": "ataganden", "rubrik": "Åtaganden", "innehåll": [{"visa": "åtaganden"}]},
            {
                "id": "revidering",
                "rubrik": "Revidering",
                "innehåll": [{"text": "[](roll:samradet) ser över texten.", "ansvarig": ["samradet"]}],
            },
            {"id": "underskrift", "rubrik": "Underskrift", "innehåll": [{"visa": "underskrifter"}]},
        ],
        "mål": [
            {
                "id": "mal-kunskap",
                "text": "Ökad kunskap",
                "delmål": [
                    {"id": "delmal-kurs", "text": "En kurs har hållits."},
                    {"id": "delmal-sida", "text": "Det finns en sida."},
                ],
            },
            {"id": "mal-ordning", "text": "Bättre ordning"},
        ],
        "åtaganden": {
            "förval": "deltar",
            "förval_text": "Alla deltar enligt [](bilaga:1).",
            "områden": [{"id": "team", "namn": "Team", "roll": "team"}, {"id": "samrad", "namn": "Samråd"}],
            "parter": [
                {
                    "part": "kommunerna",
                    "rubrik": "Kommunerna",
                    "inledning": "Kommunerna deltar.",
                    "områden": [
                        {
                            "område": "team",
                            "deltagande": "deltar",
                            "text": "Kommunen deltar i teamet.",
                            "mandat": "operativt beslutsmandat",
                            "minst": ["handlaggare", "samordnare"],
                            "vid_behov": ["lotse"],
                            "regler": ["Frågor ställs skriftligt.", {"id": "svar", "text": "Svar ges inom en vecka."}],
                        },
                        {"område": "samrad", "deltagande": "deltar", "text": "Kommunen deltar.", "ingår": ["chef"]},
                    ],
                },
                {
                    "part": "regionen",
                    "rubrik": "Regionen",
                    "inledning": "Regionen deltar.",
                    "områden": [
                        {
                            "område": "team",
                            "deltagande": "deltar",
                            "text": "Regionen deltar.",
                            "minst": ["koordinator"],
                            "adjungeras": ["chef"],
                        }
                    ],
                },
                {
                    "part": "af",
                    "rubrik": "Arbetsförmedlingen",
                    "inledning": "Myndigheten bidrar.",
                    "områden": [
                        {
                            "område": "team",
                            "deltagande": "kontaktperson",
                            "text": "En kontaktperson finns.",
                            "kontaktpersoner": ["kontakt"],
                        }
                    ],
                },
            ],
        },
        "underskrifter": {
            "form": "digital",
            "text": "Undertecknat av:",
            "undertecknare": [
                {"part": "af", "namn": "Alva Ek", "titel": "chef"},
                {"part": "regionen", "namn": "Bo Al", "titel": "direktör", "tillförordnad": "ja"},
                {"part": "bergs-kommun", "namn": "Cia Asp", "titel": "chef", "omfattning": "Gäller *skolan*."},
            ],
            "undertecknar_inte": ["are-kommun"],
        },
    },
    ANNEX: {
        "titel": "Arbetsgången",
        "inledning": "Så går det till.",
        "avsnitt": [
            {
                "id": "oversikt",
                "rubrik": "Översikt",
                "innehåll": [
                    {
                        "inledning": "Stegen:",
                        "process": [
                            {"id": "steg-start", "namn": "Start", "sedan": ["steg-plan", "steg-slut"]},
                            {
                                "id": "steg-plan",
                                "namn": "Plan",
                                "text": "En plan görs.",
                                "ansvarig": ["team"],
                                "beskrivs_i": "moten",
                                "sedan": ["steg-slut"],
                            },
                            {"id": "steg-slut", "namn": "Slut"},
                        ],
                    }
                ],
            },
            {
                "id": "moten",
                "rubrik": "Möten",
                "innehåll": [
                    {
                        "inledning": "Så här möts vi[](not:motet):",
                        "typ": "regel",
                        "ordnad": "ja",
                        "ansvarig": ["team"],
                        "punkter": [
                            "Möten hålls varje månad.",
                            {"text": "Alla är med.", "ansvarig": ["samordnaren"], "binder": ["af"]},
                        ],
                        "fotnot": {"id": "motet", "text": "Mötet är digitalt."},
                    },
                    {
                        "inledning": "Formen:",
                        "beslutsregel": [
                            {"id": "sip-mote", "namn": "SIP-möte", "när": "Båda är med.", "då": "[](ord:sip) används."},
                            {"id": "annat-mote", "namn": "Annat möte", "när": "Annars.", "ansvarig": ["samordnaren"]},
                        ],
                    },
                    {
                        "inledning": "Insatserna:",
                        "kategorier": [
                            {
                                "id": "arbete",
                                "namn": "Arbete",
                                "exempel": ["praktik", "träning"],
                                "text": "Ges av alla.",
                            },
                        ],
                    },
                    {
                        "inledning": "Avvikelser:",
                        "nivåer": [
                            {"id": "niva-team", "roll": "team", "text": "Löses i teamet."},
                            {"id": "niva-samrad", "roll": "samradet", "text": "Lyfts till [samrådet](#roll-samradet)."},
                        ],
                    },
                ],
            },
        ],
    },
    ROLES: {
        "titel": "Roller",
        "inledning": "Vilka som gör vad.",
        "funktioner": [
            {"id": "handlaggare", "namn": "Handläggare", "part": "kommunerna"},
            {"id": "samordnare", "namn": "Samordnare", "part": "kommunerna", "roll": "samordnaren"},
            {"id": "lotse", "namn": "Lots"},
            {"id": "chef", "namn": "Chef"},
            {"id": "koordinator", "namn": "Koordinator", "part": "regionen"},
            {"id": "kontakt", "namn": "Kontakt", "part": "af"},
        ],
        "roller": [
            {
                "id": "samradet",
                "namn": "Samrådet",
                "typ": "organ",
                "rubrik": "Samrådet",
                "kort": "Samrådet leder.",
                "innehåll": [{"text": "Samrådet består av chefer från [](part:kommunerna) och [](part:af)."}],
            },
            {
                "id": "team",
                "namn": "Teamet",
                "typ": "organ",
                "rubrik": "Teamet",
                "sammansättning": {
                    "id": "team-sammansattning",
                    "inledning": "Minst dessa:",
                    "minst": ["handlaggare", "koordinator"],
                    "särskild_ordning": ["kontakt"],
                },
                "innehåll": [{"typ": "uppgift", "punkter": ["samplanera", "dokumentera"]}],
            },
            {"id": "samordnaren", "namn": "Samordnaren", "typ": "roll", "beskrivs_i": "moten"},
        ],
    },
}
