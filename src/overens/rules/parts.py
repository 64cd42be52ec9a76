"""Owns the rules that an edition's own parts are shown, and that its commitments fit together."""

from collections.abc import Iterator

from overens.model.base import Entry, walk
from overens.model.blocks import Part, PointList, Showing
from overens.model.content import Loaded, LoadedEdition
from overens.model.edition import Edition
from overens.model.points import PointKind
from overens.model.roles import Roles
from overens.problems import KeyPath, Problem, Severity


def _showings(loaded: Loaded[Entry]) -> Iterator[tuple[KeyPath, Part]]:
    for path, entry in walk(loaded.value):
        if isinstance(entry, Showing):
            yield (*path, "visa"), entry.part


def _has(edition: Edition, part: Part) -> bool:
    match part:
        case Part.PARTIES:
            return True
        case Part.GOALS:
            return bool(edition.goals)
        case Part.COMMITMENTS:
            return edition.commitments is not None
        case Part.SIGNATURES:
            return edition.signatures is not None


def not_shown(edition: LoadedEdition) -> Iterator[Problem]:
    """Every part that the edition has stands somewhere in its text or its annexes."""
    shown = {part for _, path, part in _all_showings(edition) if path[0] in ("avsnitt", "innehåll")}
    for part in Part:
        if part not in shown and _has(edition.edition.value, part):
            yield edition.edition.problem(
                "visa",
                (part.value,),
                what=f"Utgåvan har {part}, men inget avsnitt visar dem. De saknas då på webbplatsen och i PDF:en.",
                fix=f"Skriv ”visa: {part}” under innehåll i det avsnitt där de ska stå.",
                value=part,
            )


def _all_showings(edition: LoadedEdition) -> Iterator[tuple[Loaded[Entry], KeyPath, Part]]:
    return ((loaded, path, part) for loaded in edition.files for path, part in _showings(loaded))


def shown_wrongly(edition: LoadedEdition) -> Iterator[Problem]:
    """A part is shown once, where there is something to show, in a section of the text or of an annex."""
    seen = set[Part]()
    for loaded, path, part in _all_showings(edition):
        if path[0] == "arbetsmaterial":
            yield _wrong(loaded, path, part, "I arbetsmaterialet går det inte att visa en del av överenskommelsen.")
        elif isinstance(loaded.value, Roles):
            yield _wrong(loaded, path, part, "I filen med roller går det inte att visa en del av överenskommelsen.")
        elif loaded is not edition.edition and part is not Part.COMMITMENTS:
            yield _wrong(loaded, path, part, f"Utgåvans {part} står i överenskommelsen själv, inte i en bilaga.")
        elif part in seen:
            yield _wrong(loaded, path, part, f"Utgåvans {part} visas redan på ett annat ställe.")
        elif not _has(edition.edition.value, part):
            yield _wrong(loaded, path, part, f"Utgåvan har inga {part} att visa.")
        seen.add(part)


def _wrong(loaded: Loaded[Entry], path: KeyPath, part: Part, what: str) -> Problem:
    return loaded.problem("visa", path, what=what, fix=f"Ta bort ”visa: {part}” här.", value=part)


def committed_twice(edition: LoadedEdition) -> Iterator[Problem]:
    """A party or group has one block of commitments, and one commitment in each area."""
    commitments = edition.edition.value.commitments
    seen = set[str]()
    for index, block in enumerate(commitments.parties if commitments else ()):
        path: KeyPath = ("åtaganden", "parter", index)
        if block.party in seen:
            yield _twice(edition, (*path, "part"), what=f"”{block.party}” har redan åtaganden.", value=block.party)
        seen.add(block.party)
        areas = [cell.area for cell in block.cells]
        for number, area in enumerate(areas):
            if area in areas[:number]:
                what = f"”{block.party}” har redan ett åtagande i området ”{area}”."
                yield _twice(edition, (*path, "områden", number, "område"), what=what, value=area)


def _twice(edition: LoadedEdition, path: KeyPath, *, what: str, value: str) -> Problem:
    fix = "För samman dem till ett, eller rätta det id som är fel."
    return edition.edition.problem("dubbelt-atagande", path, what=what, fix=fix, value=value)


def uncommitted_areas(edition: LoadedEdition) -> Iterator[Problem]:
    """Somebody commits to every area."""
    commitments = edition.edition.value.commitments
    if commitments is None:
        return
    committed = {cell.area for block in commitments.parties for cell in block.cells}
    if not committed <= {area.id for area in commitments.areas}:
        # One that is not known may be a misspelt one, which is told already.
        return
    for index, area in enumerate(commitments.areas):
        if area.id not in committed:
            yield edition.edition.problem(
                "omrade-utan-atagande",
                ("åtaganden", "områden", index, "id"),
                what=f"Ingen part har något åtagande i området ”{area.name}”.",
                fix="Lägg till åtagandena, eller ta bort området.",
                value=area.id,
                severity=Severity.WARNING,
            )


def uncommitted_parties(edition: LoadedEdition) -> Iterator[Problem]:
    """Every party has commitments, of its own, through a group, or as tasks that a text gives it by name."""
    commitments, text = edition.edition.value.commitments, edition.edition
    if commitments is None:
        return
    committed = {party for block in commitments.parties for party in edition.members(block.party)} | _bound(edition)
    for index, party in enumerate(text.value.parties):
        if party not in committed and party in edition.party_by_id:
            yield text.problem(
                "part-utan-atagande",
                ("parter", index),
                what=f"Parten ”{party}” har inga åtaganden, varken egna eller genom en grupp.",
                fix="Lägg till partens åtaganden, eller lägg till parten i en grupp i registret.",
                value=party,
                severity=Severity.WARNING,
            )


def _bound(edition: LoadedEdition) -> set[str]:
    """The parties that some text gives tasks to by name."""
    lists = (entry for loaded in edition.files for _, entry in walk(loaded.value) if isinstance(entry, PointList))
    tasks = (found for found in lists if found.kind is PointKind.TASK)
    bound = (bound for found in tasks for bound in (found.binds, *(point.binds for point in found.points)))
    return {party for subjects in bound for subject in subjects for party in edition.members(subject)}


def members_outside(edition: LoadedEdition) -> Iterator[Problem]:
    """Whoever belongs to a group that the edition binds is a party of the edition."""
    commitments = edition.edition.value.commitments
    for index, block in enumerate(commitments.parties if commitments else ()):
        group = edition.group_by_id.get(block.party)
        outside = set(group.parties) - set(edition.edition.value.parties) if group else set()
        for party in sorted(outside & edition.party_by_id.keys()):
            yield edition.edition.problem(
                "gruppmedlem-inte-part",
                ("åtaganden", "parter", index, "part"),
                what=f"”{party}” hör till gruppen ”{block.party}” men är inte part i utgåvan och binds inte av den.",
                fix="Lägg till parten under parter om den ska bindas. Annars behöver inget göras.",
                value=party,
                severity=Severity.NOTE,
            )
