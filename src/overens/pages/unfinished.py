"""Owns what is left to do before a draft can be decided: its open questions, and the parts that are not written."""

from dataclasses import dataclass

from overens.document.inline import plain
from overens.document.tree import Kind, is_open
from overens.pages.doors import Door
from overens.pages.edition import EditionText
from overens.pages.finding import chapter, title


@dataclass(frozen=True, slots=True)
class Unfinished:
    """How many questions there are and how many of them are open, and the parts of the text that are not written."""

    questions: int
    open: int
    missing: tuple[Door, ...]

    @property
    def reasons(self) -> bool:
        """Whether anything is left to do."""
        return bool(self.open or self.missing)


def unfinished(text: EditionText) -> Unfinished:
    """What is left of one edition; nothing of one that is decided, but for parts that it left unwritten."""
    questions = text.document.of_kind(Kind.QUESTION)
    missing = tuple(
        Door(
            title(chapter(text.document, found)),
            text.place(chapter(text.document, found).id),
            plain(found.heading).lower(),
        )
        for found in text.document.of_kind(Kind.PLACEHOLDER)
    )
    return Unfinished(len(questions), sum(map(is_open, questions)), missing)
