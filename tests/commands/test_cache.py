"""Tests what is kept between runs: under the right name, whole, and no longer than somebody uses it."""

from pathlib import Path

import pytest

from overens.commands.cache import FOLDER, Cache, digest, libraries, makers


def never() -> bytes:
    pytest.fail("made again")


def test_what_is_made_is_made_once(tmp_path: Path) -> None:
    assert Cache(tmp_path).get("pdf", "a", lambda: b"1") == b"1"
    assert Cache(tmp_path).get("pdf", "a", never) == b"1"
    assert Cache(tmp_path).get("pdf", "b", lambda: b"2") == b"2"
    assert Cache(tmp_path).get("woff2", "a", lambda: b"3") == b"3"


def test_what_nobody_used_is_forgotten(tmp_path: Path) -> None:
    Cache(tmp_path).get("pdf", "a", lambda: b"1")
    (tmp_path / FOLDER / "pdf-x.123.tmp").write_bytes(b"half")
    cache = Cache(tmp_path)
    cache.get("pdf", "b", lambda: b"2")
    cache.forget_unused()
    assert [path.name for path in (tmp_path / FOLDER).iterdir()] == ["pdf-b"]


def test_what_is_lent_of_one_kind_is_found_elsewhere(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    Cache(one).get("woff2", "a", lambda: b"1")
    Cache(one).get("pdf", "a", lambda: b"2")
    Cache(one).lend("woff2", other)
    assert Cache(other).get("woff2", "a", never) == b"1"
    assert not Cache(other).has("pdf", "a")
    Cache(tmp_path / "none").lend("woff2", other)


def test_a_folder_that_cannot_be_written_costs_time_only(tmp_path: Path) -> None:
    (tmp_path / ".cache").write_text("a file in the way", encoding="utf-8")
    cache = Cache(tmp_path)
    assert cache.get("pdf", "a", lambda: b"1") == b"1"
    cache.forget_unused()


def test_a_digest_tells_where_its_parts_meet() -> None:
    assert digest(["ab", "c"]) != digest(["a", "bc"]) != digest(["abc"])
    assert digest(["å"]) == digest(["å".encode()])


def test_the_makers_are_the_same_from_call_to_call() -> None:
    assert makers() == makers()
    assert makers() != libraries()
