"""Owns what a PDF looks like when it is shown: its words and where they stand, its annotations, its pixels."""
