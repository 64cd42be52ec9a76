"""Owns how the objects of a finished PDF lie in its file: in groups of a hundred, so that any of them is soon found."""

from io import BytesIO

from pikepdf import ObjectStreamMode, Pdf

LONG_PARTS = ("/AcroForm", "/Names")
"""What the catalog holds of the form and of the addresses; each signature writes the catalog anew, twice."""


def packed(data: bytes) -> bytes:
    """The same PDF with its objects in small groups; the same bytes in give the same bytes out.

    WeasyPrint puts them all in one group, whose whole list is read for each object of it: to compare the revisions of
    a signed file of twenty pages then takes ten seconds instead of one.
    """
    out = BytesIO()
    with Pdf.open(BytesIO(data)) as pdf:
        for part in LONG_PARTS:
            if part in pdf.Root:
                pdf.Root[part] = pdf.make_indirect(pdf.Root[part])
        pdf.save(out, deterministic_id=True, object_stream_mode=ObjectStreamMode.generate)
    return out.getvalue()
