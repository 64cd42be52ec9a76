"""Owns what is said of single signatures; `whose` is what one is called, such as `Underskriften från Bergs kommun`."""

from overens.model.verification import Reason
from overens.seal.reasons import fault, gap, remark

ANEW = "Den gäller inte. Gå tillbaka till filen som den var före den underskriften, och låt parten underteckna igen."


def changed() -> Reason:
    """A file whose last signature does not fit it."""
    what = "Filen har ändrats efter den sista underskriften."
    return fault("andrad", what, "Filen gäller inte. Be den som undertecknade sist om filen på nytt.")


def broken(whose: str) -> Reason:
    """A signature that does not fit what it covers."""
    what = f"{whose} är bruten: något som den täcker har ändrats, eller underskriften själv."
    return fault("bruten", what, "Filen gäller inte. Be den som undertecknade om filen på nytt.")


def unsupported(field: str) -> Reason:
    """A signature of a kind that cannot be judged."""
    what = f"Underskriften i fältet {field} är av ett slag som inte går att kontrollera."
    return fault("okant-slag", what, "Låt parten underteckna igen med PAdES.")


def untrusted(whose: str, holder: str, issuer: str) -> Reason:
    """A certificate that leads to nobody trusted."""
    what = f"{whose} är gjord med ett certifikat för {holder} från {issuer}, som inte är en betrodd utfärdare."
    fix = "Lita inte på den. Är utfärdaren känd och rätt, så lägg till den i filen som --trust pekar ut."
    return fault("inte-betrodd", what, fix)


def expired(whose: str, day: str, *, timed: bool) -> Reason:
    """A certificate that had gone out, or may have."""
    if timed:
        return fault("utgatt", f"{whose} gjordes när certifikatet hade gått ut ({day}).", ANEW)
    what = f"{whose}: certifikatet gick ut {day}, och ingen tidsstämpel visar att underskriften gjordes innan."
    return fault("utgatt", what, ANEW)


def not_yet(whose: str, day: str) -> Reason:
    """A certificate that was not valid yet."""
    return fault("inte-giltigt-an", f"{whose} gjordes innan certifikatet började gälla ({day}).", ANEW)


def revoked(whose: str) -> Reason:
    """A certificate that was revoked when it was used, as far as can be shown."""
    return fault("sparrat", f"{whose} är gjord med ett certifikat som är spärrat.", ANEW)


def weak(whose: str) -> Reason:
    """A signature of a kind that can be forged."""
    what = f"{whose} är gjord med en metod som är för svag (till exempel SHA-1), så den går att förfalska."
    return fault("svag", what, ANEW)


def misused(whose: str) -> Reason:
    """A certificate that is not for signatures."""
    return fault("fel-anvandning", f"{whose} är gjord med ett certifikat som inte är till för underskrifter.", ANEW)


def of_other_party(whose: str, holder: str, other: str) -> Reason:
    """A certificate of another party."""
    what = f"{whose} är gjord med ett certifikat för {holder}, som hör till {other}."
    return fault("annan-part", what, ANEW)


def other_name(whose: str, holder: str, expected: str, party: str) -> Reason:
    """A certificate that names neither the party nor the person that was expected."""
    what = f"{whose} är gjord av {holder}, men det skulle vara {expected}."
    fix = f"Kontrollera att {holder} får underteckna för parten. Ange i så fall --signed-by {party}."
    return gap("annat-namn-i-certifikat", what, fix)


def stamp_of_other(whose: str, other: str) -> Reason:
    """A stamp that names another party than the one that signed."""
    what = f"{whose} har en stämpel som säger {other}."
    return fault("annan-i-stampeln", what, ANEW)


def stamp_without_name(whose: str, said: str) -> Reason:
    """A stamp whose words name neither the party nor the holder."""
    what = f"{whose} har en stämpel som inte nämner parten eller innehavaren av certifikatet: ”{said}”."
    return fault("namnlos-stampel", what, ANEW)


def stamp_broken(whose: str) -> Reason:
    """A time stamp that does not fit the signature."""
    return fault("bruten-tidsstampel", f"{whose} har en tidsstämpel som är bruten.", ANEW)


def stamp_untrusted(whose: str, issuer: str) -> Reason:
    """A time stamp from a service that is not trusted."""
    what = f"{whose} har en tidsstämpel från {issuer}, som inte är en betrodd tjänst."
    fix = "Är tjänsten känd och rätt, så lägg till dess utfärdare i filen som --trust pekar ut."
    return gap("tidsstampel-inte-betrodd", what, fix)


def archive_stamp_broken() -> Reason:
    """A time stamp of the whole file that does not fit it."""
    what = "Arkivstämpeln är bruten: något som den täcker har ändrats."
    return fault("bruten-arkivstampel", what, "Filen gäller inte. Hämta den ur arkivet på nytt.")


def archive_stamp_untrusted(issuer: str) -> Reason:
    """A time stamp of the whole file from a service that is not trusted, or not any more."""
    what = f"Arkivstämpeln är gjord av {issuer}, som inte är en betrodd tjänst eller vars certifikat har gått ut."
    fix = (
        "Är tjänsten känd och rätt, så lägg till dess utfärdare i filen som --trust pekar ut. "
        "Har certifikatet gått ut behövs en ny arkivstämpel."
    )
    return gap("arkivstampel-inte-betrodd", what, fix)


def unchecked(names: tuple[str, ...]) -> Reason:
    """Nothing tells whether certificates were revoked; `names` are whose signatures were made with them."""
    what = f"Det går inte att säga om certifikaten var spärrade för underskrifterna från {', '.join(names)}."
    fix = "Kontrollera igen med uppkoppling och utan --offline. Underteckna på nivån B-LT, så följer beviset med filen."
    return gap("sparr-okand", what, fix)


def untimed(names: tuple[str, ...]) -> Reason:
    """No time stamps."""
    what = f"Tiden är bara undertecknarens egen uppgift, utan tidsstämpel, för {', '.join(names)}."
    return remark("utan-tidsstampel", what, "Underteckna med --timestamp nästa gång, så kan tiden styrkas.")


def twice(party: str) -> Reason:
    """A party that has signed more than once."""
    return remark(
        "flera-ganger", f"{party} har undertecknat mer än en gång.", "Den första räknas. Inget behöver göras."
    )
