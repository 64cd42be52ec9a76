"""Owns a strict reading of iCalendar files, made from RFC 5545 alone: it knows nothing of how ours are written."""

import re
from dataclasses import dataclass, field

NAME = re.compile(r"[A-Za-z0-9-]+")
LINE = re.compile(r'([A-Za-z0-9-]+)((?:;[A-Za-z0-9-]+=(?:"[^"\x00-\x1f]*"|[^";:,\x00-\x1f]*))*):(.*)', re.DOTALL)
LONGEST = 75
ESCAPES = {"\\": "\\", ";": ";", ",": ",", "n": "\n", "N": "\n"}


@dataclass
class Component:
    """One component with its properties in order, each as name, parameters and raw value."""

    name: str
    properties: list[tuple[str, dict[str, str], str]] = field(default_factory=list)
    components: "list[Component]" = field(default_factory=list)

    def value(self, name: str) -> str:
        """The raw value of the only property of this name."""
        [found] = [value for own, _, value in self.properties if own == name]
        return found

    def text(self, name: str) -> str:
        """The value as the text that it stands for."""
        return unescaped(self.value(name))

    def parameter(self, name: str, parameter: str) -> str:
        """A parameter of the only property of this name."""
        [found] = [parameters for own, parameters, _ in self.properties if own == name]
        return found.get(parameter, "")

    def has(self, name: str) -> bool:
        """Whether there is such a property."""
        return any(own == name for own, _, _ in self.properties)

    def below(self, name: str) -> "list[Component]":
        """The components of this name directly below."""
        return [found for found in self.components if found.name == name]


def parsed(data: bytes) -> Component:
    """The calendar in a file; anything that the grammar does not allow is a ValueError."""
    lines = _unfolded(data)
    root = Component("")
    open_ones = [root]
    for line in lines:
        found = LINE.fullmatch(line)
        if found is None or re.search(r"[\x00-\x08\x0a-\x1f\x7f]", line):
            raise ValueError(line)
        name, value = found[1].upper(), found[3]
        if name == "BEGIN":
            made = Component(value)
            open_ones[-1].components.append(made)
            open_ones.append(made)
        elif name == "END":
            if open_ones.pop().name != value:
                raise ValueError(line)
        else:
            pairs = [part.split("=", 1) for part in found[2].split(";")[1:]]
            open_ones[-1].properties.append((name, {key.upper(): word for key, word in pairs}, value))
    [calendar] = root.components
    if open_ones != [root] or calendar.name != "VCALENDAR":
        raise ValueError(calendar.name)
    return calendar


def _unfolded(data: bytes) -> list[str]:
    if not data.endswith(b"\r\n") or re.search(rb"(?<!\r)\n|\r(?!\n)", data):
        raise ValueError("a line does not end with CRLF")
    raw = data.split(b"\r\n")[:-1]
    if too_long := [line for line in raw if len(line) > LONGEST]:
        raise ValueError(too_long[0])
    for line in raw:
        line.decode()  # a letter cut in two is no UTF-8
    return data.replace(b"\r\n ", b"").decode().split("\r\n")[:-1]


def unescaped(value: str) -> str:
    """What a value of the type TEXT stands for."""
    if re.search(r"(?<!\\)(?:\\\\)*[;,]", value):
        raise ValueError(value)
    return re.sub(r"\\(.)", lambda found: ESCAPES[found[1]], value)
