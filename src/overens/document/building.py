"""Owns the way from a loaded edition to its document."""

from overens.document.blocks import Binds, Show, contents, placeholder, sections
from overens.document.commitments import function_list
from overens.document.inline import words
from overens.document.parts import part
from overens.document.questions import asked
from overens.document.scope import Scope
from overens.document.tree import Document, Kind, Provision, role_anchor
from overens.model.blocks import Part, Section, Showing
from overens.model.content import LoadedEdition
from overens.model.edition import Annex
from overens.model.roles import Composition, Role, Roles

BY_SPECIAL_ORDER = "Enligt särskild ordning ingår också:"
MATERIAL, MATERIAL_HEADING, MATERIAL_NUMBER = "arbetsmaterial", "Arbetsmaterial", "M"
NOT_AGREED = (
    "Arbetsmaterialet hör inte till överenskommelsen. Det berättar om arbetet med utkastet och följer med tills "
    "överenskommelsen är beslutad."
)


def build(loaded: LoadedEdition) -> Document:
    """The document of an edition; references that do not resolve are left as they were written.

    What belongs to the work on a draft, its questions and its material, is part of it until it is decided.
    """
    scope, edition = Scope(loaded), loaded.edition.value
    numbers = _annex_numbers(loaded) | _section_numbers(edition.sections)
    unseen = set(Part)

    def show(shown: Part, binds: Binds) -> tuple[Provision, ...]:
        # Only where it is shown first, so that an id stands for one provision also in a text with that mistake.
        if shown not in unseen:
            return ()
        unseen.remove(shown)
        return part(scope, shown, numbers[shown], binds)

    body = sections(scope, edition.sections, show)
    annexes = tuple(_annex(scope, number, loaded.annexes[number].value, show) for number in sorted(loaded.annexes))
    material = _material(scope) if edition.status.is_undecided else ()
    if edition.status.is_undecided:
        body, annexes, material = asked(scope, (body, annexes, material))
    return Document(
        name=loaded.name,
        agreement=loaded.agreement.value,
        title=edition.title,
        short_title=edition.short_title,
        status=edition.status,
        validity=edition.validity,
        decision=edition.decision,
        front=_front(scope),
        body=body,
        annexes=annexes,
        parties=tuple(loaded.party_by_id[party] for party in edition.parties if party in loaded.party_by_id),
        groups=tuple(group for group in loaded.group_by_id.values() if loaded.members(group.id)),
        roles=loaded.roles.value.roles,
        functions=loaded.roles.value.functions,
        areas=edition.commitments.areas if edition.commitments else (),
        terms=tuple(loaded.term_by_id.values()),
        material=material,
        meeting=edition.meeting,
        collaborators=edition.collaborators,
    )


def _front(scope: Scope) -> tuple[Provision, ...]:
    edition = scope.edition.edition.value
    texts = {"exempel": edition.example, "atergivning": edition.restatement}
    return tuple(Provision(own, Kind.PARAGRAPH, text=scope.text(text)) for own, text in texts.items() if text)


def _section_numbers(found: tuple[Section, ...], above: str = "") -> dict[Part, str]:
    numbers: dict[Part, str] = {}
    for index, section in enumerate(found, 1):
        number = f"{above}{index}"
        shown = {block.part: number for block in section.content if isinstance(block, Showing)}
        numbers = _section_numbers(section.sections, f"{number}.") | shown | numbers
    return numbers


def _annex_numbers(loaded: LoadedEdition) -> dict[Part, str]:
    """What stands in an annex is numbered below it, or below its section there."""
    numbers: dict[Part, str] = {}
    for number, annex in loaded.annexes.items():
        if isinstance(annex.value, Annex):
            shown = {block.part: f"B{number}" for block in annex.value.content if isinstance(block, Showing)}
            numbers |= _section_numbers(annex.value.sections, f"B{number}.") | shown
    return numbers


def _nothing_to_show(_: Part, __: Binds) -> tuple[Provision, ...]:
    return ()


NOTHING: Show = _nothing_to_show


def _annex(scope: Scope, number: int, annex: Annex | Roles, show: Show) -> Provision:
    own = f"bilaga-{number}"
    lead = ((Provision(f"{own}-inledning", Kind.PARAGRAPH, text=scope.text(annex.lead)),)) if annex.lead else ()
    below = (
        (
            *placeholder(scope, annex.placeholder, parent=own, binds=()),
            *contents(scope, annex.content, show, parent=own, binds=()),
            *sections(scope, annex.sections, show, number=f"B{number}."),
        )
        if isinstance(annex, Annex)
        else (*contents(scope, annex.content, NOTHING, parent=own, binds=()), *_roles(scope, annex.roles, number))
    )
    return Provision(own, Kind.ANNEX, f"Bilaga {number}", words(annex.title), children=(*lead, *below))


def _material(scope: Scope) -> tuple[Provision, ...]:
    found = scope.edition.edition.value.material
    if not found:
        return ()
    lead = Provision(f"{MATERIAL}-inledning", Kind.PARAGRAPH, text=words(NOT_AGREED))
    below = sections(scope, found, NOTHING, number=MATERIAL_NUMBER)
    return (Provision(MATERIAL, Kind.MATERIAL, heading=words(MATERIAL_HEADING), children=(lead, *below)),)


def _roles(scope: Scope, roles: tuple[Role, ...], annex: int) -> tuple[Provision, ...]:
    described = [role for role in roles if role.heading]
    return tuple(_role(scope, role, f"B{annex}.{index}") for index, role in enumerate(described, 1))


def _role(scope: Scope, role: Role, number: str) -> Provision:
    own = role_anchor(role.id)
    short = (Provision(f"{own}-kort", Kind.PARAGRAPH, text=scope.text(role.in_short)),) if role.in_short else ()
    return Provision(
        own,
        Kind.ROLE,
        number,
        words(role.heading or role.name),
        children=(
            *short,
            *(_composition(scope, role.composition) if role.composition else ()),
            *contents(scope, role.content, NOTHING, parent=own, binds=()),
        ),
        responsible=(role.id,),
        facts=(("role", role.id),),
    )


def _composition(scope: Scope, composition: Composition) -> tuple[Provision, ...]:
    own = composition.id
    lists = [function_list(scope, composition.at_least, own, lead=scope.text(composition.lead))]
    if composition.by_special_order:
        lead = words(BY_SPECIAL_ORDER)
        lists.append(function_list(scope, composition.by_special_order, f"{own}-sarskild", lead=lead))
    return tuple(lists)
