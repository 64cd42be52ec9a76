"""Owns `python -m overens`, for where the command itself is not on the path."""

from overens.cli import main

main()
