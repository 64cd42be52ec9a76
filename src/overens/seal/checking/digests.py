"""Owns the first test of a signed file: its last signature's own digest, taken before anything in the file is parsed.

It asks nothing but where the last `/ByteRange` is and what digest its signature was made over, so that a file that is
made to harm its reader is not read by it, and a changed one is found in a few milliseconds.
"""

import hashlib
import re
from dataclasses import dataclass

from asn1crypto import cms, tsp

RANGE = re.compile(rb"/ByteRange\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]")
HEX = re.compile(rb"<([0-9A-Fa-f]*)>")


@dataclass(frozen=True, slots=True)
class Span:
    """What a signature covers: all before and after its own place, which holds `<`, hexadecimal digits and `>`."""

    end: int
    resume: int
    stop: int

    def digest(self, data: bytes, algorithm: str) -> bytes:
        """The digest of what is covered."""
        found = hashlib.new(algorithm, usedforsecurity=True)
        found.update(memoryview(data)[: self.end])
        found.update(memoryview(data)[self.resume : self.stop])
        return found.digest()

    def written(self, data: bytes) -> bytes | None:
        """The hexadecimal digits in the signature's place; None when something else stands there."""
        found = HEX.fullmatch(data, self.end, self.resume)
        return found[1] if found else None


def last_span(data: bytes) -> Span | None:
    """What the last signature says that it covers, if that is the beginning of the file but for its own place."""
    spans = [tuple(map(int, found)) for found in RANGE.findall(data)]
    fit = [Span(end, resume, resume + rest) for start, end, resume, rest in spans if start == 0 < end < resume]
    return max((span for span in fit if span.stop <= len(data)), key=lambda span: span.stop, default=None)


def is_changed(data: bytes) -> bool | None:
    """Whether something that the last signature covers has changed since; None when that cannot be told so simply."""
    span = last_span(data)
    written = span.written(data) if span else None
    if span is None or written is None or len(written) % 2:
        return None
    try:
        algorithm, expected = _expected(bytes.fromhex(written.decode("ascii")))
        return span.digest(data, algorithm) != expected
    except (ValueError, TypeError, KeyError, IndexError):
        return None


def _expected(encoded: bytes) -> tuple[str, bytes]:
    """The digest that a signature or a time stamp was made over, with its algorithm."""
    signed = cms.ContentInfo.load(encoded)["content"]
    content = signed["encap_content_info"]
    if content["content_type"].native == "tst_info":
        imprint = tsp.TSTInfo.load(bytes(content["content"]))["message_imprint"]
        return str(imprint["hash_algorithm"]["algorithm"].native), bytes(imprint["hashed_message"].native)
    signer = signed["signer_infos"][0]
    [[digest]] = [each["values"].native for each in signer["signed_attrs"] if each["type"].native == "message_digest"]
    return str(signer["digest_algorithm"]["algorithm"].native), bytes(digest)
