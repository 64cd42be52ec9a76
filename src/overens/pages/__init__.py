"""Owns how documents become HTML for screen and print; knows no file, no clock and no MkDocs."""
