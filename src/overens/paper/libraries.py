"""Owns which system libraries a PDF needs, and what to say where they are missing."""

import ctypes
from collections.abc import Mapping

from overens.problems import OutsideError

PACKAGES = {
    "libpango-1.0.so.0": "libpango-1.0-0",
    "libpangoft2-1.0.so.0": "libpangoft2-1.0-0",
    # Without it WeasyPrint falls back to another subsetter, and the bytes are not the same from run to run.
    "libharfbuzz-subset.so.0": "libharfbuzz-subset0",
}
"""Every library under the name that it is loaded by, with its package in Debian and Ubuntu."""

VERSIONED = (
    ("pango", "libpango-1.0.so.0", "pango_version_string"),
    ("harfbuzz", "libharfbuzz-subset.so.0", "hb_version_string"),
)
"""Those that say their version: what they are called, the library, and its function that answers."""


def require(packages: Mapping[str, str] = PACKAGES) -> None:
    """Makes sure that every library can be loaded, before WeasyPrint tries and fails with a traceback.

    Raises:
        OutsideError: says which line installs what is missing.
    """
    missing = [package for library, package in packages.items() if not _loads(library)]
    if missing:
        raise OutsideError(
            "Det går inte att göra en PDF, eftersom systembibliotek saknas. "
            f"Installera dem med: sudo apt-get install --yes {' '.join(missing)}"
        )


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def versions() -> list[tuple[str, str]]:
    """The libraries that a PDF's bytes depend on, with the version that is installed here."""
    return [(name, _version(library, function)) for name, library, function in VERSIONED]


def _version(library: str, function: str) -> str:
    found = getattr(ctypes.CDLL(library), function)
    found.restype = ctypes.c_char_p
    return bytes(found()).decode()
