"""Owns the bytes of a Word file: nothing in them but what was written, and the same at every run."""

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.document import Document as WordFile
from docx.opc.constants import RELATIONSHIP_TYPE

EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The first moment that a zip file can tell."""


def packed(file: WordFile) -> bytes:
    """The file with the parts in one order and no trace of when or where it was made."""
    _drop_thumbnail(file)
    written = BytesIO()
    file.save(written)
    made = BytesIO()
    with ZipFile(written) as source, ZipFile(made, "w") as target:
        for name in _ordered(source.namelist()):
            info = ZipInfo(name, EARLIEST)
            info.compress_type, info.create_system = ZIP_DEFLATED, 0
            target.writestr(info, source.read(name))
    return made.getvalue()


def _ordered(names: list[str]) -> list[str]:
    # What tells the kinds of the others comes first, as readers that do not seek expect.
    return sorted(names, key=lambda name: (name != "[Content_Types].xml", not name.startswith("_rels"), name))


def _drop_thumbnail(file: WordFile) -> None:
    rels = file.part.package.rels
    for key in [key for key, found in rels.items() if found.reltype == RELATIONSHIP_TYPE.THUMBNAIL]:
        del rels[key]
