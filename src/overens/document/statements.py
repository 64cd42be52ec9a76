"""Owns the small provisions that kinds of content are made of: a list, a footnote, a statement under a label."""

from overens.document.inline import Inline, words
from overens.document.scope import Scope
from overens.document.tree import Kind, Provision
from overens.model.block import Led
from overens.model.blocks import Footnote
from overens.model.tables import Remark


def listing(
    scope: Scope,
    block: Led,
    own: str,
    *,
    made: tuple[Provision, ...],
    binds: tuple[str, ...],
    kind: str,
    ordered: bool = False,
) -> Provision:
    """A list of what has been made of a block, with the words that lead into it."""
    return Provision(
        own,
        Kind.LIST,
        text=scope.text(block.lead),
        children=made,
        binds=binds,
        responsible=block.responsible,
        ordered=ordered,
        facts=(("kind", kind),),
        replaces=block.replaces,
    )


def note(scope: Scope, found: Footnote | Remark | None, binds: tuple[str, ...]) -> tuple[Provision, ...]:
    """A footnote, if there is one."""
    if found is None:
        return ()
    number = scope.note_number(found.id)
    return (Provision(found.id, Kind.NOTE, number, text=scope.text(found.text), binds=binds),)


def fact(own: str, heading: str, text: Inline, binds: tuple[str, ...]) -> Provision:
    """A short statement under a label, such as *Mandat: operativt beslutsmandat*."""
    return Provision(own, Kind.FACT, heading=words(heading), text=text, binds=binds)
