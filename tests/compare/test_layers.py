"""Shows that the room reads from words to sentences: each folder imports only those before it."""

import ast
import subprocess
import sys
from pathlib import Path

import overens.compare

ROOM = Path(overens.compare.__file__).parent
ORDER = ["words", "matching", "redline", "finding", "wording"]
FREE_OF_AGREEMENTS = ("words", "matching")


def imported(file: Path) -> set[str]:
    """The modules of the project that a file imports, however."""
    found = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{name.name}" for name in node.names)}
        elif isinstance(node, ast.Import):
            found |= {name.name for name in node.names}
    return {name for name in found if name.startswith("overens.")}


def test_no_folder_imports_one_after_it() -> None:
    for place, folder in enumerate(ORDER):
        later = {f"overens.compare.{name}" for name in ORDER[place + 1 :]}
        for file in (ROOM / folder).glob("*.py"):
            assert [name for name in imported(file) if ".".join(name.split(".")[:3]) in later] == [], file


def test_words_and_matching_know_no_agreement() -> None:
    for folder in FREE_OF_AGREEMENTS:
        for file in (ROOM / folder).glob("*.py"):
            assert [name for name in imported(file) if not name.startswith("overens.compare.")] == [], file


def test_every_folder_has_its_place_in_the_order() -> None:
    folders = {path.name for path in ROOM.iterdir() if path.is_dir() and (path / "__init__.py").exists()}
    assert folders == set(ORDER)


def test_comparison_loads_without_the_library_of_the_model() -> None:
    # A process that compares is started for every pair of editions; what it need not load costs a second of them all.
    code = "import sys, overens.compare.comparison; sys.exit('pydantic' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0  # noqa: S603 - our own code
