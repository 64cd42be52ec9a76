"""Owns the files that a PDF carries: their names, their digests, and which of them are programs."""

from collections.abc import Iterator
from hashlib import sha256

import pypdfium2 as pdfium

PROGRAMS = (b"MZ", b"\x7fELF", b"#!", b"\xca\xfe\xba\xbe", b"\xcf\xfa\xed\xfe", b"\xce\xfa\xed\xfe", b"L\x00\x00\x00")
ENDINGS = (
    *(".exe", ".com", ".bat", ".cmd", ".scr", ".msi", ".dll", ".ps1", ".vbs", ".vbe", ".js", ".jse", ".wsf", ".hta"),
    *(".jar", ".lnk", ".sh", ".py", ".app", ".apk", ".deb", ".rpm", ".reg", ".docm", ".xlsm", ".pptm"),
)
MOST = 200


def attachments(data: bytes) -> dict[str, str]:
    """The SHA-256 of each attached file, by name; two of one name are told apart by a number.

    Raises:
        PdfiumError: it cannot be read.
    """
    found = dict[str, str]()
    for name, content in _attached(data):
        number = sum(known == name or known.startswith(f"{name} (") for known in found)
        found[f"{name} ({number + 1})" if number else name] = sha256(content).hexdigest()
    return found


def programs(data: bytes) -> tuple[str, ...]:
    """The names of those attached files that a computer would run."""
    return tuple(
        name
        for name, content in _attached(data)
        if content.startswith(PROGRAMS) or name.casefold().rstrip(". ").endswith(ENDINGS)
    )


def _attached(data: bytes) -> Iterator[tuple[str, bytes]]:
    document = pdfium.PdfDocument(data)
    for number in range(min(document.count_attachments(), MOST)):
        attached = document.get_attachment(number)
        yield attached.get_name(), bytes(attached.get_data())
