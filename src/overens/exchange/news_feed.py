"""Owns the news as an Atom feed (RFC 4287): the same news give the same bytes, whatever day it is."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from xml.etree import ElementTree as ET

from overens.names import NEWS_FEED, NEWS_PAGE, relative
from overens.pages.news import Item

NAMESPACE = "http://www.w3.org/2005/Atom"
XML = "{http://www.w3.org/XML/1998/namespace}"
SINCE = "2025-01-01"
"""A day on which the owner had its name; never to be changed, since readers know the feed by it (RFC 4151)."""


@dataclass(frozen=True, slots=True)
class Feed:
    """Whose news they are: `owner` is a host's name, which makes the news' ids unique in the world."""

    owner: str
    title: str
    author: str


def as_feed(feed: Feed, items: Iterable[Item]) -> bytes:
    """The feed, in the order given; addresses are relative to that of the feed, so that it holds on every host."""
    found = tuple(items)
    root = ET.Element("feed", {"xmlns": NAMESPACE, f"{XML}lang": "sv"})
    _texts(root, id=f"tag:{feed.owner},{SINCE}:nyheter", title=feed.title, updated=_moment(_newest(found)))
    _texts(ET.SubElement(root, "author"), name=feed.author)
    _link(root, "self", relative(NEWS_FEED, NEWS_PAGE), "application/atom+xml")
    _link(root, "alternate", "./", "text/html")
    for item in found:
        entry = ET.SubElement(root, "entry")
        own = f"tag:{feed.owner},{SINCE}:nyhet/{item.id}"
        _texts(entry, id=own, title=item.heading, updated=_moment(item.day), published=_moment(item.day))
        _texts(entry, summary=item.words)
        _link(entry, "alternate", relative(item.url, NEWS_PAGE), "text/html")
    ET.indent(root, "")
    made: bytes = ET.tostring(root, "utf-8", xml_declaration=True)
    return made + b"\n"


def _newest(items: Iterable[Item]) -> date:
    return max((item.day for item in items), default=date.fromisoformat(SINCE))


def _texts(above: ET.Element, **texts: str) -> None:
    for name, words in texts.items():
        ET.SubElement(above, name).text = words


def _link(above: ET.Element, relation: str, address: str, kind: str) -> None:
    ET.SubElement(above, "link", {"rel": relation, "type": kind, "href": address})


def _moment(day: date) -> str:
    return f"{day}T00:00:00Z"
