"""Owns the pages about the site itself, which every page leads to from its foot."""
