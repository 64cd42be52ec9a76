"""Owns which pages the site has: every page of a library, in the order in which the navigation shows them."""

from collections.abc import Iterator
from itertools import groupby

from overens.document.tree import Kind
from overens.pages.agreement import agreement, leader
from overens.pages.annexes import annex, annexes
from overens.pages.archive.edition import archive_edition
from overens.pages.archive.front import archive
from overens.pages.calendar import calendar
from overens.pages.choosing import choosing
from overens.pages.comparison.site import comparison_pages
from overens.pages.contacts import contacts, has_contacts
from overens.pages.edition import Edition, editions
from overens.pages.full_text import full_text
from overens.pages.glossary import glossary
from overens.pages.goals import goals
from overens.pages.guides.site import guide_pages, guides
from overens.pages.initiatives import initiative, initiatives
from overens.pages.material import material
from overens.pages.matrix import matrix
from overens.pages.meeting import meeting
from overens.pages.notices import noticed
from overens.pages.overview import overview
from overens.pages.page import Library, Page
from overens.pages.parties import parties
from overens.pages.party import party
from overens.pages.questions import questions
from overens.pages.referral import referral as general_referral
from overens.pages.referring.choosing import choosing as choosing_municipality
from overens.pages.referring.followed import Followed, followed
from overens.pages.referring.municipality import municipality
from overens.pages.roles import role, roles
from overens.pages.searching import searching
from overens.pages.start import start
from overens.pages.wording import alphabetical

Found = tuple[tuple[Edition, ...], ...]


def pages(library: Library) -> tuple[Page, ...]:
    """Every page of the site; their addresses differ."""
    agreements = _agreements(library)
    leading = tuple(leader(found) for found in agreements)
    made = _answering(library, agreements, leading)
    return (*made, searching(made, leading))


def _answering(library: Library, agreements: Found, leading: tuple[Edition, ...]) -> tuple[Page, ...]:
    return (
        start(library, leading, guides(library, leading, "")),
        *_referring(library, agreements, leading),
        *_living(library, agreements),
        choosing(leading),
        *(page for found in agreements for page in (agreement(found), *_pages_of_all(found))),
        *guide_pages(library, leading),
        glossary(leading, library.laws),
        archive(agreements),
        *(archive_edition(edition) for found in agreements for edition in found if edition.is_archived),
    )


def _referring(library: Library, agreements: Found, leading: tuple[Edition, ...]) -> tuple[Page, ...]:
    found = _followed(library, agreements)
    if found is None:
        return (general_referral(leading),)
    ordered = sorted(found.referral.municipalities, key=lambda own: alphabetical(found.name_of(own.party)))
    return (choosing_municipality(found, leading), *(municipality(library, found, own) for own in ordered))


def _living(library: Library, agreements: Found) -> Iterator[Page]:
    found = _followed(library, agreements)
    if library.living.meetings:
        yield calendar(library, library.living.meetings.value)
    if has_contacts(library.living):
        yield contacts(library, found.edition.document if found else None)


def _followed(library: Library, agreements: Found) -> Followed | None:
    return followed(library.living, tuple(edition for found in agreements for edition in found))


def _agreements(library: Library) -> tuple[tuple[Edition, ...], ...]:
    """The editions by agreement; what is in force is met before what is not."""
    grouped = groupby(editions(library), key=lambda edition: edition.name.agreement)
    found = [tuple(editions_of_one) for _, editions_of_one in grouped]
    return tuple(sorted(found, key=lambda of_one: not any(edition.is_current for edition in of_one)))


def _pages_of_all(found: tuple[Edition, ...]) -> tuple[Page, ...]:
    """The pages of every edition of one agreement, told apart where an edition is not in force."""
    made = {edition.name: _edition_pages(edition) for edition in found}
    current = next((edition.name for edition in found if edition.is_current), None)
    preferred = frozenset(page.url for page in made.get(current, ())) if current else frozenset()
    return tuple(page for edition in found for page in noticed(edition, made[edition.name], preferred))


def _edition_pages(edition: Edition) -> tuple[Page, ...]:
    document = edition.document
    made = [overview(edition), full_text(edition)]
    made += _of_a_draft(edition)
    if document.meeting:
        made.append(meeting(edition, document.meeting))
    if edition.earlier:
        made += comparison_pages(edition.earlier, edition)
    if document.parties:
        made += [parties(edition), *(party(edition, found) for found in document.parties)]
    if document.of_kind(Kind.COMMITMENT):
        made.append(matrix(edition))
    if document.of_kind(Kind.GOAL) or document.of_kind(Kind.INDICATOR):
        made.append(goals(edition))
    if document.roles:
        made += [roles(edition), *(role(edition, found) for found in document.roles)]
    return (*made, *_of_annexes(edition))


def _of_annexes(edition: Edition) -> Iterator[Page]:
    if found := edition.document.of_kind(Kind.INITIATIVE):
        yield initiatives(edition)
        yield from (initiative(edition, each) for each in found)
    if edition.annexes:
        yield annexes(edition)
        yield from (annex(edition, number, each) for number, each in edition.annexes)


def _of_a_draft(edition: Edition) -> Iterator[Page]:
    if edition.document.of_kind(Kind.QUESTION):
        yield questions(edition)
    if edition.document.material:
        yield material(edition)
