"""Owns the step from YAML text to the tree of nodes; built from libyaml's events, never by recursion."""

import unicodedata
from dataclasses import dataclass, field

import yaml

from overens.problems import KeyPath, Place, Problem
from overens.source.characters import indentation, is_invisible, unseen
from overens.source.nodes import Mapping, Node, Pair, Scalar, Sequence
from overens.source.sheet import Sheet
from overens.source.syntax import Stop, place_of, syntax_problem

DEEPEST = 20
FILL = "Skriv filens innehåll, eller ta bort filen."
QUOTES = ("'", '"')
EMPTY = ("~", "null", "Null", "NULL")


def parse(sheet: Sheet) -> tuple[Node | None, list[Problem]]:
    """The tree of a file with everything wrong in its YAML; no tree when it cannot be told."""
    problems = list(indentation(sheet))
    if problems:
        # What a wrongly indented line belongs to cannot be known, so nothing more is said about the file.
        return None, problems
    composer = _Composer(sheet)
    composer.run()
    if not composer.documents and not composer.problems:
        composer.report("tom-fil", Place(), what="Filen är tom.", fix=FILL, value="")
    return composer.root, composer.problems


class _StopError(Exception):
    """The rest of the file is not read."""


@dataclass
class _Frame:
    """A list or mapping that has begun and not ended."""

    place: Place
    mapping: bool
    items: list[Node] = field(default_factory=list)
    pairs: dict[str, Pair] = field(default_factory=dict)
    key: Scalar | None = None
    skips: bool = False
    latest: tuple[str | int, int] = ("", 0)

    @property
    def step(self) -> str | int:
        if self.mapping:
            return self.key.text or "" if self.key else ""
        return len(self.items)

    def node(self) -> Node:
        if self.mapping:
            return Mapping(self.place, tuple(self.pairs.values()))
        return Sequence(self.place, tuple(self.items), tuple(range(len(self.items))))


@dataclass
class _Composer:
    """Takes libyaml's events one by one and keeps what they make."""

    sheet: Sheet
    root: Node | None = None
    problems: list[Problem] = field(default_factory=list)
    stack: list[_Frame] = field(default_factory=list)
    documents: int = 0
    quoted: Place | None = None

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
            return

    def take(self, event: yaml.Event) -> None:
        place = place_of(event.start_mark)
        self.quoted = place if isinstance(event, yaml.ScalarEvent) and event.style in QUOTES else None
        match event:
            case yaml.DocumentStartEvent():
                self.begin_document(place)
            case yaml.AliasEvent():
                self.refuse_alias(event, place)
                self.add(Scalar(place, None, told=True))
            case yaml.ScalarEvent():
                self.refuse_tag_and_anchor(event, place)
                self.add(self.scalar(event, place))
            case yaml.CollectionStartEvent():
                self.refuse_tag_and_anchor(event, place)
                self.begin(_Frame(place, isinstance(event, yaml.MappingStartEvent)))
            case yaml.CollectionEndEvent():
                self.add(self.stack.pop().node())
            case _:
                pass

    def begin_document(self, place: Place) -> None:
        self.documents += 1
        if self.documents > 1:
            self.report(
                "flera-dokument",
                place,
                what="Filen innehåller flera YAML-dokument, skilda åt av en rad med ---.",
                fix="Lägg varje dokument i en egen fil och ta bort raden.",
                value="---",
            )
            raise _StopError

    def begin(self, frame: _Frame) -> None:
        if len(self.stack) == DEEPEST:
            self.root = None
            self.report(
                "for-djupt",
                frame.place,
                what=f"Här är listor och nycklar inne i varandra i fler än {DEEPEST} nivåer.",
                fix="Kontrollera indraget och antalet [ och { på raden.",
                value=self.sheet.line(frame.place),
            )
            raise _StopError
        self.stack.append(frame)

    def scalar(self, event: yaml.ScalarEvent, place: Place) -> Scalar:
        plain = event.implicit[0]
        text = unicodedata.normalize("NFC", event.value.strip())
        if not text.isprintable():
            text = self.visible(text, place)
        return Scalar(place, None if not text or (plain and text in EMPTY) else text)

    def visible(self, text: str, place: Place) -> str:
        for char in sorted({char for char in text if is_invisible(char)}):
            self.problems.append(unseen(self.sheet, char, place, self.path))
            text = text.replace(char, "")
        return text

    def add(self, node: Node) -> None:
        if not self.stack:
            self.root = node
        elif not self.stack[-1].mapping:
            self.stack[-1].latest = (len(self.stack[-1].items), node.place.line)
            self.stack[-1].items.append(node)
        elif self.stack[-1].key is None:
            self.stack[-1].key = self.checked_key(node)
        else:
            self.add_pair(self.stack[-1], self.stack[-1].key, node)

    def checked_key(self, node: Node) -> Scalar:
        frame = self.stack[-1]
        if not isinstance(node, Scalar) or not node.text:
            self.bad_key(node.place)
            frame.skips = True
            return Scalar(node.place, None)
        first = frame.pairs.get(node.text)
        if first:
            self.duplicate(node, first.place)
        frame.skips = first is not None
        return node

    def add_pair(self, frame: _Frame, key: Scalar, value: Node) -> None:
        if not frame.skips and key.text:
            frame.pairs[key.text] = Pair(key.text, key.place, value)
            frame.latest = (key.text, key.place.line)
        frame.key = None

    def bad_key(self, place: Place) -> None:
        self.report(
            "nyckel-inte-text",
            place,
            what="Före kolonet ska stå en nyckel, men där står inget eller något som inte är ett ord.",
            fix="Skriv nyckeln som ett ord. Sätt citattecken kring en text som börjar med { eller [ eller ?.",
            value=self.sheet.line(place),
        )

    def duplicate(self, key: Scalar, first: Place) -> None:
        self.report(
            "dubbel-nyckel",
            key.place,
            what=f"Nyckeln ”{key.text}” finns redan, på rad {first.line} kolumn {first.column}.",
            fix="Behåll en av dem, eller byt namn på den som skulle heta något annat.",
            value=key.text or "",
            step=key.text,
        )

    def refuse_alias(self, event: yaml.AliasEvent, place: Place) -> None:
        self.report(
            "alias",
            place,
            what="En stjärna först i värdet läses i YAML som en hänvisning till ett annat ställe i filen, "
            "och sådana används inte här.",
            fix="Sätt citattecken kring texten om den börjar med *kursiv* eller **fetstil**. "
            "Skriv annars ut innehållet.",
            value=f"*{event.anchor}",
        )

    def refuse_tag_and_anchor(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent, place: Place) -> None:
        if event.anchor is not None:
            self.report(
                "ankare",
                place,
                what="Ett &-tecken först i värdet läses i YAML som ett namn på stället, och sådana används inte här.",
                fix="Sätt citattecken kring texten om den börjar med &. Ta annars bort namnet.",
                value=f"&{event.anchor}",
            )
        if event.tag is not None:
            self.report(
                "tagg",
                place,
                what="Ett utropstecken först i värdet läses i YAML som en typ, och sådana används inte här.",
                fix="Sätt citattecken kring texten om den börjar med !. Ta annars bort ordet med utropstecknet.",
                value=event.tag.replace("tag:yaml.org,2002:", "!!"),
            )

    def report(self, rule: str, place: Place, *, what: str, fix: str, value: str, step: str | None = None) -> None:
        path = (*self.path, step) if step else self.path
        self.problems.append(self.sheet.problem(rule, place, what=what, fix=fix, value=value, path=path))
