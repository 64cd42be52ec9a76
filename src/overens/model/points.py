"""Owns the kinds that the points of a list can be of; light, so that comparison can know them without pydantic."""

from enum import StrEnum


class PointKind(StrEnum):
    """What the points of a list are; decides how they are counted, shown and compared."""

    POINT = "punkt"
    RULE = "regel"
    TASK = "uppgift"
    DEMAND = "krav"
    CRITERION = "kriterium"
    PRINCIPLE = "princip"
    TOOL = "verktyg"
    DEVIATION = "avvikelse"
    CONTENT = "innehåll"
