"""Owns the finding of the places on a page that a link can lead to."""

import re
from html import unescape

_ID = re.compile(r"\sid=\"([^\"]*)\"")


def anchors(html: str) -> set[str]:
    """Every id in a piece of HTML."""
    return {unescape(found) for found in _ID.findall(html)}
