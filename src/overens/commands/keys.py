"""Owns which key a call means, and where its secret comes from: a file, else whoever sits at the terminal."""

from dataclasses import dataclass
from pathlib import Path

from overens.commands.terminal import Terminal
from overens.problems import UsageError
from overens.seal.asking import Ask
from overens.seal.csc import ServiceKey
from overens.seal.keys import Key
from overens.seal.pkcs11 import TokenKey
from overens.seal.pkcs12 import KeyFile

PLACES = "--pkcs12 FIL, --pkcs11 BIBLIOTEK eller --csc ADRESS"


@dataclass(frozen=True, slots=True)
class KeyWish:
    """What a person says of the key; `password_file` and `access_token_file` hold secrets, which no option does."""

    pkcs12: Path | None = None
    pkcs11: Path | None = None
    token: str = ""
    key: str = ""
    csc: str = ""
    credential: str = ""
    password_file: Path | None = None
    access_token_file: Path | None = None


def chosen(wish: KeyWish, terminal: Terminal) -> Key:
    """The key that is meant; its secret is asked for when it is used.

    Raises:
        UsageError: no key is pointed out, or more than one.
        OSError: a file cannot be read.
    """
    pointed = [place for place in (wish.pkcs12, wish.pkcs11, wish.csc) if place]
    if len(pointed) != 1:
        few = "Ange var nyckeln finns" if not pointed else "Ange bara ett ställe där nyckeln finns"
        raise UsageError(f"{few}: {PLACES}.")
    ask = _ask(wish, terminal)
    if wish.pkcs12:
        return KeyFile(wish.pkcs12.name, wish.pkcs12.read_bytes(), ask)
    if wish.pkcs11:
        return TokenKey(wish.pkcs11, wish.token, wish.key, ask)
    if not wish.credential:
        raise UsageError("Ange vad signeringstjänsten kallar nyckeln med --credential NAMN.")
    return ServiceKey(wish.csc, wish.credential, ask, _secret_in(wish.access_token_file))


def _ask(wish: KeyWish, terminal: Terminal) -> Ask:
    kept = _secret_in(wish.password_file)
    return terminal.secret if kept is None else lambda _: kept


def _secret_in(file: Path | None) -> str | None:
    """What a file holds, without the line break that an editor puts at its end."""
    if file is None:
        return None
    try:
        return file.read_text(encoding="utf-8").rstrip("\r\n")
    except UnicodeDecodeError as error:
        raise UsageError(f"{file} är ingen textfil. Ange en fil som bara innehåller lösenordet.") from error
