"""Owns the built site of an archive of made-up editions, made by the real build out of a library."""

from pathlib import Path

from overens.commands.publishing import news_files
from overens.exchange.problems import as_text
from overens.fonts import fonts
from overens.pages.page import Library
from overens.pages.site_pages import pages
from overens.site import running
from overens.site.adapter import Adapter
from overens.site.publication import Publication
from overens.site.webfonts import FOLDER, STYLESHEET, stylesheet
from tests.support.kept import archive, files
from tests.support.library import TODAY

HOST = "prov.example"
HOOK = """from tests.support.archive_site import ADAPTER

for name in dir(ADAPTER):
    if name.startswith("on_"):
        globals()[name] = getattr(ADAPTER, name)
"""


def build(example: Path) -> Path:
    """Builds the archive in a folder that `overens init` made and that has a site already; answers the new site."""
    (example / "hooks" / "overens_hook.py").write_text(HOOK, encoding="utf-8")
    return running.build(example, ADAPTER, TODAY)


def _publish(root: Path, _: str) -> Publication:
    found: Library = archive()
    # Cutting the fonts costs seconds, and the site that stands there has them.
    faces = {f"{FOLDER}/{path.name}": path.read_bytes() for path in (root / "site" / FOLDER).iterdir()}
    faces[STYLESHEET] = stylesheet(fonts())
    return Publication(pages(found), files(found) | faces | news_files(found, HOST))


ADAPTER = Adapter(_publish, as_text)
