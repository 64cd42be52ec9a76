"""Owns the measuring of builds one after the other: of all the real content, of one changed word, of nothing changed.

Every figure is CPU seconds of a whole process and all below it, all of one run of this program.
"""

import argparse
import shutil
import sys
import tempfile
from pathlib import Path

from measuring import ROOT, TODAY, cost, python, say

from overens.commands.unchanged import SOURCES

EDITION, WORD, OTHER = "agreements/star/2026.yaml", "samverkan", "samarbete"
AIM = 0.2


def main() -> None:
    """Measures and prints one table."""
    options = _options()
    with tempfile.TemporaryDirectory(prefix="overens-bench-") as folder:
        whole = Path(folder)
        for name in SOURCES:
            _copy(ROOT / name, whole / name)
        command = python("-m", "overens", "build", "--date", TODAY.isoformat(), *options.arguments)
        first = cost(command, whole).seconds
        _change(whole / EDITION)
        changed = cost(command, whole).seconds
        again = cost(command, whole).seconds
    say(f"{'CPU seconds of a build':<40}{'':>9}{'ratio':>7}")
    say(f"{'the first, of everything':<40}{first:>9.2f}")
    say(f"{'one word changed':<40}{changed:>9.2f}{changed / first:>7.2f}")
    verdict = "reached" if again / first <= AIM else "missed"
    say(f"{'nothing changed':<40}{again:>9.2f}{again / first:>7.2f}  aim {AIM:.2f}: {verdict}")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure builds one after the other.")
    parser.add_argument("arguments", nargs="*", help="further arguments of the build, such as -- --only star")
    return parser.parse_args()


def _copy(source: Path, target: Path) -> None:
    if source.is_dir():
        shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
    else:
        shutil.copy2(source, target)


def _change(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    if WORD not in text:
        sys.exit(f"{path} does not say {WORD}")
    path.write_text(text.replace(WORD, OTHER, 1), encoding="utf-8")


if __name__ == "__main__":
    main()
