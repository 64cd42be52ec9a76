"""Owns `overens diff`: what differs between two editions or reports, in the form that was asked for."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from overens.commands.choosing import ENDING, Pointed, chosen, pointed
from overens.commands.comparing import compared
from overens.commands.content import Content, Reader
from overens.commands.files import write
from overens.commands.papers import ComparisonOrder
from overens.commands.place import find_root
from overens.commands.problems import refused
from overens.commands.terminal import Terminal
from overens.compare.comparison import Comparison
from overens.document.reports import build_text
from overens.document.tree import Document
from overens.exchange.comparison_json import as_json
from overens.exchange.comparison_schema import KIND
from overens.exchange.comparison_text import as_text
from overens.exchange.word.file import as_word
from overens.model.content import LoadedEdition, LoadedReport
from overens.names import named
from overens.pages.comparison.chain import name
from overens.pages.comparison.paper import comparison_paper
from overens.problems import CLEAN, USAGE, ContentError, OverensError, Problem, UsageError, did_you_mean

CHANGES, TROUBLE = 1, USAGE
"""As `diff` ends: 0 is no difference, 1 some difference, 2 that nothing can be said."""

TEXT = "text"
Make = Callable[[Comparison, str, date], bytes]


@dataclass(frozen=True)
class Wish:
    """How the comparison is wanted: in which form, for which party, in which file, dated which day."""

    form: str
    part: str
    out: Path | None
    today: date


def diff(editions: Sequence[str], folder: Path | None, wish: Wish, terminal: Terminal) -> int:
    """Compares two editions, named as `star 2025 2026` or by the paths of their files; reports in the same ways.

    Text and JSON are printed, the other forms are written to a file of the comparison's own name.
    """
    with _troubles():
        comparison = compared(*_documents(editions, folder))
        part = _part(wish.part, comparison) if wish.part else ""
        _hand_over(comparison, replace(wish, part=part), terminal)
    return CHANGES if comparison.changes else CLEAN


def _hand_over(comparison: Comparison, wish: Wish, terminal: Terminal) -> None:
    if wish.form == TEXT and wish.out is None:
        terminal.comparison(as_text(comparison, terminal.width, wish.part))
        return
    with terminal.working() as bar:
        bar.show(wish.form, 0, 1)
        data = FORMATS[wish.form](comparison, wish.part, wish.today)
    if wish.form in PRINTED and wish.out is None:
        terminal.hand_over(data.decode())
        return
    target = wish.out or Path(f"{name(comparison).stem}{f'-{wish.part}' if wish.part else ''}.{wish.form}")
    write(target, data)
    terminal.result(str(target))


def _text(comparison: Comparison, part: str, _: date) -> bytes:
    return as_text(comparison, WIDTH, part).encode()


def _json(comparison: Comparison, part: str, _: date) -> bytes:
    return as_json(comparison, f"{KIND}.schema.json", part)


WIDTH = 100
"""Of a text in a file, in signs."""


def _word(comparison: Comparison, part: str, day: date) -> bytes:
    return as_word(comparison, day, part)


def _pdf(comparison: Comparison, part: str, day: date) -> bytes:
    return ComparisonOrder(comparison, day, part).make().data


def _html(comparison: Comparison, part: str, day: date) -> bytes:
    return comparison_paper(comparison, day, part).encode()


FORMATS: dict[str, Make] = {TEXT: _text, "json": _json, "docx": _word, "pdf": _pdf, "html": _html}
PRINTED = (TEXT, "json")


@contextmanager
def _troubles() -> Iterator[None]:
    """Ends every error as `diff` does, since the usual code for a fault says here that something differs."""
    try:
        yield
    except OverensError as error:
        error.exit_code = max(error.exit_code, TROUBLE)
        raise
    except OSError as error:
        trouble = refused(error)
        trouble.exit_code = TROUBLE
        raise trouble from error


def _documents(editions: Sequence[str], folder: Path | None) -> tuple[Document, Document]:
    match editions:
        case [agreement, old, new]:
            content = Reader().read(folder or find_root(Path.cwd()))
            _require_sound([content], content.problems)
            first, second = (chosen(named(agreement, word), content.repository.texts) for word in (old, new))
            return build_text(first), build_text(second)
        case [old, new] if all(map(_is_path, editions)):
            return _at(Path(old), Path(new))
    raise UsageError(
        "Ange en överenskommelse och två utgåvor, till exempel: overens diff star 2025 2026. "
        "Eller ange två utgåvors filer, till exempel: overens diff agreements/star/2025.yaml agreements/star/2026.yaml"
    )


def _is_path(word: str) -> bool:
    return word.endswith(ENDING) or "/" in word or Path(word).exists()


def _at(old: Path, new: Path) -> tuple[Document, Document]:
    places = [pointed(path) for path in (old, new)]
    contents = {place.root: Reader().read(place.root) for place in places}
    problems = tuple(problem for root, content in contents.items() for problem in _placed(root, content, contents))
    _require_sound(contents.values(), problems)
    first, second = (_loaded(place, contents[place.root]) for place in places)
    return build_text(first), build_text(second)


def _placed(root: Path, content: Content, contents: dict[Path, Content]) -> tuple[Problem, ...]:
    """The problems of a content folder, told apart from those of another one."""
    if len(contents) == 1:
        return content.problems
    return tuple(replace(problem, file=f"{root}/{problem.file}") for problem in content.problems)


def _loaded(place: Pointed, content: Content) -> LoadedEdition | LoadedReport:
    return chosen(place.name, content.repository.texts)


def _require_sound(contents: Iterable[Content], problems: tuple[Problem, ...]) -> None:
    if any(content.stops() for content in contents):
        raise ContentError(problems)


def _part(wanted: str, comparison: Comparison) -> str:
    """The party of either edition that was asked for, by id or by name."""
    parties = [party for document in (comparison.new, comparison.old) for party in document.parties]
    known = {party.id: party.id for party in parties} | {party.name.casefold(): party.id for party in parties}
    if wanted.casefold() in known:
        return known[wanted.casefold()]
    ids = dict.fromkeys(party.id for party in parties)
    hint = did_you_mean(wanted, ids) or f"Det som finns är: {', '.join(ids) or 'inga'}."
    raise UsageError(f"Ingen av utgåvorna har parten ”{wanted}”. {hint}".rstrip())
