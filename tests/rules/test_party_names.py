"""Shows that a name for one edition is a party's, is given once and is not the register's already."""

import pytest

from tests.support.editions import Content, told
from tests.support.small_agreement import EDITION, PARTIES

OTHER = {"id": "dalen", "namn": "Dalens kommun", "typ": "kommun"}

CASES: list[tuple[str, list[dict[str, str]], list[str]]] = [
    ("another name", [{"part": "are-kommun", "namn": "Åre bergsstad"}], []),
    (
        "a name for no party of the edition",
        [{"part": "dalen", "namn": "Dalens stad"}],
        ["fel partsnamn-inte-part utgåva partsnamn[1].part"],
    ),
    (
        "a name for nobody",
        [{"part": "are-komun", "namn": "Åre bergsstad"}],
        ["fel okand-hanvisning utgåva partsnamn[1].part"],
    ),
    (
        "two names",
        [{"part": "are-kommun", "namn": "Åre bergsstad"}, {"part": "are-kommun", "namn": "Åre stad"}],
        ["fel dubbelt-partsnamn utgåva partsnamn[2].part"],
    ),
    (
        "the registered name",
        [{"part": "are-kommun", "namn": "Åre kommun"}],
        ["notering partsnamn-i-registret utgåva partsnamn[1].namn"],
    ),
    (
        "markup in a name",
        [{"part": "are-kommun", "namn": "*Åre* stad"}],
        ["varning markdown-i-namn utgåva partsnamn[1].namn"],
    ),
]


@pytest.mark.parametrize(("names", "lines"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_names_of_one_edition(names: list[dict[str, str]], lines: list[str]) -> None:
    content = Content().put(PARTIES, ("parter", 4), OTHER)
    assert told(content.put(EDITION, ("partsnamn",), names)) == lines
