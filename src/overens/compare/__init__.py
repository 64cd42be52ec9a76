"""Owns what differs between two editions: what belongs together, what changed, and the redline that proves it."""
