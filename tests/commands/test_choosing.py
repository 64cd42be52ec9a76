"""Shows which content a name stands for: one agreement with what follows it, or a word about those there are."""

from dataclasses import replace
from functools import cache

import pytest

from overens.commands.choosing import narrowed
from overens.model.content import Repository
from overens.problems import UsageError
from overens.source.folder import load
from tests.support.paths import ROOT


@cache
def repository() -> Repository:
    """The real content."""
    return load(ROOT)


def test_without_a_name_everything_is_meant() -> None:
    assert narrowed(repository(), "") is repository()


def test_an_agreement_comes_with_its_editions_and_its_living_data() -> None:
    found = narrowed(repository(), "star")
    assert {edition.name.agreement for edition in found.editions} == {"star"}
    assert found.living == repository().living
    assert found.guides == repository().guides


def test_living_data_follow_the_agreement_that_they_name() -> None:
    found = narrowed(repository(), "umea")
    assert found.editions
    assert (found.living.referral, found.living.contacts, found.living.meetings) == (None, None, None)


def test_news_of_other_agreements_are_left_out() -> None:
    living = repository().living
    assert living.news
    items = living.news.value.items
    other = items[0].model_copy(update={"agreement": "umea"})
    general = items[0].model_copy(update={"agreement": None})
    news = replace(living.news, value=living.news.value.model_copy(update={"items": (other, *items, general)}))
    found = replace(living, news=news).only("star").news
    assert found
    assert found.value.items == (*items, general)


@pytest.mark.parametrize(("name", "hint"), [("umee", "Menade du ”umea”? "), ("zzz", "")])
def test_an_unknown_name_is_told_with_those_there_are(name: str, hint: str) -> None:
    with pytest.raises(UsageError) as told:
        narrowed(repository(), name)
    assert str(told.value) == (
        f"Det finns ingen överenskommelse som heter ”{name}”. {hint}De som finns är: c-sam, star, umea."
    )
