"""Owns the verbs of the command line, one a file: plain arguments in, exit code out."""
