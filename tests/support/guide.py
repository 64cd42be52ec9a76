"""Owns a small made-up guide as plain data: every key once, and no mistakes."""

from copy import deepcopy
from dataclasses import replace
from typing import Any

from overens.model.content import Loaded
from overens.model.guide import Guide
from overens.names import GuideName
from overens.pages.page import Download, Library
from overens.problems import KeyPath, Place
from tests.support.library import library

NAME = GuideName("prov")
SMALL_GUIDE: dict[str, Any] = {
    "titel": "Börja samverka",
    "kortnamn": "Provguiden",
    "kort": "Guiden hjälper er att börja med en [plan](ord:sip).",
    "målgrupp": "Chefer i kommunen.",
    "källa": {
        "utgivare": "Provregionen",
        "projekt": "Provet",
        "år": "2017–2020",
        "finansiär": "Provfonden",
        "webbplats": "https://www.example.se",
        "återgivning": "Guiden är *påhittad*.",
    },
    "aktörer": [{"id": "aktor-kommunen", "text": "kommunen"}],
    "rättslig_grund": [
        {
            "id": "lag-prov",
            "namn": "Provlagen",
            "beteckning": "SFS 2003:1",
            "ställe": "2 §",
            "anmärkning": "Gäller inte längre.",
        },
        {"id": "lag-bar", "namn": "Balken"},
    ],
    "avsnitt": [
        {
            "id": "varfor",
            "rubrik": "Varför?",
            "stycken": ["För att [](ord:team) behövs.", "Så är det."],
            "punkter": [{"id": "varfor-punkt", "text": "en punkt"}],
        }
    ],
    "problemträd": {
        "stycken": ["Rita ett träd."],
        "stam": "Ingen vet vem som gör vad.",
        "rötter": [{"id": "rot-olika", "text": "Alla gör olika."}],
        "krona": [
            {"id": "krona-lang", "text": "Det tar tid.", "led": [{"id": "krona-dyrt", "text": "Det blir dyrt."}]},
            {"id": "krona-sjuk", "text": "Fler blir sjuka."},
        ],
        "anmärkning": "Trädet är påhittat.",
    },
    "exempel": [
        {
            "id": "provby",
            "rubrik": "Provby kommun",
            "stycken": ["De började."],
            "roller": [{"id": "roll-chef", "text": "chefen"}],
            "framgångsfaktorer": [{"id": "faktor-tid", "text": "De tog tid."}],
            "utmaningar": [{"id": "utmaning-byten", "text": "Chefer slutar."}],
            "önskemål": "Ett gemensamt ställe.",
        }
    ],
    "faser": [
        {
            "id": "fas-ett",
            "rubrik": "Första mötet",
            "inledning": "Börja här.",
            "frågor": [
                {"id": "fraga-varfor", "fråga": "Varför vill vi ha en [](ord:sip)?", "ämne": "syfte"},
                {
                    "id": "fraga-vem",
                    "fråga": "Vem är ”med”; och hur?",
                    "följdfrågor": ["Vem saknas?", "Vem bjuder in?"],
                    "ämne": "parter",
                },
            ],
        },
        {"id": "fas-sedan", "rubrik": "Sedan", "frågor": [{"id": "fraga-nu", "fråga": "Vad nu?", "ämne": "mål"}]},
    ],
}


def small_guide(*changes: tuple[KeyPath, object]) -> Guide:
    """The guide, with values written at key paths."""
    return Guide.model_validate(_changed(changes))


def loaded_guide(*changes: tuple[KeyPath, object]) -> Loaded[Guide]:
    """The same as reading would give it; nothing knows where it stands."""
    return Loaded(NAME.file, small_guide(*changes), {(): Place()})


def guide_library(*changes: tuple[KeyPath, object]) -> Library:
    """The small agreement's library with the guide and its files."""
    found = library()
    files = tuple(Download(NAME.questions_file(ending), 1234, "c" * 64) for ending in ("txt", "csv"))
    return replace(found, guides={NAME: small_guide(*changes)}, downloads={**found.downloads, NAME: files})


def _changed(changes: tuple[tuple[KeyPath, object], ...]) -> Any:  # noqa: ANN401 - plain data, as YAML has it
    made = deepcopy(SMALL_GUIDE)
    for path, value in changes:
        around: Any = made
        for step in path[:-1]:
            around = around[step]
        around[path[-1]] = value
    return made
