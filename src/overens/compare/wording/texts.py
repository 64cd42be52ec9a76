"""Owns the sentences about texts: what they say, where they stand, what they are called."""

from overens.compare.changes import Action, Aspect, Change, ChangeKind, Place
from overens.compare.nouns import definite
from overens.compare.wording.phrases import VERBS, from_to, located, named, ranges, spelled, told, under, where
from overens.compare.words.swedish import lowered, quoted
from overens.document.tree import HEADED, Kind

UNWRITTEN = {Action.ADDED: "är inte skriven än", Action.REMOVED: "är inte längre en platshållare"}


def text(change: Change) -> str:
    """What happened to a provision that has no words of its own for it."""
    if change.action is Action.RENAMED:
        return f"ordet {change.before} skrivs nu {change.after}"
    if change.action is Action.REPLACED and change.old:
        return f"{located(change.old)} ersätts av {quoted(change.after)}"
    if change.place and change.place.kind is Kind.PLACEHOLDER and change.action in UNWRITTEN:
        return f"{quoted(change.place.trail[-1])} {UNWRITTEN[change.action]}"
    if change.old and change.new and change.aspect is Aspect.TYPE:
        return _other_sort(change, change.old, change.new)
    if change.old and change.new and change.aspect is Aspect.HEADING:
        return _other_heading(change, change.old)
    return f"{where(change)} {VERBS[change.action]}"


def _other_sort(change: Change, old: Place, new: Place) -> str:
    if old.kind is new.kind:
        return f"{located(new)} räknar upp {change.after} i stället för {change.before}"
    return f"{located(old)} blir {new.noun}"


def _other_heading(change: Change, old: Place) -> str:
    if old.kind is Kind.INITIATIVE:
        return f"{named(old)} heter nu {quoted(change.after)}"
    if old.kind is Kind.GOAL:
        return f"{named(old)} omformuleras till {quoted(change.after)}"
    if old.kind is Kind.LEVEL:
        return f"nivån hos {change.before}{under(old)} ligger nu hos {change.after}"
    if old.kind is Kind.ANNEX:
        return f"{named(old)} får titeln {quoted(change.after)}"
    if old.kind in HEADED:
        return f"rubriken {quoted(change.before)} ändras till {quoted(change.after)}"
    return f"{definite(old.noun)} {quoted(change.before)} heter nu {quoted(change.after)}"


def role(change: Change) -> str:
    """What roles there are and what they do."""
    if change.action is Action.RENAMED:
        return f"{change.before} heter nu {change.after}"
    if change.aspect is Aspect.RESPONSIBLE:
        before = f" (tidigare {change.before})" if change.before else ""
        return f"ansvaret för {where(change)} ligger på {change.after or 'ingen särskild roll'}{before}"
    if change.subject:
        return _of_role(change)
    return text(change)


def _of_role(change: Change) -> str:
    """What happened to a role as such."""
    if change.aspect is Aspect.TYPE:
        return f"{change.subject} är {change.after} i stället för {change.before}"
    if change.aspect is Aspect.HEADING:
        return f"beskrivningen av {change.subject} {VERBS[change.action]}"
    if change.action is Action.CHANGED:
        return f"beskrivningen av {change.subject} i korthet {VERBS[change.action]}"
    return f"{definite(change.topic)} {change.subject} {VERBS[change.action]}"


def process(change: Change) -> str:
    """What is done in which order."""
    if change.aspect is Aspect.RESPONSIBLE:
        before = f" (tidigare {change.before})" if change.before else ""
        return f"{where(change)} görs av {change.after or 'ingen särskild aktör'}{before}"
    if change.aspect is Aspect.CONDITION:
        return f"villkoren för vad som följer efter {where(change)} {from_to(change)}"
    if change.aspect is Aspect.ORDER:
        before = f" (tidigare {change.before})" if change.before else ""
        return f"efter {where(change)} följer {change.after or 'inget steg'}{before}"
    return text(change)


def edited(change: Change) -> str:
    """Dates, amounts and references inside a text, and when a step of a timeline is taken."""
    if change.kind is ChangeKind.AMOUNT and change.place and change.place.kind in (Kind.TABLE, Kind.ROW, Kind.CELL):
        return _of_table(change, change.place)
    if change.aspect is Aspect.TIME:
        return f"{where(change)} flyttas från {lowered(change.before)} till {lowered(change.after)}"
    if change.aspect is Aspect.TYPE:
        return f"{where(change)} beskrivs i {quoted(change.after)} i stället för {quoted(change.before)}"
    return f"i {where(change)} {told(change.edits)}"


def _of_table(change: Change, place: Place) -> str:
    """What is another figure, or another row or column of figures."""
    around = under(place)
    if change.aspect is Aspect.COLUMN:
        if change.before and change.after:
            return f"kolumnen {quoted(change.before)}{around} heter nu {quoted(change.after)}"
        return f"kolumnen {quoted(change.before or change.after)}{around} {VERBS[change.action]}"
    if place.kind is Kind.CELL:
        cell = f"{quoted(change.subject)} i kolumnen {quoted(change.topic)}"
        return f"{cell}{around} ändras från {change.before} till {change.after}"
    if place.kind is Kind.ROW:
        told = change.before or change.after
        return f"raden {quoted(change.subject)}{around} {VERBS[change.action]}{f' ({told})' if told else ''}"
    return text(change)


def moved(change: Change) -> str:
    """What stands elsewhere."""
    if change.action is Action.REORDERED:
        return f"ordningen i {where(change)} ändras"
    verb = "kan ha flyttats" if change.kind is ChangeKind.POSSIBLE_MOVE else "flyttas"
    if not (change.old and change.new):
        return f"{where(change)} {verb}"
    others = f" och {spelled(len(change.also))} till" if change.also else ""
    start, end = (side.trail[-1] if side.trail else "" for side in (change.old, change.new))
    if start == end and change.new.number and not others:
        return f"{named(change.old)} {verb} och får numret {change.new.number}"
    if start == end:
        return f"{named(change.new)}{others} {verb} till en annan plats{under(change.new)}"
    top = "överenskommelsens översta nivå"
    return (
        f"{named(change.new)}{others} {verb} från {quoted(start) if start else top} till {quoted(end) if end else top}"
    )


def divided(change: Change) -> str:
    """What was split or merged."""
    count = spelled(len(change.also) + 1)
    if change.action is Action.MERGED:
        return f"det som stod i {count} bestämmelser slås samman i {where(change)}"
    old = change.old
    return f"det som stod i {located(old) if old else 'en bestämmelse'} delas upp på {count} bestämmelser"


def renumbered(change: Change) -> str:
    """What has other numbers."""
    if change.aspect is Aspect.ORDER:
        return f"{where(change)} blir {change.after}"
    place, shifts = change.place, ranges(change.edits)
    if shifts[:1].isdigit() or (place and place.kind is not Kind.ANNEX and shifts[:1] == "B"):
        shifts = f"{'fotnot' if place and place.kind is Kind.NOTE else 'avsnitt'} {shifts}"
    return f"numreringen ändras: {shifts[:1].lower()}{shifts[1:]}"


def typography(change: Change) -> str:
    """What only looks different."""
    return f"i {where(change)} ändras endast typografi"


def address(change: Change) -> str:
    """What is found elsewhere."""
    count = len(change.edits)
    if count == 1:
        return f"{where(change)} får en ny adress; vad som gäller ändras inte"
    return f"{spelled(count)} bestämmelser får nya adresser; vad som gäller ändras inte"
