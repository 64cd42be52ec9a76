"""Owns the drawing of a process: a column for each actor, a row for each stage, shapes for steps, choices and exits."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count

from overens.document.inline import plain
from overens.document.tree import Provision
from overens.model.flow import StepKind
from overens.pages.drawing.svg import LINE, Drawing, arrow, box, lines, path, text

LANE, PAD, HEAD = 172.0, 12.0, 56.0
"""The width of a column, the space inside a box and around it, the height of the heads."""
BOX = LANE - 2 * PAD
TRACK, ABOVE, BELOW = 6.0, 12.0, 10.0
"""How far apart lines run between two rows, and the space before the first of them and after the last words."""
SMALL, SMALL_LINE = 12.0, 15.0
LOOK = 'font-size="12" font-style="italic"'
TOLD = "Stegen står också som lista efter figuren, med vem som gör vad och vart varje steg leder."


@dataclass(frozen=True, slots=True)
class Node:
    """A step with its place: number, column, row, and its lines of text."""

    step: Provision
    number: int
    lane: int
    row: int
    words: tuple[str, ...]

    @property
    def x(self) -> float:
        """The left side of the box."""
        return self.lane * LANE + PAD

    @property
    def height(self) -> float:
        """How high the box is."""
        return len(self.words) * LINE + 14


@dataclass(frozen=True, slots=True)
class Edge:
    """That one step follows on another, and when; `out` and `into` count those at the same box."""

    start: Node
    end: Node
    when: str
    out: int
    into: int

    @property
    def is_straight(self) -> bool:
        """Whether it leads to the row below, so that it passes no other row."""
        return self.end.row == self.start.row + 1


def flow(process: Provision, around: str) -> Drawing:
    """The drawing of a list of steps; `around` is what the process is called when nothing leads into it."""
    lanes = tuple(dict.fromkeys(step.fact("actor") for step in process.children))
    nodes = _placed(process.children, lanes)
    edges = tuple(_edges(nodes))
    chart = _Chart(nodes, edges, HEAD if lanes != ("",) else 0.0)
    width, height = len(lanes) * LANE, chart.bottom
    parts = (
        *(_heads(lanes, height) if lanes != ("",) else ()),
        *(part for edge in edges for part in chart.line(edge)),
        *(part for node in nodes.values() for part in chart.conditions(node)),
        *(part for node in nodes.values() for part in _step(node, chart.tops[node.row])),
    )
    title = plain(process.text).rstrip(".:") or around
    actors = f"Kolumnerna är {_listed(lanes)}. " if lanes != ("",) else ""
    return Drawing(process.id, title, f"{actors}{TOLD}", width, height, parts)


def _placed(steps: Sequence[Provision], lanes: Sequence[str]) -> dict[str, Node]:
    """Each step below all that lead to it, in its actor's column."""
    row_of, taken = dict[str, int](), set[tuple[int, int]]()
    nodes: dict[str, Node] = {}
    for place, step in enumerate(steps):
        lane = lanes.index(step.fact("actor"))
        before = [row_of[each.id] for each in steps[:place] if step.id in _next(steps, each)]
        row = next(row for row in count(max(before, default=-1) + 1) if (row, lane) not in taken)
        taken.add((row, lane))
        row_of[step.id] = row
        words = lines(f"{place + 1}. {plain(step.heading)}", BOX - 12)
        nodes[step.id] = Node(step, place + 1, lane, row, words)
    return nodes


def _next(steps: Sequence[Provision], step: Provision) -> tuple[str, ...]:
    """Where a step leads: what it says, else the next in order, unless it is an exit."""
    named = tuple(step.fact("next").split())
    if named or step.fact("sort") == StepKind.EXIT:
        return named
    following = steps[steps.index(step) + 1 : steps.index(step) + 2]
    return tuple(each.id for each in following)


def _edges(nodes: dict[str, Node]) -> Iterator[Edge]:
    steps, into = [node.step for node in nodes.values()], Counter[str]()
    for node in nodes.values():
        conditions = node.step.fact("conditions").split("\n")
        for place, target in enumerate(_next(steps, node.step)):
            if target in nodes:
                when = conditions[place] if place < len(conditions) else ""
                yield Edge(node, nodes[target], when, place, into[target])
                into[target] += 1


class _Chart:
    """Where rows, tracks and words stand: between two rows come first the lines, each on a track, then conditions."""

    def __init__(self, nodes: dict[str, Node], edges: Sequence[Edge], head: float) -> None:
        self._edges = edges
        self._rows = max(node.row for node in nodes.values()) + 1
        self._tracks = self._assigned()
        self._sides = self._beside()
        self.tops: list[float] = []
        bottom = head
        for row in range(self._rows):
            self.tops.append(bottom + self._gap(row, nodes))
            bottom = self.tops[row] + max(node.height for node in nodes.values() if node.row == row)
        self.bottom = bottom + ABOVE + TRACK * sum(row == self._rows for _, row in self._tracks)
        self._bottoms = [head, *(self._end(row, nodes) for row in range(self._rows))]

    def _end(self, row: int, nodes: dict[str, Node]) -> float:
        return self.tops[row] + max(node.height for node in nodes.values() if node.row == row)

    def _assigned(self) -> dict[tuple[Edge, int], int]:
        """The track of each line in each gap that it runs through; a gap has the number of the row below it."""
        used, found = Counter[int](), dict[tuple[Edge, int], int]()
        for edge in self._edges:
            for gap in {edge.start.row + 1, edge.end.row}:
                found[edge, gap] = used[gap]
                used[gap] += 1
        return found

    def _beside(self) -> dict[Edge, float]:
        """Where a line that passes rows runs: beside the column of its end, each line by itself."""
        used, found = Counter[int](), dict[Edge, float]()
        for edge in self._edges:
            if not edge.is_straight:
                border = edge.end.lane if edge.start.lane <= edge.end.lane else edge.end.lane + 1
                shift = 3 + 4 * used[border] if border == 0 else 4 * ((used[border] + 1) // 2) * (-1) ** used[border]
                used[border] += 1
                found[edge] = border * LANE + shift
        return found

    def _gap(self, row: int, nodes: dict[str, Node]) -> float:
        tracks = sum(gap == row for _, gap in self._tracks)
        words = max((len(self._words(node)) for node in nodes.values() if node.row == row), default=0)
        return ABOVE + TRACK * tracks + SMALL_LINE * words + BELOW

    def _words(self, node: Node) -> tuple[str, ...]:
        """When a step follows; where several lead to it, each with the number of the step that it comes from."""
        coming = [edge for edge in self._edges if edge.end is node]
        told = [f"{f'{edge.start.number}: ' if len(coming) > 1 else ''}om {edge.when}" for edge in coming if edge.when]
        return tuple(line for each in told for line in lines(each, self._room(coming), SMALL))

    def _room(self, coming: Sequence[Edge]) -> float:
        return BOX - 14 - 8 * len(coming)

    def conditions(self, node: Node) -> Iterator[str]:
        """The words above a box."""
        found = self._words(node)
        if found:
            coming = [edge for edge in self._edges if edge.end is node]
            left = node.x + BOX - self._room(coming)
            top = self.tops[node.row] - BELOW - SMALL_LINE * (len(found) - 1)
            for place, line in enumerate(found):
                yield text((line,), left, top + place * SMALL_LINE, anchor="start", look=LOOK)

    def line(self, edge: Edge) -> Iterator[str]:
        """An arrow from below one box to above another, on its own tracks and beside the columns between."""
        start, end = edge.start, edge.end
        leave = (start.x + BOX / 2 + 14 * edge.out, self.tops[start.row] + start.height)
        enter = end.x + 8 + 8 * edge.into
        first = self._track(edge, start.row + 1)
        points = [leave, (leave[0], first)]
        if not edge.is_straight:
            last = self._track(edge, end.row)
            points += [(self._sides[edge], first), (self._sides[edge], last), (enter, last)]
        else:
            points.append((enter, first))
        points.append((enter, self.tops[end.row]))
        yield arrow(points, "" if end.row > start.row else 'stroke-dasharray="5 4"')

    def _track(self, edge: Edge, gap: int) -> float:
        return self._bottoms[gap] + ABOVE + TRACK * self._tracks[edge, gap]


def _step(node: Node, top: float) -> Iterator[str]:
    match node.step.fact("sort"):
        case StepKind.CHOICE:
            mid, right, below = top + node.height / 2, node.x + BOX, top + node.height
            corners = [(node.x, mid), (node.x + 9, top), (right - 9, top), (right, mid), (right - 9, below)]
            yield path([*corners, (node.x + 9, below), (node.x, mid)], 'stroke-width="1.5"')
        case StepKind.EXIT:
            yield box(node.x, top, BOX, node.height, 'rx="14" stroke-width="3"')
        case _:
            yield box(node.x, top, BOX, node.height, 'rx="3" stroke-width="1.5"')
    yield text(node.words, node.x + BOX / 2, top + LINE + 1)


def _heads(lanes: Sequence[str], height: float) -> Iterator[str]:
    for place, lane in enumerate(lanes):
        found = lines(lane, LANE - 8)[:3]
        yield text(found, place * LANE + LANE / 2, HEAD - 10 - (len(found) - 1) * LINE, look='font-weight="600"')
        if place:
            yield path([(place * LANE, 0), (place * LANE, height)], 'stroke-dasharray="1 5"')
    yield path([(0, HEAD), (len(lanes) * LANE, HEAD)])


def _listed(lanes: Sequence[str]) -> str:
    *most, last = lanes
    return f"{', '.join(most)} och {last}" if most else last
