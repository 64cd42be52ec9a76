"""Owns what every step of the building needs: the edition, derived ids and the names that references get."""

from overens.document.inline import Inline, Link, LinkKind, Span, parse, plain
from overens.document.naming import Ids
from overens.model.base import walk
from overens.model.blocks import Footnote
from overens.model.content import LoadedEdition
from overens.model.tables import Remark


class Scope:
    """The edition being built; the same scope serves its text, its annexes and its roles."""

    def __init__(self, edition: LoadedEdition) -> None:
        self.edition = edition
        self._ids = Ids()
        entries = (entry for file in edition.files for _, entry in walk(file.value))
        notes = dict.fromkeys(entry.id for entry in entries if isinstance(entry, Footnote | Remark))
        self._note_number = {note: str(number) for number, note in enumerate(notes, 1)}

    def text(self, text: str | None) -> Inline:
        """A text field as spans."""
        return parse(text, self.name_of) if text else ()

    def reference(self, kind: LinkKind, target: str) -> Inline:
        """A reference under the own name of what it points to."""
        link = Link(kind, target)
        return (Span(self.name_of(link), link=link),)

    def id(self, given: str | None, parent: str, text: str) -> str:
        """The given id, or one derived from the parent's and the words."""
        # A reference without words counts as its target's id: a role may change its name, its id stays.
        return given or self._ids.derive(parent, plain(parse(text, lambda link: link.target)))

    def parties(self, binds: tuple[str, ...], inherited: tuple[str, ...]) -> tuple[str, ...]:
        """The parties that a list of parties and groups stands for; an empty list inherits."""
        members = {party for bound in binds for party in self.edition.members(bound)}
        return tuple(party for party in self.edition.edition.value.parties if party in members) or inherited

    def name_of(self, link: Link) -> str:
        """The own name of what a reference points to; its id when there is no such thing."""
        match link.kind:
            case LinkKind.ROLE:
                role = self.edition.role_by_id.get(link.target)
                return role.name if role else link.target
            case LinkKind.PARTY:
                return self.party_name(link.target)
            case LinkKind.TERM:
                term = self.edition.term_by_id.get(link.target)
                return term.term if term else link.target
            case LinkKind.ANNEX:
                return f"bilaga {link.target}"
            case LinkKind.NOTE:
                return self.note_number(link.target)
        return link.target

    def party_name(self, party: str) -> str:
        """The name of a party or group."""
        found = self.edition.party_by_id.get(party) or self.edition.group_by_id.get(party)
        return found.name if found else party

    def function_name(self, function: str) -> str:
        """The name of a function."""
        found = self.edition.function_by_id.get(function)
        return found.name if found else function

    def note_number(self, note: str) -> str:
        """The mark of a footnote, counted through the edition."""
        return self._note_number.get(note, "?")

    def mark(self, note: Remark | None) -> Inline:
        """The mark that points to what is said of a figure that is not what it should be, if anything is."""
        return self.reference(LinkKind.NOTE, note.id) if note else ()
