"""Owns the comparison of two editions or reports as commands have it: of one agreement, and proven."""

from overens.compare.comparison import Comparison, compare
from overens.document.tree import Document
from overens.problems import BUG, OverensError, UsageError


class ProofError(OverensError):
    """A comparison does not give its two editions, which is the program's own fault."""

    exit_code = BUG

    def __init__(self, comparison: Comparison) -> None:
        old, new = comparison.old.short_title, comparison.new.short_title
        super().__init__(
            f"Jämförelsen mellan {old} och {new} ger inte tillbaka de båda texterna, så den kan inte användas. "
            "Det är ett fel i programmet: anmäl det, och bifoga utgåvornas filer."
        )


def compared(old: Document, new: Document) -> Comparison:
    """What differs between two editions, or two reports, of one agreement.

    Raises:
        UsageError: they are of different agreements, or of different kinds.
        ProofError: the redline does not give both.
    """
    both = f"{old.short_title} och {new.short_title}"
    if bool(old.report) is not bool(new.report):
        raise UsageError(
            f"{both} är en utgåva och en rapport. Välj två utgåvor eller två rapporter av samma överenskommelse."
        )
    if old.name.agreement != new.name.agreement:
        nouns = "rapporter om" if new.report else "utgåvor av"
        raise UsageError(
            f"{both} är {nouns} olika överenskommelser: {old.name.agreement} och {new.name.agreement}. "
            f"Välj två {nouns} samma överenskommelse."
        )
    return proven(compare(old, new))


def proven(comparison: Comparison) -> Comparison:
    """The comparison, when its redline gives both editions.

    Raises:
        ProofError: it does not.
    """
    if not comparison.proof.holds:
        raise ProofError(comparison)
    return comparison
