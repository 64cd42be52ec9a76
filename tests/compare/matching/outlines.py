"""Owns forests written as lines: depth by dots, then kind, id and words, so that a test shows what it matches."""

from overens.compare.matching.forest import ROOT, Forest, Node
from overens.compare.matching.passes import Matching, match


def forest(*lines: str) -> Forest:
    """A forest from lines such as `.p a: Some words`; no id means one that was derived, `!` one that is a key.

    `a<b` says that `a` replaces `b`.
    """
    nodes, above = [Node("", "edition")], {0: ROOT}
    for line in lines:
        head, _, text = line.partition(": ")
        depth = len(head) - len(head.lstrip(".")) + 1
        kind, _, own = head.lstrip(".").partition(" ")
        own, _, replaces = own.partition("<")
        keyed, own = own.startswith("!"), own.removeprefix("!")
        node = Node(
            own or f"x--{len(nodes)}",
            kind,
            text,
            above[depth - 1],
            given=bool(own),
            keyed=keyed,
            replaces=tuple(replaces.split(",")) if replaces else (),
        )
        above[depth] = len(nodes)
        nodes.append(node)
    return Forest(nodes)


def matched(old: Forest, new: Forest) -> dict[str, str]:
    """For each new node that was paired, told by id or words: its old one, how it was matched, and whether it moved."""
    found = match(old, new)
    return {
        name(new, pair.new): f"{name(old, pair.old)} {pair.by}{'' if pair.new in found.staying else ' (flyttad)'}"
        for pair in found.pairs
        if pair.new != ROOT
    }


def divided(old: Forest, new: Forest) -> list[tuple[str, str, list[str]]]:
    """What was split or merged: which of the two, the whole, and all of its parts."""
    found: Matching = match(old, new)
    return [
        (
            "merged" if each.merges else "split",
            name(new if each.merges else old, each.whole),
            [name(old if each.merges else new, part) for part in sorted((each.first, *each.parts))],
        )
        for each in found.divisions
    ]


def name(forest: Forest, place: int) -> str:
    """The id of a node that was given one, else its words."""
    node = forest[place]
    return node.id if node.given else node.text
