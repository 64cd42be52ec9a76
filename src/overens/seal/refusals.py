"""Owns what pyHanko's errors mean to the one who signs."""

from collections.abc import Iterator
from contextlib import contextmanager

from pyhanko.sign.general import SigningError
from pyhanko.sign.timestamps import TimestampRequestError
from pyhanko_certvalidator.errors import (
    ExpiredError,
    InsufficientRevinfoError,
    NotYetValidError,
    PathBuildingError,
    PathError,
    RevokedError,
    ValidationError,
)

from overens.problems import OutsideError, OverensError


@contextmanager
def in_swedish(time_service: str) -> Iterator[None]:
    """Raises what goes wrong in the block anew, as what it means; `time_service` is what time stamps come from.

    Raises:
        OverensError: a certificate is revoked, unknown, out of its time, or nothing shows that it is not revoked.
        OutsideError: the time stamping service does not answer.
    """
    try:
        yield
    except TimestampRequestError as error:
        raise OutsideError(
            f"Tjänsten för tidsstämplar {time_service} svarar inte som den ska. "
            "Filen är inte undertecknad. Kontrollera adressen och försök igen."
        ) from error
    except SigningError as error:
        if not isinstance(error.__cause__, (PathError, ValidationError)):
            raise
        raise OverensError(_told(error.__cause__)) from error
    except (PathError, ValidationError) as error:
        raise OverensError(_told(error)) from error


def _told(error: Exception) -> str:
    match error:
        case RevokedError():
            return f"Certifikatet är spärrat sedan {error.revocation_dt:%Y-%m-%d}. Använd ett annat."
        case InsufficientRevinfoError():
            return (
                "Utfärdaren ger inget besked om certifikatet är spärrat. "
                "Försök igen, eller underteckna på nivån B-T utan --trust."
            )
        case ExpiredError() | NotYetValidError():
            return "Ett certifikat ovanför ditt, eller tidsstämpelns, gäller inte i dag. Fråga utfärdaren."
        case PathBuildingError():
            return (
                "Certifikatet, eller tidsstämpelns, leder inte till någon utfärdare som --trust pekar ut. "
                "Kontrollera filen."
            )
    return "Certifikatet, eller tidsstämpelns, får inte användas för underskrifter. Använd ett annat."
