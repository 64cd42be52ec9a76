"""Owns the record of a frozen edition: what was frozen, who is to sign it, what came back, and recorded errata."""

from enum import StrEnum

from pydantic import Field

from overens.model.base import Day, Entry, Number, Sha256, Text, YesNo


class Variant(StrEnum):
    """The two PDFs of one frozen text."""

    FIELDS = "med-falt"
    PLAIN = "utan-falt"


class Way(StrEnum):
    """How a file that came back was made from the one that was frozen."""

    CONTINUED = "fortsatt"
    REBUILT = "ombyggd"
    HANDWRITTEN = "handskriven"


class Verdict(StrEnum):
    """What the check of a file that came back ended in."""

    COMPLETE = "giltig"
    INCOMPLETE = "ofullständig"
    INVALID = "ogiltig"


class FrozenFile(Entry):
    """A content file as it was when the edition was frozen."""

    file: str = Field(alias="fil", description="Filen, räknat från innehållsmappen.")
    sha256: Sha256 = Field(description="Filens SHA-256, hexadecimalt.")


class FrozenPdf(Entry):
    """One of the PDFs that were frozen."""

    variant: Variant = Field(alias="slag", description="med-falt eller utan-falt.")
    file: str = Field(alias="fil", description="Filens namn i samma mapp som manifestet.")
    sha256: Sha256 = Field(description="Filens SHA-256, hexadecimalt.")
    pages: Number = Field(alias="sidor", description="Hur många sidor filen har.", ge=1)


class FrozenDecision(Entry):
    """The decision as it was when the edition was frozen."""

    decided: Day = Field(alias="datum", description="Beslutsdagen, ÅÅÅÅ-MM-DD.")
    body: str = Field(alias="organ", description="Namnet på det organ som beslutade.")
    condition: str | None = Field(None, alias="villkor", description="Villkor som beslutet är förenat med.")


class ExpectedSignatory(Entry):
    """Who is to sign for a party, and in which field of the PDF with fields."""

    party: str = Field(alias="part", description="Id för parten.")
    party_name: str = Field(alias="partsnamn", description="Partens namn, som det står på underskriftssidan.")
    name: str = Field(alias="namn", description="Undertecknarens namn.")
    title: str | None = Field(None, alias="titel", description="Titeln, med t f när personen är tillförordnad.")
    scope: str | None = Field(None, alias="omfattning", description="Om parten bara undertecknar för en del.")
    field: str = Field(alias="fält", description="Fältets namn i PDF:en.")


class Tool(Entry):
    """A program that decided the bytes of the PDFs."""

    name: str = Field(alias="namn", description="Programmets namn.")
    version: str = Field(description="Programmets version.")


class ReceivedSignature(Entry):
    """One signature in a file that came back, as it was judged then."""

    party: str = Field(alias="part", description="Id för parten.")
    name: str = Field(alias="namn", description="Vem certifikatet är utställt för.")
    issuer: str | None = Field(None, alias="utfärdare", description="Vem som har ställt ut certifikatet.")
    time: str | None = Field(
        None, alias="tid", description="När underskriften gjordes, enligt tidsstämpeln om den finns."
    )
    level: str | None = Field(None, alias="nivå", description="PAdES-nivån: B-B, B-T, B-LT eller B-LTA.")
    whole: YesNo = Field(alias="hel", description="ja om inget som underskriften täcker har ändrats.")
    trusted: YesNo = Field(alias="betrodd", description="ja om certifikatet leder till en betrodd utfärdare.")


class Received(Entry):
    """One file that came back, what it was judged to be, and where the report is."""

    file: str = Field(alias="fil", description="Filens namn i samma mapp som manifestet.")
    sha256: Sha256 = Field(description="Filens SHA-256, hexadecimalt.")
    received: Day = Field(alias="mottagen", description="Dagen då filen togs emot, ÅÅÅÅ-MM-DD.")
    way: Way = Field(alias="sätt", description="fortsatt, ombyggd eller handskriven.")
    verdict: Verdict = Field(alias="omdöme", description="giltig, ofullständig eller ogiltig.")
    sealed: YesNo = Field(alias="förseglad", description="ja om inget mer får läggas till.")
    signatures: tuple[ReceivedSignature, ...] = Field((), alias="underskrifter", description="Underskrifterna i filen.")
    report: str = Field(alias="rapport", description="Rapportens fil i samma mapp som manifestet.")
    report_sha256: Sha256 = Field(alias="rapport_sha256", description="Rapportens SHA-256.")


class Manifest(Entry):
    """The record of a frozen edition (`agreements/<id>/beslut/<utgåva>/manifest.yaml`); the program writes it."""

    agreement: str = Field(alias="överenskommelse", description="Överenskommelsens mapp.")
    edition: str = Field(alias="utgåva", description="Utgåvans namn.")
    title: str = Field(alias="titel", description="Utgåvans fullständiga titel.")
    short_title: str = Field(alias="kortnamn", description="Utgåvans korta namn.")
    frozen: Day = Field(alias="fryst", description="Dagen då utgåvan frystes, ÅÅÅÅ-MM-DD.")
    restatement: str | None = Field(None, alias="återgivning", description="Sägs när texten återger ett original.")
    decision: FrozenDecision = Field(alias="beslut", description="Beslutet.")
    text_sha256: Sha256 = Field(alias="text_sha256", description="Den tryckta textens SHA-256.")
    content: tuple[FrozenFile, ...] = Field(alias="innehåll", description="Innehållsfilerna som utgåvan är gjord av.")
    pdfs: tuple[FrozenPdf, ...] = Field(alias="pdf", description="De frysta PDF-filerna.")
    signatories: tuple[ExpectedSignatory, ...] = Field(alias="undertecknare", description="De som ska underteckna.")
    tools: tuple[Tool, ...] = Field(alias="program", description="Programmen som gjorde filerna.")
    received: tuple[Received, ...] = Field((), alias="mottaget", description="Filer som har kommit tillbaka.")


class Erratum(Entry):
    """A mistake in a frozen text that is told beside it, as the text itself never changes."""

    day: Day = Field(alias="datum", description="Dagen då rättelsen antecknades, ÅÅÅÅ-MM-DD.")
    provision: str | None = Field(None, alias="gäller", description="Id för bestämmelsen som rättelsen gäller.")
    text: Text = Field(alias="rättelse", description="Vad som är fel och hur det ska läsas.")


class Errata(Entry):
    """What has been corrected since an edition was frozen (`agreements/<id>/beslut/<utgåva>/rattelser.yaml`)."""

    errata: tuple[Erratum, ...] = Field(alias="rättelser", description="Rättelserna, den äldsta först.")
