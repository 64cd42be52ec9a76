"""Owns which fonts a PDF is set in: the project's own, as a style sheet, and never a font of the machine."""

from functools import cache

from overens.fonts import Font, fonts


@cache
def stylesheet() -> str:
    """The `@font-face` rules of every font in use."""
    return "\n".join(_rule(font) for font in fonts())


def _rule(font: Font) -> str:
    return (
        f'@font-face {{ font-family: "{font.family}"; font-weight: {font.weight}; font-style: {font.style}; '
        f'src: url("{font.path.as_uri()}"); }}'
    )
