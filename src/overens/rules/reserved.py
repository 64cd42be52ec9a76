"""Owns the rules about names that are taken: no address or id of an author's is one that the site makes itself."""

from collections.abc import Iterable, Iterator

from overens.model.base import Entry, walk
from overens.model.content import Loaded, LoadedEdition, LoadedReport, Repository
from overens.model.edition import Edition
from overens.model.meetings import Series
from overens.model.news import NewsItem
from overens.model.referring import Municipality
from overens.model.report import Report
from overens.model.wheel import Wheel
from overens.model.yearly import YearlyTask
from overens.names import (
    ALL_SERIES,
    COMPARISONS,
    DECISION_OF_THE_YEAR,
    EASY_PAGE,
    ENGLISH_PAGE,
    LAW_ANCHOR,
    RECORDS,
    REFERRAL_PAGE,
    REPORTS,
    TAKEN_BY_PAGES,
    EditionName,
    contact_news,
    decided_news,
)
from overens.problems import Problem
from overens.rules.ids import Named, double

Taken = dict[str, str]
"""Names that are taken, each with what has it, in words."""

OWN_OF_EDITIONS = {
    RECORDS: "det som hör till frysta utgåvor",
    REPORTS: "uppföljningens sidor",
    COMPARISONS: "jämförelsernas sidor",
}
SHORT_PAGES = {
    ENGLISH_PAGE.removeprefix(REFERRAL_PAGE).rstrip("/"): "den engelska sidan för remittenter",
    EASY_PAGE.removeprefix(REFERRAL_PAGE).rstrip("/"): "den lättlästa sidan för remittenter",
}
ALL_OF_THEM = {ALL_SERIES: "filen med alla möten"}
DECISION = {DECISION_OF_THE_YEAR: "beslutet om utgåvan, som årshjulet visar av sig självt"}


def agreements(repository: Repository) -> Iterator[Problem]:
    """An agreement's folder is no page of the site's own."""
    for edition in repository.editions:
        name = edition.name.agreement
        if f"{name}/" in TAKEN_BY_PAGES:
            yield edition.agreement.problem(
                "upptagen-adress",
                (),
                what=f"Överenskommelsens mapp heter ”{name}”, men adressen /{name}/ är upptagen av webbplatsen.",
                fix="Ge mapparna med överenskommelsen och dess bilagor ett annat namn.",
                value=name,
            )


def editions(repository: Repository) -> Iterator[Problem]:
    """An edition is called nothing that the agreement has beside its editions, and a report neither."""
    for found in repository.texts:
        own, noun = found.name.edition, "Rapporten" if isinstance(found, LoadedReport) else "Utgåvan"
        among = (COMPARISONS,) if isinstance(found, LoadedReport) else OWN_OF_EDITIONS
        if own in among:
            yield _file(found).problem(
                "upptagen-adress",
                (),
                what=f"{noun} heter ”{own}”, men det namnet är upptaget av {OWN_OF_EDITIONS[own]}.",
                fix="Ge filen ett annat namn, till exempel ett år.",
                value=own,
            )


def _file(found: LoadedEdition | LoadedReport) -> Loaded[Edition] | Loaded[Report]:
    return found.report if isinstance(found, LoadedReport) else found.edition


def living_ids(repository: Repository) -> Iterator[Problem]:
    """An id in the living data is none that the site gives to something of its own."""
    for named, taken in _named(repository):
        if named.id in taken:
            yield double(named, f"är upptaget av {taken[named.id]}")


def _named(repository: Repository) -> Iterator[tuple[Named, Taken]]:
    living = repository.living
    if living.referral:
        yield from _each(living.referral, "kommuner", living.referral.value.municipalities, SHORT_PAGES)
    if living.meetings:
        yield from _each(living.meetings, "möten", living.meetings.value.series, ALL_OF_THEM)
    if living.yearly:
        yield from _each(living.yearly, "årshjul", living.yearly.value.tasks, DECISION | _wheel(repository))
    if living.news:
        yield from _each(living.news, "nyheter", living.news.value.items, _made_news(repository))


def _each(
    loaded: Loaded[Entry], key: str, entries: Iterable[Municipality | Series | YearlyTask | NewsItem], taken: Taken
) -> Iterator[tuple[Named, Taken]]:
    return ((Named(loaded, (key, index, "id"), entry.id), taken) for index, entry in enumerate(entries))


def _wheel(repository: Repository) -> Taken:
    """The wheel of the edition that referrers follow: its tasks and the office's are one year, in one calendar file."""
    referral = repository.living.referral
    followed = referral and EditionName(referral.value.agreement, referral.value.edition)
    files = [loaded for edition in repository.editions if edition.name == followed for loaded in edition.files]
    wheels = [(loaded, entry) for loaded in files for _, entry in walk(loaded.value) if isinstance(entry, Wheel)]
    return {task.id: f"årshjulet i {loaded.file}" for loaded, wheel in wheels for task in wheel.recurring}


def _made_news(repository: Repository) -> Taken:
    decided = {decided_news(edition.name): f"nyheten att {edition.name} är beslutad" for edition in repository.editions}
    contacts = repository.living.contacts.value.contacts if repository.living.contacts else ()
    changed = {
        contact_news(found.id, found.changed): f"nyheten om kontakten ”{found.id}”"
        for found in contacts
        if found.changed
    }
    return decided | changed


def words_and_laws(repository: Repository) -> Iterator[Problem]:
    """On the glossary's page a word and a law do not have the same place."""
    glossary = repository.glossary
    if glossary is None:
        return
    laws = {f"{LAW_ANCHOR}{law.id}": f"lagen ”{law.id}” på ordlistans sida" for law in glossary.value.laws}
    for index, term in enumerate(glossary.value.terms):
        if term.id in laws:
            yield double(Named(glossary, ("ord", index, "id"), term.id), f"är upptaget av {laws[term.id]}")
