"""Owns what is said of the set of signatories: who is missing, whom the office vouches for, and what is not known."""

from overens.model.verification import Reason
from overens.seal.reasons import fault, gap, remark


def missing(names: tuple[str, ...], total: int) -> Reason:
    """Parties that have not signed."""
    if len(names) == total:
        return gap(
            "ingen-har-undertecknat", "Ingen har undertecknat filen.", "Skicka den till den som ska underteckna först."
        )
    what = f"{len(names)} av {total} har inte undertecknat i den här filen: {', '.join(names)}."
    fix = "Be om en senare version av filen, där alla har undertecknat, eller skicka filen vidare till dem."
    return gap("saknas", what, fix)


def without_trust() -> Reason:
    """Nobody has said whom to trust."""
    what = "Ingen har angett vilka utfärdare som är betrodda, så det går inte att säga vem som står bakom certifikaten."
    return gap("utan-fortroendelista", what, "Kontrollera igen med --trust och en fil med utfärdarnas certifikat.")


def unseen(names: tuple[str, ...]) -> Reason:
    """A file that a service has rebuilt, in which the parties' own signatures cannot be seen."""
    told = ", ".join(names)
    what = f"Filen är ombyggd av en tjänst, så de här parternas underskrifter kan inte kontrolleras här: {told}."
    fix = "Läs tjänstens intyg. Säger det att de har undertecknat, så ange dem med --signed-by."
    return gap("kan-inte-kontrolleras", what, fix)


def attested(names: tuple[str, ...]) -> Reason:
    """Parties that the office vouches for."""
    what = f"Kansliet intygar, efter att ha läst tjänstens intyg, att de här har undertecknat: {', '.join(names)}."
    return remark("intygat", what, "Bevara tjänstens intyg tillsammans med filen.")


def attested_in_vain() -> Reason:
    """The office vouches, but the file has no signature that vouches for the file itself."""
    what = "Kansliets intyg räcker inte: tjänsten har inte undertecknat hela filen med en hel och betrodd underskrift."
    fix = "Be tjänsten om filen med dess egen underskrift, och ange tjänstens utfärdare med --trust."
    return gap("intyg-racker-inte", what, fix)


def not_named(names: tuple[str, ...]) -> Reason:
    """The office vouches for people whom the service's own pages do not name."""
    what = f"Sidorna som tjänsten har lagt till nämner inte: {', '.join(names)}."
    return gap("namns-inte", what, "Läs tjänstens intyg igen, och kontrollera att det gäller rätt personer.")


def handwritten(names: tuple[str, ...]) -> Reason:
    """Signatures on paper, by the office's word."""
    what = (
        f"Underskrifterna är gjorda för hand och kan inte kontrolleras här. Kansliet intygar dem: {', '.join(names)}."
    )
    return remark("for-hand", what, "Det är pappret som gäller. Bevara originalet.")


def handwritten_unnamed() -> Reason:
    """Signatures on paper, and nobody has said whose."""
    what = "En underskrift på papper kan inte kontrolleras här, och ingen har angett vilka som har undertecknat."
    return gap("for-hand-av-okanda", what, "Läs pappret och ange dem som har undertecknat med --signed-by.")


def mixed(short_title: str, *, paper: bool) -> Reason:
    """Digital and handwritten signatures of one document."""
    if paper:
        what = f"{short_title} har redan undertecknats digitalt, och den här filen är undertecknad för hand."
    else:
        what = f"{short_title} har redan undertecknats för hand, och den här filen är undertecknad digitalt."
    fix = "En överenskommelse undertecknas på ett sätt av alla. Välj det ena, och låt alla göra så."
    return fault("blandad", what, fix)


def not_sealed() -> Reason:
    """A complete file that can still be added to."""
    return remark("inte-forseglad", "Filen är inte förseglad.", "Försegla den med overens seal innan den arkiveras.")


def trial() -> Reason:
    """Certificates that are for trials only, in a file that is a trial itself."""
    what = "Certifikaten säger TEST. Det är ett prov, och ingen är bunden av underskrifterna."
    return remark("prov", what, "Inget behöver göras.")


def trial_in_earnest(short_title: str) -> Reason:
    """Certificates that are for trials only, in a file that is no trial."""
    what = f"Certifikaten säger TEST, men {short_title} är inget prov. Ingen är bunden av underskrifterna."
    return fault("prov-pa-riktigt", what, "Låt parterna underteckna den frysta filen med sina riktiga certifikat.")


def digital_too() -> Reason:
    """A file that is said to be signed by hand, and has digital signatures."""
    what = "Filen sägs vara undertecknad för hand, men den har digitala underskrifter."
    return fault("blandad", what, "Ta emot den utan --handwritten. Det får inte blandas.")


def wrong_form(short_title: str) -> Reason:
    """A digital signature of a document that says itself that it is signed by hand."""
    what = f"{short_title} ska undertecknas för hand, men den här filen är undertecknad digitalt."
    return fault("fel-satt", what, "Låt alla underteckna på papper, eller besluta om en ny utgåva.")
