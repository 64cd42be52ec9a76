"""Owns the redline of two editions and the proof that it holds both."""
