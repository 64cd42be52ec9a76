"""Owns the way back from the typed model to a content file, for the files that the program itself writes."""

from datetime import date
from enum import Enum

import yaml

from overens.model.base import Entry
from overens.source.kinds import modeline

ENDLESS = 2**31 - 1
"""Longer than any line, so that no text is folded."""


class _Dumper(yaml.SafeDumper):
    """Writes lists indented below their key, as they are written by hand, and nothing by reference."""

    def ignore_aliases(self, _: object) -> bool:
        """The same thing twice is written twice."""
        return True

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002 the library's own
        """Makes room for the marks of a list below its key."""
        return super().increase_indent(flow, False)  # noqa: FBT003 the library's own


def written(file: str, entry: Entry, remark: str) -> bytes:
    """A content file that reads as `entry`: its first line, a remark for whoever opens it, and the keys with a value.

    The same entry gives the same bytes. `file` is relative to the content folder.
    """
    return f"{modeline(file, type(entry))}\n# {remark}\n\n{_dumped(_plain(entry))}".encode()


def listed(key: str, entries: tuple[Entry, ...]) -> str:
    """The lines of one key that holds a list of entries, to stand in a file that somebody else has written."""
    return _dumped({key: _plain(entries)})


def _dumped(value: object) -> str:
    return yaml.dump(
        value, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=ENDLESS, default_flow_style=False
    )


def _plain(value: object) -> object:
    match value:
        case Entry():
            fields = {field.alias or name: getattr(value, name) for name, field in type(value).model_fields.items()}
            return {key: _plain(found) for key, found in fields.items() if found is not None and found != ()}
        case tuple():
            return [_plain(item) for item in value]
        case bool():
            return "ja" if value else "nej"
        case Enum():
            return str(value.value)
        case date() | int() | str():
            return value
    raise TypeError(type(value))
