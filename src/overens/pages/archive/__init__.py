"""Owns the pages of the archive: every decided edition, who has signed it, its files, and the check of a file."""
