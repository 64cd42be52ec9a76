"""Owns the command line: the parsers, their Swedish and the one error handler; the only room that knows click."""

from overens.cli.running import main

__all__ = ["main"]
