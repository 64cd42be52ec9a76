"""Owns where an edition says something: each text of its plain data, with the provision that it becomes."""

from collections.abc import Iterator
from dataclasses import dataclass

from overens.compare.changes import ChangeKind
from overens.document.tree import Kind
from tests.compare.mutations.raw import Raw
from tests.support.editions import Content

LED = {"process": "process", "beslutsregel": "case", "kategorier": "category", "nivåer": "level"}
LISTS = ("punkter", *LED)
"""What mutations know of lists; figures, drawings and the like have tests of their own."""
BY_LIST = {
    "uppgift": ChangeKind.ROLE,
    "regel": ChangeKind.PROCESS,
    "krav": ChangeKind.PROCESS,
    "kriterium": ChangeKind.PROCESS,
    "process": ChangeKind.PROCESS,
    "beslutsregel": ChangeKind.PROCESS,
    "nivåer": ChangeKind.PROCESS,
}
"""What the words of a list and of its points are about, where it is not only text."""


@dataclass(frozen=True, eq=False)
class Spot:
    """One thing that an edition says.

    `holder[key]` is its text, where it has one; `own` the id of its provision, empty where that is made from the
    words; `about` what a change of the words is about. `entry` is what the text belongs to, `row` the list in which
    that stands, and `above` what is around it, from the top down. `main` tells the first of an entry's texts.
    """

    holder: Raw
    key: str | int
    own: str
    kind: Kind
    about: ChangeKind
    entry: Raw
    row: list[Raw] | None = None
    above: tuple[Raw, ...] = ()
    heading: bool = False
    main: bool = True

    @property
    def text(self) -> str:
        """The text as the author wrote it, or nothing."""
        found = self.holder.get(self.key, "") if isinstance(self.holder, dict) else self.holder[self.key]
        return str(found)

    @property
    def place(self) -> str:
        """The id, or how to find the provision by its words."""
        return self.own or f"={self.text}"

    @property
    def is_known(self) -> bool:
        """Whether there is an id or a text to find it by."""
        return bool(self.own or self.text)

    @property
    def is_of_role(self) -> bool:
        """Whether it stands in the description of a role, where all is about that role."""
        return bool(self.above) and "roller" in self.above[0]

    @property
    def siblings(self) -> list[Raw]:
        """The list in which the entry stands, of what stands in one."""
        assert self.row is not None
        return self.row


def spots(content: Content) -> list[Spot]:
    """Everything that an edition says in words, in the order of its files."""
    edition = content.files[content.name.file]
    found = [*_standing(edition), *_sections(edition["avsnitt"], ()), *_goals(edition.get("mål", ()))]
    found += _commitments(edition["åtaganden"]) if "åtaganden" in edition else []
    found += _signatures(edition["underskrifter"]) if "underskrifter" in edition else []
    for annex in edition.get("bilagor", ()):
        found += _annex(content.files[annex["fil"]], f"bilaga-{annex['nummer']}", of_roles=is_roles(annex["fil"]))
    return found


def is_roles(file: str) -> bool:
    """Whether an annex is the register of roles."""
    return file.startswith("roles/")


def _standing(edition: Raw) -> Iterator[Spot]:
    for key, own in (("exempel", "exempel"), ("återgivning", "atergivning")):
        if key in edition:
            yield Spot(edition, key, own, Kind.PARAGRAPH, ChangeKind.STATUS, key)
    for around, key, own in (("giltighet", "anmärkning", "giltighet"), ("beslut", "villkor", "villkor")):
        if key in edition.get(around, ()):
            yield Spot(edition[around], key, f"utgava--{own}", Kind.FACT, ChangeKind.STATUS, key)


def _sections(row: list[Raw], above: tuple[Raw, ...]) -> Iterator[Spot]:
    for section in row:
        yield Spot(section, "rubrik", section["id"], Kind.SECTION, ChangeKind.TEXT, section, row, above, heading=True)
        inside = (*above, section)
        yield from _contents(section.get("innehåll", []), inside, None)
        yield from _sections(section.get("avsnitt", []), inside)


def _contents(row: list[Raw], above: tuple[Raw, ...], around: ChangeKind | None) -> Iterator[Spot]:
    for block in row:
        if "text" in block and "siffror" not in block:
            about = around or ChangeKind.TEXT
            yield Spot(block, "text", block.get("id", ""), Kind.PARAGRAPH, about, block, row, above)
        elif any(key in block for key in LISTS):
            yield from _listed(block, row, above, around)
        if "fotnot" in block:
            about = around or ChangeKind.TEXT
            yield Spot(block["fotnot"], "text", block["fotnot"]["id"], Kind.NOTE, about, block["fotnot"], None, above)


def _listed(block: Raw, row: list[Raw], above: tuple[Raw, ...], around: ChangeKind | None) -> Iterator[Spot]:
    key = next(key for key in LISTS if key in block)
    about = around or BY_LIST.get(block.get("typ", key), ChangeKind.TEXT)
    yield Spot(block, "inledning", block.get("id", ""), Kind.LIST, about, block, row, above)
    inside, items = (*above, block), block[key]
    for item in items:
        match key:
            case "punkter":
                yield Spot(item, "text", item.get("id", ""), Kind.POINT, about, item, items, inside)
            case "process":
                yield Spot(item, "namn", item["id"], Kind.STEP, about, item, items, inside, heading=True)
                yield Spot(item, "text", item["id"], Kind.STEP, about, item, items, inside, main=False)
            case "beslutsregel":
                yield Spot(item, "namn", item["id"], Kind.CASE, about, item, items, inside, heading=True)
                yield Spot(item, "när", item["id"], Kind.CASE, about, item, items, inside, main=False)
                yield Spot(item, "då", f"{item['id']}-da", Kind.FACT, about, item, None, inside, main=False)
            case "kategorier":
                yield from _category(item, items, inside, about)
            case _:
                yield Spot(item, "text", item["id"], Kind.LEVEL, about, item, items, inside)


def _category(item: Raw, row: list[Raw], above: tuple[Raw, ...], about: ChangeKind) -> Iterator[Spot]:
    yield Spot(item, "namn", item["id"], Kind.CATEGORY, about, item, row, above, heading=True)
    yield Spot(item, "text", item["id"], Kind.CATEGORY, about, item, row, above, main=False)
    examples = item.get("exempel", [])
    for place in range(len(examples)):
        yield Spot(examples, place, "", Kind.POINT, about, examples, None, (*above, item))


def _goals(row: list[Raw]) -> Iterator[Spot]:
    for goal in row:
        yield Spot(goal, "text", goal["id"], Kind.GOAL, ChangeKind.GOAL, goal, row, heading=True)
        below = goal.get("delmål", [])
        for subgoal in below:
            yield Spot(subgoal, "text", subgoal["id"], Kind.SUBGOAL, ChangeKind.GOAL, subgoal, below, (goal,))


def _commitments(commitments: Raw) -> Iterator[Spot]:
    text = ChangeKind.TEXT
    if "förval_text" in commitments:
        yield Spot(commitments, "förval_text", "forval", Kind.PARAGRAPH, text, commitments)
    blocks = commitments["parter"]
    for block in blocks:
        own, cells = f"{block['part']}-ataganden", block.get("områden", [])
        yield Spot(block, "rubrik", own, Kind.PARTY, text, block, blocks, heading=True)
        yield Spot(block, "inledning", f"{own}-inledning", Kind.PARAGRAPH, text, block, main=False)
        for cell in cells:
            yield Spot(cell, "text", f"{cell_id(block, cell)}-text", Kind.PARAGRAPH, text, cell, None, (block,))
            rules = cell.get("regler", [])
            for rule in rules:
                process = ChangeKind.PROCESS
                yield Spot(rule, "text", rule.get("id", ""), Kind.POINT, process, rule, rules, (block, cell))


def cell_id(block: Raw, cell: Raw) -> str:
    """The id of a commitment."""
    return f"{block['part']}-{cell['område']}"


def _signatures(signatures: Raw) -> Iterator[Spot]:
    yield Spot(signatures, "text", "underskrift-text", Kind.PARAGRAPH, ChangeKind.TEXT, signatures)
    for row in signatures["undertecknare"]:
        if "omfattning" in row:
            own = f"underskrift-{row['part']}-omfattning"
            yield Spot(row, "omfattning", own, Kind.NOTE, ChangeKind.SIGNATORY, row)


def _annex(annex: Raw, own: str, *, of_roles: bool) -> Iterator[Spot]:
    yield Spot(annex, "titel", own, Kind.ANNEX, ChangeKind.ANNEX, annex, heading=True)
    if "inledning" in annex:
        # Its id is made from the annex's number, which is no name.
        yield Spot(annex, "inledning", "", Kind.PARAGRAPH, ChangeKind.TEXT, annex, main=False)
    if not of_roles:
        yield from _contents(annex.get("innehåll", []), (annex,), None)
        yield from _sections(annex.get("avsnitt", []), (annex,))
        return
    for role in annex["roller"]:
        if "rubrik" in role:
            yield from _role(role, annex)


def _role(role: Raw, annex: Raw) -> Iterator[Spot]:
    own, about = f"roll-{role['id']}", ChangeKind.ROLE
    yield Spot(role, "rubrik", own, Kind.ROLE, about, role, annex["roller"], (annex,), heading=True)
    if "kort" in role:
        yield Spot(role, "kort", f"{own}-kort", Kind.PARAGRAPH, about, role, above=(annex,), main=False)
    if "sammansättning" in role:
        made = role["sammansättning"]
        yield Spot(made, "inledning", made["id"], Kind.LIST, about, made, above=(annex, role))
    yield from _contents(role.get("innehåll", []), (annex, role), about)
