"""Owns how far a question has come; light, so that comparison can know it without pydantic."""

from enum import StrEnum


class QuestionState(StrEnum):
    """Whether a question has its answer."""

    OPEN = "öppen"
    ANSWERED = "besvarad"
