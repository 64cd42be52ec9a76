"""Owns what is said of the record that a file is checked against: that the record itself is not as it was made."""

from overens.model.verification import Reason
from overens.seal.reasons import fault

COPY = "Hämta tillbaka det som frystes ur en säkerhetskopia, och kontrollera filen igen."


def damaged(what: str) -> Reason:
    """A record that `check` objects to; `what` is its own sentence."""
    return fault("manifest", f"Det som är fryst går inte att lita på. {what}", COPY)


def frozen_changed(name: str) -> Reason:
    """A frozen PDF that is not the one in the manifest."""
    what = f"Den frysta filen {name} är inte den som manifestet beskriver."
    return fault("fryst-fil-andrad", what, COPY)


def frozen_exchanged(name: str, other: str) -> Reason:
    """A frozen PDF that is that of another edition."""
    what = f"Den frysta filen {name} är i själva verket den för {other}."
    return fault("fryst-fil-forvaxlad", what, f"Lägg tillbaka rätt fil. {COPY}")


def signatories_changed(names: tuple[str, ...]) -> Reason:
    """A manifest that does not name those that the frozen PDF has fields for."""
    told = ", ".join(names)
    what = f"Manifestet och fälten i den frysta filen säger olika om vilka som ska underteckna: {told}."
    return fault("undertecknare-andrade", what, COPY)
