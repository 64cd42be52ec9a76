"""Owns which edition a person means, by its name or by the path of its file, and which agreement."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from overens.model.content import LoadedEdition, Repository
from overens.names import AGREEMENT_FILE, CONTENT_FOLDERS, EditionName
from overens.problems import UsageError, did_you_mean

ENDING = ".yaml"
AGREEMENTS = CONTENT_FOLDERS[0]


@dataclass(frozen=True, slots=True)
class Pointed:
    """An edition that a path points out: the content folder that it is in, and its name there."""

    root: Path
    name: EditionName


def chosen(name: EditionName, editions: Iterable[LoadedEdition]) -> LoadedEdition:
    """The edition of that name.

    Raises:
        UsageError: there is none; says what may be meant.
    """
    found = {str(edition.name): edition for edition in editions}
    if str(name) in found:
        return found[str(name)]
    meant = get_close_matches(str(name), found, 1)
    hint = f"Menade du {meant[0]}?" if meant else f"Det som finns är: {', '.join(found) or 'inget'}."
    raise UsageError(f"Det finns ingen utgåva ”{name}”. {hint}")


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
    """The edition whose file a path leads to; the content folder may be any.

    Raises:
        UsageError: the path leads to nothing, or to something else; says what may be meant.
    """
    if not path.exists():
        meant = did_you_mean(path.name, _neighbours(path))
        raise UsageError(f"Filen {path} finns inte. {meant}Kontrollera sökvägen.")
    whole = path.resolve()
    folder = whole.parent
    if folder.parent.name != AGREEMENTS or whole.suffix != ENDING or whole.name == AGREEMENT_FILE:
        raise UsageError(
            f"{path} är ingen utgåva. En utgåva är en fil i mappen {AGREEMENTS} och en överenskommelses mapp, "
            f"till exempel {AGREEMENTS}/star/2025{ENDING}."
        )
    return Pointed(folder.parent.parent, EditionName(folder.name, whole.stem))


def _neighbours(path: Path) -> list[str]:
    folder = path.parent
    return sorted(found.name for found in folder.iterdir()) if folder.is_dir() else []
