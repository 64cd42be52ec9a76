"""Owns the words of a finished page as they are read: passage by passage, without what is no text."""

import re
from html import unescape

_LEFT_OUT = re.compile(
    r"<(script|style|svg|button|template|nav|code)\b.*?</\1>|<a class=\"headerlink\".*?</a>", re.DOTALL
)
_HEADING = re.compile(r"<h[1-6]\b.*?</h[1-6]>|<th\b.*?</th>", re.DOTALL)
_BLOCK = re.compile(
    r"</?(?:p|li|ul|ol|dl|dt|dd|div|section|header|footer|article|table|thead|tbody|tr|td|th|details|summary|figure|"
    r"figcaption|form|label|blockquote|h[1-6])\b[^>]*>|<br[^>]*>"
)
_TAG = re.compile(r"<[^>]*>")


def passages(body: str) -> tuple[str, ...]:
    """What stands on the page, one text a block, in reading order."""
    return _blocks(_LEFT_OUT.sub(" ", body))


def running_text(body: str) -> tuple[str, ...]:
    """The same without headings."""
    return _blocks(_HEADING.sub(" <p> ", _LEFT_OUT.sub(" ", body)))


def _blocks(html: str) -> tuple[str, ...]:
    found = (" ".join(unescape(_TAG.sub("", block)).split()) for block in _BLOCK.split(html))
    return tuple(block for block in found if block)
