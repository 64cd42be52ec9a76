"""Owns the rules about links and about addresses on the web."""

import re
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from overens.document.inline import Link, LinkKind, leads_somewhere, links
from overens.model.base import Entry, Written, texts, written
from overens.model.content import Loaded
from overens.problems import KeyPath, Problem, Severity, did_you_mean

PREFIXES = ("roll:", "part:", "ord:", "bilaga:", "not:", "https:", "http:", "mailto:")
HOST = re.compile(r"[\w-]+(\.[\w-]+)+")
NEED_WORDS = (LinkKind.URL, LinkKind.PROVISION)


def link_addresses(loaded: Loaded[Entry]) -> Iterator[Problem]:
    """A link leads to a page on the web, a mail address or something of the content's own, and to nothing else."""
    for path, text in texts(loaded.value):
        for link, words in links(text):
            if not _can_be_followed(link):
                yield _bad_address(loaded, path, link)
            elif link.kind in NEED_WORDS and not words:
                yield _wordless(loaded, path, link)


def _can_be_followed(link: Link) -> bool:
    if link.kind is not LinkKind.URL:
        return True
    scheme, _, rest = link.target.partition(":")
    return leads_somewhere(link) and bool(rest if scheme.lower() == "mailto" else _host(link.target))


def _host(address: str) -> str:
    """The name of the server that an address leads to, or an empty text when that is no name."""
    try:
        found = urlsplit(address).hostname or ""
    except ValueError:
        return ""
    return found if HOST.fullmatch(found) else ""


def _bad_address(loaded: Loaded[Entry], path: KeyPath, link: Link) -> Problem:
    address = unquote(link.target)
    prefix = address.partition(":")[0] + ":"
    return loaded.problem(
        "lank-adress",
        path,
        what=f"Länken leder till ”{address}”, som inte är en adress som kan stå i en text.",
        fix=f"{did_you_mean(prefix, PREFIXES)}Skriv en adress som börjar med https:// eller mailto:, "
        "eller en hänvisning som roll:id, part:id, ord:id, bilaga:1 eller #id.",
        value=address,
    )


def _wordless(loaded: Loaded[Entry], path: KeyPath, link: Link) -> Problem:
    written = f"#{link.target}" if link.kind is LinkKind.PROVISION else link.target
    return loaded.problem(
        "lank-utan-ord",
        path,
        what=f"Länken till ”{written}” har inga ord att klicka på.",
        fix=f"Skriv vad länken leder till mellan hakparenteserna: [ord]({written}).",
        value=f"[]({written})",
    )


def websites(loaded: Loaded[Entry]) -> Iterator[Problem]:
    """A website is an address on the web, and a protected one."""
    for found in written(loaded.value):
        if found.field == "website":
            scheme, host = found.value.partition(":")[0], _host(found.value)
            if scheme not in {"http", "https"} or not host:
                yield _bad_website(loaded, found)
            elif scheme == "http":
                yield _unprotected(loaded, found)


def _bad_website(loaded: Loaded[Entry], found: Written) -> Problem:
    return loaded.problem(
        "webbplats",
        found.path,
        what=f"”{found.value}” är inte en webbadress.",
        fix="Skriv hela adressen som den står i webbläsaren, med https:// först.",
        value=found.value,
    )


def _unprotected(loaded: Loaded[Entry], found: Written) -> Problem:
    return loaded.problem(
        "webbplats",
        found.path,
        what="Adressen börjar med http://, som inte skyddar den som besöker webbplatsen.",
        fix=f"Kontrollera att https{found.value[4:]} fungerar och skriv den adressen.",
        value=found.value,
        severity=Severity.WARNING,
    )
