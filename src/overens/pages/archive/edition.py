"""Owns an edition's page in the archive: its decision, each party's signature, what came back, files and errata."""

from dataclasses import dataclass

from markupsafe import Markup

from overens.model.manifest import Manifest, Received
from overens.names import ARCHIVE_PAGE
from overens.pages.archive.corrections import corrections
from overens.pages.archive.doors import CHECK
from overens.pages.archive.holdings import Held, holdings
from overens.pages.archive.signing import PartySigning, signing
from overens.pages.archive.words import LOOKS, VERDICTS, WAYS, given, judged, level, state
from overens.pages.doors import Door
from overens.pages.edition import Edition, EditionText
from overens.pages.headings import headings
from overens.pages.page import Page
from overens.pages.template import fill
from overens.pages.validity import decided_by

BRANCH = "Arkiv"
"""What the archive is called in the menu."""


@dataclass(frozen=True, slots=True)
class Row:
    """A party in the table of signatures; `certificate` is empty when there is none to tell of."""

    party: Door
    signatory: str
    look: str
    given: str
    judged: tuple[str, ...]
    certificate: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Return:
    """A file that came back, as a list tells it."""

    received: Received
    look: str
    verdict: str
    way: str
    file: Held
    report: Held


def archive_edition(edition: Edition) -> Page:
    """The page of one decided edition in the archive, frozen or not."""
    document, url = edition.document, edition.name.archive_url
    text, kept = edition.on(url), edition.kept
    files = holdings(edition)
    body = fill(
        "archive/edition.html",
        edition=edition,
        text=text,
        archive=text.link(ARCHIVE_PAGE),
        check=text.link(CHECK),
        state=state(edition),
        decided_by=_decided_by(edition, text),
        manifest=kept.manifest if kept else None,
        rows=_rows(text, kept.manifest) if kept else (),
        silent=_silent(edition),
        files=files,
        returns=_returns(kept.manifest, files) if kept else (),
        corrections=corrections(edition, text),
        signing=document.by_id.get("undertecknare"),
    )
    return Page(
        url=url,
        title=f"{document.short_title} i arkivet",
        description=f"{document.short_title} i arkivet: beslut, underskrifter, filer, kontrollsummor och rättelser.",
        body=body,
        outline=headings(body),
        trail=(BRANCH,),
        nav_title=document.short_title,
    )


def _decided_by(edition: Edition, text: EditionText) -> Markup | str:
    # What was frozen is told by its record, which no later change of the text reaches.
    return edition.kept.manifest.decision.body if edition.kept else decided_by(text)


def _rows(text: EditionText, manifest: Manifest) -> tuple[Row, ...]:
    return tuple(_row(text, party) for party in signing(manifest).parties)


def _row(text: EditionText, party: PartySigning) -> Row:
    signatory, signature = party.signatory, party.signature
    certificate = (signature.name, signature.issuer or "", level(signature)) if signature else ()
    return Row(
        party=Door(signatory.party_name, _page(text, signatory.party)),
        signatory=", ".join(filter(None, (signatory.name, signatory.title))),
        look="good" if party.is_signed else "bad" if signature else "none",
        given=given(party),
        judged=judged(party),
        certificate=certificate,
    )


def _page(text: EditionText, party: str) -> str:
    """The party's own page, if the edition has it."""
    has = any(found.id == party for found in text.document.parties)
    return text.link(text.document.name.party_url(party)) if has else ""


def _silent(edition: Edition) -> tuple[str, ...]:
    """The parties that are not to sign."""
    if not edition.kept:
        return ()
    signing = {signatory.party for signatory in edition.kept.manifest.signatories}
    return tuple(party.name for party in edition.document.parties if party.id not in signing)


def _returns(manifest: Manifest, files: tuple[Held, ...]) -> tuple[Return, ...]:
    held = {file.name: file for file in files}
    return tuple(
        Return(
            received=found,
            look=LOOKS[found.verdict],
            verdict=VERDICTS[found.verdict],
            way=WAYS[found.way],
            file=held[found.file],
            report=held[found.report],
        )
        for found in reversed(manifest.received)
    )
