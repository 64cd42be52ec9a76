"""Owns the check of one file from beginning to end: each question is asked by itself, and none trusts the file."""

from collections.abc import Iterable, Sequence
from hashlib import sha256

from overens.model.manifest import Verdict
from overens.model.verification import Archival, Reason, Recognised, Role, TextState, Verification, Weight
from overens.seal.checking import judging
from overens.seal.checking.archiving import lacks
from overens.seal.checking.opening import opened
from overens.seal.checking.questions import BY_HAND, FIRST, QUESTIONS, Question
from overens.seal.checking.recognising import Candidate
from overens.seal.checking.subject import Subject
from overens.seal.checking.wish import Wish
from overens.seal.reasons import files, parties

STOPPING = ("krypterad", "olaslig", "uttommande", "okand", "for-manga-sidor")
"""The rules after which nothing more can be asked."""


def examine(data: bytes, candidates: Sequence[Candidate], wish: Wish) -> Verification:
    """Everything that can be said of a file beside the frozen PDFs that it may be made from."""
    report = Verification(
        file=wish.name,
        sha256=sha256(data).hexdigest(),
        length=len(data),
        checked=wish.trust.moment.date(),
        verdict=Verdict.INVALID,
        trust_given=wish.trust.given,
    )
    first = opened(data)
    if first.stop:
        return _judged(report, [first.stop])
    subject, reasons = Subject(data, candidates, wish), list[Reason]()
    for question in FIRST:
        reasons += _answer(question, subject)
        if any(reason.rule in STOPPING for reason in reasons):
            return _judged(report, reasons)
    for question in BY_HAND if wish.by_hand else QUESTIONS:
        reasons += _answer(question, subject)
    return _told(_judged(report, reasons), subject)


def _answer(question: Question, subject: Subject) -> list[Reason]:
    try:
        return list(question(subject))
    except (MemoryError, RecursionError):
        return [files.exhausting()]
    except Exception:  # noqa: BLE001 - what a file is made to do to its reader has no limit
        return [files.unreadable()]


def _judged(report: Verification, reasons: Iterable[Reason]) -> Verification:
    told = judging.ordered(reasons)
    return report.model_copy(update={"reasons": told, "verdict": judging.verdict(told)})


def _told(report: Verification, subject: Subject) -> Verification:
    """The report with everything that was found; a file that cannot be read through is told of as far as it can."""
    origin = subject.known
    manifest = origin.candidate.manifest
    edition = Recognised(
        agreement=manifest.agreement,
        edition=manifest.edition,
        title=manifest.title,
        short_title=manifest.short_title,
        variant=origin.candidate.pdf.variant,
        way=origin.way,
    )
    known = report.model_copy(update={"edition": edition})
    try:
        return _finished_by_hand(known, subject) if subject.wish.by_hand else _finished(known, subject)
    except Exception:  # noqa: BLE001 - as above
        return known


def _finished(report: Verification, subject: Subject) -> Verification:
    found = subject.signatures
    last = subject.judged[-1] if subject.judged else None
    present = {each.signatory.party for each in found if each.signatory}
    present |= {each.party for each in subject.attested if judging.vouches(found)}
    sealed = any(each.judged.closes and each.counts for each in found)
    complete = report.verdict is Verdict.COMPLETE
    if complete and not sealed:
        report = _judged(report, [*report.reasons, parties.not_sealed()])
    return report.model_copy(
        update={
            "text": _text(report, subject),
            "sealed": sealed,
            "covered": bool(last and last.covers_file),
            "uncovered": max(0, len(subject.data) - max((each.stop for each in subject.judged), default=0)),
            "signatures": tuple(each.reported() for each in found),
            "stamps": tuple(each.stamp for each in subject.stamps if each.stamp),
            "attested": subject.attested,
            "missing": judging.missing(subject.signatories, present),
            "additions": subject.history.additions,
            "archival": judging.archival(
                complete=complete,
                way=subject.known.way,
                levels=[each.judged.level for each in found if each.role is not Role.SERVICE],
                lacks=tuple(lacks(subject.reader, subject.base)),
                sealed=sealed,
            ),
        }
    )


def _finished_by_hand(report: Verification, subject: Subject) -> Verification:
    present = {each.party for each in subject.attested}
    lacking = Archival(ready=False, because=("Underskrifterna finns på papper, och det är originalet som bevaras.",))
    return report.model_copy(
        update={
            "attested": subject.attested,
            "missing": judging.missing(subject.signatories, present),
            "archival": lacking,
        }
    )


TEXT = ("otillaten-andring", "andrad", "bilaga-andrad", "sprak", "sida-saknas", "ord-saknas", "ord-tillagda")
SIGHT = ("ovanpa-sidan", "overtackt", "ditritat", "blandad")


def _text(report: Verification, subject: Subject) -> TextState:
    """Whether what a reader meets is the frozen text."""
    rules = {reason.rule for reason in report.reasons if reason.weight is Weight.FAULT}
    if rules & {*TEXT, *SIGHT} or not subject.looked.is_frozen:
        return TextState.CHANGED
    return TextState.UNKNOWN if "olaslig" in rules else TextState.FROZEN
