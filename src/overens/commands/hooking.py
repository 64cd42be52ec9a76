"""Owns the one adapter of this process: MkDocs loads the hook by itself, so hook and command meet here."""

import os
from datetime import datetime
from pathlib import Path

from overens.commands.clock import today
from overens.commands.content import READER
from overens.commands.publishing import Publisher
from overens.exchange.problems import as_text
from overens.site.adapter import Adapter
from overens.site.publication import Publication

PUBLISHER = Publisher(READER)


def _publish(root: Path, site_name: str) -> Publication:
    return PUBLISHER.publish(root, site_name, today(os.environ, datetime.now().astimezone()))


ADAPTER = Adapter(_publish, as_text)
