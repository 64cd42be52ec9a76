"""Owns the making of one PDF: layout, structure, metadata and attachments in one pass."""

import gc
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from functools import partial
from io import BytesIO

from weasyprint import CSS, HTML, Attachment, Document
from weasyprint.text.fonts import FontConfiguration

from overens.paper import blanks, complaints, glyphs
from overens.paper.faces import stylesheet
from overens.paper.fetching import OwnFontsOnly
from overens.paper.fields import Field
from overens.paper.finishing import finish
from overens.paper.packing import packed
from overens.paper.tracing import traced

ARCHIVAL, FILLABLE = "pdf/a-3a", "pdf/ua-1"


@dataclass(frozen=True, slots=True)
class Source:
    """A content file that the PDF was made from and that it carries; `file` is relative to the content folder."""

    file: str
    data: bytes

    @property
    def name(self) -> str:
        """The name of the attachment: the path in one word, since two folders may hold files of one name."""
        return self.file.replace("/", "-")


@dataclass(frozen=True, slots=True)
class Paper:
    """A finished PDF (PDF/A-3a and PDF/UA-1, or PDF/UA-1 alone to fill in) and how many pages it has."""

    data: bytes
    pages: int


def make(
    html: str, *, made: date, sources: Sequence[Source] = (), fields: Sequence[Field] = (), variant: str = ARCHIVAL
) -> Paper:
    """The PDF of a print page, dated `made`; the same page, day, sources and fields give the same bytes.

    Fields change nothing that is painted: each lies on the signature line of its name. The page's own places to fill
    in become fields too. One that is to be filled in is `FILLABLE`: programs open what says that it is PDF/A for
    reading alone, and the one who has filled it in has made another file anyway.

    Raises:
        GlyphError: the text has characters that the fonts lack.
        LayoutError: WeasyPrint had something to complain of.
    """
    moment = datetime.combine(made, time(), UTC)
    with complaints.none_accepted(), _uncollected():
        document = _laid_out(html, variant)
        glyphs.require(document.pages)
        blanks.restore(document.pages)
        document.metadata.created = document.metadata.modified = moment.strftime("%Y-%m-%dT%H:%M:%SZ")
        attached = [_attachment(source, moment) for source in sorted(sources, key=lambda source: source.name)]
        finisher = partial(finish, fields=fields, archival=variant == ARCHIVAL)
        data = document.write_pdf(finisher=finisher, pdf_variant=variant, attachments=attached)
    return Paper(packed(data), len(document.pages))


def _laid_out(html: str, variant: str) -> Document:
    fetcher, font_config = OwnFontsOnly(), FontConfiguration()
    faces = CSS(string=stylesheet(), font_config=font_config, url_fetcher=fetcher)
    page = HTML(string=html, url_fetcher=fetcher)
    return traced(page.render(font_config, stylesheets=[faces], pdf_variant=variant))


def _attachment(source: Source, moment: datetime) -> Attachment:
    return Attachment(
        file_obj=BytesIO(source.data),
        name=source.name,
        description=source.file,
        created=moment,
        modified=moment,
        relationship="Source",
    )


@contextmanager
def _uncollected() -> Iterator[None]:
    # A layout makes a million objects that all live until it is done: looking for garbage in between is a tenth of
    # the time and finds nothing.
    collected = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collected:
            gc.enable()
