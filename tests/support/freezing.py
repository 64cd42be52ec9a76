"""Owns what tests do to the small repository so that it can be frozen, and to what was frozen so that it is noticed."""

from hashlib import sha256
from pathlib import Path

AGREEMENT, YEAR, FROZEN_ON = "vagen-in", "2026", "2025-12-18"
EDITION = f"agreements/{AGREEMENT}/{YEAR}.yaml"
FOLDER = f"agreements/{AGREEMENT}/beslut/{YEAR}"
PLAIN, FIELDS = f"{FOLDER}/vagen-in-2026-utan-falt.pdf", f"{FOLDER}/vagen-in-2026-med-falt.pdf"
MANIFEST, SUMS = f"{FOLDER}/manifest.yaml", f"{FOLDER}/SHA256SUMS"
DRAFT = "status: utkast\nexempel: Det här är ett påhittat exempel. Parter, åtaganden och namn finns inte på riktigt.\n"
DECIDED = "status: beslutad\nbeslut:\n  datum: 2025-12-15\n  organ: samradet\n"


def decide(folder: Path) -> Path:
    """Makes the example edition a decided one that is no example."""
    change(folder / EDITION, DRAFT, DECIDED)
    return folder


def change(file: Path, old: str, new: str) -> None:
    """Replaces words that a file has once or more, the first time that they stand there."""
    text = file.read_text(encoding="utf-8")
    assert old in text, f"{file} does not say {old!r}"
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def digest(file: Path) -> str:
    """The SHA-256 of a file."""
    return sha256(file.read_bytes()).hexdigest()


def made_otherwise(folder: Path) -> bytes:
    """Puts another PDF without fields in place with its digests, as another version of the program would have left."""
    before = digest(folder / PLAIN)
    (folder / PLAIN).write_bytes((folder / PLAIN).read_bytes() + b"%\n")
    for file in (MANIFEST, SUMS):
        manifest = digest(folder / MANIFEST)
        change(folder / file, before, digest(folder / PLAIN))
        if file == MANIFEST:
            change(folder / SUMS, manifest, digest(folder / MANIFEST))
    return (folder / PLAIN).read_bytes()
