"""Shows which content a name stands for: one agreement with what follows it, or a word about those there are."""

from dataclasses import replace

import pytest

from overens.commands.choosing import Pointed, chosen, narrowed, pointed
from overens.names import EditionName, ReportName, named
from overens.problems import UsageError
from tests.support.paths import ROOT
from tests.support.shipped import repository


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


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("2024", EditionName("umea", "2024")),
        ("uppfoljning/2017", ReportName("umea", "2017")),
        ("beslut/2017", EditionName("umea", "beslut/2017")),
    ],
)
def test_a_report_is_called_by_its_folder_and_name(word: str, name: EditionName) -> None:
    assert named("umea", word) == name
    assert type(named("umea", word)) is type(name)


def test_editions_and_reports_are_told_apart() -> None:
    assert chosen(named("umea", "2024"), repository().texts).name == EditionName("umea", "2024")
    assert chosen(named("umea", "uppfoljning/2017"), repository().texts).name == ReportName("umea", "2017")


STAR = ", ".join(f"star uppfoljning/2025-{period}" for period in ("ar", "t1", "t2", "t3"))


@pytest.mark.parametrize(
    ("agreement", "word", "told"),
    [
        ("umea", "2017", "utgåva ”umea 2017”. Menade du umea uppfoljning/2017?"),
        ("umea", "uppfoljning/2071", "rapport ”umea uppfoljning/2071”. Menade du umea uppfoljning/2017?"),
        (
            "q",
            "uppfoljning/" + "q" * 60,
            f"rapport ”q uppfoljning/{'q' * 60}”. Det som finns är: {STAR}, umea uppfoljning/2017.",
        ),
    ],
)
def test_a_name_for_nothing_is_told_with_what_may_be_meant(agreement: str, word: str, told: str) -> None:
    with pytest.raises(UsageError) as raised:
        chosen(named(agreement, word), repository().texts)
    assert str(raised.value) == f"Det finns ingen {told}"


def test_the_file_of_a_report_points_it_out() -> None:
    name = ReportName("umea", "2017")
    assert pointed(ROOT / name.file) == Pointed(ROOT, name)
