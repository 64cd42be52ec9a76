"""Owns the levels of PAdES, what each of them needs, and what a signature is proved with besides its certificate."""

from dataclasses import dataclass
from enum import StrEnum

from asn1crypto.x509 import Certificate
from pyhanko_certvalidator import ValidationContext

from overens.problems import UsageError
from overens.seal.times import TimeSource


class Level(StrEnum):
    """How long a signature can be checked: as long as its certificate is valid, or for as long as it is kept."""

    B = "B-B"
    T = "B-T"
    LT = "B-LT"
    LTA = "B-LTA"


STAMPED, LASTING = (Level.T, Level.LT, Level.LTA), (Level.LT, Level.LTA)


@dataclass(frozen=True, slots=True)
class Authorities:
    """Who is trusted to issue certificates; `lists` are revocation lists (DER), and with any nothing is fetched."""

    trusted: tuple[Certificate, ...]
    lists: tuple[bytes, ...] = ()

    def context(self) -> ValidationContext:
        """What certificates are judged in: each must be shown not to be revoked."""
        return ValidationContext(
            trust_roots=list(self.trusted),
            allow_fetching=not self.lists,
            crls=self.lists or None,
            revocation_mode="require",
        )


@dataclass(frozen=True, slots=True)
class Proof:
    """What a signature is to be proved with; `proof` makes one that is complete."""

    level: Level
    times: TimeSource | None = None
    authorities: Authorities | None = None


def proof(level: Level | None, times: TimeSource | None, authorities: Authorities | None) -> Proof:
    """What a signature of a level is proved with; without a level, the best that is kept simple: B-B, B-T or B-LT.

    Raises:
        UsageError: the level needs what is not there.
    """
    level = level or (Level.B if times is None else Level.T if authorities is None else Level.LT)
    if level in STAMPED and times is None:
        raise UsageError(f"Nivån {level} behöver en tidsstämpel. Ange en tjänst för det med --timestamp ADRESS.")
    if level in LASTING and authorities is None:
        raise UsageError(
            f"Nivån {level} behöver veta vilka utfärdare som är betrodda. Ange deras certifikat med --trust FIL."
        )
    return Proof(level, times if level in STAMPED else None, authorities)
