"""Keeps the rooms of `src/overens` apart: who may import whom, whose library is whose, and what is pure.

Every import counts: at the top, inside a function, under TYPE_CHECKING, relative, and by importlib.
"""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.paths import ROOT, SOURCE

# A room imports lower ranks only, so the rooms of one rank do not see each other.
RANKS = {
    "problems": 0, "names": 0, "fonts": 0,
    "model": 1,
    "source": 2, "document": 2, "calendar": 2, "clarity": 2,
    "rules": 3, "compare": 3,
    "pages": 4,
    "site": 5, "paper": 5, "seal": 5, "exchange": 5,
    "commands": 6,
    "cli": 7,
    "__main__": 8,
}  # fmt: skip
# The outside libraries of each room. Two have two: MkDocs hands its hook a jinja2 Environment, whose name a signature
# needs, font files are read by both rooms that set type, and pictures are drawn in one room and compared in another.
LIBRARIES = {
    "model": {"pydantic"},
    "source": {"yaml"},
    "document": {"markdown_it"},
    "compare": {"rapidfuzz"},
    "pages": {"jinja2", "markupsafe"},
    "site": {"PIL", "mkdocs", "fontTools", "jinja2", "tinycss2"},
    "paper": {"weasyprint", "pydyf", "pikepdf", "fontTools"},
    "seal": {"PIL", "aiohttp", "asn1crypto", "cryptography", "pkcs11", "pyhanko", "pyhanko_certvalidator", "pypdfium2"},
    "commands": {"rich"},
    "exchange": {"docx"},
    "cli": {"click", "rich"},
}
# Ranks 0 to 4 take values and give values back; only `source` reads, and only below the content folder.
PURE_BELOW, READER = 5, "source"
IMPURE_MODULES = {
    "asyncio", "ctypes", "fcntl", "getpass", "glob", "http", "locale", "multiprocessing", "os", "platform", "random",
    "secrets", "shutil", "signal", "socket", "sqlite3", "ssl", "subprocess", "sys", "tempfile", "threading", "time",
    "urllib.request", "webbrowser",
}  # fmt: skip
READERS_OWN = {"os"}
CLOCK_AND_PRINTER = {"now", "today", "utcnow", "print", "input", "breakpoint"}
DISK = {"open", "read_text", "read_bytes", "write_text", "write_bytes", "iterdir", "glob", "rglob", "exists", "is_file"}
DYNAMIC = {"import_module", "__import__"}
# Loads the verbs of its own room when they are called, and nothing else.
LOADER = "cli/loading.py"


def room_of(path: Path, source: Path) -> str:
    """The room that a file belongs to; the package's own `__init__` is a room without a name."""
    first = path.relative_to(source).parts[0]
    return "" if first == "__init__.py" else first.removesuffix(".py")


def imports(tree: ast.AST, package: str) -> Iterator[tuple[int, str]]:
    """Every imported module with its line, in full: a relative one, and a submodule taken with `from`, too."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, name.name) for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package.split(".")[: len(package.split(".")) - node.level + 1] if node.level else []
            base = ".".join([*above, *filter(None, [node.module])])
            yield from ((node.lineno, f"{base}.{name.name}") for name in node.names)


def calls(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """The last name of everything that is called, with its line."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name | ast.Attribute):
            yield node.lineno, node.func.id if isinstance(node.func, ast.Name) else node.func.attr


def import_fault(room: str, module: str) -> str:
    """What is wrong with a room's import; nothing if it is right."""
    top, _, rest = module.partition(".")
    if top == "overens":
        other = rest.partition(".")[0]
        wrong = other in RANKS and other != room and RANKS[other] >= RANKS.get(room, -1)
        return f"{room or 'the package itself'} may not import {other}" if wrong else ""
    if top in sys.stdlib_module_names:
        return "" if is_pure_import(room, module) else f"{room} is to know no {module}"
    return "" if top in LIBRARIES.get(room, set()) else f"{room} is not the room of {top}"


def is_pure_import(room: str, module: str) -> bool:
    """Whether a room that is to know no outside world keeps to that with this import."""
    impure = {name for name in IMPURE_MODULES if module == name or module.startswith(f"{name}.")}
    return RANKS.get(room, 0) >= PURE_BELOW or not impure - (READERS_OWN if room == READER else set())


def call_fault(room: str, name: str) -> str:
    """What is wrong with a room's call; nothing if it is right."""
    forbidden = set(DYNAMIC)
    if RANKS.get(room, 0) < PURE_BELOW:
        forbidden |= CLOCK_AND_PRINTER | (set() if room == READER else DISK)
    return f"{room} may not call {name}()" if name in forbidden else ""


def faults(source: Path) -> list[str]:
    """Everything in the package that breaks the order of the rooms, as `file:line: what`."""
    found = []
    for path in sorted(source.rglob("*.py")):
        room, place = room_of(path, source), path.relative_to(source)
        if room and room not in RANKS:
            found.append(f"{place}:1: {room} is no room")
            continue
        tree = ast.parse(path.read_text(encoding="utf-8"))
        package = ".".join(["overens", *place.parent.parts])
        told = [(line, import_fault(room, module)) for line, module in imports(tree, package)]
        told += [(line, call_fault(room, name)) for line, name in calls(tree) if place.as_posix() != LOADER]
        found += [f"{place}:{line}: {fault}" for line, fault in sorted(set(told)) if fault]
    return found


def test_the_rooms_keep_to_their_order() -> None:
    assert faults(SOURCE) == []


def test_the_architecture_paper_says_the_same_as_this_table() -> None:
    paper = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| (\d) \| ([^|]+) \|", paper, re.MULTILINE)
    told = {room: int(rank) for rank, cell in rows for room in re.findall(r"`(\w+)(?:/|\.py)`", cell)}
    assert told
    assert told == {room: RANKS.get(room) for room in told}


def test_the_hook_is_thin() -> None:
    for path in (ROOT / "hooks").glob("*.py"):
        modules = {module for _, module in imports(ast.parse(path.read_text(encoding="utf-8")), "hooks")}
        assert all(module.startswith(("overens.commands.", "overens.site.")) for module in modules), path


@pytest.mark.parametrize(
    ("file", "code", "fault"),
    [
        ("pages/a.py", "from overens.site.build import build", "1: pages may not import site"),
        ("pages/a.py", "from overens import site", "1: pages may not import site"),
        ("pages/a.py", "import overens.commands.pdf", "1: pages may not import commands"),
        ("site/a.py", "from overens.paper import making", "1: site may not import paper"),
        ("names.py", "from overens.problems import Problem", "1: names may not import problems"),
        ("__init__.py", "from overens.cli import main", "1: the package itself may not import cli"),
        ("model/a.py", "def f():\n    from overens.pages.text import x", "2: model may not import pages"),
        ("model/a.py", "if TYPE_CHECKING:\n    import overens.cli", "2: model may not import cli"),
        ("model/b/a.py", "from ...pages import text", "1: model may not import pages"),
        ("model/a.py", "from .. import pages", "1: model may not import pages"),
        ("pages/a.py", "import yaml", "1: pages is not the room of yaml"),
        ("cli.py", "from weasyprint import HTML", "1: cli is not the room of weasyprint"),
        ("exchange/a.py", "import requests", "1: exchange is not the room of requests"),
        ("rules/a.py", "import os.path", "1: rules is to know no os.path"),
        ("rules/a.py", "from urllib import request", "1: rules is to know no urllib.request"),
        ("source/a.py", "import time", "1: source is to know no time"),
        ("rules/a.py", "x = date.today()", "1: rules may not call today()"),
        ("pages/a.py", "open('x')", "1: pages may not call open()"),
        ("document/a.py", "Path('x').read_text()", "1: document may not call read_text()"),
        ("source/a.py", "print('hej')", "1: source may not call print()"),
        ("cli.py", "importlib.import_module('overens.cli')", "1: cli may not call import_module()"),
        ("utils/a.py", "", "1: utils is no room"),
    ],
)
def test_a_breach_is_found(tmp_path: Path, file: str, code: str, fault: str) -> None:
    (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / file).write_text(code, encoding="utf-8")
    assert faults(tmp_path) == [f"{file}:{fault}"]


@pytest.mark.parametrize(
    ("file", "code"),
    [
        ("cli.py", "import os\nimport click\nfrom overens.commands import pdf\nfrom overens import __version__"),
        ("pages/a.py", "from overens.pages.text import x\nfrom overens.document import tree\nimport jinja2"),
        ("model/b/a.py", "from ..shapes import x\nfrom . import y"),
        ("source/a.py", "import os\nwith path.open() as stream: pass"),
        ("paper/a.py", "open('x')\nimport time"),
        ("rules/a.py", "from urllib.parse import urlsplit\nfrom datetime import date"),
        ("__init__.py", ""),
    ],
)
def test_what_is_in_order_is_left_in_peace(tmp_path: Path, file: str, code: str) -> None:
    (tmp_path / file).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / file).write_text(code, encoding="utf-8")
    assert faults(tmp_path) == []


def test_an_empty_tree_is_in_order(tmp_path: Path) -> None:
    assert faults(tmp_path) == []
