"""Owns `overens init`: a repository for another förbund, with a small made-up agreement that builds."""

import json
import re
import shutil
import uuid
from pathlib import Path

import overens
from overens.commands.first_draft import guide, guide_names, with_questions
from overens.commands.schema import schema_files
from overens.commands.terminal import Terminal
from overens.model.guide import Guide
from overens.names import GUIDES, EditionName
from overens.problems import CLEAN, OutsideError, UsageError, reason
from overens.site.complaints import SETTINGS

NAME = "Samordningsförbundet Exempel"
MARK = "@FÖRBUND@"
START = Path(__file__).parent / "start"
# In a checkout the theme and the hook are the repository's own; a wheel carries a copy of them beside the example.
CHECKOUT = Path(overens.__file__).parents[2]
THEME_FOLDERS = ("overrides", "hooks")
ADDRESS = "https://webbplatsens-adress.example/"
DRAFT = EditionName("vagen-in", "2026").file
NONE = "inga"


def guides() -> tuple[str, ...]:
    """The guides whose questions can be asked for."""
    return guide_names(_installed(GUIDES))


def init(target: Path, name: str, terminal: Terminal, *, questions: str | None = None) -> int:
    """Makes the folder whole or not at all; one that is there already must be empty.

    `questions` names the guide whose questions the first draft gets, or says that there shall be none; where it says
    nothing a person is asked.

    Raises:
        OverensError: the folder is not empty, the name is no name, or the disk refuses.
    """
    target = target.expanduser().absolute()
    _refuse(target, name)
    found = _chosen(questions, terminal)
    half = target.with_name(f".{target.name}-{uuid.uuid4().hex[:8]}")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _fill(half, name, found)
        # An empty folder gives way to the new one in this one step.
        half.rename(target)
    except OSError as error:
        raise OutsideError(f"Mappen {target} kan inte skapas: {reason(error)}. Välj en annan plats.") from error
    finally:
        shutil.rmtree(half, ignore_errors=True)
    asked = f" Frågorna ur {found.short_title} står som öppna frågor i {DRAFT}." if found else ""
    terminal.result(f"Mappen {target} är klar.{asked} Visa webbplatsen så här:\n\n    cd {target}\n    overens serve")
    return CLEAN


def _chosen(questions: str | None, terminal: Terminal) -> Guide | None:
    """The guide that was named, or the first that a person who is there says yes to."""
    if questions:
        return None if questions == NONE else guide(_installed(GUIDES), questions)
    for own in guides():
        found = guide(_installed(GUIDES), own)
        count = sum(len(phase.questions) for phase in found.phases)
        if terminal.ask(
            f"Ska utkastet börja med de {count} frågorna ur guiden {found.short_title}? Svara ja eller nej"
        ):
            return found
    return None


def _refuse(target: Path, name: str) -> None:
    if target.exists() and not (target.is_dir() and not any(target.iterdir())):
        raise UsageError(f"{target} finns redan och är inte en tom mapp. Välj en mapp som inte finns.")
    if not name.strip() or not name.isprintable():
        raise UsageError("Förbundets namn måste vara text på en rad. Ange det så här: --name ”Samordningsförbundet X”.")


def _fill(folder: Path, name: str, asked: Guide | None) -> None:
    shutil.copytree(START / "content", folder)
    for theirs in THEME_FOLDERS:
        shutil.copytree(_installed(theirs), folder / theirs, ignore=shutil.ignore_patterns("__pycache__"))
    for name_of_schema, text in schema_files().items():
        _write(folder / name_of_schema, text)
    for path in sorted(folder.rglob("*.yaml")):
        _write(path, path.read_text(encoding="utf-8").replace(f'"{MARK}"', _quoted(name)))
    if asked:
        draft = folder / DRAFT
        _write(draft, with_questions(draft.read_text(encoding="utf-8"), asked))
    _write(folder / SETTINGS, settings_of(_installed(SETTINGS).read_text(encoding="utf-8"), name))
    _write(folder / "README.md", (START / "README.md").read_text(encoding="utf-8").replace(MARK, name))
    _write(folder / ".gitignore", (START / "gitignore").read_text(encoding="utf-8"))


def _installed(name: str) -> Path:
    packaged = START / name
    return packaged if packaged.exists() else CHECKOUT / name


def settings_of(settings: str, name: str) -> str:
    """The settings of our own site with another name and address, and with the menu that follows from the files."""
    new = {
        "site_name": _quoted(name),
        "site_url": ADDRESS,
        "site_description": _quoted(f"Överenskommelser om samverkan. {name}."),
    }
    for key, value in new.items():
        line = f"{key}: {value}".replace("\\", r"\\")
        settings = re.sub(rf"^{key}:.*$", line, settings, flags=re.MULTILINE)
    return re.sub(r"^nav:\n(?:[ #-].*\n|\n)*", "", settings, flags=re.MULTILINE)


def _quoted(text: str) -> str:
    # What JSON quotes, YAML reads as the same text.
    return json.dumps(text, ensure_ascii=False)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
