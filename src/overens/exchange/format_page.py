"""Owns the reference of the content files as a Markdown page: every kind of file, every key, every value to choose."""

from collections.abc import Iterable, Iterator
from enum import StrEnum

from overens.model.base import Entry
from overens.model.block import Block
from overens.model.blocks import KINDS, Section
from overens.model.shapes import Shape, Sort, keys_of, shape_of
from overens.names import (
    ACCESSIBILITY_FILE,
    CONTACTS_FILE,
    DOCUMENTS_FILE,
    FORMS_FILE,
    GLOSSARY_FILE,
    MEETINGS_FILE,
    NEWS_FILE,
    PARTIES_FILE,
    REFERRAL_FILE,
    YEAR_FILE,
)
from overens.source.kinds import MODELS, modeline
from overens.source.schema_words import CHOICES, TITLES

FILES = {
    "parter": f"Filen är `{PARTIES_FILE}`.",
    "ordlista": f"Filen är `{GLOSSARY_FILE}`.",
    "avtal": "Filen är till exempel `agreements/star/avtal.yaml`.",
    "utgava": "Filen är till exempel `agreements/star/2025.yaml`.",
    "bilaga": "Filen är till exempel `annexes/star/2025/1-samplaneringsprocessen.yaml`.",
    "roller": "Filen är till exempel `roles/star/2025.yaml`.",
    "uppfoljning": "Filen är till exempel `agreements/star/uppfoljning/2025-t1.yaml`.",
    "guide": "Filen är till exempel `guides/halsogreppet.yaml`. Filens namn är guidens adress.",
    "manifest": "Filen är till exempel `agreements/star/beslut/2025/manifest.yaml`. Bara programmet skriver den.",
    "rattelser": "Filen är till exempel `agreements/star/beslut/2025/rattelser.yaml`.",
    "remittera": f"Filen är `{REFERRAL_FILE}`.",
    "kontakter": f"Filen är `{CONTACTS_FILE}`.",
    "moten": f"Filen är `{MEETINGS_FILE}`.",
    "delat": f"Filen är `{DOCUMENTS_FILE}`.",
    "tillganglighet": f"Filen är `{ACCESSIBILITY_FILE}`.",
    "blanketter": f"Filen är `{FORMS_FILE}`.",
    "nyheter": f"Filen är `{NEWS_FILE}`.",
    "arshjul": f"Filen är `{YEAR_FILE}`.",
}
"""Where each kind of file stands, with the examples that the rest of the handbook has."""

SORTS = {
    Sort.TEXT: "text",
    Sort.DATE: "datum",
    Sort.MOMENT: "månad eller datum",
    Sort.CLOCK: "klockslag",
    Sort.NUMBER: "heltal",
    Sort.FIGURE: "siffra",
    Sort.YES_NO: "`ja` eller `nej`",
    Sort.DIGEST: "64 tecken, 0–9 och a–f",
    Sort.BLOCK: "[block](#block)",
}
INTRODUCTION = """\
---
description: Varje sorts fil och varje nyckel som kan stå i den, med vad de betyder.
search:
  boost: 0.5
---

# Filernas format

Här står varje sorts fil och varje nyckel som kan stå i den. Programmet har gjort sidan av samma beskrivning som
det granskar filerna mot. Därför stämmer den alltid. Den som utvecklar programmet gör om sidan med
`scripts/handbook`.

Du behöver sällan läsa sidan. En [redigerare med hjälp](redigera-med-hjalp.md) visar samma sak medan du skriver.

## Så läser du tabellerna

En nyckel med **ja** i kolumnen *Krävs* måste finnas. De andra skriver du bara när de behövs. I kolumnen *Värde* står
vad du skriver efter kolonet:

| Värde | Så skriver du |
|---|---|
| text | Ord på en rad, precis som de ska visas. |
| text med hänvisningar | Ord som får ha [fetstil, länkar och hänvisningar](hanvisningar-och-id.md). |
| lista | En post per rad. Raden börjar med ett streck. |
| datum | År, månad och dag: `2025-02-18`. |
| månad eller datum | År och månad, `2025-02`, eller hela datumet. |
| klockslag | Timme och minut: `09:00`. |
| heltal | Bara siffror: `1`. |
| siffra | `5677`, `-155` eller `83,7`. `–` om det inte finns någon, `?` om den har gått förlorad. |
| `ja` eller `nej` | Just de orden. |
| val | Ett av de ord som räknas upp under tabellen. |
| ett namn med länk | Flera nycklar, indragna två mellanslag. Länken leder till dem. |

I ett id står bara små bokstäver a–z, siffror och bindestreck.
"""
SHARED = """\
## Block

Under `innehåll` står ett eller flera block. Varje block börjar med ett streck. En av de här nycklarna säger vilken
sorts block det är:
"""


def page() -> str:
    """The whole page; the same text each time."""
    shared = tuple(_below([Section, *KINDS.values()]))
    parts, told = [INTRODUCTION], set(shared)
    for kind, model in MODELS.items():
        own = [entry for entry in _below([model]) if entry not in told]
        told.update(own)
        parts += [_file(kind, model), *map(_entry, own[1:])]
    parts += [SHARED, _kinds(), "Alla block kan också ha de här nycklarna:\n", _keys(Block), *map(_entry, shared)]
    return "\n".join(parts)


def _below(models: Iterable[type[Entry]]) -> Iterator[type[Entry]]:
    """The entries that can stand in these, themselves first, each before what stands in it."""
    seen: set[type[Entry]] = set()
    waiting = list(models)
    while waiting:
        entry = waiting.pop(0)
        if entry not in seen:
            seen.add(entry)
            yield entry
            inner = [_innermost(shape) for shape in keys_of(shape_of(entry), {}).values()]
            waiting[:0] = [shape.entry for shape in inner if shape.entry]


def _innermost(shape: Shape) -> Shape:
    return _innermost(shape.item) if shape.item else shape


def _file(kind: str, model: type[Entry]) -> str:
    title, description = TITLES[model]
    where = FILES[kind]
    first = modeline(where.split("`")[1], model)
    words = f"{_plain(description)} {where} Dess första rad är:"
    return f"## {title}\n\n{words}\n\n```yaml\n{first}\n```\n\n{_keys(model)}"


def _entry(model: type[Entry]) -> str:
    title, description = TITLES[model]
    return f"### {title}\n\n{_plain(description)}\n\n{_keys(model)}"


def _keys(model: type[Entry]) -> str:
    """The keys that a mapping has of its own; those of all blocks are told once."""
    common = keys_of(shape_of(Block), {}) if issubclass(model, Block) and model is not Block else {}
    keys = {key: shape for key, shape in keys_of(shape_of(model), {}).items() if key not in common}
    rows = [
        f"| `{key}` | {'ja' if shape.required else 'nej'} | {_value(shape)} | {_plain(shape.description)} |"
        for key, shape in keys.items()
    ]
    table = "\n".join(["| Nyckel | Krävs | Värde | Förklaring |", "|---|---|---|---|", *rows])
    return "\n".join([table, "", *_choices(keys)])


def _choices(keys: dict[str, Shape]) -> Iterator[str]:
    for key, shape in keys.items():
        choices = _innermost(shape).choices
        if choices:
            yield f"Välj ett av de här värdena för `{key}`:\n"
            yield from (f"- `{choice}`: {_plain(_explained(choice))}" for choice in choices)
            yield ""


def _explained(choice: StrEnum) -> str:
    words = CHOICES[type(choice)][choice]
    return words[:1].lower() + words[1:]


def _value(shape: Shape) -> str:
    if shape.item:
        return f"lista: {_value(shape.item)}"
    if shape.sort is Sort.CHOICE:
        return "val"
    if shape.prose:
        return "text med hänvisningar"
    if shape.entry:
        return _link(shape.entry) + (" eller text" if shape.sort is Sort.POINT else "")
    return SORTS[shape.sort]


def _link(entry: type[Entry]) -> str:
    title = TITLES[entry][0]
    return f"[{title.lower()}](#{_anchor(title)})"


def _anchor(title: str) -> str:
    """What MkDocs makes of a heading."""
    return title.lower().translate(str.maketrans("åäö ", "aao-"))


def _kinds() -> str:
    rows = [f"| `{key}` | {_link(kind)} | {_plain(TITLES[kind][1])} |" for key, kind in KINDS.items()]
    return "\n".join(["| Nyckel | Sort | Vad det är |", "|---|---|---|", *rows, ""])


def _plain(text: str) -> str:
    """Words that Markdown leaves as they are, in a table too."""
    for mark in "\\`*_[]#":
        text = text.replace(mark, f"\\{mark}")
    return text.replace("|", "&#124;").replace("<", "&lt;")
