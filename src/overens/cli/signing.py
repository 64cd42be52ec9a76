"""Owns the options by which a person says where a key is and how a signature is proved."""

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

import click

from overens.cli.values import File, OneOf
from overens.commands.keys import KeyWish
from overens.commands.proving import LEVELS, ProofWish
from overens.names import EditionName

Verb = Callable[..., Any]
_FILE = File()

_KEY = {
    "pkcs12": click.option("--pkcs12", type=_FILE, metavar="FIL", help="Fil med nyckel och certifikat (.p12, .pfx)."),
    "pkcs11": click.option(
        "--pkcs11",
        type=click.Path(path_type=Path),
        metavar="BIBLIOTEK",
        help="Programbibliotek för ett kort eller en annan enhet (PKCS#11).",
    ),
    "token": click.option("--token", default="", metavar="NAMN", help="Kortets namn, om det finns fler än ett."),
    "key": click.option("--key", default="", metavar="NAMN", help="Nyckelns namn på kortet, om det finns fler än en."),
    "csc": click.option("--csc", default="", metavar="ADRESS", help="Signeringstjänst med CSC API (v1)."),
    "credential": click.option(
        "--credential", default="", metavar="NAMN", help="Vad signeringstjänsten kallar nyckeln."
    ),
    "password_file": click.option(
        "--password-file",
        type=_FILE,
        metavar="FIL",
        help="Fil med lösenord eller PIN. Utan flaggan får du frågan. Ett lösenord kan aldrig stå på kommandoraden.",
    ),
    "access_token_file": click.option(
        "--access-token-file", type=_FILE, metavar="FIL", help="Fil med åtkomstnyckel till signeringstjänsten."
    ),
}
_TIMESTAMP = click.option("--timestamp", default="", metavar="ADRESS", help="Tjänst för tidsstämplar (RFC 3161).")
_TRUST = click.option(
    "--trust",
    multiple=True,
    type=File(or_folder=True),
    metavar="FIL",
    help="Betrodda utfärdares certifikat, som fil eller mapp. Kan anges flera gånger.",
)
_LEVEL = click.option(
    "--level",
    type=OneOf(LEVELS),
    default=None,
    help="Hur länge underskriften går att kontrollera (PAdES). Utan flaggan: B-B, med --timestamp B-T, "
    "och med både --timestamp och --trust B-LT.",
)


def with_key(verb: Verb) -> Verb:
    """Gives a verb the options of a key, which it gets as one `key`."""

    @wraps(verb)
    def bundled(**given: Any) -> Any:  # noqa: ANN401 - whatever click and the verb say
        key = KeyWish(**{name: given.pop(name) for name in _KEY})
        return verb(key=key, **given)

    return _optioned(bundled, *_KEY.values())


def with_proof(verb: Verb) -> Verb:
    """Gives a verb the options of proof, which it gets as one `proof`."""

    @wraps(verb)
    def bundled(*, timestamp: str, trust: tuple[Path, ...], level: str | None, **given: Any) -> Any:  # noqa: ANN401 - as above
        return verb(proof=ProofWish(level or "", timestamp, trust), **given)

    return _optioned(bundled, _TIMESTAMP, _TRUST, _LEVEL)


def with_archive_proof(verb: Verb) -> Verb:
    """Gives a verb the options of proof but for the level, which is the one that lasts."""

    @wraps(verb)
    def bundled(*, timestamp: str, trust: tuple[Path, ...], **given: Any) -> Any:  # noqa: ANN401 - as above
        return verb(proof=ProofWish("", timestamp, trust), **given)

    return _optioned(bundled, _TIMESTAMP, _TRUST)


def file_in(words: tuple[str, ...]) -> Path:
    """The one file that a call names.

    Raises:
        UsageError: it names none, or more than one thing.
    """
    if len(words) != 1:
        raise click.UsageError("Ange en fil, den som ska undertecknas.", click.get_current_context())
    return File().convert(words[0], None, click.get_current_context())


def edition_in(words: tuple[str, ...]) -> EditionName:
    """The edition that a call names.

    Raises:
        UsageError: it names anything else.
    """
    if len(words) != 2:
        wanted = "Ange överenskommelse och utgåva efter --demo, till exempel: overens sign --demo star 2025"
        raise click.UsageError(wanted, click.get_current_context())
    return EditionName(*words)


def _optioned(verb: Verb, *options: Callable[[Verb], Verb]) -> Verb:
    for option in reversed(options):
        verb = option(verb)
    return verb
