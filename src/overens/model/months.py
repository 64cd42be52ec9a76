"""Owns the Swedish names of the months; light, so that comparison can know them without pydantic."""

MONTHS = (
    *("januari", "februari", "mars", "april", "maj", "juni"),
    *("juli", "augusti", "september", "oktober", "november", "december"),
)
