"""Owns which pages the site has: every page of a library, in the order in which the navigation shows them."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby

from overens.document.tree import Kind
from overens.model.parties import Term
from overens.pages.about.about import about
from overens.pages.about.accessibility import accessibility
from overens.pages.about.privacy import privacy
from overens.pages.agreement import agreement, leader
from overens.pages.annexes import annex, annexes
from overens.pages.archive.edition import archive_edition
from overens.pages.archive.front import archive
from overens.pages.calendar import calendar
from overens.pages.choosing import choosing
from overens.pages.comparison.home import of_edition
from overens.pages.comparison.site import comparison_pages
from overens.pages.contacts import contacts, has_contacts
from overens.pages.edition import Edition, editions
from overens.pages.forms.page import form_page, forms_page
from overens.pages.full_text import full_text
from overens.pages.glossary import glossary
from overens.pages.goals import goals
from overens.pages.guides.site import guide_pages, guides
from overens.pages.initiatives import initiative, initiatives
from overens.pages.material import material
from overens.pages.matrix import matrix
from overens.pages.meeting import meeting
from overens.pages.news import items, news
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
from overens.pages.referring.short import short_versions
from overens.pages.reports.site import report_pages
from overens.pages.roles import role, roles
from overens.pages.searching import searching
from overens.pages.spelling import spelt_out
from overens.pages.start import start
from overens.pages.wording import alphabetical
from overens.pages.yearly import year, yearly

Found = tuple[tuple[Edition, ...], ...]


def pages(library: Library) -> tuple[Page, ...]:
    """Every page of the site; their addresses differ."""
    agreements = _agreements(library)
    leading = tuple(leader(found) for found in agreements)
    made = _answering(library, agreements, leading)
    return (*made, searching(made, leading))


def _answering(library: Library, agreements: Found, leading: tuple[Edition, ...]) -> tuple[Page, ...]:
    made = (
        start(library, leading, guides(library, leading, "")),
        *_referring(library, agreements, leading),
        *_living(library, agreements),
        *((news(library, found),) if (found := items(library)) else ()),
        *_years(library, leading),
        choosing(leading),
        *(page for found in agreements for page in _coloured(found, (agreement(found), *_pages_of_all(found)))),
        *guide_pages(library, leading),
        glossary(leading, library.laws),
        archive(agreements),
        *(
            page
            for found in agreements
            for page in _coloured(found, [archive_edition(edition) for edition in found if edition.is_archived])
        ),
        *_of_the_site(library),
    )
    terms = _terms(leading)
    return tuple(page if _is_comparison(page) else spelt_out(page, terms) for page in made)


def _terms(leading: tuple[Edition, ...]) -> tuple[Term, ...]:
    """The words that the glossary has a place for."""
    return tuple({term.id: term for edition in leading for term in edition.document.terms}.values())


def _is_comparison(page: Page) -> bool:
    # A redline shows two editions' words and nothing else, so that both can be got back from it.
    return "/jamfor/" in page.url


def _of_the_site(library: Library) -> Iterator[Page]:
    statement = library.living.statement.value if library.living.statement else None
    if statement:
        yield about(library, statement)
        yield accessibility(statement)
    yield privacy(statement)


def _coloured(found: tuple[Edition, ...], made: Iterable[Page]) -> Iterator[Page]:
    """The pages of one agreement in its colour."""
    return (replace(page, colour=leader(found).document.agreement.colour) for page in made)


def _referring(library: Library, agreements: Found, leading: tuple[Edition, ...]) -> tuple[Page, ...]:
    found = _followed(library, agreements)
    if found is None:
        return (general_referral(leading),)
    ordered = sorted(found.referral.municipalities, key=lambda own: alphabetical(found.name_of(own.party)))
    own_pages = (municipality(library, found, own) for own in ordered)
    return (choosing_municipality(found, leading), *own_pages, *short_versions(library, found))


def _living(library: Library, agreements: Found) -> Iterator[Page]:
    found = _followed(library, agreements)
    if library.living.meetings:
        yield calendar(library, library.living.meetings.value)
    if has_contacts(library.living):
        yield contacts(library, found.edition.document if found else None)
    if library.living.forms:
        forms = library.living.forms.value.forms
        yield from (forms_page(forms), *(form_page(library, form, found) for form in forms))


def _years(library: Library, leading: tuple[Edition, ...]) -> Iterator[Page]:
    found = [(edition, of_one) for edition in leading if (of_one := year(edition.document, library.living))]
    if found:
        yield yearly(tuple(found))


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
    editions_of_one = (page for edition in found for page in noticed(edition, made[edition.name], preferred))
    return (*editions_of_one, *report_pages(leader(found), found))


def _edition_pages(edition: Edition) -> tuple[Page, ...]:
    document = edition.document
    made = [overview(edition), full_text(edition)]
    made += _of_a_draft(edition)
    if document.meeting:
        made.append(meeting(edition, document.meeting))
    if edition.earlier:
        made += comparison_pages(edition.earlier, of_edition(edition, edition.earlier))
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
