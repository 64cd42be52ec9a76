"""Owns what mutations start from: every shipped edition, with passages of every sort that it may lack."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

import overens
from overens.document.tree import Document, Kind
from overens.model.edition import Status
from overens.names import GLOSSARY_FILE
from overens.source.folder import load
from tests.compare.mutations.raw import pointed
from tests.compare.mutations.spots import spots
from tests.compare.mutations.wording import Words
from tests.support.editions import Content
from tests.support.paths import ROOT

EXAMPLE = Path(overens.__file__).parent / "commands" / "start" / "content"
MORE = Path(__file__).with_name("more.yaml").read_text(encoding="utf-8")
FUNCTIONS = 3
QUESTIONS = "öppna_frågor"
MAY_LACK_ID = (Kind.PARAGRAPH, Kind.LIST, Kind.POINT)


@dataclass(frozen=True, eq=False)
class Base:
    """An edition that mutations are made in, as plain data and as its tree; `words` are what it says."""

    name: str
    content: Content
    document: Document
    words: Words


@cache
def shipped() -> tuple[Content, ...]:
    """Every edition of this checkout, and the example of a new repository, found by loading."""
    return tuple(Content.of(edition) for folder in (ROOT, EXAMPLE) for edition in load(folder).editions)


@cache
def bases(*, bare: bool = False) -> tuple[Base, ...]:
    """The shipped editions, each with the passages that it may lack; `bare` ones have as few ids as can be."""
    contents = [with_more(content) for content in shipped()]
    return tuple(_base(without_ids(content), ", few ids") if bare else _base(content) for content in contents)


def _base(content: Content, kind: str = "") -> Base:
    words = Words([spot.text for spot in spots(content)])
    return Base(f"{content.name}{kind}", content, content.document(), words)


def with_more(content: Content) -> Content:
    """The edition with what it may lack, the last of each kind."""
    found = content.copy()
    edition = found.files[found.name.file]
    more = yaml.safe_load(MORE.replace("FÖRSTA", edition["avsnitt"][0]["id"]).replace("NAMN", _names(found)))
    roles = found.files[edition["roller"]]
    functions = [function["id"] for function in roles.get("funktioner", ())][:FUNCTIONS]
    edition["avsnitt"].append(more["avsnitt"])
    if edition["status"] == Status.DRAFT.value:
        edition[QUESTIONS] = [*edition.get(QUESTIONS, ()), *more[QUESTIONS]]
    edition["mål"] = [*edition.get("mål", ()), *more["mål"]]
    if "åtaganden" in edition:
        edition["åtaganden"]["områden"] += more["områden"]
        edition["åtaganden"]["parter"][0]["områden"].append({**more["åtagande"], "minst": list(functions)})
    more["roller"][0]["sammansättning"]["minst"] = functions
    roles["roller"] += more["roller"]
    return found


def _names(content: Content) -> str:
    """References that print names: of a role, a party, a word."""
    edition = content.files[content.name.file]
    terms = content.files.get(GLOSSARY_FILE, {}).get("ord", ())
    marks = [f"roll:{content.files[edition['roller']]['roller'][0]['id']}", f"part:{edition['parter'][-1]}"]
    return ", ".join(f"[]({mark})" for mark in (*marks, *(f"ord:{term['id']}" for term in terms[:1])))


def without_ids(content: Content) -> Content:
    """The edition of an author who gives no more ids than must be: none to texts and lists that nothing points to."""
    found = content.copy()
    kept = {own for file in found.files.values() for own in pointed(file)}
    for spot in spots(found):
        if spot.kind in MAY_LACK_ID and spot.row is not None and spot.own and spot.own not in kept:
            del spot.entry["id"]
    return found
