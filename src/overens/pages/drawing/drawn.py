"""Owns which lists and tables are drawn, and by what."""

from overens.document.labels import FIGURES, WHEEL
from overens.document.tree import Provision
from overens.pages.drawing.bars import bars
from overens.pages.drawing.flow import flow
from overens.pages.drawing.wheel import wheel

FEWEST = 2
"""What is less than this is no drawing."""


def drawing(provision: Provision) -> str:
    """The drawing of a list or a table as HTML, or nothing."""
    if len(provision.children) < FEWEST:
        return ""
    match provision.fact("kind"):
        case "process":
            return f"{flow(provision, 'Processens steg').html}\n"
        case found if found == WHEEL:
            return f"{wheel(provision).html}\n"
        case found if found == FIGURES and provision.fact("chart"):
            return f"\n{bars(provision).html}"
        case _:
            return ""
