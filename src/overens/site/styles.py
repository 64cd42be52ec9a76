"""Owns the one style sheet that every page loads: the theme's rules for hand-written text, then our parts in their order.

The parts stay files of their own; `overens.css` imports them, and what it imports stands in its place here.
"""

import posixpath
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

import tinycss2
from mkdocs.structure.files import File, Files

from overens.problems import OverensError

FOLDER = "assets/stylesheets"
SHEET = f"{FOLDER}/overens.css"
THEME_SHEET = re.compile(r"assets/stylesheets/main\.[0-9a-f]+\.min\.css")
# What no page of ours has: the frame of the theme, its looks, and text from right to left.
_CLASS, _KEPT_CLASSES = re.compile(r"\.(md-[\w-]+)"), {"md-typeset"}
_NEVER = ("[data-md-", "[dir=rtl]")
_NESTING = {"media", "supports", "layer", "container"}
Node = Any
"""A node of tinycss2, which has no types."""


@dataclass(frozen=True, slots=True)
class Bundle:
    """The sheet, and the source files that stand in it and need not be sent by themselves."""

    content: bytes
    made_of: tuple[File, ...]

    @property
    def url(self) -> str:
        """Its address, which is another whenever its content is, so that a browser may keep it for ever."""
        return f"{FOLDER}/overens.{sha256(self.content).hexdigest()[:8]}.css"


def bundle(files: Files) -> Bundle:
    """All that `overens.css` imports, after what the theme has for hand-written pages.

    Raises:
        OverensError: there is no such sheet, or it imports what is not there.
    """
    own = files.get_file_from_path(SHEET)
    if own is None:
        raise OverensError(f"Temat saknar {SHEET}. Hämta mappen overrides på nytt från en mapp som overens init har skapat.")
    theme = [file for file in files if THEME_SHEET.fullmatch(file.src_uri)]
    parts = [(file, media) for name, media in _imports(own) for file in [_part(files, name)]]
    text = [_trimmed(_text(file)) for file in theme]
    text += [_in_media(_bare(_text(file)), media) for file, media in parts]
    made_of = (own, *theme, *(file for file, _ in parts))
    return Bundle("\n".join(text).encode(), made_of)


def _part(files: Files, name: str) -> File:
    file = files.get_file_from_path(posixpath.normpath(f"{FOLDER}/{name}"))
    if file is None:
        raise OverensError(f"Stilmallen overrides/{SHEET} hämtar ”{name}”, som inte finns. Rätta namnet eller ta bort raden.")
    return file


def _imports(sheet: File) -> Iterator[tuple[str, str]]:
    """The name of each part and the media that it is for."""
    for rule in _rules(_text(sheet)):
        if rule.type == "at-rule" and rule.lower_at_keyword == "import":
            name, *media = [token for token in rule.prelude if token.type != "whitespace"]
            yield name.value, tinycss2.serialize(media)


def _in_media(text: str, media: str) -> str:
    return f"@media {media}{{{text}}}" if media else text


def _bare(text: str) -> str:
    """The sheet without what is only there for those who write it."""
    return re.sub(r"\s*\n\s*", "\n", tinycss2.serialize(_rules(text)))


def _trimmed(text: str) -> str:
    return "".join(_used(_rules(text)))


def _used(rules: Iterable[Node]) -> Iterator[str]:
    """The rules that can apply to a page of ours."""
    for rule in rules:
        if rule.type == "qualified-rule":
            if selectors := [selector for selector in _selectors(rule.prelude) if _can_apply(selector)]:
                yield f"{','.join(selectors)}{{{tinycss2.serialize(rule.content)}}}"
        elif rule.content is not None and rule.lower_at_keyword in _NESTING:
            if inner := "".join(_used(_rules(rule.content))):
                yield f"@{rule.at_keyword}{tinycss2.serialize(rule.prelude)}{{{inner}}}"
        elif rule.lower_at_keyword != "keyframes":
            yield rule.serialize()


def _selectors(prelude: Iterable[Node]) -> Iterator[str]:
    """The selectors of a list; a comma inside brackets parts none."""
    found: list[Node] = []
    for token in prelude:
        if token.type == "literal" and token.value == ",":
            yield tinycss2.serialize(found).strip()
            found = []
        else:
            found.append(token)
    yield tinycss2.serialize(found).strip()


def _can_apply(selector: str) -> bool:
    known = all(name in _KEPT_CLASSES for name in _CLASS.findall(selector))
    return known and not any(sign in selector for sign in _NEVER)


def _rules(source: str | list[Node]) -> list[Node]:
    made: list[Node] = tinycss2.parse_stylesheet(source, skip_comments=True, skip_whitespace=True)
    return made


def _text(file: File) -> str:
    return file.content_bytes.decode("utf-8")
