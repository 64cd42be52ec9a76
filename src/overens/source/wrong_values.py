"""Owns the Swedish words for a value that is not of the sort that belongs in its place."""

from calendar import monthrange

from overens.model.blocks import KINDS
from overens.model.clocks import spoken_clock
from overens.model.judging import Fault
from overens.model.moments import spoken
from overens.model.months import MONTHS
from overens.model.shapes import Shape, Sort
from overens.problems import KeyPath, Problem, did_you_mean
from overens.source.draft import Draft
from overens.source.mending import last_day
from overens.source.nodes import Mapping, Node, Scalar, Sequence

SORTS = {
    Sort.TEXT: "en text",
    Sort.LIST: "en lista",
    Sort.ENTRY: "nycklar med värden",
    Sort.POINT: "en text, eller nycklar med värden",
    Sort.BLOCK: "ett block",
    Sort.CHOICE: "ett av de värden som finns att välja på",
    Sort.DATE: "ett datum",
    Sort.MOMENT: "en månad eller ett datum",
    Sort.CLOCK: "ett klockslag",
    Sort.NUMBER: "ett heltal",
    Sort.FIGURE: "en siffra",
    Sort.YES_NO: "ja eller nej",
    Sort.DIGEST: "en SHA-256",
}
DATE = "Skriv datumet som ÅÅÅÅ-MM-DD, till exempel 2025-02-18."
MOMENT = "Skriv månaden som ÅÅÅÅ-MM eller dagen som ÅÅÅÅ-MM-DD, till exempel 2025-02."
CLOCK = "Skriv timme och minut med två siffror var, till exempel 09:00."
TEXT = "Skriv en enda text. Sätt citattecken kring den om den börjar med [ eller { eller innehåller ett kolon."
POINT = "Sätt citattecken kring hela punkten."
ENTRY = "Ta bort strecket först på raden, så att nycklarna inte blir poster i en lista."
BLOCK = f"Börja blocket med en av nycklarna {', '.join(KINDS)}, till exempel: - text: …"
IN_LIST = "Innehållet efter strecket"

OF_COLLECTIONS = {
    Sort.TEXT: TEXT,
    Sort.LIST: "Sätt ett streck först på varje post.",
    Sort.ENTRY: ENTRY,
    Sort.POINT: ENTRY,
    Sort.BLOCK: BLOCK,
}


def wrong(draft: Draft, fault: Fault) -> Problem:
    """The problem that a value of the wrong sort is."""
    node, shape = draft.at(fault.path), fault.shape or Shape(Sort.ENTRY)
    rule, what, fix = _words(_named(fault.path), shape, node)
    value = node.text if isinstance(node, Scalar) else draft.sheet.rest(node.place) if node else ""
    return draft.problem(rule, fault.path, what=what, fix=fix, value=value or "")


def _words(name: str, shape: Shape, node: Node | None) -> tuple[str, str, str]:
    """The rule, what is wrong and what to do."""
    if shape.sort is Sort.POINT and isinstance(node, Mapping):
        return "kolon-i-text", "YAML läser orden före kolonet som en nyckel, men en punkt är en text.", POINT
    if not isinstance(node, Scalar):
        return "fel-typ", _not_this(name, shape.sort, node), _reshaped(shape)
    if node.text is None:
        return "tomt-varde", f"{name} är tomt.", _fill(shape, in_list=name == IN_LIST)
    if shape.sort in OF_TEXTS:
        return OF_TEXTS[shape.sort](node.text, shape)
    return "fel-typ", _not_this(name, shape.sort, node), _reshaped_text(shape, node.text)


def _named(path: KeyPath) -> str:
    match path:
        case ():
            return "Filens innehåll"
        case (*_, str(key)):
            return f"Värdet för ”{key}”"
        case _:
            return IN_LIST


def _fill(shape: Shape, *, in_list: bool) -> str:
    leave = "strecket" if in_list else "" if shape.required else "raden"
    return f"Skriv {SORTS[shape.sort]}." + (f" Ta bort {leave} om det inte behövs." if leave else "")


def _not_this(name: str, sort: Sort, node: Node | None) -> str:
    return f"{name} ska vara {SORTS[sort]}, men är {_described(node)}."


def _described(node: Node | None) -> str:
    if isinstance(node, Sequence):
        return SORTS[Sort.LIST]
    return SORTS[Sort.ENTRY] if isinstance(node, Mapping) else SORTS[Sort.TEXT]


def _reshaped(shape: Shape) -> str:
    return OF_COLLECTIONS.get(shape.sort, f"Skriv {SORTS[shape.sort]}.")


def _reshaped_text(shape: Shape, text: str) -> str:
    if shape.sort is Sort.LIST:
        return f"Skriv varje post på en egen rad som börjar med ett streck, eller så här: [{text}]."
    return BLOCK if shape.sort is Sort.BLOCK else "Skriv nycklarna på egna rader, indragna två mellanslag."


def _bad_choice(text: str, shape: Shape) -> tuple[str, str, str]:
    fix = f"{did_you_mean(text, shape.choices)}Välj ett av: {', '.join(shape.choices)}."
    return "okant-varde", f"”{text}” är inget av de värden som finns att välja på.", fix


def _bad_date(text: str, _: Shape) -> tuple[str, str, str]:
    if not last_day(text):
        return "fel-datum", f"”{text}” är inget datum.", DATE
    year, month = int(text[:4]), int(text[5:7])
    days = monthrange(year, month)[1]
    return "fel-datum", f"{MONTHS[month - 1].capitalize()} {year} har bara {days} dagar.", DATE


def _bad_moment(text: str, shape: Shape) -> tuple[str, str, str]:
    if last_day(text):
        return _bad_date(text, shape)
    meant = spoken(text)
    fix = f"Menade du ”{meant}”? {MOMENT}" if meant else MOMENT
    return "fel-datum", f"”{text}” är varken en månad eller ett datum.", fix


def _bad_clock(text: str, _: Shape) -> tuple[str, str, str]:
    clock = spoken_clock(text)
    meant = f"Menade du ”{clock}”? " if clock else ""
    return "fel-klockslag", f"”{text}” är inget klockslag.", f"{meant}{CLOCK}"


def _bad_number(text: str, _: Shape) -> tuple[str, str, str]:
    return "fel-tal", f"”{text}” är inget heltal från 1 och uppåt.", "Skriv talet med bara siffror, till exempel 1."


def _bad_figure(text: str, _: Shape) -> tuple[str, str, str]:
    fix = "Skriv siffran som 5677, -155 eller 83,7. Skriv – om det inte finns någon, och ? om den har gått förlorad."
    return "fel-siffra", f"”{text}” är ingen siffra.", fix


def _bad_yes_no(text: str, _: Shape) -> tuple[str, str, str]:
    return "fel-ja-nej", f"”{text}” är varken ja eller nej.", "Skriv ja eller nej."


def _bad_digest(text: str, _: Shape) -> tuple[str, str, str]:
    fix = "Skriv de 64 tecknen, 0–9 och a–f. Kommandot sha256sum visar dem för en fil."
    return "fel-sha256", f"”{text}” är ingen SHA-256.", fix


OF_TEXTS = {
    Sort.CHOICE: _bad_choice,
    Sort.DATE: _bad_date,
    Sort.MOMENT: _bad_moment,
    Sort.CLOCK: _bad_clock,
    Sort.NUMBER: _bad_number,
    Sort.FIGURE: _bad_figure,
    Sort.YES_NO: _bad_yes_no,
    Sort.DIGEST: _bad_digest,
}
