"""Owns the making of one PDF: layout, tags, metadata and attachments in one pass."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO

import pydyf
from weasyprint import CSS, HTML, Attachment, Document
from weasyprint.text.fonts import FontConfiguration

from overens.paper.faces import stylesheet
from overens.paper.metadata import declare_accessible

VARIANT = "pdf/a-3a"


@dataclass(frozen=True, slots=True)
class Source:
    """A file that the PDF was made from and that it carries: its name, what it is, and its bytes."""

    name: str
    description: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Paper:
    """A finished PDF (PDF/A-3a and PDF/UA-1) and how many pages it has."""

    data: bytes
    pages: int


def make(html: str, *, created: datetime, sources: Sequence[Source] = ()) -> Paper:
    """The PDF of a print page; the same page, date and sources give the same bytes."""
    made = created.astimezone(UTC)
    font_config = FontConfiguration()
    faces = CSS(string=stylesheet(), font_config=font_config)
    document = HTML(string=html).render(font_config, stylesheets=[faces], pdf_variant=VARIANT)
    document.metadata.created = document.metadata.modified = made.strftime("%Y-%m-%dT%H:%M:%SZ")
    attachments = [_attachment(source, made) for source in sources]
    data = document.write_pdf(finisher=_finish, pdf_variant=VARIANT, attachments=attachments)
    return Paper(data, len(document.pages))


def _attachment(source: Source, made: datetime) -> Attachment:
    return Attachment(
        file_obj=BytesIO(source.data),
        name=source.name,
        description=source.description,
        created=made,
        modified=made,
        relationship="Source",
    )


def _finish(document: Document, pdf: pydyf.PDF) -> None:
    [metadata] = [found for found in pdf.objects if pdf.catalog['Metadata'] == found.reference]
    declare_accessible(metadata)
