"""Owns an archive for the tests: editions of the small agreement that are frozen, signed, refused and corrected."""

from dataclasses import replace
from datetime import date
from hashlib import sha256
from io import BytesIO

import pikepdf

from overens.model.edition import Status
from overens.model.manifest import Erratum, Manifest, Received
from overens.names import EditionName
from overens.pages.page import Download, Kept, Library, Name
from tests.support.editions import Content
from tests.support.library import downloads, library, other

PARTIES = {"af": "Arbetsförmedlingen", "regionen": "Region Prov", "bergs-kommun": "Bergs kommun"}
SIGNATORIES = {"af": ("Alva Ek", "chef"), "regionen": ("Bo Al", "t f direktör"), "bergs-kommun": ("Cia Asp", None)}
ISSUER = "Provutfärdaren CA"
ERRATA = (
    {"datum": "2025-04-02", "gäller": "malgrupp-alla", "rättelse": "Ska vara *alla i länet*, se [](roll:team)."},
    {"datum": "2025-04-09", "rättelse": "På försättsbladet ska årtalet vara 2025."},
)
EXPLANATION = "Rapporten förklarar varje underskrift.\n"


def pdf(words: str) -> bytes:
    """A real PDF of one page, whose bytes differ with the words."""
    made, file = BytesIO(), pikepdf.new()
    file.add_blank_page()
    file.docinfo["/Title"] = words
    file.save(made, deterministic_id=True)
    return made.getvalue()


def signature(party: str, **changes: object) -> dict[str, object]:
    """A party's signature as a check would record it."""
    return {
        "part": party,
        "namn": SIGNATORIES[party][0],
        "utfärdare": ISSUER,
        "tid": "2025-03-03T14:05:00+01:00",
        "nivå": "B-LTA",
        "hel": "ja",
        "betrodd": "ja",
        **changes,
    }


def received(
    name: EditionName, number: int, verdict: str, *signatures: dict[str, object], **changes: object
) -> Received:
    """A file that came back, the `number`th of its edition, with its report."""
    file, report = f"{name.stem}-undertecknad-{number}.pdf", f"{name.stem}-rapport-{number}.txt"
    return Received.model_validate(
        {
            "fil": file,
            "sha256": digest(content(file)),
            "mottagen": f"2025-03-{number:02}",
            "sätt": "fortsatt",
            "omdöme": verdict,
            "förseglad": "nej",
            "underskrifter": signatures,
            "rapport": report,
            "rapport_sha256": digest(content(report)),
            **changes,
        }
    )


def manifest(name: EditionName, *returned: Received, **changes: object) -> Manifest:
    """The record of an edition of the small agreement, with what has come back."""
    found = Manifest.model_validate(
        {
            "överenskommelse": name.agreement,
            "utgåva": name.edition,
            "titel": f"Överenskommelse om prov {name.edition}",
            "kortnamn": f"Prov {name.edition}",
            "fryst": "2025-02-20",
            "beslut": {"datum": "2025-02-18", "organ": "Samrådet", "villkor": "Budgeten godkänns."},
            "text_sha256": digest(f"text {name}".encode()),
            "innehåll": [{"fil": f"agreements/prov/{name.edition}.yaml", "sha256": digest(f"{name}".encode())}],
            "pdf": [_pdf(name, variant) for variant in ("med-falt", "utan-falt")],
            "undertecknare": [_signatory(party) for party in PARTIES],
            "program": [{"namn": "WeasyPrint", "version": "70.0"}, {"namn": "pikepdf", "version": "10.17.0"}],
            **changes,
        }
    )
    return found.model_copy(update={"received": returned})


def kept(name: EditionName, *returned: Received, errata: tuple[dict[str, str], ...] = (), **changes: object) -> Kept:
    """A frozen edition, with its files as they are published."""
    record = manifest(name, *returned, **changes)
    return Kept(record, tuple(map(Erratum.model_validate, errata)), tuple(_downloads(name, record)))


def archive() -> Library:
    """Editions: revoked and never frozen, replaced and signed by all, in force and half signed, coming, a draft."""
    document = Content().document()
    names = {year: EditionName("prov", year) for year in ("2024", "2025", "2026")}
    found = library(
        other(document, "2023", Status.REVOKED, date(2023, 1, 1)),
        other(document, "2024", Status.DECIDED, date(2024, 1, 1)),
        document,
        other(document, "2026", Status.DECIDED, date(2026, 1, 1)),
        other(document, "2027", Status.DRAFT, date(2027, 1, 1)),
    )
    archived = {
        names["2024"]: kept(names["2024"], complete(names["2024"])),
        names["2025"]: kept(names["2025"], *half_signed(names["2025"]), errata=ERRATA),
        names["2026"]: kept(names["2026"]),
    }
    described: dict[Name, tuple[Download, ...]] = {
        name: tuple(map(_described, urls)) for name, urls in _taken(found).items()
    }
    return replace(found, kept=archived, downloads=described)


def complete(name: EditionName) -> Received:
    """A file that every party has signed and that is sealed."""
    return received(name, 4, "giltig", *map(signature, PARTIES), förseglad="ja")


def half_signed(name: EditionName) -> tuple[Received, ...]:
    """One file that was refused, and one where two have signed, of whom one has no time stamp."""
    broken = signature("af", hel="nej")
    untimed = signature("regionen", nivå="B-B", utfärdare=None)
    return (
        received(name, 5, "ogiltig", broken, sätt="ombyggd"),
        received(name, 6, "ofullständig", signature("af"), untimed),
    )


def files(found: Library) -> dict[str, bytes]:
    """The bytes of every file that an archive's pages offer, under its address."""
    urls = [file.url for kept in found.kept.values() for file in kept.files]
    urls += [file.url for downloads in found.downloads.values() for file in downloads]
    return {url: content(url) for url in urls}


def content(url: str) -> bytes:
    """The bytes of a file; its name alone tells which it is, unless it is called the same in every edition."""
    name = url.rpartition("/")[2]
    own = name if "-" in name else url
    return pdf(own) if name.endswith(".pdf") else f"{own}\n{EXPLANATION}".encode()


def digest(data: bytes) -> str:
    """The SHA-256 as the record has it."""
    return sha256(data).hexdigest()


def _pdf(name: EditionName, variant: str) -> dict[str, object]:
    file = name.frozen_pdf(variant)
    return {"slag": variant, "fil": file, "sha256": digest(content(file)), "sidor": "12"}


def _signatory(party: str) -> dict[str, object]:
    name, title = SIGNATORIES[party]
    return {"part": party, "partsnamn": PARTIES[party], "namn": name, "titel": title, "fält": f"sig-{party}"}


def _downloads(name: EditionName, record: Manifest) -> list[Download]:
    returned = [own for found in record.received for own in (found.file, found.report)]
    named = [*(found.file for found in record.pdfs), *returned, "manifest.yaml", "SHA256SUMS"]
    pages = {found.file: found.pages for found in record.pdfs}
    return [replace(_described(f"{name.archive_url}{own}"), pages=pages.get(own)) for own in named]


def _taken(found: Library) -> dict[EditionName, list[str]]:
    return {document.name: [file.url for file in downloads(document)] for document in found.documents}


def _described(url: str) -> Download:
    data = content(url)
    return Download(url, len(data), digest(data))
