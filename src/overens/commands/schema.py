"""Owns `overens schema`: the schemas that editors read, as files in the content folder."""

import json
from pathlib import Path

from overens.commands.files import write
from overens.commands.terminal import Terminal
from overens.exchange import comparison_schema, document_schema, verification_schema
from overens.exchange.json_schema import Schema
from overens.names import schema_file
from overens.problems import CLEAN, FAULT
from overens.source.schema import schemas

EXPORTED = (document_schema, comparison_schema, verification_schema)


def schema(root: Path, terminal: Terminal, *, only_check: bool) -> int:
    """Writes the schemas that are not as they should be; with `only_check` says which those are."""
    stale = [name for name, text in schema_files().items() if _on_disk(root / name) != text]
    if only_check:
        terminal.result("\n".join(f"{name} är inaktuell." for name in stale) or "Alla scheman är aktuella.")
        return FAULT if stale else CLEAN
    for name in stale:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        write(root / name, schema_files()[name].encode())
    terminal.result("\n".join(stale) or "Alla scheman är redan aktuella.")
    return CLEAN


def schema_files() -> dict[str, str]:
    """Every schema by its place in the content folder: those of content files and those of exported files."""
    found = {**schemas(), **{exported.KIND: _written(exported.schema()) for exported in EXPORTED}}
    return {schema_file(kind): text for kind, text in found.items()}


def _written(schema: Schema) -> str:
    return json.dumps(schema, ensure_ascii=False, indent=2) + "\n"


def _on_disk(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (FileNotFoundError, UnicodeDecodeError):
        return ""
