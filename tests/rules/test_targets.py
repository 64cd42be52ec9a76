"""Shows that no field with ids of other things can be forgotten."""

from overens.model.base import Entry
from overens.rules.targets import TARGETS
from tests.support.model_fields import entry_types


def declares(kind: type[Entry], name: str) -> type[Entry]:
    """The base that a field comes from."""
    bases = [base for base in reversed(kind.mro()) if issubclass(base, Entry)]
    return next(base for base in bases if name in base.model_fields)


def test_every_field_that_holds_ids_of_other_things_is_in_the_table() -> None:
    found = {
        (declares(kind, name), name)
        for kind in entry_types()
        for name, field in kind.model_fields.items()
        if (field.description or "").startswith("Id för")
    }
    assert found == set(TARGETS)
