"""Owns what this checkout ships, loaded once in each process of the tests: its content, and its editions built."""

from functools import cache

from overens.document.building import build
from overens.document.tree import Document
from overens.model.content import Repository
from overens.source.folder import load
from tests.support.paths import ROOT


@cache
def repository() -> Repository:
    """All content of this checkout."""
    return load(ROOT)


@cache
def documents() -> dict[str, Document]:
    """Every edition of this checkout, built, by its name (`star 2025`)."""
    return {str(found.name): build(found) for found in repository().editions}
