"""Owns what an abbreviation looks like, those in capitals and those with full stops, and which explain themselves."""

import re
from collections.abc import Iterable, Iterator

ABBREVIATION = re.compile(r"(?<![\w@./-])[A-ZÅÄÖ]{2,6}(?!\w|[@./]\w)")
ROMAN = re.compile(r"[IVXLC]+")
SHORT = re.compile(
    r"(?<!\w)(?:t\.\s?ex\.?|bl\.\s?a\.?|m\.\s?m\.?|m\.\s?fl\.?|d\.\s?v\.\s?s\.?|dvs\.?|o\.\s?s\.\s?v\.?|osv\.?|"
    r"f\.\s?n\.?|s\.\s?k\.?|fr\.\s?o\.\s?m\.?|t\.\s?o\.\s?m\.?|p\.\s?g\.\s?a\.?|e\.\s?d\.?|o\.\s?dyl?\.?|resp\.|"
    r"enl\.|ev\.|ang\.|inkl\.|exkl\.|ca|avs\.|jfr|äv\.)(?!\w)"
)
KNOWN = frozenset(
    {"PDF", "ID", "IT", "EU", "AB", "PM", "TV", "SMS", "YAML", "JSON", "HTML", "URL", "XML", "CSV", "JPEG", "RSS"}
)
"""What a reader knows better in short than in full, or what the office's handbook is about."""


def explained(words: str) -> Iterator[str]:
    """Those that stand in brackets after what they are short for, or that have it in brackets after them."""
    for found in ABBREVIATION.finditer(words):
        before, after = words[: found.start()], words[found.end() :]
        if (before.endswith("(") and after.startswith(")")) or re.match(r"\s+\(\w", after):
            yield found[0]


def shortened(words: str) -> Iterator[str]:
    """The abbreviations of small letters, which are better written out."""
    return (found[0] for found in SHORT.finditer(words))


def unexplained(passages: Iterable[str]) -> tuple[str, ...]:
    """The abbreviations in capitals that none of these passages explains, each once, in order."""
    told = tuple(passages)
    known = KNOWN.union(*(explained(passage) for passage in told))
    met = (short for passage in told for short in ABBREVIATION.findall(passage))
    return tuple(dict.fromkeys(short for short in met if short not in known and not ROMAN.fullmatch(short)))
