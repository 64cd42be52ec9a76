"""Owns the rules about who signs: every party of the edition once, and nobody else."""

from collections.abc import Iterator

from overens.model.content import LoadedEdition
from overens.model.edition import Signatory, Status
from overens.problems import KeyPath, Problem, Severity

SIGNATORIES = ("underskrifter", "undertecknare")
NOT_SIGNING = ("underskrifter", "undertecknar_inte")
NAMELESS = "undertecknare-utan-namn"


def unsigned_edition(edition: LoadedEdition) -> Iterator[Problem]:
    """A decided edition says who signs it."""
    text = edition.edition
    if text.value.status is Status.DECIDED and text.value.signatures is None:
        yield text.problem(
            "underskrifter-saknas",
            ("status",),
            what="Utgåvan är beslutad, men det står inte vilka som undertecknar den.",
            fix="Lägg till underskrifter med en undertecknare för varje part.",
            value=text.value.status,
            severity=Severity.WARNING,
        )


def party_without_signatory(edition: LoadedEdition) -> Iterator[Problem]:
    """Every party signs, or is said not to."""
    signatures, text = edition.edition.value.signatures, edition.edition
    if signatures is None:
        return
    told = {signatory.party for signatory in signatures.signatories} | set(signatures.not_signing) | text.lost
    for index, party in enumerate(text.value.parties):
        if party not in told and party in edition.party_by_id:
            yield text.problem(
                "undertecknare-saknas",
                ("parter", index),
                what=f"Parten ”{party}” har ingen undertecknare.",
                fix="Lägg till den under underskrifter, undertecknare. "
                "Om parten inte ska underteckna: skriv den under undertecknar_inte.",
                value=party,
            )


def signatory_without_party(edition: LoadedEdition) -> Iterator[Problem]:
    """Only a party of the edition signs, or is said not to."""
    for path, party in _signing(edition):
        if party in edition.party_by_id and party not in edition.edition.value.parties:
            yield edition.edition.problem(
                "undertecknare-inte-part",
                path,
                what=f"”{party}” står bland underskrifterna men är inte part i utgåvan.",
                fix="Lägg till parten under parter, eller ta bort den här.",
                value=party,
            )


def _signing(edition: LoadedEdition) -> Iterator[tuple[KeyPath, str]]:
    signatures = edition.edition.value.signatures
    if signatures:
        for index, signatory in enumerate(signatures.signatories):
            yield (*SIGNATORIES, index, "part"), signatory.party
        for index, party in enumerate(signatures.not_signing):
            yield (*NOT_SIGNING, index), party


def signing_twice(edition: LoadedEdition) -> Iterator[Problem]:
    """A party signs once, and one that signs is not also said not to."""
    seen = set[str]()
    for path, party in _signing(edition):
        # That one stands twice among those who do not sign is told of every list.
        if party in seen and path[:2] == SIGNATORIES:
            yield _twice(edition, path, what=f"Parten ”{party}” har redan en undertecknare.", value=party)
        elif path[:2] == NOT_SIGNING and any(party == signatory.party for _, signatory in _signatories(edition)):
            yield _twice(
                edition, path, what=f"Parten ”{party}” har en undertecknare och kan inte stå här.", value=party
            )
        seen.add(party)


def _twice(edition: LoadedEdition, path: KeyPath, *, what: str, value: str) -> Problem:
    fix = "Behåll det ena och ta bort det andra."
    return edition.edition.problem("dubbel-undertecknare", path, what=what, fix=fix, value=value)


def _signatories(edition: LoadedEdition) -> Iterator[tuple[KeyPath, Signatory]]:
    signatures = edition.edition.value.signatures
    for index, signatory in enumerate(signatures.signatories if signatures else ()):
        yield (*SIGNATORIES, index), signatory


def nameless_signatory(edition: LoadedEdition) -> Iterator[Problem]:
    """Whoever signs for a party has a name, though hardly before the edition is decided."""
    nameless = [
        (path, signatory.party)
        for path, signatory in _signatories(edition)
        if not (signatory.name or signatory.unnamed)
    ]
    if edition.edition.value.status is Status.DECIDED:
        yield from (_nameless(edition, path, party, Severity.WARNING) for path, party in nameless)
    elif len(nameless) == 1:
        yield _nameless(edition, *nameless[0], Severity.NOTE)
    elif nameless:
        yield edition.edition.problem(
            NAMELESS,
            SIGNATORIES,
            what=f"{len(nameless)} av {len(list(_signatories(edition)))} undertecknare har inget namn än.",
            fix="Skriv namnet under namn när en part har utsett någon.",
            value=", ".join(party for _, party in nameless),
            severity=Severity.NOTE,
        )


def _nameless(edition: LoadedEdition, path: KeyPath, party: str, severity: Severity) -> Problem:
    return edition.edition.problem(
        NAMELESS,
        path,
        what=f"Undertecknaren för ”{party}” har inget namn.",
        fix="Skriv namnet under namn när parten har utsett någon.",
        value=party,
        severity=severity,
    )


def lost_name(edition: LoadedEdition) -> Iterator[Problem]:
    """A name that is lost is listed until it is found, and then no longer said to be lost."""
    for path, signatory in _signatories(edition):
        if signatory.unnamed and signatory.name:
            yield edition.edition.problem(
                "namn-saknas-inte",
                (*path, "namn_saknas"),
                what=f"Undertecknaren för ”{signatory.party}” har ett namn, så det saknas inte.",
                fix="Ta bort namn_saknas, eller namnet om det är fel.",
                value=signatory.unnamed,
            )
        elif signatory.unnamed:
            yield edition.edition.problem(
                "namn-saknas",
                (*path, "namn_saknas"),
                what=f"Namnet på den som undertecknar för ”{signatory.party}” saknas: {signatory.unnamed}",
                fix="Skriv namnet under namn när ni har det, och ta bort namn_saknas.",
                value=signatory.party,
                severity=Severity.NOTE,
            )


def lost_title(edition: LoadedEdition) -> Iterator[Problem]:
    """Whoever is acting is so in a title."""
    for path, signatory in _signatories(edition):
        if signatory.acting and not signatory.title:
            yield edition.edition.problem(
                "tillforordnad-utan-titel",
                (*path, "tillförordnad"),
                what=f"Undertecknaren för ”{signatory.party}” är tillförordnad men har ingen titel.",
                fix="Skriv titeln under titel, utan t f. Utan den syns inte heller t f.",
                value="ja",
                severity=Severity.WARNING,
            )
