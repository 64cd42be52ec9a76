"""Shows which bytes are written by the distinguished rules, and which say the same in another way."""

import pytest

from overens.seal.checking.der import is_der, length_of


@pytest.mark.parametrize(
    ("written", "length"),
    [("0500", 2), ("3000", 2), ("30020500", 4), ("3006020101020102", 8), ("048180" + "00" * 128, 131)],
)
def test_what_is_written_right(written: str, length: int) -> None:
    assert is_der(bytes.fromhex(written))
    assert length_of(bytes.fromhex(written) + b"mer") == length


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("", "nothing"),
        ("05", "no length"),
        ("050000", "something after it"),
        ("30030500", "too short"),
        ("30020501", "longer inside than outside"),
        ("308102" + "0500", "a length in two bytes that fits in one"),
        ("30820002" + "0500", "a length that begins with zero"),
        ("3080" + "0500" + "0000", "no length said"),
        ("0000", "no tag"),
        ("1f2000", "a tag of many bytes"),
        ("30" * 2 + "00", "cut off inside"),
        ("".join(f"30{2 * count:02x}" for count in range(50, 0, -1)) + "0500", "deeper than anything honest"),
    ],
)
def test_what_is_not(written: str, why: str) -> None:
    assert not is_der(bytes.fromhex(written)), why
