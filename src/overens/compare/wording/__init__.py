"""Owns the Swedish of changes."""
