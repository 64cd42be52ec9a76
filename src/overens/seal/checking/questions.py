"""Owns the questions that a file is asked, each answered by what is objected to; a question may raise anything."""

from collections.abc import Callable, Iterator
from io import BytesIO

from pyhanko.pdf_utils.reader import PdfFileReader

from overens.model.manifest import Way
from overens.model.verification import Reason
from overens.names import SEAL_FIELD
from overens.seal.checking import attaching, judging, matching, seeing
from overens.seal.checking.dangers import dangers
from overens.seal.checking.digests import is_changed
from overens.seal.checking.holders import TEST, words
from overens.seal.checking.objects import value
from overens.seal.checking.subject import Subject
from overens.seal.looking import attachments
from overens.seal.looking.sheets import count
from overens.seal.reasons import additions, files, pages, parties, records
from overens.seal.reasons import signatures as say

Question = Callable[[Subject], Iterator[Reason]]
MOST_PAGES = 400
TOOLTIP = "Underskrift för "
"""How the tooltip of our own fields begins; the party and the person stand after it."""


def changed(subject: Subject) -> Iterator[Reason]:
    """Whether the last signature's own digest fits, before anything is parsed."""
    if is_changed(subject.data):
        yield say.changed()


def encrypted(subject: Subject) -> Iterator[Reason]:
    """Whether the file is encrypted, with or without a password."""
    if PdfFileReader(BytesIO(subject.data), strict=False).encrypted:
        yield files.encrypted()


def sized(subject: Subject) -> Iterator[Reason]:
    """Whether the file has so many pages that looking at them would take too long."""
    found = count(subject.data)
    if found > MOST_PAGES:
        yield files.too_many_pages(found, MOST_PAGES)


def recognised(subject: Subject) -> Iterator[Reason]:
    """Whether the file is made from anything frozen, and whether that is as it was."""
    if subject.origin is None:
        yield files.unknown()
    else:
        yield from subject.origin.reasons


def named(subject: Subject) -> Iterator[Reason]:
    """Whether the file's name says another edition than its contents."""
    manifest = subject.known.candidate.manifest
    other = {each.manifest.edition for each in subject.candidates} - {manifest.edition}
    stem = f"{manifest.agreement}-"
    if any(subject.wish.name.startswith(f"{stem}{edition}-") for edition in other):
        yield files.misnamed(subject.wish.name, manifest.short_title)


def record(subject: Subject) -> Iterator[Reason]:
    """Whether the manifest and the frozen file name the same signatories."""
    expected = {each.field: each for each in subject.signatories}
    lines = {name: field for name, field in subject.lines.items() if name != SEAL_FIELD}
    parted = {each.party_name for name, each in expected.items() if lines and name not in lines}
    parted |= {field.tooltip or name for name, field in lines.items() if name not in expected}
    for name, field in lines.items():
        each = expected.get(name)
        if (
            each
            and field.tooltip.startswith(TOOLTIP)
            and not (field.tooltip.startswith(f"{TOOLTIP}{each.party_name}: ") and each.name in field.tooltip)
        ):
            parted.add(each.party_name)
    if parted:
        yield records.signatories_changed(tuple(sorted(parted)))


def harmless(subject: Subject) -> Iterator[Reason]:
    """Whether anything in the file can run."""
    found = dangers(subject.reader, subject.base if subject.known.way is Way.CONTINUED else -1)
    if found:
        yield files.dangerous(found)


def attached(subject: Subject) -> Iterator[Reason]:
    """Whether the attachments are those of the frozen file."""
    return attaching.objections(subject.data, subject.known.candidate.data)


def spoken(subject: Subject) -> Iterator[Reason]:
    """Whether the file is in the same language."""
    was, now = (value(reader.root, "/Lang") for reader in (subject.frozen, subject.reader))
    if was is not None and str(was) != str(now):
        yield files.language_changed("" if now is None else str(now))


def added(subject: Subject) -> Iterator[Reason]:
    """Whether anything but signatures and proofs was added."""
    return iter(subject.history.reasons)


def signed(subject: Subject) -> Iterator[Reason]:
    """Whether each signature is whole and trusted, and by the right one."""
    for each in subject.signatures:
        yield from matching.objections(each, subject.signatories, trust_given=subject.wish.trust.given)
    if unchecked := tuple(each.name for each in subject.signatures if each.is_unchecked):
        yield say.unchecked(unchecked)
    if untimed := tuple(each.name for each in subject.signatures if each.is_untimed):
        yield say.untimed(untimed)
    known = {each.field for each in subject.judged}
    for name, field in subject.fields.items():
        if field.signed and name not in known:
            yield say.unsupported(name)


def stamped(subject: Subject) -> Iterator[Reason]:
    """Whether the stamps say who signed."""
    for each in subject.signatures:
        field = subject.lines.get(each.judged.field)
        read = seeing.stamped(subject.looked, field) if field else ()
        yield from matching.stamp_objections(each, field, read, subject.signatories)


def archived(subject: Subject) -> Iterator[Reason]:
    """Whether each archive time stamp is whole and trusted."""
    for each in subject.stamps:
        if not each.whole or each.stamp is None:
            yield say.archive_stamp_broken()
        elif not each.stamp.trusted and subject.wish.trust.given:
            yield say.archive_stamp_untrusted(each.stamp.issuer)


def complete(subject: Subject) -> Iterator[Reason]:
    """Whether everybody has signed."""
    if subject.judged and not subject.wish.trust.given:
        yield parties.without_trust()
    vouching = judging.vouches(subject.signatures)
    yield from judging.of_set(
        judging.Signing(subject.signatures, subject.signatories, subject.attested, subject.known.way, vouching)
    )


def shown(subject: Subject) -> Iterator[Reason]:
    """Whether the pages are shown as they were frozen."""
    return seeing.objections(subject.looked, subject.unsigned)


def remade(subject: Subject) -> Iterator[Reason]:
    """Whether the frozen pages' content is there to the letter; where it is not, the eye has judged."""
    if not subject.holds_content and subject.looked.is_frozen:
        yield pages.remade()


def closing(subject: Subject) -> Iterator[Reason]:
    """What is worth knowing of the end of the file."""
    last = max((each.stop for each in subject.judged), default=0)
    if subject.judged and last < subject.history.stop and all(each.allowed for each in subject.history.additions):
        yield additions.uncovered(subject.history.stop - last)
    if any(each.reported().test for each in subject.signatures):
        manifest = subject.known.candidate.manifest
        trial = TEST in words(manifest.title)
        yield parties.trial() if trial else parties.trial_in_earnest(manifest.short_title)


def harmless_scan(subject: Subject) -> Iterator[Reason]:
    """Whether anything in a scanned file can run."""
    if found := dangers(subject.reader, -1):
        yield files.dangerous(found)
    if programs := attachments.programs(subject.data):
        yield files.executable(programs)


def by_hand(subject: Subject) -> Iterator[Reason]:
    """Whether a file that is said to be signed by hand is so, and by whom the office says that it is."""
    if any(field.signed for field in subject.fields.values()):
        yield parties.digital_too()
    if not subject.attested:
        yield parties.handwritten_unnamed()
        return
    yield parties.handwritten(tuple(each.party_name for each in subject.attested))
    lacking = {each.party: each.party_name for each in subject.signatories}
    for each in subject.attested:
        del lacking[each.party]
    if lacking:
        yield parties.missing(tuple(lacking.values()), len(subject.signatories))


FIRST: tuple[Question, ...] = (changed, encrypted, sized, recognised)
QUESTIONS: tuple[Question, ...] = (
    *(named, record, harmless, attached, spoken, added, signed, stamped, archived),
    *(complete, shown, remade, closing),
)
BY_HAND: tuple[Question, ...] = (harmless_scan, by_hand)
"""What a scanned file is asked; what it shows is for people to read."""
