"""Owns one build of a site in a process of its own: says how much CPU time it took once everything was loaded.

Called with `ours` or `stock` in the folder of the site; `ours` has read and checked its content before the clock runs.
"""

import os
import sys
import time
from datetime import date
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config

from overens.commands.content import READER
from overens.commands.hooking import ADAPTER
from overens.site import running


def ours(root: Path) -> float:
    """From the checked content to the site: tree, JSON, pages, search, swap; the PDFs are there already."""
    READER.read(root)
    began = time.process_time()
    running.build(root, ADAPTER, date.fromisoformat(os.environ["BENCH_DATE"]))
    return time.process_time() - began


def stock(root: Path) -> float:
    """From Markdown files to the site."""
    began = time.process_time()
    build(load_config(str(root / "mkdocs.yml")))
    return time.process_time() - began


sys.stdout.write(f"{ours(Path.cwd()) if sys.argv[1] == 'ours' else stock(Path.cwd())}\n")
