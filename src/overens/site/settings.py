"""Owns the reading of `mkdocs.yml`, with what is wrong in it told in Swedish before anything is built."""

import re
from pathlib import Path

from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, ConfigurationError

from overens.problems import ContentError, OverensError, Place, Problem, Severity
from overens.site.adapter import Adapter
from overens.site.complaints import SETTINGS, Complaints

HOOK = "hooks/overens_hook.py"
OWN_PLUGINS = frozenset({HOOK})
FROM_OUTSIDE = ("!ENV", "INHERIT")
"""How settings take something from the environment, or from a file that may be anywhere."""


def settings(root: Path, adapter: Adapter) -> MkDocsConfig:
    """The settings of a content folder's site.

    Raises:
        OverensError: they are missing, cannot be read, are not MkDocs', or leave the agreements out.
    """
    file = root / SETTINGS
    if not file.is_file():
        raise OverensError(f"Mappen {root} har ingen {SETTINGS}. Ta den från en mapp som overens init har skapat.")
    with Complaints(root / "docs", Severity.ERROR) as complaints:
        try:
            config = load_config(str(file))
        except Abort as error:
            raise ContentError(tuple(complaints.problems)) from error
        except ConfigurationError as error:
            raise ContentError((_unreadable(error.message),)) from error
    if adapter.on_config not in config.plugins.events["config"]:
        raise ContentError((_no_hook(),))
    return config


def is_closed(root: Path, config: MkDocsConfig) -> bool:
    """Whether nothing but the folder's own files decides what the site is: no plugin of others, no word from outside."""
    text = (root / SETTINGS).read_text(encoding="utf-8")
    return set(config.plugins) <= OWN_PLUGINS and not any(word in text for word in FROM_OUTSIDE)


def _unreadable(message: str) -> Problem:
    found = re.findall(r"line (\d+), column (\d+)", message)
    place = Place(*map(int, found[-1])) if found else Place()
    return Problem(
        "installning",
        SETTINGS,
        "Inställningarna går inte att läsa som YAML.",
        "Kontrollera indrag, kolon och citattecken på raden och på raden före.",
        place=place,
    )


def _no_hook() -> Problem:
    what = "Inställningarna saknar kopplingen till överenskommelserna, så webbplatsen skulle bli utan dem."
    return Problem("installning", SETTINGS, what, f"Lägg till {HOOK} under hooks.", value="hooks")
