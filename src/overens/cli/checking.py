"""Owns the options by which a person says how a file that came back is checked."""

from collections.abc import Callable
from dataclasses import replace
from functools import wraps
from pathlib import Path
from typing import Any

import click

from overens.cli.values import File
from overens.commands.examining import CheckWish
from overens.names import EditionName

Verb = Callable[..., Any]
UNNAMED = Path()
RETURNED = "Ange en fil, den som ska tas emot."
SCANNED = "Ange fil, överenskommelse och utgåva, till exempel: overens receive skannad.pdf --handwritten star 2025"

_OPTIONS = (
    click.option(
        "--trust",
        multiple=True,
        type=File(or_folder=True),
        metavar="FIL",
        help="Betrodda utfärdares certifikat, som fil eller mapp. Kan anges flera gånger.",
    ),
    click.option(
        "--signed-by",
        multiple=True,
        metavar="PART",
        help="Part som har undertecknat enligt ett intyg som du har läst, eller alla. Kan anges flera gånger.",
    ),
    click.option(
        "--stamp-zone",
        "zones",
        multiple=True,
        metavar="KANT:MM",
        help="Kant där tjänsten får ha stämplat, till exempel nederkant:15. Kan anges flera gånger.",
    ),
    click.option("--offline", is_flag=True, help="Frågar inte utfärdarna om certifikaten är spärrade."),
)


def with_check(verb: Verb) -> Verb:
    """Gives a verb the options of a check, which it gets as one `check` without a file."""

    @wraps(verb)
    def bundled(**given: Any) -> Any:  # noqa: ANN401 - whatever click and the verb say
        names = ("trust", "signed_by", "zones", "offline")
        return verb(check=CheckWish(UNNAMED, **{name: given.pop(name) for name in names}), **given)

    for option in reversed(_OPTIONS):
        bundled = option(bundled)
    return bundled


def received(words: tuple[str, ...], check: CheckWish, *, handwritten: bool) -> CheckWish:
    """The wish of a call of `receive`: a file, and the edition that a scanned one is.

    Raises:
        UsageError: the words are not those.
    """
    context = click.get_current_context()
    if not words or len(words) != (3 if handwritten else 1):
        raise click.UsageError(SCANNED if handwritten else RETURNED, context)
    file = File().convert(words[0], None, context)
    return replace(check, file=file, by_hand=EditionName(*words[1:]) if handwritten else None)
