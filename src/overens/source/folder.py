"""Owns the step from a content folder on disk to everything that it says."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TypeVar

from overens.model.base import Entry
from overens.model.content import Loaded, LoadedEdition, Repository
from overens.model.edition import Agreement, Annex, Edition
from overens.model.parties import Glossary, Parties
from overens.model.roles import Roles
from overens.names import AGREEMENT_FILE, GLOSSARY_FILE, PARTIES_FILE, EditionName
from overens.problems import OverensError, Problem
from overens.source.reading import read

T = TypeVar("T", bound=Entry)


def load(root: Path) -> Repository:
    """Everything in a content folder; an edition whose files cannot all be had is left out.

    Raises:
        OverensError: the folder holds no agreements at all.
    """
    if not (root / "agreements").is_dir():
        raise OverensError(
            f"Mappen {root} innehåller ingen mapp agreements. "
            "Gå till mappen med överenskommelserna, eller skapa en med: overens init MAPP"
        )
    return _Folder(root).repository()


class _Folder:
    def __init__(self, root: Path) -> None:
        self.root = root
        self.problems: list[Problem] = []
        self.read_files: dict[str, Loaded[Entry] | None] = {}

    def repository(self) -> Repository:
        parties = self.file(PARTIES_FILE, Parties)
        glossary = self.file(GLOSSARY_FILE, Glossary) if (self.root / GLOSSARY_FILE).exists() else None
        editions = tuple(self.editions(parties, glossary)) if parties else ()
        return Repository(editions, parties, glossary, tuple(sorted(self.problems, key=lambda problem: problem.order)))

    def editions(self, parties: Loaded[Parties], glossary: Loaded[Glossary] | None) -> Iterator[LoadedEdition]:
        for folder in sorted(path for path in (self.root / "agreements").iterdir() if path.is_dir()):
            agreement = self.file(f"agreements/{folder.name}/{AGREEMENT_FILE}", Agreement)
            for path in sorted(folder.glob("*.yaml")):
                if path.name == AGREEMENT_FILE or agreement is None:
                    continue
                name = EditionName(folder.name, path.stem)
                edition = self.file(name.file, Edition)
                if edition is None:
                    continue
                roles = self.file(edition.value.roles_file, Roles)
                annexes = self.annexes(edition)
                if roles and annexes is not None:
                    yield LoadedEdition(name, agreement, edition, roles, annexes, parties, glossary)

    def annexes(self, edition: Loaded[Edition]) -> Mapping[int, Loaded[Annex] | Loaded[Roles]] | None:
        found: dict[int, Loaded[Annex] | Loaded[Roles]] = {}
        for reference in edition.value.annexes:
            annex = (
                self.file(reference.file, Roles)
                if reference.file.startswith("roles/")
                else self.file(reference.file, Annex)
            )
            if annex is None:
                return None
            found[reference.number] = annex
        return found

    def file(self, name: str, model: type[T]) -> Loaded[T] | None:
        if name not in self.read_files:
            loaded, problems = read(name, (self.root / name).read_bytes(), model)
            self.problems += problems
            self.read_files[name] = loaded
        return self.read_files[name]  # type: ignore[return-value]
