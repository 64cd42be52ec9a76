"""Owns the rules about roles: each is used, and each that is used is described."""

from collections.abc import Iterator

from overens.model.content import LoadedEdition
from overens.model.roles import Role
from overens.problems import Problem, Severity
from overens.rules.targets import Target, references


def is_described(role: Role) -> bool:
    """Whether the edition says what a role is, in the annex of roles or elsewhere."""
    return bool(role.heading or role.content or role.composition or role.described_in)


def undescribed(edition: LoadedEdition) -> Iterator[Problem]:
    """A role that is used is described, or it is said why not."""
    used = _used(edition)
    for index, role in enumerate(edition.roles.value.roles):
        if role.id in used and not is_described(role):
            yield _undescribed(edition, index, role)


def _used(edition: LoadedEdition) -> set[str]:
    return {reference.id for reference in references(edition) if reference.target is Target.ROLE}


def _undescribed(edition: LoadedEdition, index: int, role: Role) -> Problem:
    if role.undescribed:
        return edition.roles.problem(
            "roll-utan-beskrivning",
            ("roller", index, "saknar_beskrivning"),
            what=f"Rollen ”{role.name}” används men beskrivs inte: {role.undescribed}",
            fix="Ta upp frågan inför nästa utgåva.",
            value=role.id,
            severity=Severity.NOTE,
        )
    return edition.roles.problem(
        "roll-utan-beskrivning",
        ("roller", index, "id"),
        what=f"Rollen ”{role.name}” används men beskrivs ingenstans.",
        fix="Lägg till rubrik och innehåll, eller beskrivs_i med id för det ställe som beskriver rollen. "
        "Om det ska vara så: skriv varför under saknar_beskrivning.",
        value=role.id,
        severity=Severity.WARNING,
    )


def unused(edition: LoadedEdition) -> Iterator[Problem]:
    """A role is named somewhere outside the register."""
    used = _used(edition)
    for index, role in enumerate(edition.roles.value.roles):
        if role.id not in used:
            yield edition.roles.problem(
                "roll-oanvand",
                ("roller", index, "id"),
                what=f"Ingen text hänvisar till rollen ”{role.name}” och den ansvarar inte för något.",
                fix="Hänvisa till den med [](roll:" + role.id + ") där den nämns, eller ta bort den.",
                value=role.id,
                severity=Severity.NOTE,
            )


def hidden_text(edition: LoadedEdition) -> Iterator[Problem]:
    """What is written about a role is seen, which takes a heading."""
    for index, role in enumerate(edition.roles.value.roles):
        if not role.heading and (role.content or role.composition):
            yield edition.roles.problem(
                "roll-utan-rubrik",
                ("roller", index, "id"),
                what=f"Rollen ”{role.name}” har text men ingen rubrik, och visas därför inte i bilagan.",
                fix="Lägg till en rubrik, eller ta bort innehåll och sammansättning.",
                value=role.id,
            )


def hidden_roles(edition: LoadedEdition) -> Iterator[Problem]:
    """Roles that are described stand in one of the annexes."""
    text = edition.edition
    annexed = {annex.file for annex in text.value.annexes}
    if edition.roles.file not in annexed and any(role.heading for role in edition.roles.value.roles):
        yield text.problem(
            "roller-utan-bilaga",
            ("roller",),
            what="Filen med roller beskriver roller men är ingen av utgåvans bilagor, så texten visas inte.",
            fix="Lägg till filen under bilagor, eller ta bort rubrikerna i den.",
            value=edition.roles.file,
            severity=Severity.WARNING,
        )
