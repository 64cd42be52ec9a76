"""Owns the report of a check of a signed file as text: the verdict first, then why, then everything that was found."""

import textwrap
from collections.abc import Iterable, Iterator

from overens.exchange import verification_words as words
from overens.model.verification import Reason, Verification, Weight
from overens.pages.wording import day, size

WIDTH = 100
"""Of a report that is kept as a file, in signs."""

NARROWEST, WIDEST = 40, 100
HEADINGS = {Weight.FAULT: "FEL", Weight.GAP: "DET SOM SAKNAS ELLER INTE ÄR KÄNT", Weight.REMARK: "VÄRT ATT VETA"}
HANGING = 5


def as_text(found: Verification, width: int = WIDTH) -> str:
    """The report in lines of at most `width` signs."""
    return "\n".join(_Writer(found, min(max(width, NARROWEST), WIDEST)).lines()).rstrip() + "\n"


class _Writer:
    def __init__(self, found: Verification, width: int) -> None:
        self._found, self._width = found, width

    def lines(self) -> Iterator[str]:
        """Every line in order."""
        yield from (*self._wrapped(words.summary(self._found)), "")
        yield from (*self._head(), "")
        for weight, heading in HEADINGS.items():
            yield from self._reasons(heading, [each for each in self._found.reasons if each.weight is weight])
        if self._found.edition:
            yield from self._signatures()
            yield from self._missing()
            yield from self._additions()
            yield from self._section("ARKIVET", self._archive())

    def _head(self) -> Iterator[str]:
        found = self._found
        yield from self._fact("Fil:", f"{found.file}, {size(found.length)}")
        yield from self._fact("SHA-256:", found.sha256)
        yield from self._fact("Kontroll:", day(found.checked))
        if found.edition:
            yield from self._fact("Utgåva:", f"{found.edition.title} ({found.edition.short_title})")
            yield from self._fact("Gjord av:", words.origin(found.edition))
            yield from self._fact("Texten:", words.text(found))

    def _reasons(self, heading: str, reasons: list[Reason]) -> Iterator[str]:
        if not reasons:
            return
        yield from (heading, "")
        for number, reason in enumerate(reasons, 1):
            yield from self._numbered(number, reason.what)
            yield from (*self._inside(f"Gör så här: {reason.fix}"), "")

    def _signatures(self) -> Iterator[str]:
        found = self._found
        if not found.signatures and not found.attested:
            return
        yield from ("UNDERSKRIFTERNA", "")
        for number, signature in enumerate(found.signatures, 1):
            yield from self._numbered(number, words.signature(signature))
            yield from (*self._inside(" ".join(words.details(signature))), "")
        for attested in found.attested:
            yield from (*self._inside(f"{attested.party_name}: enligt kansliets intyg."), "")
        for line in (*map(words.stamp, found.stamps), *words.coverage(found)):
            yield from self._wrapped(line)
        yield ""

    def _missing(self) -> Iterator[str]:
        missing = (f"{each.party_name}: {each.name}" for each in self._found.missing)
        yield from self._section("DE SOM INTE HAR UNDERTECKNAT", missing)

    def _additions(self) -> Iterator[str]:
        added = (
            f"{each.what}, {size(each.length)}: {'tillåtet' if each.allowed else 'inte tillåtet'}."
            for each in self._found.additions
        )
        yield from self._section("DET SOM LAGTS TILL EFTER FRYSNINGEN", added)

    def _archive(self) -> Iterator[str]:
        yield " ".join(words.archival(self._found))

    def _section(self, heading: str, lines: Iterable[str]) -> Iterator[str]:
        told = [line for each in lines for line in self._wrapped(each, hanging=2)]
        if told:
            yield from (heading, "", *told, "")

    def _fact(self, name: str, value: str) -> list[str]:
        return self._wrapped(f"{name:<10}{value}", hanging=10)

    def _numbered(self, number: int, text: str) -> list[str]:
        return self._wrapped(f"{number:>3}. {text}", hanging=HANGING)

    def _inside(self, text: str) -> list[str]:
        return self._wrapped(" " * HANGING + text, hanging=HANGING)

    def _wrapped(self, text: str, hanging: int = 0) -> list[str]:
        return textwrap.wrap(
            text, self._width, subsequent_indent=" " * hanging, break_long_words=False, break_on_hyphens=False
        )
