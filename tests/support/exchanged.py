"""Owns the comparisons that the tests of files share: the real one with its answer key, and made ones of every kind."""

from collections.abc import Callable
from functools import cache

from overens.compare.changes import Change
from overens.compare.comparison import Comparison, compare
from overens.document.stated import HEAD
from tests.support.answer_key import Expected, read
from tests.support.drafts import draft
from tests.support.editions import Content
from tests.support.paths import ROOT
from tests.support.shipped import documents
from tests.support.small_agreement import ANNEX, EDITION
from tests.support.typed import typed

KEY = read(ROOT / "tests" / "compare" / "star_2025_2026.yaml")
NAMES = [f"{change.kind} {change.new or change.old}" for change in KEY.changes]


@cache
def star(*, backwards: bool = False) -> Comparison:
    """The editions of the answer key."""
    old, new = (documents()[name] for name in KEY.editions)
    return compare(new, old) if backwards else compare(old, new)


def told(expected: Expected) -> Change:
    """The change that the key has there; how it is classed is not judged here."""
    found = [
        change for change in star().changes if change.action == expected.action and _places(change) == _of(expected)
    ]
    [change] = [change for change in found if change.kind == expected.kind] or found
    return change


def _places(change: Change) -> tuple[str, str]:
    old, new = ((side.id if side else "").removeprefix(HEAD) for side in (change.old, change.new))
    return old, new


def _of(expected: Expected) -> tuple[str, str]:
    return expected.old.removeprefix(HEAD), expected.new.removeprefix(HEAD)


def _same() -> Comparison:
    return compare(Content().document(), Content().document())


def _inside() -> Comparison:
    """Words, styles, references, notes, leads, orders, functions and cells change where they stand."""
    new = Content()
    new.drop(EDITION, ("exempel",)).drop(EDITION, ("beslut", "villkor"))
    new.put(EDITION, ("titel",), "Överenskommelse om prov <2026> & annat")
    new.put(EDITION, ("avsnitt", 1, "innehåll", 0, "text"), "Målet är **bättre** planering [-nu-] i [](roll:samradet).")
    new.drop(EDITION, ("avsnitt", 1, "innehåll", 0, "fotnot"))
    new.put(EDITION, ("mål", 0, "delmål", 1), {"id": "delmal-kort", "text": "Det finns ett kort."})
    new.put(EDITION, ("underskrifter", "undertecknare", 0, "omfattning"), "Gäller [teamet](roll:team).")
    new.drop(EDITION, ("underskrifter", "undertecknare", 2, "omfattning"))
    new.put(EDITION, ("åtaganden", "parter", 0, "områden", 0, "vid_behov"), ["chef"])
    new.drop(EDITION, ("åtaganden", "parter", 0, "områden", 0, "mandat"))
    sections = ("avsnitt",)
    new.drop(ANNEX, (*sections, 1, "innehåll", 0, "ordnad")).drop(ANNEX, (*sections, 1, "innehåll", 1, "inledning"))
    new.put(ANNEX, (*sections, 1, "innehåll", 2, "kategorier", 0, "exempel"), ["träning", "praktik", "språk"])
    return compare(Content().document(), new.document())


def _order() -> Comparison:
    """The signatures come first, with their table, and other sections change places."""
    new = Content()
    sections = new.at(EDITION, ("avsnitt",))
    new.put(EDITION, ("avsnitt",), [sections[5], sections[1], sections[0], *sections[2:5]])
    return compare(Content().document(), new.document())


def _end() -> Comparison:
    """The text ends in a table that only one edition has."""
    old, new = _without_annexes(), _without_annexes()
    new.drop(EDITION, ("underskrifter",)).drop(EDITION, ("avsnitt", 5))
    return compare(old.document(), new.document())


def _rows() -> Comparison:
    """The text ends in a table with other rows, and the text before the table is another one."""
    old, new = _without_annexes(), _without_annexes()
    new.drop(EDITION, ("underskrifter", "undertecknare", 1))
    new.put(EDITION, ("underskrifter", "text"), "Parterna är helt ense om allt som har sagts här ovanför.")
    new.put(EDITION, ("avsnitt", 5, "innehåll"), [{"visa": "underskrifter"}])
    return compare(old.document(), new.document())


def _without_annexes() -> Content:
    return Content().put(EDITION, ("bilagor",), []).drop(EDITION, ("avsnitt", 1, "innehåll", 0, "fotnot"))


def _else() -> Comparison:
    """Nothing is the same."""
    return compare(star().old, Content().document())


def _drafts() -> Comparison:
    """Two drafts: questions come, go, move and are answered, a timeline and a group change, a part is written."""
    new = draft()
    new.put(EDITION, ("öppna_frågor", 0, "gäller"), "revidering").put(EDITION, ("öppna_frågor", 1, "läge"), "besvarad")
    new.put(EDITION, ("öppna_frågor", 1, "svar"), "Ja, [](roll:team) ser till det.").drop(EDITION, ("öppna_frågor", 2))
    new.put(EDITION, ("öppna_frågor", 2), {"id": "fraga-ny", "fråga": "Räcker det?", "gäller": "bilaga-1"})
    new.drop(EDITION, ("avsnitt", 6, "platshållare")).put(
        EDITION, ("avsnitt", 6, "innehåll"), [{"text": "Delas lika."}]
    )
    work = ("arbetsmaterial", 0, "innehåll")
    new.put(EDITION, (*work, 0, "tidplan", 0, "när"), "2025-05").put(EDITION, (*work, 0, "tidplan", 1, "vem"), "Alla")
    new.put(EDITION, (*work, 1, "ledamöter", 1, "namn"), "Bo Ek")
    return compare(draft().document(), new.document())


def _decided() -> Comparison:
    """A draft is decided, so that its questions and its material are gone."""
    return compare(draft().document(), Content().document())


def _figures() -> Comparison:
    """A row, a figure and the footnote of a table of figures change."""
    old, new = (typed().put(EDITION, ("kortnamn",), "Prov i siffror") for _ in range(2))
    table = ("avsnitt", 2, "innehåll", 0)
    new.put(ANNEX, (*table, "tabell", 0, "rader", 0, "värden", 0), "1100").drop(ANNEX, (*table, "tabell", 3))
    new.drop(ANNEX, (*table, "tabell", 2, "avvikelser"))
    return compare(old.document(), new.document())


MADE: dict[str, Callable[[], Comparison]] = {
    "star": star,
    "star tillbaka": lambda: star(backwards=True),
    "lika": _same,
    "inuti": _inside,
    "ordning": _order,
    "slut": _end,
    "rader": _rows,
    "annat": _else,
    "utkast": _drafts,
    "beslutat": _decided,
    "siffror": _figures,
}
"""Every comparison by its name."""


@cache
def made(name: str) -> Comparison:
    """One of the comparisons, made once a run."""
    return MADE[name]()
