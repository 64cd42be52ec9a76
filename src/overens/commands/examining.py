"""Owns how a file is put to the check: beside which frozen editions, trusting whom, as of when."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from overens.commands.choosing import chosen
from overens.commands.content import READER
from overens.commands.proving import certificates
from overens.model.content import LoadedEdition
from overens.model.verification import Verification
from overens.names import EditionName
from overens.problems import Problem, Severity, UsageError, did_you_mean
from overens.seal.checking.bounded import verified
from overens.seal.checking.request import Frozen, Request
from overens.seal.checking.trust import Trust
from overens.seal.checking.wish import Wish
from overens.seal.looking.zones import zone

EVERYBODY = "alla"
PDF_RULE = "fryst-pdf"
"""What `check` calls a frozen PDF that is changed; the check of a file finds that itself, and more exactly."""


@dataclass(frozen=True, slots=True)
class CheckWish:
    """What a person says of a check: the file, whom to trust, whom the office vouches for, where stamps may stand."""

    file: Path
    trust: tuple[Path, ...] = ()
    signed_by: tuple[str, ...] = ()
    zones: tuple[str, ...] = ()
    offline: bool = False
    by_hand: EditionName | None = None


def frozen_editions(root: Path) -> tuple[LoadedEdition, ...]:
    """The editions that are frozen.

    Raises:
        UsageError: there is none, so there is nothing to check a file against.
    """
    found = tuple(edition for edition in READER.read(root).repository.editions if edition.record)
    if not found:
        raise UsageError(
            f"Ingen utgåva i {root} är fryst, så det finns inget att kontrollera filen mot. "
            "Peka ut rätt mapp med --folder, eller frys först: overens freeze ÖVERENSKOMMELSE UTGÅVA"
        )
    return found


def examined(root: Path, wish: CheckWish, moment: datetime) -> Verification:
    """What the check of the file finds.

    Raises:
        UsageError: nothing is frozen, or a party, a zone or a file of certificates is none.
        OSError: a file cannot be read.
    """
    editions = frozen_editions(root)
    trust = Trust(moment, certificates(wish.trust), given=bool(wish.trust), online=not wish.offline)
    vouched = parties(wish.signed_by, editions)
    by_hand = str(chosen(wish.by_hand, editions).name) if wish.by_hand else ""
    asked = Wish(wish.file.name, trust, vouched, tuple(map(zone, wish.zones)), by_hand)
    return verified(Request(wish.file.resolve(), tuple(_frozen(root, editions)), asked))


def parties(said: Iterable[str], editions: Iterable[LoadedEdition]) -> tuple[str, ...]:
    """The ids of the parties that are vouched for; `alla` stands for every one that is to sign.

    Raises:
        UsageError: nobody is to sign for such a party.
    """
    known = dict.fromkeys(
        each.party for edition in editions if edition.record for each in edition.record.manifest.value.signatories
    )
    wanted = [word for words in said for word in words.replace(",", " ").split()]
    if EVERYBODY in wanted:
        return tuple(known)
    for word in wanted:
        if word not in known:
            meant = did_you_mean(word, known) or f"De som ska det är: {', '.join(known)}."
            raise UsageError(f"”{word}” ska inte underteckna någon fryst utgåva. {meant}".rstrip())
    return tuple(dict.fromkeys(wanted))


def _frozen(root: Path, editions: Iterable[LoadedEdition]) -> Iterator[Frozen]:
    problems = READER.read(root).problems
    for edition in editions:
        if edition.record is None:
            continue
        manifest, damage = edition.record.manifest.value, tuple(_damage(edition.name, problems))
        for pdf in manifest.pdfs:
            yield Frozen(manifest, pdf.file, (root / edition.name.record_folder / pdf.file).resolve(), damage)


def _damage(name: EditionName, problems: Iterable[Problem]) -> Iterator[str]:
    for found in problems:
        inside = found.file.startswith(f"{name.record_folder}/")
        if inside and found.severity is Severity.ERROR and found.rule != PDF_RULE:
            yield f"{found.file.rpartition('/')[2]}: {found.what}"
