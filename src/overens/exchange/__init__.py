"""Owns the forms in which problems and documents leave for other programs."""
