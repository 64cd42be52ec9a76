"""Holds one module a verb, each loaded only when its verb is called."""
