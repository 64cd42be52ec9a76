"""Owns the judgement of a served page by Lighthouse, as a slow phone on a slow network meets it.

Lighthouse starts a Chromium of its own for each run and asks nobody outside this machine.
"""

import json
import os
import subprocess
from dataclasses import dataclass
from typing import Any

from tests.support.browser import FLAGS, find_browser
from tests.support.paths import NODE, ROOT

COMMAND = ROOT / "tests/tools/lighthouse/node_modules/lighthouse/cli/index.js"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
TIMED = "performance"
WHOLE = 100
LIMIT = 180
"""How many seconds a run may take: on a busy machine it takes some 20."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """Points of 100 by category, what cost any outside `performance`, and how much the page moved while it loaded."""

    points: dict[str, int]
    faults: tuple[str, ...]
    moved: float


def install() -> None:
    """Installs Lighthouse from its own lock; the other tests do without its hundred packages."""
    subprocess.run([ROOT / "scripts/setup", "lighthouse"], check=True)  # noqa: S603 our own script


def judge(url: str) -> Judgement:
    """One run of Lighthouse over one page.

    Raises:
        RuntimeError: it could not judge the page; says why.
    """
    flags = " ".join(f'{name}="{value}"' if value else name for name, _, value in map(_parted, _flags()))
    options = ["--quiet", "--output=json", "--no-enable-error-reporting", f"--only-categories={','.join(CATEGORIES)}"]
    done = subprocess.run(  # noqa: S603 our own arguments
        [NODE, COMMAND, url, *options, f"--chrome-flags={flags}"],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "CHROME_PATH": find_browser()},
        timeout=LIMIT,
    )
    if done.returncode:
        message = f"Lighthouse broke off at {url}: {done.stderr}"
        raise RuntimeError(message)
    return _judgement(json.loads(done.stdout))


def _flags() -> tuple[str, ...]:
    # As Playwright starts the other tests' browser: it sees nothing but pages of ours.
    return ("--headless", "--no-sandbox", *FLAGS)


def _parted(flag: str) -> tuple[str, str, str]:
    return flag.partition("=")


def _judgement(report: dict[str, Any]) -> Judgement:
    if error := report.get("runtimeError"):
        raise RuntimeError(error["message"])
    audits, categories = report["audits"], report["categories"]
    lost = [
        f"{name}: {audits[part['id']]['title']} ({audits[part['id']].get('explanation', part['id'])})"
        for name in CATEGORIES
        for part in categories[name]["auditRefs"]
        if name != TIMED and part["weight"] and (audits[part["id"]]["score"] or 0) < 1
        if audits[part["id"]]["scoreDisplayMode"] not in ("notApplicable", "manual", "informative")
    ]
    # A category that could not be judged has no score.
    points = {name: round((categories[name]["score"] or 0) * WHOLE) for name in CATEGORIES}
    return Judgement(points, tuple(lost), audits["cumulative-layout-shift"]["numericValue"])
