"""Owns which pages a comparison has, in the order in which the menu shows them."""

from overens.compare.comparison import Comparison
from overens.document.tree import Kind
from overens.pages.comparison.beside import beside
from overens.pages.comparison.compared import Compared
from overens.pages.comparison.full import changed, full
from overens.pages.comparison.home import Home
from overens.pages.comparison.matrix import matrix
from overens.pages.comparison.parties import parties, party
from overens.pages.comparison.summary import summary, touched
from overens.pages.page import Page


def comparison_pages(comparison: Comparison, home: Home) -> tuple[Page, ...]:
    """Every page of a comparison, at home where its new text is."""
    compared = Compared(comparison, home)
    made = [summary(compared)]
    found = touched(compared)
    if found:
        made += [parties(compared), *(party(compared, one) for one in found)]
    made += [changed(compared), full(compared), beside(compared)]
    if any(document.of_kind(Kind.COMMITMENT) for document in (compared.old, compared.new)):
        made.append(matrix(compared))
    return tuple(made)
