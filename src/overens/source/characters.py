"""Owns the step from bytes to text: the encoding, and the characters that no reader can see."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import islice

from overens.problems import KeyPath, Place, Problem
from overens.source.sheet import Sheet

BOM = b"\xef\xbb\xbf"
UTF_16 = (b"\xff\xfe", b"\xfe\xff")
INDENT = re.compile(r"[ ]*([^\S ])")
SAVE = "Spara om filen som UTF-8 utan BOM (i Anteckningar: Spara som, Kodning: UTF-8)."
LOST = "\ufffd"
NEIGHBOURS = 12
MOST = 200
HARMLESS = "\n\t"

KINDS_OF_INVISIBLE = (
    ("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069", "vänder skrivriktningen"),
    ("\u0085\u2028\u2029", "bryter raden utan att synas"),
    ("\u00ad", "är ett mjukt bindestreck"),
    ("\u200b\u2060\ufeff", "är ett osynligt mellanrum"),
    ("\ufffd", "står där ett tecken har gått förlorat"),
)
CATEGORIES = {
    "Cc": "styr skrivare och skärmar i stället för att synas",
    "Co": "hör till ett enskilt typsnitt, ofta en punktsymbol från Word",
}


def decoded(file: str, data: bytes) -> tuple[Sheet | None, list[Problem]]:
    """The file as text without invisible characters, or nothing when it is not UTF-8."""
    marked = data.startswith(BOM)
    try:
        text = data.removeprefix(BOM).decode()
    except UnicodeDecodeError as error:
        return None, [_not_utf8(file, data.removeprefix(BOM), error.start)]
    sheet = Sheet(file, text.replace("\r\n", "\n").replace("\r", "\n"))
    problems = [_bom(sheet)] if marked else []
    problems += islice(invisible(sheet), MOST)
    return Sheet(file, _visible(sheet.text) if problems else sheet.text), problems


def invisible(sheet: Sheet) -> Iterator[Problem]:
    """A problem for every character in the file that no reader can see."""
    for number, line in enumerate(sheet.lines, 1):
        if not line.isprintable() or LOST in line:
            for column, char in enumerate(line, 1):
                if is_invisible(char):
                    yield unseen(sheet, char, Place(number, column))


def is_invisible(char: str) -> bool:
    """Whether a character is one that an author cannot see; a blank, a tab and a line end are not."""
    if char.isprintable():
        return char == LOST
    return char not in HARMLESS and unicodedata.category(char) != "Zs"


def unseen(sheet: Sheet, char: str, place: Place, path: KeyPath = ()) -> Problem:
    """A problem for one invisible character; it is shown among its neighbours."""
    kind = next((words for chars, words in KINDS_OF_INVISIBLE if char in chars), None)
    words = kind or CATEGORIES.get(unicodedata.category(char), "inte syns")
    line = sheet.lines[place.line - 1]
    before, after = line[: place.column - 1][-NEIGHBOURS:], line[place.column :][:NEIGHBOURS]
    shown = f"U+{ord(char):04X}" if path else f"{before}[U+{ord(char):04X}]{after}"
    return sheet.problem(
        "osynligt-tecken",
        place,
        what=f"Texten innehåller ett tecken som {words}.",
        fix="Ta bort tecknet. Skriv om orden för hand om tecknet inte går att hitta.",
        value=_visible(shown),
        path=path,
    )


def _visible(text: str) -> str:
    return "".join(" " if is_invisible(char) else char for char in text)


def indentation(sheet: Sheet) -> list[Problem]:
    """A problem for the lines that are indented by anything but blanks."""
    return list(islice(_indentation(sheet), MOST))


def _indentation(sheet: Sheet) -> Iterator[Problem]:
    for number, line in enumerate(sheet.lines, 1):
        found = INDENT.match(line)
        if found:
            yield _bad_indent(sheet, found[1], Place(number, found.start(1) + 1))


def _bad_indent(sheet: Sheet, char: str, place: Place) -> Problem:
    tab = char == "\t"
    return sheet.problem(
        "tabb" if tab else "hart-mellanslag",
        place,
        what=f"Raden är indragen med {'en tabb' if tab else 'ett hårt mellanslag'}. YAML tillåter bara mellanslag.",
        fix="Ta bort det tomma före texten och dra in raden med två mellanslag per nivå.",
        value=sheet.line(place),
    )


def _bom(sheet: Sheet) -> Problem:
    return sheet.problem(
        "bom",
        Place(),
        what="Filen börjar med ett osynligt byteordningsmärke (BOM).",
        fix=SAVE,
        value="U+FEFF",
    )


def _not_utf8(file: str, data: bytes, start: int) -> Problem:
    before = data[:start].decode().replace("\r\n", "\n").replace("\r", "\n")
    place = Place(before.count("\n") + 1, start_column(before))
    wide = data.startswith(UTF_16)
    return Sheet(file).problem(
        "inte-utf-8",
        place,
        what="Filen är sparad som UTF-16, inte som UTF-8." if wide else "Här står en byte som inte är UTF-8.",
        fix=SAVE,
        value=f"0x{data[start]:02X}",
    )


def start_column(before: str) -> int:
    """The column that follows a text, counted from 1."""
    return len(before) - before.rfind("\n")
