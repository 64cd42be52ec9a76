"""Owns the reading of the papers as Markdown: their fenced blocks, what they name in code, and their prose."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent

FENCE = re.compile(r"^(?P<indent> *)```(?P<language>\w*)\n(?P<code>.*?)^(?P=indent)```$", re.MULTILINE | re.DOTALL)
FRONT_MATTER = re.compile(r"\A---\n.*?^---\n", re.MULTILINE | re.DOTALL)
CODE = re.compile(r"`([^`\n]+)`")
LINK = re.compile(r"!?\[([^\]]*)\]\([^)\s]*\)")
MARKS = re.compile(r"^\s*(?:[-*]|\d+\.|:|!!! \w+)\s+|[*_>\"”]", re.MULTILINE)
WORD = re.compile(r"[\w:–-]*\w")
LONG = 6


@dataclass(frozen=True, slots=True)
class Fenced:
    """A fenced block; `before` is the paragraph that leads to it."""

    language: str
    code: str
    before: str


def fenced(text: str) -> list[Fenced]:
    """Every fenced block of a paper."""
    return [
        Fenced(found["language"], dedent(found["code"]), text[: found.start()].rstrip().rpartition("\n\n")[2])
        for found in FENCE.finditer(text)
    ]


def inline_code(text: str) -> list[str]:
    """Everything set as code within a sentence or a cell."""
    return CODE.findall(FENCE.sub("", text))


def commands(text: str) -> list[str]:
    """Every command line that a reader is told to run."""
    lines = [line for block in fenced(text) if block.language == "console" for line in block.code.splitlines()]
    return [*lines, *(code for code in inline_code(text) if re.match(r"overens |(\./)?scripts/\w", code))]


def excerpt(block: Fenced) -> str | None:
    """The file that a block says it is taken from: its paragraph is ”Ur `file`:”."""
    found = re.fullmatch(r"(?:.*\n)*Ur `([^`]+)`:", block.before)
    return found[1] if found else None


def stands_in(code: str, content: str) -> bool:
    """Whether lines stand in a file in this order, each unbroken run of them as one, whatever their common indent."""
    lines, start = content.splitlines(), 0
    for run in code.split("…\n"):
        wanted = run.rstrip("\n").split("\n")
        found = next((at for at in range(start, len(lines)) if _same(lines[at : at + len(wanted)], wanted)), None)
        if found is None:
            return False
        start = found + len(wanted)
    return True


def _same(lines: list[str], wanted: list[str]) -> bool:
    return dedent("\n".join(lines)) == dedent("\n".join(wanted))


def readability(text: str) -> float:
    """LIX: words per sentence plus the per cent of words with more than six letters.

    Headings and tables do not count, since their few words make every text look easy; a list item is a sentence, and
    a file name or other code one short word.
    """
    sentences = [words for sentence in _sentences(text) if (words := WORD.findall(sentence))]
    count = sum(map(len, sentences))
    long = sum(len(word) > LONG for words in sentences for word in words)
    return count / len(sentences) + 100 * long / count


def _sentences(text: str) -> Iterator[str]:
    prose = CODE.sub("kod", FENCE.sub("", FRONT_MATTER.sub("", text)))
    prose = re.sub(r"^ *(?:\||#).*$", "\n", LINK.sub(r"\1", prose), flags=re.MULTILINE)
    for paragraph in re.split(r"\n\s*\n|\n(?=\s*(?:[-*:]|\d+\.)\s)", prose):
        yield from re.split(r"(?<=[.!?])\s+|:\s*$", MARKS.sub(" ", paragraph))


def paths(text: str, root: Path) -> list[str]:
    """Every path below one of the root's own folders, or of one of its files, that is named as code or linked to."""
    own = {entry.name for entry in root.iterdir()}
    linked = re.findall(r"\]\(([^)\s#:]+)\)", text)
    named = [code for code in inline_code(text) if code.removeprefix("./").partition("/")[0] in own and " " not in code]
    return [*linked, *(code.removeprefix("./") for code in named)]
