"""What may stand where, read off the model."""

import pytest

from overens.model.base import Entry
from overens.model.blocks import KINDS, Paragraph, PointList, Section, Showing
from overens.model.commitments import Commitment
from overens.model.drafting import Milestone
from overens.model.edition import AnnexReference, Edition, Validity
from overens.model.shapes import Shape, Sort, below, keys_of, shape_of


def shape(entry: type[Entry], key: str) -> Shape:
    found = below(shape_of(entry), {}, key)
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("entry", "key", "sort", "required", "nullable", "prose"),
    [
        (Edition, "titel", Sort.TEXT, True, False, False),
        (Edition, "återgivning", Sort.TEXT, False, True, True),
        (Edition, "status", Sort.CHOICE, True, False, False),
        (Edition, "parter", Sort.LIST, True, False, False),
        (Edition, "giltighet", Sort.ENTRY, False, False, False),
        (Edition, "beslut", Sort.ENTRY, False, True, False),
        (Validity, "från", Sort.DATE, False, True, False),
        (Milestone, "när", Sort.MOMENT, True, False, False),
        (Milestone, "till", Sort.MOMENT, False, True, False),
        (AnnexReference, "nummer", Sort.NUMBER, True, False, False),
        (PointList, "ordnad", Sort.YES_NO, False, False, False),
        (Paragraph, "text", Sort.TEXT, True, False, True),
        (Commitment, "text", Sort.TEXT, False, True, True),
    ],
)
def test_a_key_tells_what_belongs_under_it(
    *, entry: type[Entry], key: str, sort: Sort, required: bool, nullable: bool, prose: bool
) -> None:
    found = shape(entry, key)
    assert (found.sort, found.required, found.nullable, found.prose) == (sort, required, nullable, prose)
    assert found.description


def test_a_list_tells_what_its_items_are() -> None:
    item = below(shape(Section, "innehåll"), [], 0)
    assert item is not None
    assert item.sort is Sort.BLOCK
    point = below(shape(PointList, "punkter"), [], 7)
    assert point is not None
    assert point.sort is Sort.POINT
    assert shape(Section, "avsnitt").item == shape_of(Section)


@pytest.mark.parametrize(("key", "kind"), KINDS.items())
def test_a_block_has_the_keys_of_the_kind_that_its_key_tells(key: str, kind: type[Entry]) -> None:
    assert keys_of(Shape(Sort.BLOCK), {key: None}) == keys_of(shape_of(kind), {})


@pytest.mark.parametrize("value", [{}, {"rubrik": "x"}, [], "text", None])
def test_a_block_of_no_kind_has_no_keys(value: object) -> None:
    assert keys_of(Shape(Sort.BLOCK), value) == {}


def test_a_choice_lists_its_values() -> None:
    assert shape(Showing, "visa").choices == ("parter", "mål", "åtaganden", "underskrifter")


def test_where_the_model_knows_no_such_step_there_is_no_shape() -> None:
    assert below(shape_of(Section), {}, "färg") is None
    assert below(shape(Section, "innehåll"), [], "färg") is None
