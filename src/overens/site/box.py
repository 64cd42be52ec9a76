"""Owns the box that tells a preview's reader what is wrong, in a page that may be anybody's."""

import re
from collections.abc import Sequence
from html import escape

from overens.problems import Problem, Severity

# The colours hold 4.5:1 on their own, in whatever theme the page is shown.
_STYLE = "margin:1rem 0;padding:.5rem 1rem;border:3px solid #a4001d;background:#fff;color:#1a1a1a"
_PLACES = (rb"<article\b[^>]*>", rb"<main\b[^>]*>", rb"<body\b[^>]*>")
MOST = 20
TOLD = (Severity.ERROR, Severity.WARNING)


def box(problems: Sequence[Problem], text: str = "", *, stale: bool | None = None) -> str:
    """The box, or nothing when nothing is wrong; `stale` tells whether older pages are shown, None that none are."""
    told = [problem for problem in problems if problem.severity in TOLD]
    if not told and not text:
        return ""
    items = "".join(map(_item, told[:MOST]))
    if len(told) > MOST:
        items += f"<li>och {len(told) - MOST} till, som alla står i terminalen</li>"
    lead = " ".join(part for part in (text, _count(told), _state(stale)) if part)
    listed = f"<ul>{items}</ul>" if items else ""
    return f'<div class="o-problems" role="alert" style="{_STYLE}"><p><strong>{escape(lead)}</strong></p>{listed}</div>'


def into(page: bytes, made: str) -> bytes:
    """The page with the box before its first words."""
    for place in _PLACES:
        if found := re.search(place, page):
            return page[: found.end()] + made.encode() + page[found.end() :]
    return made.encode() + page


def _count(problems: Sequence[Problem]) -> str:
    errors = sum(problem.severity is Severity.ERROR for problem in problems)
    warnings = len(problems) - errors
    found = [f"{errors} fel"] if errors else []
    found += [f"{warnings} {'varning' if warnings == 1 else 'varningar'}"] if warnings else []
    return f"Innehållet har {' och '.join(found)}." if found else ""


def _state(stale: bool | None) -> str:  # noqa: FBT001 - three-valued, and the only thing it tells
    if stale is None:
        return ""
    return "Sidorna visar hur det såg ut innan." if stale else "Webbplatsen visas när det är rättat."


def _item(problem: Problem) -> str:
    place = f"{problem.file}:{problem.place.line}:{problem.place.column}"
    value = f" («{escape(problem.value)}»)" if problem.value and problem.value not in problem.what else ""
    return f"<li><b>{escape(place)}</b><br>{escape(problem.what)}{value}<br>{escape(problem.fix)}</li>"
