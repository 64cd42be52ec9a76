"""Owns what a difference means: the changes of an agreement, each told once."""
