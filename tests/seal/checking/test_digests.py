"""Shows that the last signature's own digest is found and taken without anything of the file being parsed."""

import pytest

from overens.seal.checking.digests import is_changed, last_span
from tests.support.fuller import frozen


def test_a_file_as_it_was_signed(short: bytes, complete: bytes) -> None:
    assert is_changed(short) is False
    # The last signature of this one is an archive time stamp, whose digest stands elsewhere.
    assert is_changed(complete) is False


def test_what_is_covered_is_all_but_the_signature_itself(short: bytes) -> None:
    span = last_span(short)
    assert span
    assert (short[span.end : span.end + 1], short[span.resume - 1 : span.resume], span.stop) == (b"<", b">", len(short))
    assert set(span.written(short) or b"") <= set(b"0123456789abcdefABCDEF")


@pytest.mark.parametrize("place", [9, 5000, -3])
def test_a_changed_byte(short: bytes, place: int) -> None:
    data = bytearray(short)
    data[place] ^= 1
    assert is_changed(bytes(data)) is True


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"%PDF-1.7 utan underskrift",
        frozen(),
        b"/ByteRange [0 1 2 3]" * 3,
        b"/ByteRange [0 20 22 3]<>" + b"abc",
        b"/ByteRange [0 24 30 1] <30030500> ",
        b"/ByteRange [1 24 30 1] <30030500> ",
        b"/ByteRange [0 99 90 1]",
        b"/ByteRange [0 9999999999 99999999999 1]",
    ],
)
def test_what_has_no_signature_that_can_be_taken_so_simply(data: bytes) -> None:
    assert is_changed(data) is None


def test_what_stands_after_the_last_signature_is_for_others_to_find(short: bytes) -> None:
    assert is_changed(short + b"mer") is False
