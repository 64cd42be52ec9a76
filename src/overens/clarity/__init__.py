"""Owns what is measured of plain Swedish: how heavy a text is to read, and which of its words make it so."""
