"""Owns the rules about the referrer's pages: that what they follow is there, and that nobody is left without a team."""

from collections.abc import Iterator

from overens.calendar.notice import notice
from overens.document.building import build
from overens.document.inline import plain
from overens.model.content import Loaded, Repository
from overens.model.parties import PartyType
from overens.model.referring import Referral
from overens.names import CONTACTS_FILE, MEETINGS_FILE
from overens.problems import Problem, Severity, did_you_mean
from overens.rules.references import followed


def unknown_edition(repository: Repository) -> Iterator[Problem]:
    """The edition that referrers follow exists."""
    referral = repository.living.referral
    if referral is None or followed(repository) or _hidden(repository, referral.value):
        return
    name = f"{referral.value.agreement} {referral.value.edition}"
    names = [str(edition.name) for edition in repository.editions]
    yield referral.problem(
        "okand-utgava",
        ("utgåva",),
        what=f"Det finns ingen utgåva ”{name}” som remittenten kan följa.",
        fix=f"{did_you_mean(name, names)}Rätta överenskommelse eller utgåva.",
        value=referral.value.edition,
    )


def _hidden(repository: Repository, referral: Referral) -> bool:
    """Whether the edition is missing only because its files have faults, which are told already."""
    folder = f"agreements/{referral.agreement}/"
    return any(
        problem.severity is Severity.ERROR and problem.file.startswith(folder) for problem in repository.problems
    )


def not_a_process(repository: Repository) -> Iterator[Problem]:
    """What is to be shown step by step has steps."""
    referral, edition = repository.living.referral, followed(repository)
    if referral is None or edition is None:
        return
    found = build(edition).by_id.get(referral.value.process)
    if found and found.fact("kind") != "process":
        yield referral.problem(
            "ingen-process",
            ("process",),
            what=f"”{found.id}” är ingen process, så det finns inga steg att visa.",
            fix="Skriv id:t på det block i överenskommelsen som har nyckeln process.",
            value=found.id,
        )


def no_notice(repository: Repository) -> Iterator[Problem]:
    """From the words of the provision it can be computed when a case must be handed in."""
    referral, edition = repository.living.referral, followed(repository)
    if referral is None or edition is None or referral.value.notice is None:
        return
    found = build(edition).by_id.get(referral.value.notice)
    if found and notice(plain(found.text)) is None:
        yield referral.problem(
            "ingen-tid-fore",
            ("kallelse",),
            what=f"”{found.id}” säger inte hur långt före mötet det är, så sista dagen går inte att räkna ut.",
            fix="Ange en bestämmelse med orden ”en vecka före” eller liknande, eller ta bort raden.",
            value=found.id,
        )


def municipalities(repository: Repository) -> Iterator[Problem]:
    """Each municipality of the edition has a page, and a team that takes its cases."""
    referral, edition = repository.living.referral, followed(repository)
    if referral is None or edition is None:
        return
    named = {municipality.party for municipality in referral.value.municipalities}
    for own in edition.edition.value.parties:
        party = edition.party_by_id.get(own)
        if party and party.type is PartyType.MUNICIPALITY and own not in named:
            yield _without_page(referral, party.name, str(edition.name))
    for index, municipality in enumerate(referral.value.municipalities):
        if municipality.team is None:
            party = edition.party_by_id.get(municipality.party)
            yield _without_team(referral, index, party.name if party else municipality.party)


def _without_page(referral: Loaded[Referral], name: str, edition: str) -> Problem:
    return referral.problem(
        "kommun-saknas",
        ("kommuner",),
        what=f"{name} är part i {edition} men har ingen sida för den som ska remittera.",
        fix="Lägg till kommunen under kommuner.",
        value=name,
        severity=Severity.WARNING,
    )


def _without_team(referral: Loaded[Referral], index: int, name: str) -> Problem:
    return referral.problem(
        "kommun-utan-team",
        ("kommuner", index),
        what=f"{name} har inget team som tar emot ärenden. Sidan visar då bara vägen till förbundet.",
        fix="Lägg till raden ”team: …” med id för ett team.",
        value=name,
        severity=Severity.WARNING,
    )


def teams(repository: Repository) -> Iterator[Problem]:
    """Each team has somebody to call and days on which it meets."""
    living = repository.living
    if living.referral is None:
        return
    contacts = living.contacts.value.contacts if living.contacts else ()
    called = {contact.team for contact in contacts if contact.role == living.referral.value.coordinator}
    meeting = {series.team for series in living.meetings.value.series} if living.meetings else set()
    for index, team in enumerate(living.referral.value.teams):
        wants = (
            (called, "team-utan-samordnare", "har ingen samordnare att ringa", CONTACTS_FILE),
            (meeting, "team-utan-moten", "har inga möten", MEETINGS_FILE),
        )
        for there, rule, lacks, file in wants:
            if team.id not in there:
                yield living.referral.problem(
                    rule,
                    ("team", index),
                    what=f"{team.name} {lacks}.",
                    fix=f"Lägg till det i {file} med team: {team.id}.",
                    value=team.id,
                    severity=Severity.WARNING,
                )
