"""Owns what is mended in finished HTML that others write: styles in elements, which the site's own policy stops."""

import re

# Python-Markdown turns a column of a table to one side with a style; the sheet has a class for each.
_TURNED = re.compile(r'(<t[dh]\b[^>]*?) style="text-align: (left|center|right);"')


def mend(html: str) -> str:
    """The page as the policy lets it be shown; a page that is mended already stays as it is."""
    return _TURNED.sub(r'\1 class="o-turned-\2"', html)
