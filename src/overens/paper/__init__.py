"""Owns the way from print HTML to an archival, accessible PDF; the only room that knows WeasyPrint.

Importing the room raises `OutsideError` where the system libraries behind WeasyPrint are missing.
"""

from overens.paper.libraries import require

require()
