"""Shows what sort of edit a changed stretch of words is."""

import pytest

from overens.compare.finding.natures import Nature, nature
from overens.compare.redline.chunks import Op, difference
from overens.document.inline import parse

NATURES = [
    ("senast den 1 mars", "senast den 15 april", Nature.DATE),
    ("före 2025-03-01", "före 2026-03-01", Nature.DATE),
    ("inom en vecka", "inom två veckor", Nature.DATE),
    ("varje vecka", "varje månad", Nature.DATE),
    ("kl. 13.00", "kl. 14.30", Nature.DATE),
    ("Mål 2025", "Mål 2026", Nature.DATE),
    ("rapporten lämnas", "rapporten lämnas senast den 1 mars", Nature.DATE),
    ("om 2 veckor", "om 3 veckor", Nature.DATE),
    ("högst 250 000 kr", "högst 300 000 kr", Nature.AMOUNT),
    ("minst 50 %", "minst 60 %", Nature.AMOUNT),
    ("i 3 timmar", "i 4 timmar", Nature.AMOUNT),
    ("en gång i månaden", "två gånger i månaden", Nature.AMOUNT),
    ("de åtta teamen", "de sju teamen", Nature.AMOUNT),
    ("två möten", "tre möten", Nature.AMOUNT),
    ("ett möte", "tre möten", Nature.AMOUNT),
    ("enligt lagen (2003:1210)", "enligt lagen (2026:17)", Nature.REFERENCE),
    ("enligt 6 kap. 2 §", "enligt 7 kap. 2 §", Nature.REFERENCE),
    ("se [bilaga 1](bilaga:1)", "se [bilaga 2](bilaga:2)", Nature.REFERENCE),
    ("se [syftet](#syfte)", "se [syftet](#mal)", Nature.REFERENCE),
    ("se syftet", "se [syftet](#mal)", Nature.REFERENCE),
    ("alltid *klart*", "alltid klart", Nature.TYPOGRAPHY),
    ("1–2 möten", "1-2 möten", Nature.TYPOGRAPHY),
    ("10 %", "10\u00a0%", Nature.TYPOGRAPHY),
    ("parterna möts", "parterna träffas", Nature.WORDS),
    ("parterna ska mötas", "parterna kan mötas", Nature.WORDS),
    ("en part", "parten", Nature.WORDS),
    ("möts den 1 mars", "skriver till alla senast nästa vår", Nature.WORDS),
    ("den andra parten", "den första parten", Nature.WORDS),
]


@pytest.mark.parametrize(("old", "new", "expected"), NATURES)
def test_an_edit_has_its_nature_either_way(old: str, new: str, expected: Nature) -> None:
    for before, after in ((old, new), (new, old)):
        chunks = difference(*(parse(text, lambda link: link.target) for text in (before, after)))
        rest = [*chunks[1:], None]
        found = {
            nature(chunk, "".join(span.text for span in following.new) if following else "")
            for chunk, following in zip(chunks, rest, strict=True)
            if chunk.op is not Op.EQUAL
        }
        assert found == {expected}
