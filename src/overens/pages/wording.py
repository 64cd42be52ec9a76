"""Owns how dates, sizes and numbers are written in Swedish, the same with every locale."""

from datetime import date, datetime, timedelta
from unicodedata import normalize
from urllib.parse import urlsplit

from overens.model.months import MONTHS

NUMBERS = ("noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv")
KILO = 1000
FILE_KINDS = {"pdf": "Hela överenskommelsen som PDF", "json": "Texten som data (JSON)"}


def day(found: date) -> str:
    """A date as Swedish text has it: `18 februari 2025`."""
    return f"{found.day} {MONTHS[found.month - 1]} {found.year}"


def moment(written: str) -> str:
    """A time in ISO 8601 as Swedish text has it: `18 februari 2025 kl. 14.05 (UTC+1)`; other text stays as it is."""
    try:
        found = datetime.fromisoformat(written)
    except ValueError:
        return written
    offset = found.utcoffset()
    zone = "" if offset is None else f" ({_zone(offset)})"
    return f"{day(found)} kl. {found.hour}.{found.minute:02}{zone}"


def _zone(offset: timedelta) -> str:
    minutes = int(offset.total_seconds()) // 60
    hours, rest = divmod(abs(minutes), 60)
    sign = "−" if minutes < 0 else "+"
    return f"UTC{sign}{hours}{f'.{rest:02}' if rest else ''}" if minutes else "UTC"


def size(length: int) -> str:
    """A file's size in bytes as a reader has use for it: `412 kB`, `1,3 MB`."""
    if length < KILO:
        return f"{length} byte"
    if length < KILO * KILO:
        return f"{round(length / KILO)} kB"
    return f"{length / KILO / KILO:.1f} MB".replace(".", ",")


def spelled(number: int, one: str = "en") -> str:
    """A number up to twelve as a word, with `one` for the gender that the noun has."""
    if number == 1:
        return one
    return NUMBERS[number] if number < len(NUMBERS) else str(number)


def counted(number: int, noun: str, nouns: str) -> str:
    """A number in figures with its noun: `1 sida`, `12 sidor`."""
    return f"{number} {noun if number == 1 else nouns}"


def listed(words: tuple[str, ...], last: str = "och") -> str:
    """Words as one phrase: `a, b och c`."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def is_web(address: str | None) -> bool:
    """Whether a text is an address that a reader can be sent to."""
    return bool(address and address.startswith(("https://", "http://")))


def host(address: str) -> str:
    """What a reader calls a website: `www.forsakringskassan.se`."""
    return urlsplit(address).netloc or address


def kind_of_file(address: str) -> str:
    """What a reader calls a file to download, by its ending."""
    ending = address.rpartition(".")[2].lower()
    return FILE_KINDS.get(ending, ending.upper())


def unnumbered(heading: str) -> str:
    """A heading without the number that it begins with: `B1.5 Planeringsmöten` is `Planeringsmöten`."""
    first, _, rest = heading.partition(" ")
    return rest if rest and any(sign.isdigit() for sign in first) else heading


def sentence(words: str) -> str:
    """Words with a capital first letter, the rest as it was."""
    return words[:1].upper() + words[1:]


def shortened(words: str, length: int = 72) -> str:
    """The beginning of a text that is too long for a heading or a link, up to a whole word."""
    if len(words) <= length:
        return words
    return f"{words[:length].rpartition(' ')[0].rstrip(' ,.;:–') or words[:length]} …"


_AFTER_Z = str.maketrans({"å": "{", "ä": "|", "æ": "|", "ö": "}", "ø": "}"})


def alphabetical(word: str) -> str:
    """A key that sorts words as Swedish does: å, ä and ö last, capitals and other accents aside."""
    lower = normalize("NFC", word).casefold().translate(_AFTER_Z)
    return normalize("NFKD", lower).encode("ascii", "ignore").decode()
