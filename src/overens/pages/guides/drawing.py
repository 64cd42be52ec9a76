"""Owns where everything in the drawing of a problem tree stands: boxes, lines of words, limbs; in units of the SVG."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

SIZE, LEADING, PAD, GAP, INSET = 16, 22, 12, 14, 22
"""The height of letters and of lines, the space within and between boxes, and how far what is further out is set in."""

LABEL = 30
"""The height of the line that names a part of the tree."""

TAPER = 26
"""How far from a box its limb leaves the stem."""

NARROW_LETTERS, WIDE_LETTERS = frozenset("fijlrt.,:;’'|!()[] -"), frozenset("mwMWÅÄÖ@%—")
CAPITAL, COMMON, SLIM, BROAD = 0.64, 0.53, 0.34, 0.84
"""Breadths of letters in parts of their height, somewhat more than the font's own, as another may stand in for it."""


@dataclass(frozen=True, slots=True)
class Limb:
    """A cause or a consequence in words, with what is further out."""

    words: str
    twigs: "tuple[Limb, ...]" = ()


@dataclass(frozen=True, slots=True)
class Wood:
    """A whole tree in words."""

    trunk: str
    roots: tuple[Limb, ...]
    crown: tuple[Limb, ...]


@dataclass(frozen=True, slots=True)
class Frame:
    """The width of a drawing, where the stem stands in it, and the columns of boxes beside it: from where, how wide."""

    width: int
    stem: int
    columns: tuple[tuple[int, int], ...]


WIDE = Frame(640, 320, ((0, 292), (348, 292)))
NARROW = Frame(328, 14, ((40, 288),))


@dataclass(frozen=True, slots=True)
class Box:
    """A box with its lines of words; `baselines` are where the lines stand."""

    x: int
    y: int
    width: int
    height: int
    lines: tuple[str, ...]

    @property
    def baselines(self) -> tuple[tuple[int, str], ...]:
        """Each line with the height that it stands on."""
        first = self.y + PAD + SIZE
        return tuple((first + number * LEADING, line) for number, line in enumerate(self.lines))


@dataclass(frozen=True, slots=True)
class Drawing:
    """Everything to draw: a stem is `(x, from, to)`, a limb an SVG path, a label `(y, words)`."""

    width: int
    height: int
    trunk: Box
    crown: tuple[Box, ...]
    roots: tuple[Box, ...]
    stems: tuple[tuple[int, int, int], ...]
    limbs: tuple[str, ...]
    labels: tuple[tuple[int, str], ...]


def drawn(wood: Wood, frame: Frame) -> Drawing:
    """The crown above the trunk and the roots below it; what is nearest to the problem is nearest to the trunk."""
    above, below = _Side(frame, wood.crown), _Side(frame, wood.roots)
    top = LABEL + above.reach
    trunk = Box(0, top, frame.width, *_height(wood.trunk, frame.width))
    foot = trunk.y + trunk.height

    def up(distance: int) -> int:
        return top - distance

    def down(distance: int) -> int:
        return foot + distance

    return Drawing(
        frame.width,
        foot + below.reach + LABEL,
        trunk,
        tuple(_turned(box, top) for box in above.boxes),
        tuple(_moved(box, foot) for box in below.boxes),
        ((frame.stem, up(above.stem), top), (frame.stem, foot, down(below.stem))),
        (*above.limbs(up), *below.limbs(down)),
        (
            (SIZE, "Krona: det som problemet leder till"),
            (foot + below.reach + LABEL - 6, "Rötter: det som det beror på"),
        ),
    )


def _turned(box: Box, top: int) -> Box:
    return Box(box.x, top - box.y - box.height, box.width, box.height, box.lines)


def _moved(box: Box, foot: int) -> Box:
    return Box(box.x, foot + box.y, box.width, box.height, box.lines)


class _Side:
    """One side of the trunk, laid out by distance from it: a box's `y` is that of its nearer edge."""

    def __init__(self, frame: Frame, limbs: tuple[Limb, ...]) -> None:
        self._frame = frame
        self._ends = [TAPER] * len(frame.columns)
        self._joints: list[tuple[int, int, int]] = []
        self._twigs: list[tuple[int, int, int, int]] = []
        self.boxes: list[Box] = []
        for number, limb in enumerate(limbs):
            self._place(limb, number % len(frame.columns))

    @property
    def reach(self) -> int:
        """How far out the last box ends, with some air after it."""
        return max(self._ends)

    @property
    def stem(self) -> int:
        """How far out the stem goes, to where its last limb leaves it."""
        return max((middle - TAPER // 2 for middle, _, _ in self._joints), default=0)

    def limbs(self, at: Callable[[int], int]) -> Iterator[str]:
        """The paths from the stem to the boxes, and from boxes to what is further out on the same branch."""
        for middle, edge, _ in self._joints:
            stem = self._frame.stem
            yield f"M{stem} {at(max(middle - TAPER, 0))}Q{stem} {at(middle)} {edge} {at(middle)}"
        for x, start, middle, edge in self._twigs:
            yield f"M{x} {at(start)}V{at(middle)}H{edge}"

    def _place(self, limb: Limb, column: int) -> None:
        x, width = self._frame.columns[column]
        is_left = x < self._frame.stem
        parent = self._add(limb.words, column, x, width)
        middle = parent.y + parent.height // 2
        self._joints.append((middle, x + width if is_left else x, column))
        rail = x + width - PAD if is_left else x + PAD
        for twig in _flat(limb.twigs):
            box = self._add(twig.words, column, x if is_left else x + INSET, width - INSET)
            edge = box.x + box.width if is_left else box.x
            self._twigs.append((rail, parent.y + parent.height, box.y + box.height // 2, edge))

    def _add(self, words: str, column: int, x: int, width: int) -> Box:
        box = Box(x, self._ends[column], width, *_height(words, width))
        self.boxes.append(box)
        self._ends[column] += box.height + GAP
        return box


def _flat(limbs: Iterable[Limb]) -> Iterator[Limb]:
    for limb in limbs:
        yield limb
        yield from _flat(limb.twigs)


def _height(words: str, width: int) -> tuple[int, tuple[str, ...]]:
    lines = wrapped(words, width - 2 * PAD)
    return len(lines) * LEADING + 2 * PAD - (LEADING - SIZE) // 2, lines


def wrapped(words: str, room: int) -> tuple[str, ...]:
    """The words in lines that fit into `room`; a word that is too long for a line of its own goes on on the next."""
    lines, line = [], ""
    for word in words.split():
        rest = word
        joined = f"{line} {rest}".strip()
        if breadth(joined) <= room:
            line = joined
            continue
        lines += [line] if line else []
        while len(rest) > 1 and breadth(rest) > room:
            fitting = max(end for end in range(1, len(rest)) if breadth(rest[:end] + "-") <= room or end == 1)
            lines.append(f"{rest[:fitting]}-")
            rest = rest[fitting:]
        line = rest
    return (*lines, line) if line else tuple(lines)


def breadth(words: str) -> float:
    """About how wide words are, never less than in our own font."""
    return SIZE * sum(map(_breadth, words))


def _breadth(letter: str) -> float:
    if letter in NARROW_LETTERS:
        return SLIM
    if letter in WIDE_LETTERS:
        return BROAD
    return CAPITAL if letter.isupper() else COMMON
