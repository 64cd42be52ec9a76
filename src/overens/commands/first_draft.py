"""Owns the questions of a guide as open questions of the draft that a new folder begins with."""

from collections.abc import Iterator
from pathlib import Path

from overens.document.inline import Link, parse, plain
from overens.model.drafting import OpenQuestion
from overens.model.guide import Guide, GuideQuestion, Topic
from overens.names import GUIDES, GuideName
from overens.problems import ContentError, Severity
from overens.source.pins import ENDING
from overens.source.reading import read
from overens.source.writing import listed

KEY = "öppna_frågor"
ABOUT = {
    Topic.PARTIES: "parter",
    Topic.PURPOSE: "syfte",
    Topic.GOALS: "mal",
    Topic.COMMITMENTS: "ataganden",
    Topic.WORKING: "arbetsgang",
    Topic.FOLLOW_UP: "uppfoljning",
}
"""Which provision of the draft that we hand out is about what."""


def guide_names(folder: Path) -> tuple[str, ...]:
    """The guides that come with the program, in a folder named `guides`."""
    return tuple(sorted(file.stem for file in folder.glob(f"*{ENDING}")))


def guide(folder: Path, own: str) -> Guide:
    """One of those guides.

    Raises:
        ContentError: it has problems that stop it.
    """
    name = GuideName(own)
    loaded, problems = read(name.file, (folder / name.file.removeprefix(f"{GUIDES}/")).read_bytes(), Guide)
    if loaded is None or any(problem.severity is Severity.ERROR for problem in problems):
        raise ContentError(problems)
    return loaded.value


def asked(found: Guide) -> tuple[OpenQuestion, ...]:
    """Its questions, each tied to the provision that it is about and owned by nobody yet."""
    questions = (question for phase in found.phases for question in phase.questions)
    return tuple(
        OpenQuestion.model_validate({"id": each.id, "fråga": _words(each), "gäller": ABOUT[each.topic]})
        for each in questions
    )


def with_questions(draft: str, found: Guide) -> str:
    """The text of the draft with the questions at its end."""
    remark = f"# Frågorna kommer ur guiden {found.short_title}. Besvara dem, eller ta bort dem, innan utgåvan beslutas."
    return f"{draft.rstrip()}\n\n{remark}\n{listed(KEY, asked(found))}"


def _words(question: GuideQuestion) -> str:
    return " ".join(_plain((question.question, *question.further)))


def _plain(texts: tuple[str, ...]) -> Iterator[str]:
    # A new folder has another glossary, so a word that the guide explains there stands alone.
    def named(link: Link) -> str:
        return link.target

    return (plain(parse(text, named)) for text in texts)
