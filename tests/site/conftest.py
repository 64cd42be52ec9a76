"""Owns the configuration that the tests of this room hand to MkDocs' own objects."""

from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig


@pytest.fixture
def config(tmp_path: Path) -> MkDocsConfig:
    """A configuration as it is in the middle of a build, with no theme of ours and no pages."""
    (tmp_path / "docs").mkdir()
    settings = "site_name: Prov\nsite_url: https://prov.example/\ntheme: {name: mkdocs}\nplugins: []\n"
    (tmp_path / "mkdocs.yml").write_text(settings, encoding="utf-8")
    found = load_config(str(tmp_path / "mkdocs.yml"))
    return found.plugins.on_config(found)
