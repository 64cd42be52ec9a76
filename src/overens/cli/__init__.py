"""Owns the command line: the parsers, their Swedish and the one error handler; the only room that knows click."""

import sys

from overens.problems import OverensError

try:
    from overens.cli.verbs import main
except OverensError as error:
    # A system library that is missing is found out about while it is imported, before any handler can be reached.
    sys.stderr.write(f"{error}\n")
    sys.exit(error.exit_code)

__all__ = ["main"]
