"""Owns whether bytes are written by the distinguished encoding rules (DER), by which a value has only one encoding."""

LONG, CONSTRUCTED, HIGH_TAG = 0x80, 0x20, 0x1F
DEEPEST = 40


def length_of(data: bytes) -> int:
    """How many bytes the first value takes, with its tag and length.

    Raises:
        ValueError: they are not DER.
        IndexError: they end too early.
    """
    _, start, size = _header(data, 0)
    return start + size


def is_der(data: bytes) -> bool:
    """Whether the bytes are one value, and every length in it is written the shortest way and kept."""
    try:
        return _end(data, 0, len(data), 0) == len(data)
    except (ValueError, IndexError):
        return False


def _end(data: bytes, place: int, stop: int, depth: int) -> int:
    """Where the value ends that begins at `place`."""
    tag, place, size = _header(data, place)
    end = place + size
    if end > stop or depth > DEEPEST:
        raise ValueError(place)
    while tag & CONSTRUCTED and place < end:
        place = _end(data, place, end, depth + 1)
    return end


def _header(data: bytes, place: int) -> tuple[int, int, int]:
    """The tag of a value, where its contents begin, and their length."""
    tag, size, place = data[place], data[place + 1], place + 2
    if not tag or tag & HIGH_TAG == HIGH_TAG:
        raise ValueError(place)
    if size & LONG:
        count = size & ~LONG
        written = data[place : place + count]
        size, place = int.from_bytes(written, "big"), place + count
        if not 0 < count == len(written) or not written[0] or size < LONG:
            raise ValueError(place)
    return tag, place, size
