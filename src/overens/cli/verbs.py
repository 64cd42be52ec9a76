"""Owns the verbs and their options as a person types them."""

import os
import sys
from datetime import datetime
from pathlib import Path

import click

from overens.commands import build as build_verb
from overens.commands.clock import today
from overens.commands.terminal import Terminal


@click.group()
def overens() -> None:
    """Gör webbplats och PDF av en överenskommelse."""


@overens.command()
def build() -> int:
    """Bygger."""
    return build_verb.build(Path.cwd(), today(os.environ, datetime.now().astimezone()), Terminal())


def main() -> None:
    """Runs the command and ends the process with its exit code."""
    sys.exit(overens.main(standalone_mode=False))
