"""Owns what the check of a PDF that is or claims to be signed found, as a value: the same in memory and in a report."""

from enum import StrEnum

from pydantic import ConfigDict, Field

from overens.model.base import Day, Entry, Sha256
from overens.model.manifest import Variant, Verdict, Way


class Finding(Entry):
    """A part of the report; code names its fields in English, the report's JSON in Swedish."""

    model_config = ConfigDict(validate_by_name=True, validate_by_alias=True)


class Weight(StrEnum):
    """What a reason does to the verdict: makes it *ogiltig*, makes it *ofullständig*, or nothing."""

    FAULT = "fel"
    GAP = "brist"
    REMARK = "anmärkning"


class TextState(StrEnum):
    """Whether the text of the file is the frozen one."""

    FROZEN = "fryst"
    CHANGED = "ändrad"
    UNKNOWN = "okänd"


class Role(StrEnum):
    """Whose a signature is."""

    PARTY = "part"
    SEAL = "försegling"
    SERVICE = "tjänst"


class CertificateKind(StrEnum):
    """What kind of holder a certificate is for, and whether it says itself to be qualified (eIDAS)."""

    PERSON = "personcertifikat"
    ORGANISATION = "organisationscertifikat"
    QUALIFIED_PERSON = "kvalificerat personcertifikat"
    QUALIFIED_ORGANISATION = "kvalificerat organisationscertifikat"


class Revocation(StrEnum):
    """What is known of whether a certificate was revoked when it was used."""

    GOOD = "ej spärrat"
    REVOKED = "spärrat"
    UNKNOWN = "okänt"
    UNDECLARED = "utan spärr"


class Reason(Finding):
    """Something that the check objects to or remarks on; `fix` is what to do about it."""

    rule: str = Field(alias="regel", description="Regelns korta namn.")
    weight: Weight = Field(alias="vikt", description="fel, brist eller anmärkning.")
    what: str = Field(alias="vad", description="Vad som är fel, saknas eller är värt att veta.")
    fix: str = Field(alias="åtgärd", description="Vad man gör åt det.")


class Certificate(Finding):
    """Whom a certificate is for, who made it, and when it is valid (ISO 8601 with a time zone)."""

    holder: str = Field(alias="innehavare", description="Vem certifikatet är utställt för.")
    organisation: str | None = Field(None, alias="organisation", description="Organisationen i certifikatet.")
    issuer: str = Field(alias="utfärdare", description="Vem som har ställt ut certifikatet.")
    kind: CertificateKind = Field(alias="slag", description="Vilken sorts certifikat det är.")
    valid_from: str = Field(alias="från", description="När certifikatet började gälla.")
    valid_to: str = Field(alias="till", description="När certifikatet slutar gälla.")
    sha256: Sha256 = Field(description="Certifikatets SHA-256.")


class TimeStamp(Finding):
    """A moment that somebody else than the signer vouches for."""

    time: str = Field(alias="tid", description="Tidpunkten.")
    issuer: str = Field(alias="utfärdare", description="Tjänsten som har gjort tidsstämpeln.")
    whole: bool = Field(alias="hel", description="Om det som stämpeln täcker är oförändrat.")
    trusted: bool = Field(alias="betrodd", description="Om tjänsten leder till en betrodd utfärdare.")


class Signature(Finding):
    """One signature in the file."""

    field: str = Field(alias="fält", description="Fältets namn i PDF:en.")
    role: Role = Field(alias="roll", description="part, försegling eller tjänst.")
    party: str | None = Field(None, alias="part", description="Id för parten som underskriften räknas för.")
    party_name: str | None = Field(None, alias="partsnamn", description="Partens namn.")
    certificate: Certificate | None = Field(None, alias="certifikat", description="Certifikatet, om det går att läsa.")
    claimed: str | None = Field(None, alias="uppgiven_tid", description="Tiden enligt den som undertecknade.")
    stamp: TimeStamp | None = Field(None, alias="tidsstämpel", description="Tidsstämpeln, om det finns en.")
    level: str = Field(alias="nivå", description="PAdES-nivån: B-B, B-T, B-LT eller B-LTA.")
    whole: bool = Field(alias="hel", description="Om inget som underskriften täcker har ändrats.")
    trusted: bool = Field(
        alias="betrodd", description="Om certifikatet leder till en betrodd utfärdare och fick användas."
    )
    revocation: Revocation = Field(
        alias="spärr",
        description="ej spärrat, spärrat, okänt, eller utan spärr när utfärdaren inte spärrar certifikat.",
    )
    covers_file: bool = Field(alias="täcker_filen", description="Om underskriften täcker hela filen.")
    test: bool = Field(default=False, alias="prov", description="Om certifikatet säger att det bara är till för prov.")

    @property
    def time(self) -> str | None:
        """When the signature was made: by the time stamp, else by the signer's own word."""
        return self.stamp.time if self.stamp else self.claimed


class Attested(Finding):
    """A party that signed by the office's own word, since the file does not show it."""

    party: str = Field(alias="part", description="Id för parten.")
    party_name: str = Field(alias="partsnamn", description="Partens namn.")
    name: str = Field(alias="namn", description="Undertecknarens namn enligt manifestet.")
    found: bool = Field(alias="nämns", description="Om namnet står på de sidor som tjänsten har lagt till.")


class Missing(Finding):
    """Somebody who is to sign and has not in this file."""

    party: str = Field(alias="part", description="Id för parten.")
    party_name: str = Field(alias="partsnamn", description="Partens namn.")
    name: str = Field(alias="namn", description="Undertecknarens namn enligt manifestet.")


class Addition(Finding):
    """Something that was added to the frozen file, in the order in which it was added."""

    what: str = Field(alias="vad", description="Vad som lades till.")
    length: int = Field(alias="byte", description="Hur stort det är, i byte.", ge=0)
    allowed: bool = Field(alias="tillåtet", description="Om det får läggas till.")


class Archival(Finding):
    """Whether the file can be checked for as long as it is kept, and why not."""

    ready: bool = Field(alias="arkivvärdig", description="Om filen kan kontrolleras så länge den bevaras.")
    because: tuple[str, ...] = Field((), alias="därför_att", description="Vad som fattas.")


class Recognised(Finding):
    """The frozen PDF that the file is made from."""

    agreement: str = Field(alias="överenskommelse", description="Överenskommelsens mapp.")
    edition: str = Field(alias="utgåva", description="Utgåvans namn.")
    title: str = Field(alias="titel", description="Utgåvans fullständiga titel.")
    short_title: str = Field(alias="kortnamn", description="Utgåvans korta namn.")
    variant: Variant = Field(alias="slag", description="med-falt eller utan-falt.")
    way: Way = Field(alias="sätt", description="fortsatt, ombyggd eller handskriven.")


class Verification(Finding):
    """Everything that the check of one file found."""

    file: str = Field(alias="fil", description="Filens namn när den kontrollerades.")
    sha256: Sha256 = Field(description="Filens SHA-256.")
    length: int = Field(alias="byte", description="Filens storlek i byte.", ge=0)
    checked: Day = Field(alias="kontrollerad", description="Dagen då filen kontrollerades.")
    verdict: Verdict = Field(alias="omdöme", description="giltig, ofullständig eller ogiltig.")
    edition: Recognised | None = Field(None, alias="fryst_fil", description="Den frysta PDF som filen är gjord av.")
    text: TextState = Field(TextState.UNKNOWN, alias="text", description="fryst, ändrad eller okänd.")
    sealed: bool = Field(default=False, alias="förseglad", description="Om inget mer får läggas till.")
    covered: bool = Field(default=False, alias="täckt", description="Om den sista underskriften täcker hela filen.")
    uncovered: int = Field(0, alias="byte_efter", description="Antal byte som ingen underskrift täcker.", ge=0)
    signatures: tuple[Signature, ...] = Field((), alias="underskrifter", description="Underskrifterna, i ordning.")
    stamps: tuple[TimeStamp, ...] = Field((), alias="arkivstämplar", description="Tidsstämplar av hela filen.")
    attested: tuple[Attested, ...] = Field((), alias="intygade", description="Parter som kansliet intygar.")
    missing: tuple[Missing, ...] = Field((), alias="saknas", description="De som ska underteckna och inte har det.")
    additions: tuple[Addition, ...] = Field((), alias="tillagt", description="Vad som lagts till, i ordning.")
    reasons: tuple[Reason, ...] = Field((), alias="skäl", description="Skälen till omdömet, och anmärkningar.")
    archival: Archival = Field(
        Archival(ready=False), alias="arkiv", description="Om filen kan kontrolleras så länge den bevaras."
    )
    trust_given: bool = Field(default=False, alias="förtroendelista", description="Om betrodda utfärdare var angivna.")
