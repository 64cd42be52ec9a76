"""Owns the sentences about what an edition says as data: its status, its parties and what they commit to."""

from overens.compare.changes import Action, Aspect, Change
from overens.compare.wording.phrases import LONGEST_NAME, VERBS, from_to, told, where
from overens.compare.wording.texts import text
from overens.compare.words.swedish import genitive, lowered, quoted
from overens.document.labels import SIGNATURE_COLUMNS
from overens.document.tree import Kind

TITLE = SIGNATURE_COLUMNS[2]

STATUS_NAMES = {
    Aspect.TITLE: "titeln",
    Aspect.SHORT_TITLE: "det korta namnet",
    Aspect.STATUS: "status",
    Aspect.TYPE: "vad det är för slags rapport",
    Aspect.FOLLOWED: "vilken utgåva som följs upp",
    Aspect.START: "första dagen",
    Aspect.END: "sista dagen",
    Aspect.NEXT_DECISION: "sista dagen för beslut om nästa utgåva",
    Aspect.VALIDITY: "anmärkningen om giltigheten",
    Aspect.DECISION: "beslutet",
    Aspect.DECIDED: "beslutsdagen",
    Aspect.DECIDED_BY: "vem som beslutar",
    Aspect.CONDITION: "villkoret för beslutet",
    Aspect.EXAMPLE: "upplysningen om att utgåvan är ett exempel",
    Aspect.RESTATEMENT: "upplysningen om att texten återger ett original",
}
IN_PROSE = (Aspect.TITLE, Aspect.VALIDITY, Aspect.CONDITION, Aspect.EXAMPLE, Aspect.RESTATEMENT)
"""What is told by its edits, as its words would be too many."""
IN_LIST = {
    "minst": "dem som minst ingår",
    "företräder parten": "dem som företräder parten",
    "vid behov": "dem som deltar vid behov",
    "kan adjungeras": "dem som kan adjungeras",
    "kontaktperson": "kontaktpersonerna",
    "enligt särskild ordning": "dem som ingår enligt särskild ordning",
}


def status(change: Change) -> str:
    """The edition's own facts."""
    name = STATUS_NAMES[change.aspect]
    if change.aspect in IN_PROSE:
        return f"i {name} {told(change.edits)}" if change.edits else f"{name} {VERBS[change.action]}"
    return f"{name} {from_to(change)}"


def party(change: Change) -> str:
    """Who is a party."""
    match change.action:
        case Action.ADDED:
            return f"{change.subject} blir part"
        case Action.REMOVED:
            return f"{change.subject} är inte längre part"
        case Action.REORDERED:
            return "parternas ordning ändras"
    return f"{'gruppen' if change.aspect is Aspect.GROUP else 'parten'} {change.before} heter nu {change.after}"


def commitment(change: Change) -> str:
    """Which commitments there are."""
    if change.action is Action.RENAMED:
        return f"området {change.before} heter nu {change.after}"
    if change.action is Action.REORDERED:
        return "områdenas ordning ändras"
    if change.aspect is Aspect.AREA:
        return f"området {change.topic} {VERBS[change.action]}"
    form = f" ({change.before or change.after})" if change.before or change.after else ""
    return f"{genitive(change.subject)} åtagande i {change.topic} {VERBS[change.action]}{form}"


def participation(change: Change) -> str:
    """How a party takes part."""
    if change.aspect is Aspect.DEFAULT:
        return f"förvalet för deltagande {from_to(change)}"
    return f"{genitive(change.subject)} deltagande i {change.topic} {from_to(change)}"


def mandate(change: Change) -> str:
    """With which mandate."""
    return f"{genitive(change.subject)} mandat i {change.topic} {from_to(change)}"


def function(change: Change) -> str:
    """Which functions take part."""
    if change.action is Action.RENAMED:
        return f"funktionen {lowered(change.before)} heter nu {lowered(change.after)}"
    if change.aspect is Aspect.MEMBERS:
        return f"funktionen {lowered(change.subject)} hör till {change.after or 'ingen part'}" + (
            f" i stället för {change.before}" if change.before else ""
        )
    body = (
        f"{genitive(change.owner)} åtagande i {change.topic}" if change.owner else f"sammansättningen av {change.topic}"
    )
    function = f"funktionen {lowered(change.subject)}"
    match change.action:
        case Action.CHANGED:
            return f"i {body} flyttas {function} från {IN_LIST[change.before]} till {IN_LIST[change.after]}"
        case Action.REORDERED:
            return f"i {body} ändras ordningen bland {IN_LIST[change.after]}"
    return f"i {body} {VERBS[change.action]} {function} bland {IN_LIST[change.before or change.after]}"


def binding(change: Change) -> str:
    """Whom something binds."""
    before, after = change.before or "alla parter", change.after or "alla parter"
    if change.aspect is Aspect.MEMBERS:
        return f"gruppen {change.subject} består av {after} (tidigare {before})"
    return f"{where(change)} binder {after} (tidigare {before})"


def question(change: Change) -> str:
    """What is still to be settled."""
    match change.action, change.aspect:
        case Action.ANSWERED, _:
            return f"{where(change)} är besvarad: {quoted(change.after)}"
        case Action.REOPENED, _:
            return f"{where(change)} är öppen igen (tidigare svar: {quoted(change.before)})"
        case _, Aspect.ANSWER:
            return f"svaret på {where(change)} omformuleras"
        case _, Aspect.OWNER:
            return f"ägare till {where(change)}: {change.after} (tidigare {change.before})"
        case _, Aspect.ABOUT:
            return f"{where(change)} gäller {quoted(change.after)} i stället för {quoted(change.before)}"
    return text(change)


def initiative(change: Change) -> str:
    """What an initiative says of itself under labels."""
    if change.topic:
        return f"”{change.topic}” för {where(change)} {from_to(change)}"
    return text(change)


def goal(change: Change) -> str:
    """Which goals there are, and what a report says of each."""
    if not change.subject:
        return text(change)
    named = f"målet {quoted(change.subject, LONGEST_NAME)}"
    if change.aspect is Aspect.STATE:
        return f"utfallet för {named} {from_to(change)}"
    if change.topic:
        return f"det som visar hur det gick med {named} {VERBS[change.action]}"
    return f"{named} {VERBS[change.action]} i måluppfyllelsen"


def signatory(change: Change) -> str:
    """Who signs."""
    if change.aspect is Aspect.SIGNING:
        return f"formen för underskrift {from_to(change)}"
    if change.action is Action.REORDERED:
        return "undertecknarnas ordning ändras"
    if change.subject:
        return _signatory_of(change)
    if change.place and change.place.kind is Kind.TABLE:
        return f"raderna för underskrift {VERBS[change.action]}"
    return f"{where(change)} {VERBS[change.action]}"


def _signatory_of(change: Change) -> str:
    """Who signs for one party."""
    if change.action is Action.REMOVED:
        return f"underskriften för {change.subject} utgår (tidigare {change.before})"
    if change.topic == TITLE and change.action is Action.CHANGED:
        [edit] = change.edits
        return f"titeln för den som undertecknar för {change.subject} ändras från {edit.before} till {edit.after}"
    instead = f", i stället för {change.before}" if change.before else ""
    return f"för {change.subject} undertecknar {change.after or 'ingen'}{instead}"
