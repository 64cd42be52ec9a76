"""Owns the rule about news: that the edition it is about exists."""

from collections.abc import Iterator

from overens.model.content import Repository
from overens.names import EditionName
from overens.problems import Problem, did_you_mean


def unknown_edition(repository: Repository) -> Iterator[Problem]:
    """News about an edition lead to it."""
    news, names = repository.living.news, [edition.name for edition in repository.editions]
    for index, item in enumerate(news.value.items if news else ()):
        if not news or not (item.agreement or item.edition):
            continue
        if EditionName(item.agreement or "", item.edition or "") not in names:
            name = f"{item.agreement or ''} {item.edition or ''}".strip()
            key = "utgåva" if item.edition else "överenskommelse"
            yield news.problem(
                "nyhet-okand-utgava",
                ("nyheter", index, key),
                what=f"Nyheten ”{item.heading}” är om ”{name}”, som inte är någon utgåva.",
                fix=f"{did_you_mean(name, map(str, names))}Skriv både överenskommelse och utgåva, eller ta bort båda.",
                value=name,
            )
