"""Owns what is said of that which was added to a frozen file after it was frozen."""

from overens.model.verification import Reason
from overens.seal.checking.breaches import Breach, Kind
from overens.seal.reasons import fault, remark

REFUSE = "Filen gäller inte. Gå tillbaka till filen som den var före ändringen."
WORDS = {
    Kind.PAGE: "sidan {where} har fått nytt innehåll",
    Kind.ANNOTATION: "något har lagts ovanpå sidan {where}",
    Kind.LANGUAGE: "filens språk är ändrat",
    Kind.ATTACHMENT: "en bilaga är utbytt: {where}",
    Kind.FIELD: "ett formulärfält är ändrat eller tillagt: {where}",
    Kind.SIGNED: "ett fält som redan är undertecknat är ändrat: {where}",
    Kind.METADATA: "det som filen säger om sig själv är ändrat",
    Kind.CATALOGUE: "filens uppbyggnad är ändrad: {where}",
    Kind.REMOVED: "något är borttaget ur filen",
    Kind.RESERVED: "filen har gjorts så att innehåll kan läggas till utan att det syns",
    Kind.PROOF: "bevisen för certifikaten är något annat än bevis",
    Kind.OTHER: "något i filen är utbytt",
}


def words(breach: Breach) -> str:
    """What a breach is, as a part of a sentence."""
    said = WORDS[breach.kind].format(where=breach.where)
    return said.removesuffix(": ").replace("sidan  ", "en sida ")


def breached(after: str, breaches: tuple[Breach, ...]) -> Reason:
    """An update that did what it may not; `after` says what stood before it, such as the name of who signed last."""
    told = "; ".join(dict.fromkeys(map(words, breaches)))
    return fault("otillaten-andring", f"Något annat än underskrifter har lagts till {after}: {told}.", REFUSE)


def strange(after: str) -> Reason:
    """An update that is neither a signature nor its proofs, though it changes nothing that is shown."""
    what = f"Något som varken är en underskrift eller bevis har lagts till {after}."
    return fault("okant-tillagg", what, REFUSE)


def after_seal() -> Reason:
    """Something other than proofs after the signature that allows no change."""
    return fault("efter-forseglingen", "Filen har ändrats efter att den förseglades.", REFUSE)


def uncovered(count: int) -> Reason:
    """Proofs after the last signature, which nothing covers."""
    what = f"Efter den sista underskriften står {count} byte med bevis för certifikaten. Ingen underskrift täcker dem."
    return remark(
        "otackta-bevis", what, "Inget behöver göras: varje bevis är undertecknat av den som har utfärdat det."
    )
