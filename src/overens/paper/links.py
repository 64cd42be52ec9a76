"""Owns what is said of a link to somebody who cannot see where it leads."""

from collections.abc import Mapping, Sequence
from xml.etree.ElementTree import Element as Html

import pydyf

from overens.paper.tracing import TracedPage

NOTE_CLASS = "o-noteref"


def describe(pages: Sequence[TracedPage]) -> None:
    """Gives every link's annotation its words and where it leads: `Länsam, sida 18`."""
    numbers = _page_numbers(pages)
    for page in pages:
        for kind, target, _, box in page.links:
            # A link to an anchor that is not there has none; WeasyPrint has complained of it.
            if not box.link_annotation:
                continue
            place = f"sida {numbers[target]}" if kind == "internal" else target
            box.link_annotation["Contents"] = pydyf.String(f"{_words(box.element)}, {place}")


def _page_numbers(pages: Sequence[TracedPage]) -> Mapping[str, int]:
    # Backwards, so that the first page with the anchor wins.
    return {anchor: number for number in range(len(pages), 0, -1) for anchor in pages[number - 1].anchors}


def _words(link: Html) -> str:
    words = " ".join("".join(link.itertext()).split())
    return f"Fotnot {words}" if NOTE_CLASS in link.get("class", "").split() else words
