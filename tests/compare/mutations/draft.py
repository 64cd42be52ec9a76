"""Owns an edition while mutations are made in it, so that no two touch the same thing."""

from collections.abc import Iterable, Iterator
from random import Random

from tests.compare.mutations.raw import Raw, inside, pointed, readdress
from tests.compare.mutations.spots import Spot, cell_id, spots
from tests.compare.mutations.wording import Words
from tests.support.editions import Content

NEW = "prov-ny-"
"""What the ids of new things begin with."""


class Draft:
    """The new edition in the making; `chance` decides what every mutation does."""

    def __init__(self, content: Content, words: Words, chance: Random) -> None:
        self.content = content.copy()
        self.words = words
        self.chance = chance
        self._touched: dict[int | str, Raw] = {}
        self._whole: set[int | str] = set()
        self._passed: set[int | str] = set()
        self._names = 0
        self._pointed: set[str] | None = None

    @property
    def edition(self) -> Raw:
        """The edition's own file."""
        return self.content.files[self.content.name.file]

    @property
    def roles(self) -> Raw:
        """The file with its roles and functions."""
        return self.content.files[self.edition["roller"]]

    @property
    def functions(self) -> list[Raw]:
        """The register of functions."""
        return list(self.roles.get("funktioner", ()))

    def spots(self) -> Iterator[Spot]:
        """What may still be edited by itself."""
        return (spot for spot in spots(self.content) if self.is_free(spot.entry, *spot.above))

    def wholes(self) -> Iterator[Spot]:
        """What may still be moved, taken out or replaced with all that it holds: the first text of each."""
        return (spot for spot in self.spots() if spot.main and self.is_whole(spot.entry, *spot.above))

    def cells(self) -> Iterator[tuple[str, Raw, Raw]]:
        """The commitments that no mutation has touched, with their ids and the parties' blocks."""
        for block in self.edition.get("åtaganden", {}).get("parter", ()):
            for cell in block.get("områden", ()):
                if self.is_whole(cell, block):
                    yield cell_id(block, cell), cell, block

    def signatories(self) -> list[Raw]:
        """The rows of the table of signatories, touched or not."""
        rows: list[Raw] = self.edition.get("underskrifter", {}).get("undertecknare", [])
        return rows

    def is_free(self, thing: Raw, *above: Raw) -> bool:
        """Whether no mutation has touched this, or anything around it as a whole."""
        return _key(thing) not in self._touched and not any(_key(each) in self._whole for each in (thing, *above))

    def is_whole(self, entry: Raw, *above: Raw) -> bool:
        """Whether no mutation has touched this or anything in it."""
        return self.is_free(entry, *above) and all(_key(each) not in self._touched for each in inside(entry))

    def touch(self, *things: Raw) -> None:
        """Keeps what is told only by itself, such as a text or the order of a list, from other mutations."""
        # What is held cannot be thrown away, so that nothing else can get its identity.
        self._touched |= {_key(each): each for each in things}

    def take(self, *things: Raw) -> None:
        """Keeps something from other mutations with all that it holds."""
        self.touch(*things)
        self._whole |= {_key(each) for each in things}

    def touch_all(self, found: Iterable[Spot]) -> bool:
        """Keeps texts from other mutations, if none of them has been touched; answers whether that was so."""
        touched = list(found)
        if not all(self.is_free(spot.entry, *spot.above) for spot in touched):
            return False
        self.touch(*(spot.entry for spot in touched))
        return True

    def let_pass(self, *things: Raw) -> None:
        """Keeps weight in what something moved past, so that it is not what moved."""
        self._passed |= {_key(each) for each in things}

    def was_passed(self, *things: Raw) -> bool:
        """Whether something moved past one of these."""
        return any(_key(each) in self._passed for each in things)

    def refers_to(self, own: str) -> bool:
        """Whether a text or a step pointed to an id when the mutation that is being made began."""
        if self._pointed is None:
            self._pointed = {own for file in self.content.files.values() for own in pointed(file)}
        return own in self._pointed

    def begin(self) -> None:
        """Begins a mutation: what earlier ones edited may point elsewhere now."""
        self._pointed = None

    def readdress(self, own: str, new: str) -> None:
        """Lets everything that points to an id point to another one."""
        for file in self.content.files.values():
            readdress(file, own, new)

    def new_id(self) -> str:
        """An id that the edition does not have."""
        self._names += 1
        return f"{NEW}{self._names}"

    def is_new(self, entry: Raw) -> bool:
        """Whether a mutation made an entry."""
        return str(entry["id"]).startswith(NEW)

    def other_word(self, spot: Spot) -> str:
        """A word that a text does not have."""
        [word] = self.words.others(self.chance, spot.text, 1)
        return word

    def sentence(self, length: int = 12, text: str = "") -> str:
        """So many words as no text has them, none of which is in a given text."""
        return self.words.sentence(self.chance, text, length)


class Careless(Draft):
    """A draft in which mutations may touch what others have touched."""

    def is_free(self, *_: Raw) -> bool:
        """Everything is."""
        return True

    def is_whole(self, *_: Raw) -> bool:
        """Everything is."""
        return True


def _key(thing: Raw) -> int | str:
    return thing if isinstance(thing, str) else id(thing)
