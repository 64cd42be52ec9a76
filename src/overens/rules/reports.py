"""Owns the rules about reports: the edition and the goals that they follow up, and their period."""

from collections.abc import Iterator

from overens.document.building import build
from overens.document.reports import goal_names
from overens.model.content import LoadedReport, Repository
from overens.model.report import ReportStatus
from overens.problems import Problem, did_you_mean


def unknown_edition(repository: Repository) -> Iterator[Problem]:
    """The edition that a report follows up is there."""
    for found in repository.reports:
        wanted = found.report.value.edition
        if wanted and wanted != found.edition.name.edition:
            agreement = found.name.agreement
            known = [each.name.edition for each in repository.editions if each.name.agreement == agreement]
            yield found.report.problem(
                "okand-hanvisning",
                ("utgåva",),
                what=f"Överenskommelsen {agreement} har ingen utgåva som heter ”{wanted}”.",
                fix=f"{did_you_mean(wanted, known)}Rätta utgåvan, eller ta bort raden om rapporten inte följer någon.",
                value=wanted,
            )


def backwards(repository: Repository) -> Iterator[Problem]:
    """A report's period ends after it begins."""
    for found in repository.reports:
        period = found.report.value.period
        if period.end < period.start:
            yield found.report.problem(
                "datum-ordning",
                ("period", "till"),
                what=f"Perioden slutar {period.end.isoformat()}, före sin första dag {period.start.isoformat()}.",
                fix="Rätta något av datumen.",
                value=period.end.isoformat(),
            )


def unknown_goals(repository: Repository) -> Iterator[Problem]:
    """A goal that a report tells of stands in the edition that it follows up, and is told of once."""
    for found in repository.reports:
        goals, seen = found.report.value.goals, set[str]()
        known = goal_names(build(found.edition)) if any(each.goal for each in goals) else {}
        for index, each in enumerate(goals):
            if each.goal and (each.goal not in known or not found.report.value.edition):
                yield _unknown(found, index, each.goal, known)
            elif each.goal and each.goal in seen:
                yield found.report.problem(
                    "dubbel-i-lista",
                    ("måluppfyllelse", index, "mål"),
                    what=f"Målet ”{each.goal}” har redan en rad i rapporten.",
                    fix="Slå ihop raderna till en.",
                    value=each.goal,
                )
            seen.add(each.goal or "")


def _unknown(found: LoadedReport, index: int, goal: str, known: dict[str, str]) -> Problem:
    wanted = found.report.value.edition
    what = (
        f"Utgåvan {found.edition.name} har inget mål eller delmål med id:t ”{goal}”."
        if wanted
        else f"Rapporten säger inte vilken utgåva som målet ”{goal}” står i."
    )
    fix = (
        f"{did_you_mean(goal, known)}Rätta id:t, eller skriv målet med ord under namn."
        if wanted
        else ("Lägg till utgåva, eller skriv målet med ord under namn.")
    )
    return found.report.problem("okand-hanvisning", ("måluppfyllelse", index, "mål"), what=what, fix=fix, value=goal)


def unnamed_goals(repository: Repository) -> Iterator[Problem]:
    """A goal is named in one way: by its id in the edition, or in words."""
    for found in repository.reports:
        for index, each in enumerate(found.report.value.goals):
            if bool(each.goal) is bool(each.name):
                yield found.report.problem(
                    "mal-utan-namn",
                    ("måluppfyllelse", index, "id"),
                    what=f"Raden ”{each.id}” har både mål och namn."
                    if each.goal
                    else f"Raden ”{each.id}” har inget mål.",
                    fix="Skriv mål med id:t i utgåvan, eller namn med egna ord när målet inte står där.",
                    value=each.id,
                )


def judged_template(repository: Repository) -> Iterator[Problem]:
    """A template that says how a goal went is no template any more."""
    for found in repository.reports:
        if found.report.value.goals and not found.report.value.is_filled_in:
            yield found.report.problem(
                "ifylld-mall",
                ("status",),
                what="Rapporten är en mall, men säger hur det gick med målen.",
                fix="Ändra status till utkast, eller ta bort raderna under måluppfyllelse.",
                value=ReportStatus.TEMPLATE.value,
            )
