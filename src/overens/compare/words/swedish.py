"""Owns how Swedish joins, inflects and abbreviates the words of a sentence about a change."""

from collections.abc import Sequence

LONGEST_QUOTE = 100
HISSING = ("s", "x", "z")


def genitive(name: str) -> str:
    """Whose something is: `Försäkringskassans`, `Bräcke kommuns`, `Länsams`, `STAR:s`, `Borås`."""
    last = name.rpartition(" ")[2]
    if len(last) > 1 and last.isupper():
        return f"{name}:s"
    return name if name.lower().endswith(HISSING) else f"{name}s"


def listed(words: Sequence[str]) -> str:
    """Words as one phrase: `a, b och c`."""
    return f"{', '.join(words[:-1])} och {words[-1]}" if len(words) > 1 else "".join(words)


def quoted(text: str, longest: int = LONGEST_QUOTE) -> str:
    """The words in Swedish quotation marks, cut after a whole word when there are more than `longest` characters."""
    line = " ".join(text.split())
    if len(line) <= longest:
        return f"”{line}”"
    return f"”{line[:longest].rpartition(' ')[0] or line[:longest]} …”"


def sentence(words: str) -> str:
    """Words as a sentence: a capital letter first, a full stop last."""
    return f"{words[:1].upper()}{words[1:]}" + ("" if words.endswith((".", "?", "!", ".”", "…”")) else ".")


def lowered(name: str) -> str:
    """A name inside a sentence: a common noun gets a small letter, a proper name or an abbreviation does not."""
    return name if name[1:2].isupper() else f"{name[:1].lower()}{name[1:]}"
