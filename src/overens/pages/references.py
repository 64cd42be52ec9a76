"""Owns where the references of a text lead, seen from the page that the text stands on."""

from collections.abc import Callable

from overens.document.inline import Link, LinkKind, plain
from overens.document.tree import Document
from overens.names import glossary_url, relative
from overens.pages.text import Address, Explain

SCHEMES = ("https://", "http://", "mailto:", "tel:")


def references(document: Document, page: str, shown: frozenset[str]) -> Address:
    """Answers the href of a reference on the page with address `page`, which shows the provisions in `shown`.

    What stands on the page is linked within it, the rest of the text on the page of the full text. A reference
    to nothing and a page's reference to itself have no address.
    """
    targets = _targets(document)

    def address(link: Link) -> str | None:
        if link.kind is LinkKind.URL:
            return link.target if link.target.startswith(SCHEMES) else None
        if link.kind in (LinkKind.PROVISION, LinkKind.NOTE) and link.target in shown:
            return f"#{link.target}"
        target = targets[link.kind](link.target)
        return _href(target, page) if target is not None and target != page else None

    return address


def _href(target: str, page: str) -> str:
    url, mark, fragment = target.partition("#")
    return f"#{fragment}" if mark and url == page else relative(target, page)


def _targets(document: Document) -> dict[LinkKind, Callable[[str], str | None]]:
    name, registers = document.name, document.registers or document.name
    roles, parties = {role.id for role in document.roles}, {party.id for party in document.parties}
    groups, terms = {group.id for group in document.groups}, {term.id for term in document.terms}
    annexes = {annex.id for annex in document.annexes}

    def provision(own: str) -> str | None:
        return f"{name.text_url}#{own}" if own in document.by_id else None

    def role(own: str) -> str | None:
        return registers.role_url(own) if own in roles else None

    def party(own: str) -> str | None:
        if own in parties:
            return registers.party_url(own)
        return f"{registers.parties_url}#{own}" if own in groups else None

    def term(own: str) -> str | None:
        return glossary_url(own) if own in terms else None

    def annex(own: str) -> str | None:
        return name.annex_url(int(own)) if f"bilaga-{own}" in annexes else None

    return {
        LinkKind.PROVISION: provision,
        LinkKind.NOTE: provision,
        LinkKind.ROLE: role,
        LinkKind.PARTY: party,
        LinkKind.TERM: term,
        LinkKind.ANNEX: annex,
    }


def explanations(document: Document) -> Explain:
    """Answers what a word of the glossary means, in plain text."""
    meanings = {term.id: plain(document.inline(term.explanation)) for term in document.terms}
    return lambda link: meanings.get(link.target) if link.kind is LinkKind.TERM else None
