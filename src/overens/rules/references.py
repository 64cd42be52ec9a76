"""Owns the rules that whatever is referred to exists, and stands only once in a list."""

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet

from overens.document.building import build
from overens.model.base import Entry, Written, written
from overens.model.content import Loaded, LoadedEdition, Repository
from overens.model.parties import Glossary
from overens.names import FORMS_FILE, GLOSSARY_FILE, PARTIES_FILE, REFERRAL_FILE, EditionName
from overens.problems import KeyPath, Problem, did_you_mean
from overens.rules.targets import Reference, Target, known, references, references_in, target_of

MISSING = {
    Target.PARTY: "Det finns ingen part med id:t",
    Target.SUBJECT: "Det finns ingen part eller grupp med id:t",
    Target.OWNER: "Det finns ingen roll, part eller grupp med id:t",
    Target.ROLE: "Det finns ingen roll med id:t",
    Target.FUNCTION: "Det finns ingen funktion med id:t",
    Target.AREA: "Det finns inget område med id:t",
    Target.UNIT: "Det finns ingen enhet med id:t",
    Target.PROVISION: "Det finns inget ställe i utgåvan med id:t",
    Target.TERM: "Det finns inget ord i ordlistan med id:t",
    Target.LAW: "Det finns ingen lag i ordlistan med id:t",
    Target.ANNEX: "Utgåvan har ingen bilaga med numret",
    Target.NOTE: "Det finns ingen fotnot med id:t",
    Target.EARLIER: "Ingen annan utgåva har något med id:t",
    Target.TEAM: "Det finns inget team med id:t",
    Target.SERIES: "Det finns inget möte med id:t",
    Target.FORM: "Det finns ingen blankett med id:t",
}

OF_OTHER_RULES = frozenset({Target.STEP, Target.LINE, Target.EARLIER, Target.GOAL})
"""What is looked for within a block, in another edition, or in the edition that a report follows up."""


def unresolved(edition: LoadedEdition) -> Iterator[Problem]:
    """Whatever an edition refers to exists."""
    ids, lost = known(edition), _lost(edition)
    for reference in references(edition):
        if reference.target in OF_OTHER_RULES or reference.id in lost:
            continue
        if reference.id not in ids[reference.target]:
            registered = reference.id in edition.party_by_id or reference.id in edition.group_by_id
            if reference.target in {Target.SUBJECT, Target.OWNER} and registered:
                yield _not_in_edition(edition, reference)
            else:
                yield _unknown(reference, ids[reference.target], _remedy(edition)[reference.target])


def unresolved_in_other_editions(repository: Repository) -> Iterator[Problem]:
    """Whatever an edition replaces stands in another edition of the agreement."""
    replacing = {
        edition.name: [found for found in references(edition) if found.target is Target.EARLIER]
        for edition in repository.editions
    }
    for name, found in replacing.items():
        others = [other for other in repository.editions if found and _is_other(other.name, name)]
        ids = {provision for other in others for provision in (*build(other).by_id, *_lost(other))}
        for reference in found:
            if reference.id not in ids:
                yield _unknown(reference, ids, "ta bort det om ingen utgåva har haft id:t")


def _is_other(name: EditionName, than: EditionName) -> bool:
    return name.agreement == than.agreement and name != than


def unresolved_in_living_data(repository: Repository) -> Iterator[Problem]:
    """Whatever the living data refer to exists, in the edition that referrers follow."""
    living, edition = repository.living, followed(repository)
    if edition is None or living.referral is None:
        return
    teams = {team.id for team in living.referral.value.teams}
    series = {series.id for series in living.meetings.value.series} if living.meetings else set()
    forms = {form.id for form in living.forms.value.forms} if living.forms else set()
    ids = {**known(edition), Target.TEAM: teams, Target.SERIES: series, Target.FORM: forms}
    remedies = {
        **_remedy(edition),
        Target.PROVISION: f"se efter i {edition.edition.file} och dess bilagor vad det heter nu",
        Target.TEAM: f"lägg till teamet under team i {REFERRAL_FILE}",
        Target.SERIES: "ta bort det",
        Target.FORM: f"lägg till blanketten i {FORMS_FILE}",
    }
    lost = _lost(edition).union(*(loaded.lost for loaded in living.files))
    for reference in (found for loaded in living.files for found in references_in(loaded)):
        if reference.id not in ids[reference.target] and reference.id not in lost:
            yield _unknown(reference, ids[reference.target], remedies[reference.target])


def followed(repository: Repository) -> LoadedEdition | None:
    """The edition that referrers follow, if it could be had."""
    referral = repository.living.referral
    wanted = EditionName(referral.value.agreement, referral.value.edition) if referral else None
    return next((edition for edition in repository.editions if edition.name == wanted), None)


def _lost(edition: LoadedEdition) -> frozenset[str]:
    files = (*edition.files, edition.parties, *((edition.glossary,) if edition.glossary else ()))
    return frozenset().union(*(loaded.lost for loaded in files))


def unresolved_members(repository: Repository) -> Iterator[Problem]:
    """Whoever a group has as a member is a registered party."""
    parties = repository.parties
    if parties is None:
        return
    ids = {party.id for party in parties.value.parties} | parties.lost
    for reference in references_in(parties):
        if reference.id not in ids:
            yield _unknown(reference, ids, "lägg till parten under parter här i filen")


def unresolved_in_agreement(edition: LoadedEdition) -> Iterator[Problem]:
    """What all editions of an agreement share refers to nothing that only one of them has."""
    yield from _across_editions(edition.agreement, {Target.TERM: edition.term_by_id.keys() | _lost(edition)})


def unresolved_in_glossary(repository: Repository) -> Iterator[Problem]:
    """What all agreements share refers to nothing that only one edition has."""
    glossary = repository.glossary
    if glossary:
        laws = {law.id for law in glossary.value.laws} | glossary.lost
        yield from _across_editions(glossary, {Target.TERM: _terms(glossary), Target.LAW: laws})


def _terms(glossary: Loaded[Glossary]) -> AbstractSet[str]:
    return {term.id for term in glossary.value.terms} | glossary.lost


def unresolved_in_guides(repository: Repository) -> Iterator[Problem]:
    """A guide is about no edition, so it refers to nothing that only one has."""
    terms = _terms(repository.glossary) if repository.glossary else frozenset[str]()
    for found in repository.guides:
        yield from _across_editions(found.guide, {Target.TERM: terms}, "Guiden är till för alla överenskommelser")


def _across_editions(
    loaded: Loaded[Entry], ids: Mapping[Target, AbstractSet[str]], for_all: str = "Texten gäller alla utgåvor"
) -> Iterator[Problem]:
    for reference in references_in(loaded):
        if reference.target not in ids:
            yield _of_one_edition(reference, for_all)
        elif reference.id not in ids[reference.target]:
            yield _unknown(reference, ids[reference.target], SHARED[reference.target])


SHARED = {
    Target.TERM: f"lägg till ordet i {GLOSSARY_FILE}",
    Target.LAW: f"lägg till lagen under lagar i {GLOSSARY_FILE}",
}
"""What to do about a reference to nothing in what all editions share."""


def _of_one_edition(reference: Reference, for_all: str) -> Problem:
    return reference.loaded.problem(
        "inte-i-alla-utgavor",
        reference.path,
        what=f"{for_all}, men ”{reference.id}” hör till en utgåva.",
        fix="Skriv ut namnet utan hänvisning. Här går det att hänvisa till ord i ordlistan och till webbadresser.",
        value=reference.id,
    )


def _remedy(edition: LoadedEdition) -> dict[Target, str]:
    text, roles = edition.edition.file, edition.roles.file
    return {
        Target.PARTY: f"lägg till parten i {PARTIES_FILE}",
        Target.SUBJECT: f"lägg till parten eller gruppen i {PARTIES_FILE}",
        Target.OWNER: f"lägg till rollen under roller i {roles}",
        Target.ROLE: f"lägg till rollen under roller i {roles}",
        Target.FUNCTION: f"lägg till funktionen under funktioner i {roles}",
        Target.AREA: f"lägg till området under åtaganden, områden i {text}",
        Target.UNIT: f"lägg till enheten under åtaganden, enheter i {text}",
        Target.PROVISION: "ta bort raden om rättelsen gäller hela texten"
        if edition.record
        else "skriv id:t på det avsnitt, stycke eller mål som avses",
        Target.TERM: SHARED[Target.TERM],
        Target.ANNEX: f"lägg till bilagan under bilagor i {text}",
        Target.NOTE: "skriv noten under fotnot i samma stycke eller lista",
    }


def _unknown(reference: Reference, ids: Iterable[str], remedy: str) -> Problem:
    written = "hänvisningen" if reference.linked else "id:t"
    return reference.loaded.problem(
        "okand-hanvisning",
        reference.path,
        what=f"{MISSING[reference.target]} ”{reference.id}”.",
        fix=f"{did_you_mean(reference.id, ids)}Rätta {written}, eller {remedy}.",
        value=reference.id,
    )


def _not_in_edition(edition: LoadedEdition, reference: Reference) -> Problem:
    group = reference.id in edition.group_by_id
    return reference.loaded.problem(
        "inte-part",
        reference.path,
        what=f"Ingen i gruppen ”{reference.id}” är part i {edition.name}."
        if group
        else f"”{reference.id}” är inte part i {edition.name}.",
        fix=f"Lägg till {'minst en av gruppens parter' if group else 'parten'} under parter i {edition.edition.file}, "
        "eller ta bort hänvisningen.",
        value=reference.id,
    )


def repeated_in_list(loaded: Loaded[Entry]) -> Iterator[Problem]:
    """A list of ids holds each only once."""
    seen = set[tuple[KeyPath, str]]()
    for found in written(loaded.value):
        if target_of(found) and isinstance(found.path[-1], int):
            entry = (found.path[:-1], found.value)
            if entry in seen:
                yield _repeated(loaded, found)
            seen.add(entry)


def _repeated(loaded: Loaded[Entry], found: Written) -> Problem:
    return loaded.problem(
        "dubbel-i-lista",
        found.path,
        what=f"”{found.value}” står redan i listan.",
        fix="Ta bort den ena.",
        value=found.value,
    )
