"""A missing system library is told in Swedish with the line that installs it, before WeasyPrint fails."""

import subprocess
import sys

import pytest

from overens.paper.libraries import PACKAGES, require, versions
from overens.problems import OutsideError
from tests.support.paths import ROOT


def test_nothing_is_said_when_everything_is_there() -> None:
    require()


def test_the_line_to_run_names_what_is_missing_and_nothing_else() -> None:
    with pytest.raises(OutsideError) as stopped:
        require({**PACKAGES, "libfinns-inte.so.1": "libfinns-inte1", "libsaknas.so.2": "libsaknas2"})
    assert str(stopped.value) == (
        "Det går inte att göra en PDF, eftersom systembibliotek saknas. "
        "Installera dem med: sudo apt-get install --yes libfinns-inte1 libsaknas2"
    )


def test_the_libraries_that_decide_the_bytes_say_their_versions() -> None:
    found = dict(versions())
    assert list(found) == ["pango", "harfbuzz"]
    assert all(version.replace(".", "").isdigit() for version in found.values())


WITHOUT_A_LIBRARY = """
import ctypes
loaded = ctypes.CDLL
def refuse(name, *how, **more):
    if name and "pangoft2" in name:
        raise OSError(name)
    return loaded(name, *how, **more)
ctypes.CDLL = refuse
from overens.problems import OutsideError
try:
    import overens.paper.making
except OutsideError as error:
    print(error)
"""


def test_the_room_is_not_entered_without_its_libraries() -> None:
    done = subprocess.run([sys.executable, "-c", WITHOUT_A_LIBRARY], capture_output=True, text=True, check=True)  # noqa: S603 our own arguments
    assert done.stdout.strip().endswith("sudo apt-get install --yes libpangoft2-1.0-0")
    assert done.stderr == ""


def test_the_set_up_installs_the_same_packages() -> None:
    setup = (ROOT / "scripts" / "setup").read_text(encoding="utf-8")
    listed = setup.split("readonly LIBRARIES=(")[1].split(")")[0].split()
    assert sorted(listed) == sorted(PACKAGES.values())
