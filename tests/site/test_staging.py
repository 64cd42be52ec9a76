"""Tests the swap: whatever is killed and whenever, a whole site stands, the old one or the new one."""

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from overens.problems import OutsideError
from overens.site import staging
from overens.site.staging import Staging, alone, exchange

FILES = ("index.html", "sida/index.html", "assets/stil.css")


def lay_out(folder: Path, word: str) -> None:
    for name in FILES:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(word, encoding="utf-8")


def words(folder: Path) -> set[str]:
    """What the files of a site say; one word when it is whole and of one build."""
    return {(folder / name).read_text(encoding="utf-8") if (folder / name).exists() else "saknas" for name in FILES}


def build(target: Path, word: str) -> None:
    made = Staging(target)
    lay_out(made.begin(), word)
    made.swap()


@pytest.fixture
def site(tmp_path: Path) -> Path:
    target = tmp_path / "site"
    lay_out(target, "gammal")
    return target


@pytest.fixture(params=["in one step", "in two steps"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Both ways of swapping: the one this system has, and the one for a system that has no exchange."""
    if request.param == "in two steps":
        monkeypatch.setattr(staging, "exchange", lambda _one, _other: False)
    return str(request.param)


@pytest.mark.usefixtures("way")
def test_a_new_site_takes_the_old_ones_place_and_nothing_is_left_beside(site: Path) -> None:
    build(site, "ny")
    assert words(site) == {"ny"}
    assert [path.name for path in site.parent.iterdir()] == ["site"]


@pytest.mark.usefixtures("way")
def test_the_first_site_needs_no_old_one(tmp_path: Path) -> None:
    build(tmp_path / "finns" / "inte" / "site", "ny")
    assert words(tmp_path / "finns" / "inte" / "site") == {"ny"}


@pytest.mark.usefixtures("way")
def test_a_dropped_build_leaves_the_old_site(site: Path) -> None:
    made = Staging(site)
    lay_out(made.begin(), "ny")
    made.drop()
    assert words(site) == {"gammal"}
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_mending_puts_a_moved_site_back_and_removes_what_is_left_beside(site: Path) -> None:
    lay_out(site.with_name(".site-new-1"), "ny")
    site.rename(site.with_name(".site-old-1"))
    Staging(site).mend()
    assert words(site) == {"gammal"}
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_mending_before_the_first_build_makes_nothing(tmp_path: Path) -> None:
    Staging(tmp_path / "finns" / "inte" / "site").mend()
    assert not list(tmp_path.iterdir())


def killed_at(step: int, work: Callable[[], None]) -> bool:
    """Runs `work` in a process that kills itself before the given line of `staging`; False when it got to its end."""
    child = os.fork()
    if child == 0:
        seen = 0

        def trace(frame: FrameType, event: str, _: Any) -> Any:  # noqa: ANN401 - what a trace function is
            nonlocal seen
            if frame.f_code.co_filename != staging.__file__:
                return None
            seen += event == "line"
            if seen > step:
                os.kill(os.getpid(), signal.SIGKILL)
            return trace

        sys.settrace(trace)
        work()
        os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.WIFSIGNALED(status)


@pytest.mark.filterwarnings("ignore:.*fork.*:DeprecationWarning")
def test_a_build_killed_before_any_line_leaves_a_whole_site(site: Path, way: str) -> None:
    step, met = 0, set()
    while killed_at(step, lambda: build(site, "ny")):
        if way == "in one step":
            assert words(site) in ({"gammal"}, {"ny"}), f"killed before line {step}"
        met |= words(site)
        Staging(site).begin()
        assert words(site) in ({"gammal"}, {"ny"}), f"the next build does not put the site back after line {step}"
        lay_out(site, "gammal")
        step += 1
    assert {"gammal", "ny"} <= met
    assert ("saknas" in met) == (way == "in two steps")
    build(site, "sist")
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_a_link_to_the_site_stays_a_link(tmp_path: Path) -> None:
    lay_out(tmp_path / "disk" / "site", "gammal")
    (tmp_path / "site").symlink_to(tmp_path / "disk" / "site")
    build(tmp_path / "site", "ny")
    assert (tmp_path / "site").is_symlink()
    assert words(tmp_path / "site") == {"ny"}


def test_a_target_that_cannot_be_replaced_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lay_out(tmp_path / "site", "gammal")

    def refuse(_one: Path, _other: Path) -> bool:
        raise OSError(16, "Device or resource busy")

    monkeypatch.setattr(staging, "exchange", refuse)
    with pytest.raises(OutsideError, match="kan inte bytas mot den nya: den används av något annat"):
        build(tmp_path / "site", "ny")
    assert words(tmp_path / "site") == {"gammal"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_an_exchange_is_one_step_on_this_system(tmp_path: Path) -> None:
    lay_out(tmp_path / "a", "a")
    lay_out(tmp_path / "b", "b")
    assert exchange(tmp_path / "a", tmp_path / "b")
    assert words(tmp_path / "a") == {"b"}
    with pytest.raises(FileNotFoundError):
        exchange(tmp_path / "a", tmp_path / "finns-inte")


def test_two_builds_of_one_site_do_not_meet(tmp_path: Path) -> None:
    refused = pytest.raises(OutsideError, match="Ett annat bygge pågår redan")
    with alone(tmp_path / "site"), refused, alone(tmp_path / "site"):
        pass
    with alone(tmp_path / "site"):
        pass
