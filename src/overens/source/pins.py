"""Owns which names a content file may have and which of them an edition may point at."""

import re
import unicodedata
from collections.abc import Iterable
from pathlib import PurePosixPath

from overens.problems import nearest

STEP = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.-]*")
PLACE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
ENDING = ".yaml"

Verdict = tuple[str, str, str]
"""The rule, what is wrong and what to do."""


def bad_pin(pin: str, folders: Iterable[str]) -> Verdict | None:
    """What is wrong with the way in which an edition names a file, apart from whether it is there."""
    steps = pin.split("/")
    if steps[0] not in folders or len(steps) == 1 or {"", ".", ".."} & set(steps) or "\\" in pin:
        inside = " eller ".join(f"{folder}/" for folder in folders)
        return (
            "fel-sokvag",
            f"Sökvägen leder inte till en fil i mappen {inside}.",
            f"Ange sökvägen från innehållsmappen, så att den börjar med {inside} och inte innehåller ”..”.",
        )
    return None


def bad_name(file: str) -> Verdict | None:
    """What is wrong with the name of a file in annexes/ or roles/."""
    if not all(STEP.fullmatch(step) for step in file.split("/")):
        return (
            "namn-inte-ascii",
            "Sökvägen har andra tecken än bokstäverna a–z, siffror, bindestreck, understreck och punkt.",
            "Byt namn på filen eller mappen, och skriv det nya namnet i varje utgåva som använder den.",
        )
    if not file.endswith(ENDING):
        return "fel-andelse", f"En innehållsfil har ändelsen {ENDING}.", f"Ge filen ändelsen {ENDING}."
    return None


def bad_place(name: str) -> Verdict | None:
    """What is wrong with the name of an agreement's folder or of an edition; both become addresses."""
    if PLACE.fullmatch(name):
        return None
    return (
        "namn-i-adress",
        "Namnet blir en del av en webbadress och kan bara ha små bokstäver a–z, siffror och bindestreck.",
        f"Byt namn till {plain}." if (plain := _plain(name)) else "Byt namn på filen eller mappen.",
    )


def _plain(name: str) -> str:
    """The same name in the letters that an address can have."""
    bare = unicodedata.normalize("NFKD", name.lower()).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", bare))


def absent(file: str, among: Iterable[str]) -> Verdict:
    """What is wrong when a file is not there; `among` are files that may have been meant."""
    meant = _meant(PurePosixPath(file), [PurePosixPath(known) for known in among])
    question = f"Menade du ”{meant}”? " if meant else ""
    return "fil-saknas", "Filen finns inte.", f"{question}Skapa filen, eller rätta namnet."


def _meant(file: PurePosixPath, among: list[PurePosixPath]) -> PurePosixPath | None:
    """A file of a similar name in the same folder, or one of the same name elsewhere."""
    siblings = {known.stem: known for known in among if known.parent == file.parent}
    near = nearest(file.stem, siblings)
    return siblings[near] if near else next((known for known in among if known.name == file.name), None)


def printable(name: str) -> str:
    """A file's name as it can be printed: what is not text in it is escaped."""
    return "".join(char if char.isprintable() else f"\\u{ord(char):04x}" for char in name)
