"""Owns what a step of a process is; light, so that what draws a process can know it without pydantic."""

from enum import StrEnum


class StepKind(StrEnum):
    """What a step of a process is; decides its shape in the drawing."""

    STEP = "steg"
    CHOICE = "val"
    EXIT = "avslut"
