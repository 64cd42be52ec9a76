"""Owns what MkDocs and Material make of our pages: the only room that knows MkDocs."""
