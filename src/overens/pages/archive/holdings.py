"""Owns what the archive holds of an edition: every file with what it is, and the digests that a file is known by."""

from collections.abc import Iterator
from dataclasses import dataclass

from overens.model.manifest import Received, Verdict, Way
from overens.pages.archive.signing import counting
from overens.pages.archive.words import FROZEN, LOOKS, received_on
from overens.pages.edition import Edition
from overens.pages.page import Download, Kept
from overens.pages.wording import day, kind_of_file

UNSIGNED = "Inte undertecknad."
OTHERS = {
    "manifest.yaml": ("Manifest", "Vad som frystes, och vad som har kommit tillbaka sedan dess."),
    "SHA256SUMS": ("Lista över kontrollsummor", "För alla filer i arkivet för utgåvan."),
    "rattelser.yaml": ("Rättelser som data", "Det som har rättats sedan utgåvan frystes."),
    "avtal.yaml": ("Överenskommelsen som data", "Vad den hette och vems den var när utgåvan frystes."),
    "parter.yaml": ("Parterna som data", "Vad de hette när utgåvan frystes."),
    "ordlista.yaml": ("Ordlistan som data", "Orden som utgåvan använde när den frystes."),
}


@dataclass(frozen=True, slots=True)
class Held:
    """One file; `look` tells how it shall be taken, and `download` is None when the file is not published.

    `is_read` tells files that people read from those that are for programs.
    """

    name: str
    what: str
    words: str
    sha256: str
    look: str = "plain"
    download: Download | None = None
    is_read: bool = True


def holdings(edition: Edition) -> tuple[Held, ...]:
    """What the archive holds of an edition, signed files first; of one that is not frozen, what can be taken."""
    if edition.kept:
        return tuple(_kept(edition.kept))
    return tuple(_unfrozen(edition, file) for file in edition.downloads)


def known(edition: Edition) -> tuple[Held, ...]:
    """Every file of an edition that can be recognised, each digest once: what is held, and what else can be taken."""
    found = (*holdings(edition), *(_unfrozen(edition, file) for file in edition.downloads))
    once: dict[str, Held] = {}
    for held in found:
        once.setdefault(held.sha256, held)
    return tuple(once.values())


def _unfrozen(edition: Edition, file: Download) -> Held:
    if edition.kept:
        words = f"{UNSIGNED} Gjord ur samma text, men inte en av de frysta filerna."
    elif edition.is_archived:
        words = f"{UNSIGNED} Utgåvan är inte fryst, så filen kan göras om."
    else:
        words = "Ett utkast som inte är beslutat."
    name = _name(file)
    return Held(name, kind_of_file(file.url), words, file.sha256, "partly", file, name.endswith(".pdf"))


def _kept(kept: Kept) -> Iterator[Held]:
    files, manifest = {_name(file): file for file in kept.files}, kept.manifest
    for received in _counted_first(manifest.received):
        what = _what(received)
        look = LOOKS[received.verdict]
        yield Held(received.file, what, received_on(received), received.sha256, look, files.pop(received.file, None))
    for pdf in sorted(manifest.pdfs, key=lambda pdf: list(FROZEN).index(pdf.variant)):
        what, words = FROZEN[pdf.variant]
        yield Held(pdf.file, what, f"{UNSIGNED} {words}", pdf.sha256, "plain", files.pop(pdf.file, None))
    for received in manifest.received:
        what, file = f"Rapport från kontrollen {day(received.received)}", files.pop(received.report, None)
        yield Held(received.report, what, f"Om filen {received.file}.", received.report_sha256, "plain", file)
    for name, file in sorted(files.items(), key=lambda named: named[0] not in OTHERS):
        what, words = OTHERS.get(name) or _copied(name)
        yield Held(name, what, words, file.sha256, "plain", file, is_read=False)


def _copied(name: str) -> tuple[str, str]:
    if name.endswith(".yaml"):
        return f"Innehållsfilen {name}", "Som den var när utgåvan frystes."
    return name, ""


def _counted_first(received: tuple[Received, ...]) -> list[Received]:
    counted, newest = counting(received), received[::-1]
    return [*filter(None, (counted,)), *(found for found in newest if found is not counted)]


def _what(received: Received) -> str:
    if received.verdict is Verdict.INVALID:
        return "PDF som inte godkändes"
    return "Inskannad underskriven PDF" if received.way is Way.HANDWRITTEN else "Undertecknad PDF"


def _name(file: Download) -> str:
    return file.url.rpartition("/")[2]
