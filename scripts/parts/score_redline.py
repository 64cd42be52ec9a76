"""Owns the scoring of a redline of two files: links, moves, chunks, islands, the proof and the time."""

import os
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from hashlib import sha256

from plain_editions import PlainEdition, edition

from overens.compare.changes import ChangeKind
from overens.compare.comparison import Comparison, compare
from overens.compare.redline.chunks import Chunks, Op
from overens.compare.redline.passages import Passage, Stands, accept, reject
from overens.document.inline import plain
from overens.exchange.marked_words import added, merged, struck

HOLDS, FAILS, TROUBLE = 0, 1, 2
TINY = 2
"""Words kept between two changes, at most, that count as an island."""
SHOWN = 10
"""So many of each list are shown; the summary counts all."""
LONGEST = 160
"""Characters of what is shown of a text."""


class UnusableError(Exception):
    """A file cannot be compared; says in Swedish why, and what to do."""


def main(*names: str) -> int:
    """Prints the score; 0 when the redline gives both files, 1 when it does not, 2 when one cannot be used."""
    began = time.perf_counter()
    try:
        texts = [_text(name) for name in names]
        editions = [_edition(text, name) for text, name in zip(texts, names, strict=True)]
    except UnusableError as error:
        sys.stderr.write(f"{error}\n")
        return TROUBLE
    start = time.perf_counter()
    comparison = compare(*(each.document for each in editions))
    compared = time.perf_counter()
    refused, taken = editions[0].written(reject(comparison.redline)), editions[1].written(accept(comparison.redline))
    holds = [refused, taken] == texts
    ended = time.perf_counter()
    lines = [
        *(_file(what, name, each) for what, name, each in zip(("Gammal", "Ny"), names, editions, strict=True)),
        *_score(comparison, are_equal=texts[0] == texts[1]),
        *_proof(texts, holds=holds),
        f"Tid            {_ms(ended - began)}, varav {_ms(compared - start)} för jämförelsen",
        *_shown(comparison),
    ]
    sys.stdout.write("\n".join(lines) + "\n")
    return HOLDS if holds else FAILS


def _text(name: str) -> str:
    try:
        with open(name, "rb") as file:  # noqa: PTH123 - pathlib would be a tenth of the time that the start takes
            data = file.read()
    except OSError as error:
        why = os.strerror(error.errno or 0)
        reasons = {"FileNotFoundError": "den finns inte", "IsADirectoryError": "det är en mapp"}
        reason = reasons.get(type(error).__name__, f"systemet säger ”{why}”")
        raise UnusableError(f"Det går inte att läsa {name}: {reason}. Kontrollera sökvägen.") from error
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise UnusableError(
            f"{name} är ingen text i UTF-8: tecken på rad {line} går inte att läsa. Spara filen som text i UTF-8."
        ) from error
    if "\0" in text:
        raise UnusableError(f"{name} är ingen text: den innehåller nolltecken. Spara innehållet som text i UTF-8.")
    return text


def _edition(text: str, name: str) -> PlainEdition:
    found = edition(text, name)
    if not found.blocks:
        raise UnusableError(f"{name} är tom: den innehåller inga ord. Välj en fil med text.")
    return found


def _file(what: str, name: str, found: PlainEdition) -> str:
    count = sum(block.words.count(" ") + 1 for block in found.blocks.values())
    return f"{what:<14} {name}: {count} ord i {len(found.blocks)} delar"


def _score(comparison: Comparison, *, are_equal: bool) -> Iterator[str]:
    ways = Counter(link.matched_by.value for link in comparison.links)
    # A text has no addresses: rows get ids from their keys only so that they are found by them.
    kinds = Counter(change.kind.value for change in comparison.changes if change.kind is not ChangeKind.ADDRESS)
    moves = Counter(link.is_sure for link in comparison.links if link.moved)
    alone = Counter(passage.stands for passage in _passages(comparison) if passage.link is None)
    yield f"Länkar         {len(comparison.links)} ({_counts(ways)})"
    yield f"Utan länk      {alone[Stands.OLD]} gamla, {alone[Stands.NEW]} nya"
    yield f"Flyttar        {moves[True]} säkra, {moves[False]} möjliga"
    yield from _chunks([chunks for passage in _linked(comparison) for chunks in _texts(passage)])
    told = "inga: filerna är lika" if are_equal else "inga i orden: bara blanktecken, radbrytningar och märken skiljer"
    yield f"Ändringar      {kinds.total()} ({_counts(kinds) if kinds else told})"


def _chunks(texts: Sequence[Chunks]) -> Iterator[str]:
    changed = [chunks for chunks in texts if any(chunk.op is not Op.EQUAL for chunk in chunks)]
    count = sum(chunk.op is not Op.EQUAL for chunks in changed for chunk in chunks)
    kept = [len(plain(chunk.new).split()) for chunks in changed for chunk in chunks[1:-1] if chunk.op is Op.EQUAL]
    each = f", {count / len(changed):.1f} i varje".replace(".", ",") if changed else ""
    yield f"Ändrade bitar  {count} i {len(changed)} av {len(texts)} länkade texter{each}"
    yield f"Öar            {sum(length <= TINY for length in kept)} av {len(kept)} bitar mellan två ändringar"


def _proof(texts: Sequence[str], *, holds: bool) -> Iterator[str]:
    if holds:
        yield "Bevis          håller: alla ändringar ger den nya filen och ingen ändring den gamla, byte för byte"
    else:
        yield "Bevis          HÅLLER INTE: ändringarna ger inte tillbaka filerna. Det är ett fel i programmet."
    for what, text in zip(("gammal", "ny"), texts, strict=True):
        yield f"  {what:<12} {sha256(text.encode()).hexdigest()}"


def _shown(comparison: Comparison) -> Iterator[str]:
    """The first moves, the first changed texts, and the first of what only one of the files has."""
    linked = list(_linked(comparison))
    yield from _list("Flyttat", [_moved(passage) for passage in linked if passage.link and passage.link.moved])
    texts = (chunks for passage in linked for chunks in _texts(passage))
    yield from _list("Ändrat", [chunks for chunks in texts if any(chunk.op is not Op.EQUAL for chunk in chunks)])
    alone = (passage for passage in _passages(comparison) if passage.link is None)
    yield from _list("Struket och tillagt", [_alone(passage) for passage in alone if _words(passage)])


def _list(title: str, found: Sequence[str | Chunks]) -> Iterator[str]:
    if found:
        yield f"\n{title} ({min(len(found), SHOWN)} av {len(found)} visas)"
        # Only what is shown is put together.
        yield from (f"  {each if isinstance(each, str) else merged(each, str, str)}" for each in found[:SHOWN])


def _moved(passage: Passage) -> str:
    sure = "säkert" if passage.link and passage.link.is_sure else "möjligt"
    return f"{sure}: {_short(_words(passage))}"


def _alone(passage: Passage) -> str:
    mark = struck if passage.stands is Stands.OLD else added
    return mark(_short(_words(passage)))


def _words(passage: Passage) -> str:
    provision = passage.provision
    return " ".join(part for part in (provision.number, plain(provision.heading or provision.text)) if part)


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST].rpartition(' ')[0] or text[:LONGEST]} …"


def _linked(comparison: Comparison) -> Iterator[Passage]:
    """What stands in both, each once: where the new file has it."""
    return (each for each in _passages(comparison) if each.link and each.stands is not Stands.OLD)


def _texts(passage: Passage) -> Iterator[Chunks]:
    return (chunks for chunks in (passage.heading, passage.text) if chunks)


def _passages(comparison: Comparison) -> Iterator[Passage]:
    return (passage for top in comparison.redline for passage in top.walk())


def _counts(found: Counter[str]) -> str:
    return ", ".join(f"{name}: {count}" for name, count in found.most_common()) or "inga"


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:.0f} ms"


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
