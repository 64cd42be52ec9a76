"""Owns what is said of a file as such: that it cannot be read, that it is none of ours, that it may do harm."""

from overens.model.verification import Reason
from overens.seal.reasons import fault, remark

AGAIN = "Be avsändaren om filen på nytt."
HARMFUL = "Öppna inte filen. Be avsändaren om en ny, och berätta vad som har hänt."


def empty() -> Reason:
    """A file of no bytes."""
    return fault("tom", "Filen är tom.", AGAIN)


def no_pdf() -> Reason:
    """A file of another kind."""
    return fault("ingen-pdf", "Filen är ingen PDF.", "Kontrollera att du har valt rätt fil.")


def too_large(megabytes: int, most: int) -> Reason:
    """A file larger than any signed edition can be."""
    what = f"Filen är på {megabytes} MB. En undertecknad överenskommelse blir aldrig större än {most} MB."
    return fault("for-stor", what, "Kontrollera att du har valt rätt fil. Annars: be avsändaren om filen på nytt.")


def encrypted() -> Reason:
    """A file that asks for a password, or has one."""
    what = "Filen är krypterad. Då går det varken att läsa den eller att arkivera den."
    return fault("krypterad", what, "Be avsändaren om filen utan lösenord.")


def unreadable() -> Reason:
    """A file that is damaged or cut off."""
    return fault("olaslig", "Filen är skadad eller avhuggen, så att den inte går att läsa.", AGAIN)


def exhausting() -> Reason:
    """A file that takes more memory or time than any honest file does."""
    what = "Filen kräver mer minne eller tid än någon hederlig fil gör, så granskningen avbröts."
    return fault("uttommande", what, HARMFUL)


def too_many_pages(count: int, most: int) -> Reason:
    """A file of more pages than any signed edition has."""
    what = f"Filen har {count} sidor. En undertecknad överenskommelse har aldrig fler än {most}."
    return fault("for-manga-sidor", what, HARMFUL)


def unknown() -> Reason:
    """A file that is made of no frozen PDF."""
    what = "Filen är inte gjord av någon fryst utgåva i den här mappen."
    return fault("okand", what, "Kontrollera att du har rätt fil, och rätt mapp med --folder.")


def misnamed(name: str, short_title: str) -> Reason:
    """A file whose name says another edition than its contents."""
    what = f"Filen heter {name}, men innehållet är {short_title}."
    return remark("annat-namn", what, "Ge filen ett namn som stämmer, så att ingen tar fel på den.")


def trailing(count: int) -> Reason:
    """Bytes after the end of the PDF."""
    what = f"Det står {count} byte efter PDF-filens slut. Ingen underskrift täcker dem."
    return fault("efter-slutet", what, AGAIN)


def dangerous(names: tuple[str, ...]) -> Reason:
    """A PDF that can run something."""
    what = f"Filen innehåller något som kan köras eller hämtas när den öppnas: {', '.join(names)}."
    return fault("farlig", what, HARMFUL)


def executable(names: tuple[str, ...]) -> Reason:
    """A PDF that carries a program."""
    return fault("program", f"Filen har ett program som bilaga: {', '.join(names)}.", HARMFUL)


def attachment_changed(name: str) -> Reason:
    """An attachment of the frozen file that says something else now."""
    what = f"Bilagan {name} är inte den som frystes."
    return fault("bilaga-andrad", what, "Filen gäller inte. Be avsändaren om en fil där bilagorna är orörda.")


def attachment_added(names: tuple[str, ...]) -> Reason:
    """Attachments that a service has added, such as its record of events."""
    what = f"Filen har fått bilagor: {', '.join(names)}."
    return remark("bilaga-tillagd", what, "Läs dem. De hör inte till överenskommelsen.")


def attachment_lost(names: tuple[str, ...]) -> Reason:
    """Attachments of the frozen file that a service has dropped."""
    what = f"Filen har inte kvar bilagorna med källtexten: {', '.join(names)}."
    return remark("bilaga-borta", what, "De finns i den frysta filen, så inget behöver göras.")


def language_changed(language: str) -> Reason:
    """A file that says that it is in another language, which is read aloud as such."""
    said = f"”{language}”" if language else "inget"
    what = f"Filen anger {said} som språk i stället för svenska."
    return fault("sprak", what, "Filen gäller inte. Be avsändaren om en fil som inte är ändrad.")
