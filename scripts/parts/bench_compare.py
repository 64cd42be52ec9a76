"""Owns the measuring of comparison: beside `git diff`, as texts grow, and for two real editions inside the process.

Processes are measured whole, from start to end, in CPU seconds; the least of several runs, all of one run of this
program: times on shared machines vary, ratios far less.
"""

import argparse
import sys
import tempfile
import time
from pathlib import Path

from measuring import ROOT, Cost, cost, python, say
from sample_texts import Language, edited, made, text

from overens.compare.comparison import compare
from overens.document.building import build
from overens.document.inline import plain
from overens.document.tree import Document
from overens.source.folder import load

SMALL, LARGE, SHARE = 50_000, 500_000, 0.03
GIT_AIM, GROWTH_AIM, MEMORY_AIM, STAR_AIM = 1.5, 12.0, 1000.0, 50.0
PROGRAM = python(str(ROOT / "scripts/parts/score_redline.py"))
COMMAND = [str(ROOT / "scripts/score-redline")]
GIT = ["git", "diff", "--no-index", "--word-diff"]


def main() -> None:
    """Measures and prints one table."""
    options = _options()
    editions = {edition.edition.file: build(edition) for edition in load(ROOT).editions}
    language = Language.of(
        [plain(each.text) for document in editions.values() for each in document.walk() if each.text]
    )
    with tempfile.TemporaryDirectory(prefix="overens-bench-") as folder:
        small = _pair(language, Path(folder), SMALL)
        git = _least([*GIT, *small], options.runs)
        command, program = (_least([*call, *small], options.runs) for call in (COMMAND, PROGRAM))
        large = _least([*PROGRAM, *_pair(language, Path(folder), LARGE)], max(options.runs // 3, 1))
    say(f"{SMALL} words, {SHARE:.0%} of them changed{'CPU seconds':>29}{'ratio':>9}")
    _report("git diff --word-diff", git.seconds)
    _report("scripts/score-redline", command.seconds, command.seconds / git.seconds, aim=GIT_AIM)
    _report("the program in it alone", program.seconds, program.seconds / git.seconds)
    say(f"{LARGE} words, {SHARE:.0%} of them changed")
    _report("the program in it alone", large.seconds, large.seconds / program.seconds, aim=GROWTH_AIM)
    _report("its memory at most, MB", large.memory, large.memory, aim=MEMORY_AIM)
    say("Two editions of STAR inside the process")
    found, proven = _inside(*(editions[f"agreements/star/{year}.yaml"] for year in (2025, 2026)), runs=options.runs)
    _report("compare(), ms", found, found, aim=STAR_AIM)
    _report("compare() and its proof, ms", proven, proven)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure the comparison.")
    parser.add_argument(
        "--runs", type=int, default=9, help="how often each is measured (9; the longest a third as often)"
    )
    return parser.parse_args()


def _pair(language: Language, folder: Path, count: int) -> list[str]:
    """The files of a text and of its edited copy."""
    old = made(language, count)
    files = [folder / f"{name}-{count}.md" for name in ("old", "new")]
    for file, paragraphs in zip(files, (old, edited(language, old, SHARE)), strict=True):
        file.write_text(text(paragraphs), encoding="utf-8")
    return [str(file) for file in files]


def _least(command: list[str], runs: int) -> Cost:
    # `git diff` answers 1 when there is a difference, and there is.
    return min(cost(command, success=int(command[0] == "git")) for _ in range(runs))


def _inside(old: Document, new: Document, *, runs: int) -> tuple[float, float]:
    """CPU milliseconds of comparing two documents, without and with the proof; the first run reads every word once."""
    spent = []
    for _ in range(runs):
        began = time.process_time()
        found = compare(old, new)
        compared = time.process_time()
        if not found.proof.holds:
            sys.exit("the redline of STAR does not hold")
        spent.append(((compared - began) * 1000, (time.process_time() - began) * 1000))
    return min(spent)


def _report(what: str, value: float, measured: float | None = None, *, aim: float | None = None) -> None:
    ratio = "" if measured is None else f"{measured:>9.2f}"
    verdict = f"  aim {aim:g}: {'reached' if measured is not None and measured <= aim else 'missed'}" if aim else ""
    say(f"  {what:<46}{value:>9.3f}{ratio}{verdict}")


if __name__ == "__main__":
    main()
