"""Owns what is done to a PDF before it is written: its own structure, readable links, what it says about itself."""

from collections import defaultdict
from collections.abc import Sequence

import pydyf
from weasyprint import Document

from overens.paper.entries import place as place_entries
from overens.paper.fields import Field, place
from overens.paper.links import describe
from overens.paper.marks import settle
from overens.paper.metadata import declare_accessible, describe_attachments
from overens.paper.structure import Content, Tree
from overens.paper.tagging import structure


def finish(document: Document, pdf: pydyf.PDF, fields: Sequence[Field] = (), *, archival: bool = True) -> None:
    """Completes the PDF of a traced document in place, so that it conforms to PDF/UA-1 and can be signed or filled in.

    One that is `archival` says so of PDF/A too, and needs to be told of PDF/UA; the other has it from WeasyPrint.
    """
    metadata = _without_structure(pdf)
    describe(document.pages)
    placed = place(document.pages, pdf, fields) | place_entries(document.pages, pdf)
    root = structure(document.pages, placed)
    kept = defaultdict(set)
    for leaf in root.leaves():
        if isinstance(leaf, Content):
            kept[leaf.page].add(leaf.mark)
    numbers = [settle(page.stream, kept[number]) for number, page in enumerate(document.pages)]
    Tree(pdf, numbers).write(root)
    if archival:
        declare_accessible(metadata)
    pdf.add_object(metadata)
    pdf.catalog["Metadata"] = metadata.reference
    describe_attachments(pdf)
    pdf.catalog["PageMode"] = "/UseOutlines"


def _without_structure(pdf: pydyf.PDF) -> pydyf.Stream:
    """Takes away the structure that WeasyPrint made, which stands last, but for the metadata that it leaves."""
    root = pdf.objects[_number(pdf.catalog["StructTreeRoot"])]
    metadata = pdf.objects[_number(pdf.catalog["Metadata"])]
    first = _number(root["ParentTree"])
    if pdf.objects[-1] is not metadata:
        raise AssertionError("WeasyPrint no longer writes the metadata last, right after the structure")
    del pdf.objects[first:]
    return metadata


def _number(reference: bytes) -> int:
    return int(reference.split()[0])
