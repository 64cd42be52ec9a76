"""Owns the way from print HTML to an archival, accessible PDF; the only room that knows WeasyPrint."""
