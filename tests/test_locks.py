"""Keeps the lock files whole: every package by hash, one set for building and testing, true to what is declared."""

import json
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator

import pytest
from packaging.requirements import Requirement
from packaging.version import Version

from tests.support.paths import ROOT

LOCKS = ("requirements.lock", "requirements-test.lock")
PIN = re.compile(r"^([a-z0-9-]+)==(\S+)(?: ; (.+?))? \\\n((?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n)+)", re.MULTILINE)

Pins = set[tuple[str, str]]


def pins(lock: str) -> Pins:
    """Name and version of everything that a lock pins with hashes; one name may have versions for several Pythons."""
    return {(name, version) for name, version, _, _ in PIN.findall((ROOT / lock).read_text(encoding="utf-8"))}


def declared(group: str) -> Iterator[Requirement]:
    """What pyproject.toml asks for in a dependency group and in those that it includes."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    yield from map(Requirement, project["project"]["dependencies"])
    for entry in project["dependency-groups"][group]:
        if isinstance(entry, str):
            yield Requirement(entry)
        else:
            yield from declared(entry["include-group"])


@pytest.mark.parametrize("lock", LOCKS)
def test_every_line_of_a_lock_is_a_pin_with_hashes_or_a_comment(lock: str) -> None:
    rest = PIN.sub("", (ROOT / lock).read_text(encoding="utf-8"))
    assert [line for line in rest.splitlines() if not line.lstrip().startswith("#")] == []
    assert len(pins(lock)) > 30


def test_the_tests_lock_holds_the_other_one() -> None:
    assert pins("requirements.lock") <= pins("requirements-test.lock")


@pytest.mark.parametrize(("lock", "group"), list(zip(LOCKS, ("build", "test"), strict=True)))
def test_a_lock_holds_what_is_declared(lock: str, group: str) -> None:
    locked = pins(lock)
    for wanted in declared(group):
        versions = [Version(version) for name, version in locked if name == wanted.name.lower()]
        assert versions, wanted
        assert all(version in wanted.specifier for version in versions), (wanted, versions)


@pytest.mark.parametrize(("folder", "alone"), [("tests/tools", True), ("tests/tools/lighthouse", False)])
def test_the_page_checkers_are_pinned_by_hash_at_the_declared_versions(folder: str, *, alone: bool) -> None:
    wanted = json.loads((ROOT / folder / "package.json").read_text(encoding="utf-8"))["dependencies"]
    packages = json.loads((ROOT / folder / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    assert packages[""]["dependencies"] == wanted
    found = {name.removeprefix("node_modules/"): package for name, package in packages.items() if name}
    assert {name: found[name]["version"] for name in wanted} == wanted
    assert all(package["integrity"].startswith("sha512-") for package in found.values())
    # What a checker brings with it, if anything, is its own affair.
    assert (found.keys() == wanted.keys()) is alone


def test_the_pre_commit_configuration_is_valid_and_fetches_nothing() -> None:
    config = ROOT / ".pre-commit-config.yaml"
    command = [sys.executable, "-m", "pre_commit", "validate-config", str(config)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 our own arguments
    assert done.returncode == 0, done.stdout
    assert re.findall(r"repo: (\S+)", config.read_text(encoding="utf-8")) == ["local"]
