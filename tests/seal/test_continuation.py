"""Shows what counts as the frozen file or its continuation, and that every step of signing is one."""

from io import BytesIO
from itertools import pairwise

import pikepdf
import pytest
from pyhanko.pdf_utils.generic import NameObject, pdf_string
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

from overens.names import SEAL_FIELD
from overens.problems import OverensError
from overens.seal.continuation import Standing, goes_on_from, standing, why_unreadable
from overens.seal.signing import Frozen
from tests.support.signable import PARTIES, field, signable

ADDED = (
    "Något annat än underskrifter har lagts till i filen sedan den frystes. "
    "Be om filen på nytt från den som undertecknade före dig."
)


def test_every_step_is_an_update_of_the_step_before(chain: list[bytes], frozen: Frozen) -> None:
    assert len(chain) == len(PARTIES) + 2
    assert all(after.startswith(before) and len(after) > len(before) for before, after in pairwise(chain))
    assert all(goes_on_from(file, frozen.pdf) for file in chain)


def test_the_standing_tells_the_order_of_signing_and_the_seal(chain: list[bytes], frozen: Frozen) -> None:
    fields = [field(party) for party in PARTIES]
    for count in (0, 1, 2, 11):
        found = standing(chain[count], frozen.pdf)
        assert found == Standing(tuple(fields[:count]))
        assert not found.sealed
    sealed = standing(chain[-1], frozen.pdf)
    assert sealed == Standing((*fields, SEAL_FIELD))
    assert sealed.sealed


def _edited(file: bytes, key: str) -> bytes:
    """The file with an update that puts a text in the catalog."""
    writer = IncrementalPdfFileWriter(BytesIO(file))
    writer.root[NameObject(key)] = pdf_string("sv-FI")
    writer.update_root()
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


@pytest.mark.parametrize("step", [0, 1, 11])
def test_an_update_that_signs_nothing_is_refused(chain: list[bytes], frozen: Frozen, step: int) -> None:
    with pytest.raises(OverensError) as caught:
        standing(_edited(chain[step], "/Lang"), frozen.pdf)
    assert str(caught.value) == ADDED


def test_a_signature_over_bytes_that_were_changed_is_told_as_broken(chain: list[bytes], frozen: Frozen) -> None:
    # A letter of the reason, which the signature covers and no rule of structure looks at.
    start = chain[0]
    tail = chain[1][len(start) :]
    changed = start + tail.replace(b"Underskrift av", b"Underskrift am", 1)
    assert changed != chain[1]
    with pytest.raises(OverensError, match=r"^Underskriften i fältet sig-arbetsformedlingen är bruten\. Be om "):
        standing(changed, frozen.pdf)


@pytest.mark.parametrize("cut", [1, 100, 5000])
def test_a_torn_continuation_is_told(chain: list[bytes], frozen: Frozen, cut: int) -> None:
    with pytest.raises(OverensError, match=r"Be om filen på nytt från den som undertecknade före dig\.$"):
        standing(chain[2][:-cut], frozen.pdf)


def _encrypted() -> bytes:
    out = BytesIO()
    with pikepdf.open(BytesIO(signable())) as pdf:
        pdf.save(out, encryption=pikepdf.Encryption(owner="a", user="b"))
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "är tom"),
        (b"hej", "är ingen PDF"),
        (b"\x89PNG\r\n\x1a\n" * 400, "är ingen PDF"),
        (b"%PDF-1.7\n", "är skadad eller avhuggen"),
        (signable()[:3000], "är skadad eller avhuggen"),
        (_encrypted(), "är krypterad"),
        (signable(), ""),
    ],
    ids=["empty", "text", "picture", "head", "torn", "encrypted", "whole"],
)
def test_what_is_wrong_with_a_file_that_is_nothing_of_ours(data: bytes, why: str) -> None:
    assert why_unreadable(data) == why
