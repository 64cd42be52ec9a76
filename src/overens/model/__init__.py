"""Owns what the YAML says, typed; the only room that knows pydantic."""
