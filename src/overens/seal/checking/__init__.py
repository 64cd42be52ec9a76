"""Owns the check of a PDF that came back: what it is made from, who signed it, what was added, and the verdict."""
