"""Owns the one answer to which day it is."""

from collections.abc import Mapping
from datetime import UTC, date, datetime

from overens.problems import UsageError

EPOCH = "SOURCE_DATE_EPOCH"


def today(environment: Mapping[str, str], now: datetime) -> date:
    """The day that `SOURCE_DATE_EPOCH` (seconds) names in UTC, else the day of `now`.

    Raises:
        UsageError: the variable is no number of seconds.
    """
    epoch = environment.get(EPOCH)
    if epoch is None:
        return now.date()
    try:
        return datetime.fromtimestamp(int(epoch), UTC).date()
    except (ValueError, OverflowError, OSError) as error:
        raise UsageError(
            f"Miljövariabeln {EPOCH} är «{epoch}» men ska vara ett antal sekunder. "
            "Ta bort variabeln eller ange dagen med --date ÅÅÅÅ-MM-DD."
        ) from error
