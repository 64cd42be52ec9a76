"""Owns where open questions stand in the tree of a draft: at what they are about, numbered as they are met."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import count

from overens.document.inline import Inline, LinkKind, words
from overens.document.labels import ANSWER, OWNER, STATE
from overens.document.scope import Scope
from overens.document.statements import fact
from overens.document.tree import HEADED, Kind, Provision
from overens.model.drafting import OpenQuestion

NO_OWNER = "ingen är utsedd"
HOLDERS = tuple(kind for kind in HEADED if kind is not Kind.GOAL)
"""Kinds that take a question among what they hold; one about anything else stands right after it."""

Row = tuple[Provision, ...]


def asked(scope: Scope, tops: tuple[Row, Row, Row]) -> tuple[Row, Row, Row]:
    """The rows of an edition with its questions in them; one about a place that there is not stands nowhere."""
    placing = _Placing(scope)
    body, annexes, material = (tuple(placing.placed(top) for top in row) for row in tops)
    return body, annexes, material


class _Placing:
    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._numbers = count(1)
        self._about: dict[str, list[OpenQuestion]] = {}
        for question in scope.edition.edition.value.questions:
            self._about.setdefault(question.about, []).append(question)

    def placed(self, top: Provision) -> Provision:
        """A provision at the top with every question about anything in it."""
        made, _ = self._visited(top)
        return made

    def _visited(self, provision: Provision) -> tuple[Provision, list[Provision]]:
        """The provision with the questions that it takes, and those that must stand after what it stands in."""
        holds = provision.kind in HOLDERS
        inside: list[Provision] = []
        after: list[Provision] = []
        own = self._about.get(provision.id, []) if holds else []
        for child in provision.children:
            if own and child.kind in HEADED:
                inside += self._made(own, provision)
                own = []
            made, waiting = self._visited(child)
            inside.append(made)
            (inside if holds else after).extend(waiting)
        inside += self._made(own, provision)
        after += [] if holds else self._made(self._about.get(provision.id, []), provision)
        return (replace(provision, children=tuple(inside)) if holds else provision), after

    def _made(self, questions: Sequence[OpenQuestion], about: Provision) -> list[Provision]:
        return [self._question(question, about) for question in questions]

    def _question(self, question: OpenQuestion, about: Provision) -> Provision:
        return Provision(
            question.id,
            Kind.QUESTION,
            f"Fråga {next(self._numbers)}",
            text=self._scope.text(question.question),
            children=tuple(self._told(question, about.binds)),
            binds=about.binds,
            responsible=tuple(own for own in question.owner if own in self._scope.edition.role_by_id),
            facts=(
                ("about", question.about),
                ("state", question.state.value),
                ("owner", " ".join(question.owner)),
            ),
            replaces=question.replaces,
        )

    def _told(self, question: OpenQuestion, binds: tuple[str, ...]) -> Iterator[Provision]:
        own = question.id
        yield fact(f"{own}-lage", STATE, words(question.state.value), binds)
        yield fact(f"{own}-agare", OWNER, self._owners(question.owner) or words(NO_OWNER), binds)
        if question.answer:
            yield fact(f"{own}-svar", ANSWER, self._scope.text(question.answer), binds)

    def _owners(self, owners: tuple[str, ...]) -> Inline:
        made: list[Inline] = []
        for index, owner in enumerate(owners):
            role = owner in self._scope.edition.role_by_id
            parted = "" if index == 0 else " och " if index == len(owners) - 1 else ", "
            made += [words(parted), self._scope.reference(LinkKind.ROLE if role else LinkKind.PARTY, owner)]
        return tuple(span for inline in made for span in inline)
