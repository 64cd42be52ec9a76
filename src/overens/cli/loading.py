"""Owns which verbs there are, and loads a verb when it is called, so that a check does not wait for what makes PDFs."""

from importlib import import_module

import click

from overens.cli.swedish import Group

VERBS = (
    "check",
    "lint",
    "build",
    "serve",
    "pdf",
    "diff",
    "freeze",
    "sign",
    "seal",
    "verify",
    "receive",
    "list",
    "schema",
    "init",
)
"""Every verb, in the order in which a person needs them; each is `verb` in a module of its name in `cli/verbs/`."""


class Verbs(Group):
    """The command, whose verbs are not loaded until they are asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's own signature
        """The name of every verb."""
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The verb of a name."""
        return verb(cmd_name) if cmd_name in VERBS else super().get_command(ctx, cmd_name)


def verb(name: str) -> click.Command:
    """One of the verbs."""
    found: click.Command = import_module(f"overens.cli.verbs.{name}").verb
    found.name = name
    return found
