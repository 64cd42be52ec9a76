"""Owns which provisions of two editions are the same one; knows words and places, not agreements."""
