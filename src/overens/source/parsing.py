"""Owns the step from YAML text to the tree of nodes; built from libyaml's events, never by recursion."""

import unicodedata
from dataclasses import dataclass, field

import yaml

from overens.problems import KeyPath, Place, Problem
from overens.source import refusals
from overens.source.characters import indentation, is_invisible, unseen
from overens.source.nodes import Mapping, Node, Pair, Scalar, Sequence
from overens.source.sheet import Sheet
from overens.source.syntax import Stop, place_of, syntax_problem

QUOTES = ("'", '"')
EMPTY = ("~", "null", "Null", "NULL")


def parse(sheet: Sheet) -> tuple[Node | None, list[Problem]]:
    """The tree of a file with everything wrong in its YAML; no tree when it cannot be told."""
    problems = indentation(sheet)
    if problems:
        # What a wrongly indented line belongs to cannot be known, so nothing more is said about the file.
        return None, problems
    composer = _Composer(sheet)
    composer.run()
    problems = composer.problems
    problems += [refusals.alias(sheet, name, uses) for name, uses in composer.aliases.items()]
    if not composer.documents and not problems:
        problems.append(refusals.empty(sheet))
    return composer.root, problems


class _StopError(Exception):
    """The rest of the file is not read."""


@dataclass
class _Frame:
    """A list or mapping that has begun and not ended; `latest` is the step last completed, with its line."""

    place: Place
    mapping: bool
    told: bool = False
    items: list[Node] = field(default_factory=list)
    pairs: dict[str, Pair] = field(default_factory=dict)
    key: Scalar | None = None
    skips: bool = False
    twice: list[tuple[str, Place, Place]] = field(default_factory=list)
    told_at: int = 0
    latest: tuple[str | int, int] = ("", 0)

    @property
    def step(self) -> str | int:
        if self.mapping:
            return self.key.text or "" if self.key else ""
        return len(self.items)

    def node(self) -> Node:
        if self.told:
            return Scalar(self.place, None, told=True)
        if self.mapping:
            return Mapping(self.place, tuple(self.pairs.values()))
        return Sequence(self.place, tuple(self.items), tuple(range(len(self.items))))

    def add_item(self, node: Node) -> None:
        self.latest = (len(self.items), node.place.line)
        self.items.append(node)

    def add_value(self, node: Node) -> None:
        if self.key and self.key.text and not self.skips:
            self.pairs[self.key.text] = Pair(self.key.text, self.key.place, node)
            self.latest = (self.key.text, self.key.place.line)
        self.key = None


@dataclass
class _Composer:
    """Takes libyaml's events one by one and keeps what they make."""

    sheet: Sheet
    root: Node | None = None
    problems: list[Problem] = field(default_factory=list)
    aliases: dict[str, list[tuple[Place, KeyPath]]] = field(default_factory=dict)
    stack: list[_Frame] = field(default_factory=list)
    documents: int = 0
    quoted: tuple[Place, Place] | None = None

    @property
    def path(self) -> KeyPath:
        return tuple(frame.step for frame in self.stack if frame.step != "")

    def path_on(self, line: int) -> KeyPath:
        """The path of what was read last, if it is on this line, else of the list or mapping around it."""
        if not self.stack or self.stack[-1].key:
            return self.path
        around = tuple(frame.step for frame in self.stack[:-1])
        step, on = self.stack[-1].latest
        return (*around, step) if on == line else around

    def run(self) -> None:
        try:
            for event in yaml.parse(self.sheet.text, Loader=yaml.CSafeLoader):
                self.take(event)
        except yaml.YAMLError as error:
            self.root = None
            self.problems.append(syntax_problem(self.sheet, error, Stop(self.path_on, self.quoted)))
        except _StopError:
            self.root = None

    def take(self, event: yaml.Event) -> None:
        place = self.sheet.inside(place_of(event.start_mark))
        quoted = isinstance(event, yaml.ScalarEvent) and event.style in QUOTES
        self.quoted = (place, place_of(event.end_mark)) if quoted else None
        match event:
            case yaml.ScalarEvent():
                self.refuse(event, place)
                self.add(self.scalar(event, place))
            case yaml.CollectionStartEvent():
                self.refuse(event, place)
                self.begin(_Frame(place, isinstance(event, yaml.MappingStartEvent), told=event.tag is not None))
            case yaml.CollectionEndEvent():
                self.add(self.stack.pop().node())
            case yaml.AliasEvent():
                self.aliases.setdefault(str(event.anchor), []).append((place, self.path))
                # Its name stands in for what it refers to; a stray star before an id then does no further harm.
                self.add(Scalar(place, event.anchor, told=True))
            case yaml.DocumentStartEvent():
                self.begin_document(place)

    def begin_document(self, place: Place) -> None:
        self.documents += 1
        if self.documents > 1:
            self.problems.append(refusals.second_document(self.sheet, place))
            raise _StopError

    def begin(self, frame: _Frame) -> None:
        if len(self.stack) == refusals.DEEPEST:
            self.problems.append(refusals.too_deep(self.sheet, frame.place, self.path))
            raise _StopError
        self.stack.append(frame)

    def refuse(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent, place: Place) -> None:
        if event.anchor is not None:
            self.problems.append(refusals.anchor(self.sheet, event.anchor, place, self.path))
        if event.tag is not None:
            self.problems.append(refusals.tag(self.sheet, event.tag, place, self.path))

    def scalar(self, event: yaml.ScalarEvent, place: Place) -> Scalar:
        text = unicodedata.normalize("NFC", event.value.strip())
        if not text.isprintable():
            text = self.visible(text, place)
        return Scalar(place, None if not text or (event.implicit[0] and text in EMPTY) else text)

    def visible(self, text: str, place: Place) -> str:
        """The text without invisible characters, which only a written-out code can have put there."""
        for char in sorted({char for char in text if is_invisible(char)}):
            self.problems.append(unseen(self.sheet, char, place, self.path))
            text = text.replace(char, "")
        return text

    def add(self, node: Node) -> None:
        if not self.stack:
            self.root = node
        elif not self.stack[-1].mapping:
            self.stack[-1].add_item(node)
        elif self.stack[-1].key is None:
            self.begin_pair(self.stack[-1], node)
        else:
            self.stack[-1].add_value(node)

    def tell_duplicate(self, frame: _Frame, found: tuple[str, Place, Place]) -> None:
        """Tells a mapping's duplicates as one problem, in the place of the first; beyond some, only those."""
        if len(frame.twice) == refusals.MOST_DUPLICATES:
            return
        if frame.twice:
            del self.problems[frame.told_at]
        else:
            frame.told_at = len(self.problems)
        frame.twice.append(found)
        around = tuple(outer.step for outer in self.stack[:-1])
        self.problems.insert(frame.told_at, refusals.duplicates(self.sheet, around, frame.twice))

    def begin_pair(self, frame: _Frame, node: Node) -> None:
        if isinstance(node, Scalar) and node.text:
            first = frame.pairs.get(node.text)
            if first:
                self.tell_duplicate(frame, (node.text, first.place, node.place))
            # Of two like keys the first one counts, unless it says nothing.
            frame.key, frame.skips = node, first is not None and first.value != Scalar(first.value.place, None)
        else:
            self.problems.append(refusals.bad_key(self.sheet, node.place, self.path))
            frame.key, frame.skips = Scalar(node.place, None), True
