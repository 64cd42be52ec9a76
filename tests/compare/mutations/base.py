"""Owns what mutations start from: every shipped edition, with passages of every sort that it may lack."""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import overens
from overens.document.tree import Document, Kind
from overens.names import GLOSSARY_FILE
from overens.source.folder import load
from tests.compare.mutations.draft import pointed_to
from tests.compare.mutations.spots import Raw, spots
from tests.compare.mutations.wording import Words
from tests.support.editions import Content
from tests.support.paths import ROOT

EXAMPLE = Path(overens.__file__).parent / "commands" / "start" / "content"
FOLDERS = (ROOT, EXAMPLE)
MORE: dict[str, Any] = {
    "id": "prov-villkor",
    "rubrik": "Gemensamma villkor 2025",
    "innehåll": [
        {
            "id": "prov-tider",
            "text": "Rapporten lämnas senast den 1 mars 2025 till den som håller i mötet. Mötet börjar kl. 13.00 och "
            "återkommer varje månad. Svar ges inom tre veckor, dock senast 2025-11-30.",
        },
        {
            "id": "prov-kostnader",
            "text": "Kostnaden för lokaler får vara högst 1 250 000 kr om året – allt inräknat. Av det går minst "
            "15 procent till utbildning för 40 personer.",
        },
        {
            "id": "prov-lagar",
            "text": "Uppgifter om enskilda behandlas enligt 6 kap. 2 § lagen (2003:1210) och enligt det som står om "
            "[det inledande avsnittet](#ANCHOR). Ordet ”samverkan” används om allt arbete.",
        },
        {
            "text": "Varje part bär sina egna kostnader och svarar för att medarbetarna har tid avsatt för arbetet. "
            "Den som får förhinder meddelar det i god tid och ser till att någon annan kommer.",
        },
        {
            "text": "Protokollet skrivs av den som leder mötet och skickas ut till alla som var med. Den som saknar "
            "något säger till så snart det märks.",
        },
        {
            "id": "prov-ocksa",
            "inledning": "Parterna ska också gemensamt:",
            "punkter": [
                {"text": "dela lokaler"},
                {"text": "utse ersättare vid sjukdom"},
                {"text": "följa upp arbetet"},
                {"text": "bjuda in nya medarbetare till en gemensam dag om hösten med tid för frågor"},
            ],
        },
        {
            "id": "prov-studien",
            "text": "Arbetssättet bygger på en studie[](not:prov-not) från grannlänet. Studien pågick länge.",
            "fotnot": {"id": "prov-not", "text": "Studien omfattar sju kommuner och en region."},
        },
    ],
    "avsnitt": [
        {
            "id": "prov-lokaler",
            "rubrik": "Lokaler och material",
            "innehåll": [
                {"id": "prov-nycklar", "text": "Nycklar kvitteras ut hos den kommun som äger huset."},
                {"inledning": "I lokalen finns:", "punkter": [{"text": "skärm"}, {"text": "bord för åtta"}]},
                {
                    "id": "prov-val",
                    "inledning": "Lokal väljs så här:",
                    "beslutsregel": [
                        {"id": "prov-litet", "namn": "Litet rum", "när": "Högst fyra är med."},
                        {"id": "prov-stort", "namn": "Stort rum", "när": "Fem till tio är med och ska sitta länge."},
                        {"id": "prov-sal", "namn": "Sal", "när": "Många är med.", "då": "Salen bokas i god tid."},
                    ],
                },
            ],
        },
        {
            "id": "prov-sallan",
            "rubrik": "Undantag",
            "innehåll": [{"id": "prov-undantag", "text": "Undantag medges av den som bjuder in till mötet."}],
        },
        {
            "id": "prov-tvister",
            "rubrik": "Tvister mellan parterna",
            "innehåll": [
                {"id": "prov-tvist", "text": "Tvister löses i första hand av dem som berörs, utan dröjsmål."},
                {"text": "Går det inte avgörs tvisten av parternas chefer vid ett särskilt möte."},
                {
                    "id": "prov-nivaer",
                    "inledning": "Tvister tas upp på tre nivåer:",
                    "nivåer": [
                        {"id": "prov-niva-nara", "roll": "prov-ombud", "text": "Tvister som rör ett enskilt ärende."},
                        {"id": "prov-niva-mitt", "roll": "prov-ombud", "text": "Tvister som återkommer i flera team."},
                        {"id": "prov-niva-topp", "roll": "prov-ombud", "text": "Tvister om vad parterna har lovat."},
                    ],
                },
                {
                    "id": "prov-slag",
                    "inledning": "Tvister kan vara av de här slagen:",
                    "kategorier": [
                        {"id": "prov-slag-pengar", "namn": "Pengar", "exempel": ["fakturor", "hyror"]},
                        {"id": "prov-slag-tid", "namn": "Tid", "exempel": ["inställda möten", "sena svar på frågor"]},
                        {"id": "prov-slag-makt", "namn": "Mandat", "exempel": ["vem som beslutar", "vem som får veta"]},
                    ],
                },
            ],
        },
    ],
}
"""A section with passages of every sort: figures, dates, law, a footnote, texts with and without ids."""
MORE_GOALS: list[Any] = [
    {
        "id": f"prov-mal-{name}",
        "text": f"{start} i hela länet",
        "delmål": [
            {"id": f"prov-del-{name}-{number}", "text": f"{thing} har {done}."} for number, done in enumerate(below)
        ],
    }
    for name, start, thing, below in (
        ("vagar", "Kortare vägar", "Väntan", ("mätts på alla orter", "kortats med hälften sedan starten", "följts upp")),
        ("rost", "Starkare röst", "Brukarrådet", ("tillfrågats om våra planer", "fått svar", "bjudits in till möten")),
        ("lugn", "Större lugn", "Schemat", ("gjorts om så att alla hinner", "prövats", "visats för personalen")),
    )
]
MORE_AREAS = [{"id": "prov-dagar", "namn": "Gemensamma dagar"}, {"id": "prov-kurser", "namn": "Kurser"}]
MORE_ROLES: list[Any] = [
    {
        "id": "prov-ombud",
        "namn": "Ombudet",
        "typ": "roll",
        "rubrik": "Ombudet: länken mellan team och ledning",
        "kort": "Ombudet för teamets talan.",
        "sammansättning": {"id": "prov-ombud-av", "inledning": "Ombudet väljs av minst dessa:", "minst": []},
        "innehåll": [
            {
                "id": "prov-ombud-uppgifter",
                "inledning": "Ombudet ska:",
                "typ": "uppgift",
                "punkter": [
                    {"id": "prov-ombud-fora", "text": "föra fram det som teamet vill ha sagt"},
                    {"id": "prov-ombud-ater", "text": "berätta för teamet vad ledningen svarade"},
                    {"id": "prov-ombud-skriva", "text": "skriva ned vad som har sagts"},
                ],
            }
        ],
    },
    {
        "id": "prov-gast",
        "namn": "Gästen",
        "typ": "roll",
        "rubrik": "Gästen: den som är med en gång",
        "innehåll": [{"id": "prov-gast-plats", "text": "Gästen lyssnar och svarar när någon frågar."}],
    },
    {"id": "prov-tyst", "namn": "Den tysta rollen", "typ": "roll", "kort": "Syns bara i registret."},
]
ID_MAY_LACK = (Kind.PARAGRAPH, Kind.LIST, Kind.POINT)


@dataclass(frozen=True, eq=False)
class Base:
    """An edition that mutations are made in, as plain data and as its tree."""

    name: str
    content: Content
    document: Document
    words: Words


def _content(folder: Path) -> Iterator[Content]:
    for edition in load(folder).editions:
        yield Content.of(edition)


@cache
def shipped() -> tuple[Content, ...]:
    """Every edition of this checkout, and the example of a new repository, found by loading."""
    return tuple(content for folder in FOLDERS for content in _content(folder))


@cache
def bases() -> tuple[Base, ...]:
    """The shipped editions, each with the passages that it may lack, as they are and with as few ids as can be."""
    return tuple(
        base
        for content in shipped()
        for base in (_base(with_more(content), ""), _base(without_ids(with_more(content)), " utan id"))
    )


def _base(content: Content, kind: str) -> Base:
    return Base(f"{content.name}{kind}", content, content.document(), Words([spot.text for spot in spots(content)]))


def with_more(content: Content) -> Content:
    """The edition with a section, roles and a mention of a word that it may lack."""
    found = content.copy()
    edition = found.files[found.name.file]
    more = deepcopy(MORE)
    law = more["innehåll"][2]
    law["text"] = law["text"].replace("ANCHOR", edition["avsnitt"][0]["id"])
    more["innehåll"] += _mentions(found)
    edition["avsnitt"].append(more)
    roles = found.files[edition["roller"]]
    functions = [function["id"] for function in roles.get("funktioner", ())][:3]
    _commit(edition, functions)
    edition["mål"] = [*edition.get("mål", ()), *deepcopy(MORE_GOALS)]
    added = deepcopy(MORE_ROLES)
    added[0]["sammansättning"]["minst"] = list(functions)
    roles["roller"] += added
    return found


def _commit(edition: Raw, functions: list[str]) -> None:
    """Lets the first party commit itself in one more area, and leaves another area to nobody."""
    if "åtaganden" in edition:
        edition["åtaganden"]["områden"] += deepcopy(MORE_AREAS)
        edition["åtaganden"]["parter"][0]["områden"].append(
            {
                "område": MORE_AREAS[0]["id"],
                "deltagande": "deltar",
                "text": "Den som samordnar bjuder in till en dag på våren och en dag på hösten, och håller i båda.",
                "mandat": "får besluta om dagarna",
                "minst": list(functions),
            }
        )


def _mentions(content: Content) -> list[Raw]:
    """A text that prints names: of a word, a party, a group and a role."""
    edition = content.files[content.name.file]
    roles = content.files[edition["roller"]]["roller"]
    terms = content.files.get(GLOSSARY_FILE, {}).get("ord", ())
    marks = [f"roll:{roles[0]['id']}", f"part:{edition['parter'][-1]}", *(f"ord:{term['id']}" for term in terms[:1])]
    named = ", ".join(f"[]({mark})" for mark in marks)
    return [{"id": "prov-namn", "text": f"Här används de namn som står på annan plats: {named}."}]


def without_ids(content: Content) -> Content:
    """The edition of an author who gives no more ids than must be: none to texts and lists that nothing points to."""
    found = content.copy()
    pointed = pointed_to(found)
    for spot in spots(found):
        if spot.kind in ID_MAY_LACK and spot.row is not None and spot.own and spot.own not in pointed:
            del spot.entry["id"]
    return found
