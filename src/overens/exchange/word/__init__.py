"""Owns a comparison as a Word file: the text of both editions, with everything that differs as a tracked change."""
