"""Owns the finding of the content folder that a command is about."""

from pathlib import Path

from overens.names import CONTENT_FOLDERS
from overens.problems import UsageError
from overens.site.complaints import SETTINGS

AGREEMENTS = CONTENT_FOLDERS[0]


def find_root(start: Path) -> Path:
    """The nearest folder, from `start` and upwards, that holds agreements and a site's settings.

    Raises:
        UsageError: there is none.
    """
    for folder in (start, *start.parents):
        if (folder / AGREEMENTS).is_dir() and (folder / SETTINGS).is_file():
            return folder
    raise UsageError(
        f"Varken {start} eller någon mapp ovanför innehåller överenskommelser ({AGREEMENTS} och {SETTINGS}). "
        "Gå till rätt mapp, peka ut den med --folder MAPP, eller skapa en ny med: overens init MAPP"
    )
