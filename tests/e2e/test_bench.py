"""Tests that the measuring measures: on few pages, where its figures mean nothing but are there."""

import re
import subprocess
import sys

from tests.support.paths import ROOT
from tests.support.repository import environment

SHORT = "agreements/c-sam/2024.yaml"
"""The shortest PDF of those that are shipped."""


def test_the_bench_prints_its_table() -> None:
    done = subprocess.run(  # noqa: S603 - our own command
        [sys.executable, str(ROOT / "scripts/parts/bench.py"), "--pages", "20", "--runs", "1", "--edition", SHORT],
        cwd=ROOT,
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert re.search(r"^\d+ pages of \d+ words", done.stdout, re.MULTILINE)
    for line in ("site build, a page", r"whole command, a page \(YAML checked too\)", "PDF of one edition"):
        [found] = re.findall(rf"^{line} +([\d.]+) +([\d.]+) +([\d.]+)", done.stdout, re.MULTILINE)
        assert all(float(figure) > 0 for figure in found)
