"""Owns the way from files on disk to the typed model, with every mistake told; the only room that reads content."""
