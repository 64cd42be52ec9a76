"""Owns what every step of the building needs: the edition, derived ids and the names that references get."""

from overens.document.inline import Inline, Link, LinkKind, parse
from overens.document.naming import Ids
from overens.model.base import Entry, walk
from overens.model.blocks import Footnote
from overens.model.content import LoadedEdition


class Scope:
    """The edition being built; the same scope serves its text, its annexes and its roles."""

    def __init__(self, edition: LoadedEdition) -> None:
        self.edition = edition
        files: list[Entry] = [edition.edition.value, edition.roles.value]
        files += [annex.value for annex in edition.annexes.values()]
        entries = [entry for file in files for _, entry in walk(file)]
        self._ids = Ids(found for entry in entries if (found := getattr(entry, "id", None)))
        notes = [entry.id for entry in entries if isinstance(entry, Footnote)]
        self._note_number = {note: str(number) for number, note in enumerate(dict.fromkeys(notes), 1)}

    def text(self, text: str | None) -> Inline:
        """A text field as spans."""
        return parse(text, self.name_of) if text else ()

    def id(self, given: str | None, parent: str, text: str) -> str:
        """The given id, or one derived from the parent's and the words."""
        return given or self._ids.derive(parent, text)

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
