"""Owns the rules about ids: their form, and that each stands for one thing."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from overens.document.building import build
from overens.document.naming import is_given, slug
from overens.document.tree import role_anchor
from overens.model.accessibility import Shortcoming
from overens.model.base import Entry, walk, written
from overens.model.commitments import Area, Unit
from overens.model.contacts import Contact, SharedDocument
from overens.model.content import Loaded, LoadedEdition, Repository
from overens.model.forms import Form
from overens.model.meetings import Series
from overens.model.news import NewsItem
from overens.model.parties import Group, Law, Party, Term
from overens.model.referring import Municipality, Team
from overens.model.roles import Function, Role
from overens.model.tables import Column
from overens.model.yearly import YearlyTask
from overens.problems import KeyPath, Place, Problem

NOT_PROVISIONS = (Party, Group, Term, Law, Function, Role, Area, Unit, Column)
"""What has an id in a register of its own, not among the provisions of an edition."""


@dataclass(frozen=True, slots=True)
class Named:
    """A place that gives an id; `what` tells of a made one what it stands for."""

    loaded: Loaded[Entry]
    path: KeyPath
    id: str
    what: str = ""

    @property
    def place(self) -> Place:
        """Where in the file the id, or what it is made from, stands."""
        return self.loaded.place(self.path)


def id_form(loaded: Loaded[Entry]) -> Iterator[Problem]:
    """An id is made of a–z, 0–9 and single hyphens."""
    for found in written(loaded.value):
        if found.field == "id" and not is_given(found.value):
            yield loaded.problem(
                "id-form",
                found.path,
                what=f"Id:t ”{found.value}” innehåller annat än små bokstäver a–z, siffror och enkla bindestreck.",
                fix=f"Skriv om id:t{_suggested(found.value)}.",
                value=found.value,
            )


def _suggested(written: str) -> str:
    found = slug(written, words=len(written))
    return f", till exempel ”{found}”" if found else ""


def register_ids(repository: Repository) -> Iterator[Problem]:
    """A party or group has an id of its own, and so has a word of the glossary, a team, a contact and so on."""
    if repository.parties:
        yield from _repeated(_entries(repository.parties, (Party, Group)))
    if repository.glossary:
        yield from _repeated(_entries(repository.glossary, (Term,)))
        yield from _repeated(_entries(repository.glossary, (Law,)))
    for loaded in repository.living.files:
        for kind in (Team, Municipality, Contact, Series, SharedDocument, Shortcoming, Form, NewsItem, YearlyTask):
            yield from _repeated(_entries(loaded, (kind,)))


def edition_ids(edition: LoadedEdition) -> Iterator[Problem]:
    """A role, function, area or unit of an edition has an id of its own among its kind."""
    for loaded, kind in (
        (edition.roles, Role),
        (edition.roles, Function),
        (edition.edition, Area),
        (edition.edition, Unit),
    ):
        yield from _repeated(_entries(loaded, (kind,)))


def provision_ids(edition: LoadedEdition) -> Iterator[Problem]:
    """An id stands for one provision in the edition, whether an author gave it or it is made from others."""
    given, made = list(_given(edition)), list(_made(edition))
    yield from _repeated(given)
    yield from _meeting(given, made)
    if len({annex.file for annex in edition.annexes.values()}) == len(edition.annexes):
        yield from _taken(edition, given, made)


def _given(edition: LoadedEdition) -> Iterator[Named]:
    for loaded in edition.files:
        for path, entry in walk(loaded.value):
            own = getattr(entry, "id", None)
            if own and not isinstance(entry, NOT_PROVISIONS):
                yield Named(loaded, (*path, "id"), own)


def _entries(loaded: Loaded[Entry], kinds: tuple[type[Entry], ...]) -> Iterator[Named]:
    for path, entry in walk(loaded.value):
        if isinstance(entry, kinds):
            yield Named(loaded, (*path, "id"), str(getattr(entry, "id", "")))


def _repeated(found: Iterable[Named]) -> Iterator[Problem]:
    first: dict[str, Named] = {}
    for named in found:
        if named.id in first:
            yield double(named, f"används redan {_where(first[named.id], named)}")
        else:
            first[named.id] = named


def _where(first: Named, seen_from: Named) -> str:
    line = f"på rad {first.place.line}"
    return line if first.loaded.file == seen_from.loaded.file else f"i {first.loaded.file} {line}"


def double(named: Named, why: str) -> Problem:
    """An id that stands for something else already; `why` tells what, after the id."""
    return named.loaded.problem(
        "dubbelt-id",
        named.path,
        what=f"Id:t ”{named.id}” {why}.",
        fix="Välj ett annat id här. Ändra också de hänvisningar som avser det här stället.",
        value=named.id,
    )


def _made(edition: LoadedEdition) -> Iterator[Named]:
    text = edition.edition
    for index, party in enumerate(text.value.parties):
        yield Named(text, ("parter", index), f"part-{party}", f"parten {party}")
    for number in edition.annexes:
        yield Named(text, ("bilagor",), f"bilaga-{number}", f"bilaga {number}")
    for index, role in enumerate(edition.roles.value.roles):
        yield Named(edition.roles, ("roller", index, "id"), role_anchor(role.id), f"rollen {role.id}")
    yield from _made_from_commitments(text, edition)
    for index, signatory in enumerate(text.value.signatures.signatories if text.value.signatures else ()):
        path = ("underskrifter", "undertecknare", index, "part")
        yield Named(text, path, f"underskrift-{signatory.party}", f"underskriften för {signatory.party}")


def _made_from_commitments(text: Loaded[Entry], edition: LoadedEdition) -> Iterator[Named]:
    commitments = edition.edition.value.commitments
    if commitments is None:
        return
    if commitments.default_text:
        yield Named(text, ("åtaganden", "förval_text"), "forval", "regeln om förval")
    for index, block in enumerate(commitments.parties):
        path = ("åtaganden", "parter", index)
        yield Named(text, (*path, "part"), f"{block.party}-ataganden", f"åtagandena för {block.party}")
        for number, cell in enumerate(block.cells):
            what = f"åtagandet för {block.party} i området {cell.area}"
            yield Named(text, (*path, "områden", number, "område"), f"{block.party}-{cell.area}", what)
            for place, unit in enumerate(cell.units):
                own, told = f"{block.party}-{cell.area}-{unit.unit}", f"{what}, enheten {unit.unit}"
                yield Named(text, (*path, "områden", number, "enheter", place, "enhet"), own, told)


def _meeting(given: list[Named], made: list[Named]) -> Iterator[Problem]:
    """Given ids that a made one has, and made ones that meet; two for the same thing are for other rules to tell."""
    first: dict[str, Named] = {}
    for named in made:
        other = first.setdefault(named.id, named)
        if other.what != named.what:
            yield double(named, f"bildas både för {other.what} och för {named.what}")
    for named in given:
        if named.id in first:
            yield double(named, f"är upptaget av {first[named.id].what}")


def _taken(edition: LoadedEdition, given: list[Named], made: list[Named]) -> Iterator[Problem]:
    """Ids that a small part of a provision has as well, such as the mandate of a commitment."""
    document = build(edition)
    in_tree = Counter(provision.id for provision in (*document.front, *document.walk()))
    told = Counter(found.id for found in (*given, *made))
    for found in {each.id: each for each in (*made, *given)}.values():
        if in_tree[found.id] > told[found.id]:
            yield double(found, f"är upptaget av {_whole(found.id, (*made, *given))}")


def _whole(part: str, among: Iterable[Named]) -> str:
    """What the longest id that begins another stands for, in words."""
    wholes = [found for found in among if part.startswith(f"{found.id}-")]
    if not wholes:
        return "programmet"
    whole = max(wholes, key=lambda found: len(found.id))
    return f"en del av {whole.what or f'”{whole.id}”'}"
