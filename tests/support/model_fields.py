"""Owns the list of the model's own fields, so that tests can show that they try them all."""

from collections.abc import Iterator

from overens.model.accessibility import Statement
from overens.model.base import Entry
from overens.model.contacts import Contacts, SharedDocuments
from overens.model.edition import Agreement, Annex, Edition
from overens.model.forms import Forms
from overens.model.manifest import Errata
from overens.model.meetings import Meetings
from overens.model.news import News
from overens.model.parties import Glossary, Parties
from overens.model.referring import Referral
from overens.model.report import Report
from overens.model.roles import Roles
from overens.model.yearly import Yearly

FILES: tuple[type[Entry], ...] = (
    *(Parties, Glossary, Agreement, Edition, Annex, Roles, Errata, Report),
    *(Referral, Contacts, Meetings, SharedDocuments, Statement, Forms, News, Yearly),
)
"""Those that people write."""


def entry_types() -> set[type[Entry]]:
    """Every type of entry that somebody can write in a content file."""
    found = set[type[Entry]]()
    pending = list(FILES)
    while pending:
        kind = pending.pop()
        if kind not in found:
            found.add(kind)
            for field in kind.model_fields.values():
                pending += [part for part in _parts(field.annotation) if issubclass(part, Entry)]
    return found


def text_fields() -> set[tuple[type[Entry], str]]:
    """Every field that holds a text or a list of texts."""
    return {
        (kind, name)
        for kind in entry_types()
        for name, field in kind.model_fields.items()
        if str in _parts(field.annotation)
    }


def _parts(annotation: object) -> Iterator[type]:
    """The plain types that an annotation is made of."""
    if isinstance(annotation, type) and not getattr(annotation, "__args__", ()):
        yield annotation
    for part in getattr(annotation, "__args__", ()):
        yield from _parts(part)
