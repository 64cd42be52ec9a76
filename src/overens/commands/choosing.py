"""Owns which edition or report a person means, by its name or by the path of its file, and which agreement."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import TypeVar

from overens.model.content import LoadedEdition, LoadedReport, Repository
from overens.names import AGREEMENT_FILE, CONTENT_FOLDERS, REPORTS, EditionName, ReportName
from overens.problems import UsageError, did_you_mean

Named = TypeVar("Named", bound=LoadedEdition | LoadedReport)
ENDING = ".yaml"
AGREEMENTS = CONTENT_FOLDERS[0]


@dataclass(frozen=True, slots=True)
class Pointed:
    """An edition or a report that a path points out: the content folder that it is in, and its name there."""

    root: Path
    name: EditionName


def chosen(name: EditionName, texts: Iterable[Named]) -> Named:
    """The edition or the report of that name.

    Raises:
        UsageError: there is none; says what may be meant.
    """
    found = {str(text.name): text for text in texts}
    if str(name) in found:
        return found[str(name)]
    noun = "rapport" if isinstance(name, ReportName) else "utgåva"
    raise UsageError(f"Det finns ingen {noun} ”{name}”. {_meant(name, found)}")


def _meant(name: EditionName, found: Mapping[str, LoadedEdition | LoadedReport]) -> str:
    """What may be meant: a report called as an edition is, or else what is spelt nearly so."""
    reported = str(ReportName(name.agreement, name.edition))
    meant = [reported] if reported in found else get_close_matches(str(name), found, 1)
    same = [own for own, text in found.items() if type(text.name) is type(name)]
    return f"Menade du {meant[0]}?" if meant else f"Det som finns är: {', '.join(same) or 'inget'}."


def narrowed(repository: Repository, agreement: str) -> Repository:
    """The content of one agreement; of all when it has no name.

    Raises:
        UsageError: there is no such agreement; says which there are.
    """
    if not agreement:
        return repository
    if agreement not in repository.agreements:
        meant = did_you_mean(agreement, repository.agreements)
        known = f"De som finns är: {', '.join(repository.agreements) or 'inga'}."
        raise UsageError(f"Det finns ingen överenskommelse som heter ”{agreement}”. {meant}{known}")
    return repository.only(agreement)


def pointed(path: Path) -> Pointed:
    """The edition or the report whose file a path leads to; the content folder may be any.

    Raises:
        UsageError: the path leads to nothing, or to something else; says what may be meant.
    """
    if not path.exists():
        meant = did_you_mean(path.name, _neighbours(path))
        raise UsageError(f"Filen {path} finns inte. {meant}Kontrollera sökvägen.")
    whole = path.resolve()
    folder = whole.parent
    if folder.name == REPORTS and folder.parent.parent.name == AGREEMENTS and whole.suffix == ENDING:
        return Pointed(folder.parents[2], ReportName(folder.parent.name, whole.stem))
    if folder.parent.name != AGREEMENTS or whole.suffix != ENDING or whole.name == AGREEMENT_FILE:
        raise UsageError(
            f"{path} är ingen utgåva. En utgåva är en fil i mappen {AGREEMENTS} och en överenskommelses mapp, "
            f"till exempel {AGREEMENTS}/star/2025{ENDING}. En rapport ligger i mappen {REPORTS} där."
        )
    return Pointed(folder.parent.parent, EditionName(folder.name, whole.stem))


def _neighbours(path: Path) -> list[str]:
    folder = path.parent
    return sorted(found.name for found in folder.iterdir()) if folder.is_dir() else []
