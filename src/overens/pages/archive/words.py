"""Owns what the archive says in words: verdicts, ways back, levels of signatures, and how an edition stands in it."""

from dataclasses import dataclass
from datetime import date

from overens.model.manifest import Received, ReceivedSignature, Variant, Verdict, Way
from overens.pages.archive.signing import PartySigning, signing
from overens.pages.edition import Edition
from overens.pages.wording import day, moment

VERDICTS = {
    Verdict.COMPLETE: "Giltig: alla har undertecknat, och inget har ändrats efteråt.",
    Verdict.INCOMPLETE: "Ofullständig: alla har inte undertecknat i filen.",
    Verdict.INVALID: "Ogiltig: filen godkändes inte. Rapporten säger varför.",
}
LOOKS = {Verdict.COMPLETE: "good", Verdict.INCOMPLETE: "partly", Verdict.INVALID: "bad"}
"""How a verdict looks; its words always stand beside."""
WAYS = {
    Way.CONTINUED: "Den frysta filen, med underskrifter tillagda.",
    Way.REBUILT: "Gjord om av tjänsten som den undertecknades i. Innehållet är jämfört med den frysta filen.",
    Way.HANDWRITTEN: "Undertecknad på papper och inskannad.",
}
FROZEN = {
    Variant.PLAIN: ("Fryst PDF utan underskriftsfält", "För att läsa, eller skicka till en tjänst för underskrift."),
    Variant.FIELDS: ("Fryst PDF med underskriftsfält", "För den som undertecknar direkt i filen."),
}
LEVELS = {
    "B-B": "utan tidsstämpel",
    "B-T": "med tidsstämpel",
    "B-LT": "med tidsstämpel och bevis för att certifikatet gällde",
    "B-LTA": "med arkivstämpel, så att den kan kontrolleras även när certifikatet har gått ut",
}


@dataclass(frozen=True, slots=True)
class State:
    """How an edition stands in the archive: in a sentence, who is missing, and the day of the check if there is one."""

    look: str
    words: str
    missing: tuple[str, ...] = ()
    checked: date | None = None


def state(edition: Edition) -> State:
    """How an edition stands in the archive; of one that is not frozen nothing is said of signatures."""
    if edition.kept is None:
        return State("none", "Inte fryst här. Arkivet har ingen undertecknad fil.")
    manifest = edition.kept.manifest
    found, total = signing(manifest), len(manifest.signatories)
    if found.counted is None:
        return _uncounted(manifest.received)
    words = f"{found.signed} av {total} har undertecknat"
    if found.is_complete and total > 1:
        words = f"Alla {total} har undertecknat"
    return State(LOOKS[found.counted.verdict], f"{words}.", found.missing, found.counted.received)


def _uncounted(received: tuple[Received, ...]) -> State:
    if not received:
        return State("none", "Fryst. Ingen undertecknad fil har kommit tillbaka ännu.")
    last = received[-1].received
    return State("bad", "Fryst. Ingen fil som har kommit tillbaka har godkänts.", checked=last)


def given(party: PartySigning) -> str:
    """Whether and when a party has signed."""
    if party.signature is None:
        return "Har undertecknat" if party.is_signed else "Har inte undertecknat här"
    if not party.is_signed:
        return "Har en underskrift som inte räknas"
    return f"Har undertecknat {moment(party.signature.time)}" if party.signature.time else "Har undertecknat"


def judged(party: PartySigning) -> tuple[str, ...]:
    """What the check said of a party's signature, a sentence each."""
    if party.signature is None:
        if not party.is_signed:
            return ()
        return ("För hand, i den inskannade filen." if party.is_handwritten else "Enligt kontrollen av hela filen.",)
    own_time = "Tiden är undertecknarens egen uppgift." if _is_untimed(party.signature) else ""
    return tuple(filter(None, (_wholeness(party.signature), own_time)))


def _wholeness(signature: ReceivedSignature) -> str:
    if not signature.whole:
        return "Bruten: något som den täcker har ändrats."
    if not signature.trusted:
        return "Hel, men certifikatet leder inte till en betrodd utfärdare."
    return "Hel och betrodd."


def _is_untimed(signature: ReceivedSignature) -> bool:
    return signature.time is not None and signature.level == "B-B"


def level(signature: ReceivedSignature) -> str:
    """The level of a signature with what it means, or nothing."""
    if not signature.level:
        return ""
    meaning = LEVELS.get(signature.level)
    return f"Nivå {signature.level}, {meaning}." if meaning else f"Nivå {signature.level}."


def received_on(received: Received) -> str:
    """When a file came back and what it was judged to be."""
    return f"Mottagen och kontrollerad {day(received.received)}. {VERDICTS[received.verdict]}"
