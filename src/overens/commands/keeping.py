"""Owns the bytes of frozen editions as they are handed out: read from the record, and never made again."""

from collections.abc import Iterator
from pathlib import Path

from overens.model.content import LoadedEdition
from overens.model.manifest import FrozenPdf, Variant
from overens.paper.making import Paper


def frozen_paper(root: Path, edition: LoadedEdition) -> Paper | None:
    """The PDF that is handed out of a frozen edition, the one without fields; None when the edition is not frozen."""
    found = [pdf for pdf in _pdfs(edition) if pdf.variant is Variant.PLAIN]
    return Paper((root / _place(edition, found[0].file)).read_bytes(), found[0].pages) if found else None


def kept_files(root: Path, edition: LoadedEdition) -> Iterator[tuple[str, Paper | bytes]]:
    """Every file of a frozen edition's record under its own name; a frozen PDF as a paper, with its pages."""
    pages = {pdf.file: pdf.pages for pdf in _pdfs(edition)}
    for file in _names(edition):
        data, name = (root / file).read_bytes(), file.rpartition("/")[2]
        yield name, Paper(data, pages[name]) if name in pages else data


def _pdfs(edition: LoadedEdition) -> tuple[FrozenPdf, ...]:
    return edition.record.manifest.value.pdfs if edition.record else ()


def _names(edition: LoadedEdition) -> list[str]:
    """What the list beside the manifest knows of, the list itself and what corrects the text; nothing strange."""
    record = edition.record
    if record is None:
        return []
    inside = [file for file in record.listed or () if file.startswith(_place(edition, ""))]
    return [*inside, edition.name.sums_file, *(errata.file for errata in edition.errata)]


def _place(edition: LoadedEdition, file: str) -> str:
    return f"{edition.name.record_folder}/{file}"
