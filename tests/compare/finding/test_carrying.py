"""Shows that what only follows from a name, a number or an address is set aside, and nothing more."""

import pytest

from overens.compare.finding.carrying import Carrying, renamings
from overens.compare.redline.chunks import Op, difference
from overens.document.inline import plain
from tests.compare.cases import CASES
from tests.compare.editions import edited

LEFT = [
    ("Region Prov betalar.", "Region Nord betalar.", []),
    ("Region Provs ansvar.", "Region Nords ansvar.", []),
    ("[](part:regionen) betalar.", "[](part:regionen) betalar.", []),
    ("Region Prov betalar allt.", "Region Nord betalar hälften.", [("allt", "hälften")]),
    ("Region Prov betalar.", "Region Prov betalar allt.", [("", "allt")]),
    ("Region Provisorium.", "Region Nordisorium.", [("Provisorium", "Nordisorium")]),
    ("Se [avsnittet](#gammalt).", "Se [avsnittet](#nytt).", []),
    ("Se [avsnittet](#annat).", "Se [avsnittet](#nytt).", [("avsnittet", "avsnittet")]),
    ("Se [](bilaga:1).", "Se [](bilaga:2).", []),
    ("Klart.[](not:borta)", "Klart.", []),
    ("Klart.", "Klart.[](not:kommen)", []),
    ("Klart.[](not:studien)", "Klart.", [("1", "")]),
]
IDS = {"gammalt": "nytt", "bilaga-1": "bilaga-2", "studien": "studien"}


@pytest.mark.parametrize(("old", "new", "left"), LEFT)
def test_what_follows_from_something_else_is_set_aside(old: str, new: str, left: list[tuple[str, str]]) -> None:
    before, after = edited(), edited(CASES["a party has another name"])
    texts = before.inline(old), after.inline(new)
    found = Carrying(before, after, IDS).difference(*texts, difference(*texts))
    told = [(plain(chunk.old).strip(), plain(chunk.new).strip()) for chunk in found if chunk.op is not Op.EQUAL]
    assert told == left


def test_only_what_has_the_same_id_was_renamed() -> None:
    before, after = edited(), edited(CASES["a role has another name"])
    [found] = renamings(before, after)
    assert (found.register, found.id, found.old, found.new) == ("role", "samradet", "Samrådet", "Rådet")
