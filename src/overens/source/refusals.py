"""Owns the Swedish words for what is valid YAML but has no place in a content file."""

from overens.problems import KeyPath, Place, Problem
from overens.source.sheet import Sheet

DEEPEST = 20
MOST_DUPLICATES = 10
STANDARD_TAGS = "tag:yaml.org,2002:"


def alias(sheet: Sheet, name: str, uses: list[tuple[Place, KeyPath]]) -> Problem:
    """A reference to another place in the file, told once however often it is used."""
    place, path = uses[0]
    often = f" Den finns på {len(uses)} ställen i filen." if len(uses) > 1 else ""
    return sheet.problem(
        "alias",
        place,
        what="En stjärna först i värdet läses i YAML som en hänvisning till ett annat ställe i filen, "
        f"och sådana används inte här.{often}",
        fix="Sätt citattecken kring texten om den börjar med *kursiv* eller **fetstil**. Skriv annars ut innehållet.",
        value=f"*{name}",
        path=path,
    )


def anchor(sheet: Sheet, name: str, place: Place, path: KeyPath) -> Problem:
    """A name that is given to a place in the file."""
    return sheet.problem(
        "ankare",
        place,
        what="Ett &-tecken först i värdet läses i YAML som ett namn på stället, och sådana används inte här.",
        fix="Sätt citattecken kring texten om den börjar med &. Ta annars bort namnet.",
        value=f"&{name}",
        path=path,
    )


def tag(sheet: Sheet, name: str, place: Place, path: KeyPath) -> Problem:
    """A type that is given to a value."""
    return sheet.problem(
        "tagg",
        place,
        what="Ett utropstecken först i värdet läses i YAML som en typ, och sådana används inte här.",
        fix="Sätt citattecken kring texten om den börjar med !. Ta annars bort ordet med utropstecknet.",
        value=name.replace(STANDARD_TAGS, "!!"),
        path=path,
    )


def second_document(sheet: Sheet, place: Place) -> Problem:
    """A line of three hyphens, after which another document begins."""
    return sheet.problem(
        "flera-dokument",
        place,
        what="Filen innehåller flera YAML-dokument, skilda åt av en rad med ---.",
        fix="Lägg varje dokument i en egen fil och ta bort raden.",
        value="---",
    )


def too_deep(sheet: Sheet, place: Place, path: KeyPath) -> Problem:
    """Lists and mappings in each other beyond what any content file needs."""
    return sheet.problem(
        "for-djupt",
        place,
        what=f"Här är listor och nycklar inne i varandra i fler än {DEEPEST} nivåer.",
        fix="Kontrollera indraget och antalet [ och { på raden.",
        value=sheet.line(place),
        path=path,
    )


def bad_key(sheet: Sheet, place: Place, path: KeyPath) -> Problem:
    """A key that is empty, or a list or mapping of its own."""
    return sheet.problem(
        "nyckel-inte-text",
        place,
        what="Före kolonet ska stå en nyckel, men där står inget eller något som inte är ett ord.",
        fix="Skriv nyckeln som ett ord. Sätt citattecken kring en text som börjar med { eller [ eller ?.",
        value=sheet.line(place),
        path=path,
    )


def duplicates(sheet: Sheet, path: KeyPath, twice: list[tuple[str, Place, Place]]) -> Problem:
    """The keys that are in one mapping twice, told as one: each with its first and its second place."""
    key, first, second = twice[0]
    named = " och ".join(filter(None, [", ".join(f"”{key}”" for key, _, _ in twice[:-1]), f"”{twice[-1][0]}”"]))
    lines = ", ".join(str(first.line) for _, first, _ in twice)
    several = len(twice) > 1
    return sheet.problem(
        "dubbel-nyckel",
        second,
        what=f"Nycklarna {named} finns redan, på raderna {lines}."
        if several
        else f"Nyckeln {named} finns redan, på rad {first.line} kolumn {first.column}.",
        fix="Sätt ett streck före den första om de hör till en ny post i listan. Ta annars bort dem."
        if several
        else "Behåll en av dem, eller byt namn på den som skulle heta något annat.",
        value=key,
        path=(*path, key),
    )


def empty(sheet: Sheet) -> Problem:
    """A file without content."""
    return sheet.problem("tom-fil", Place(), what="Filen är tom.", fix="Skriv filens innehåll, eller ta bort filen.")
