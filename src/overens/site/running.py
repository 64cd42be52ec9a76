"""Owns the running of MkDocs: its configuration, its environment, and its messages in Swedish."""

import logging
import os
import re
import socket
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from pathlib import Path

from jinja2 import TemplateError, TemplateSyntaxError
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.commands.serve import serve as mkdocs_serve
from mkdocs.exceptions import Abort

from overens.problems import OutsideError, OverensError, reason
from overens.site.adapter import OWN_LOGGER, Adapter
from overens.site.complaints import SETTINGS
from overens.site.settings import settings

Say = Callable[[str], None]


def build(root: Path, adapter: Adapter, today: date) -> Path:
    """Builds the site of a content folder with the hook that its `mkdocs.yml` names; answers where it stands.

    Raises:
        OverensError: whatever stopped the build; the old site stands.
    """
    with _environment(today), _messages(_unsaid):
        config = settings(root, adapter)
        site = Path(config.site_dir)
        config.plugins.on_startup(command="build", dirty=False)
        try:
            mkdocs_build(config)
        except Abort as error:
            raise adapter.stopped or OutsideError(f"MkDocs avbröt bygget: {error.message}") from error
        except TemplateError as error:
            raise _broken_template(error) from error
        finally:
            config.plugins.on_shutdown()
    return site


def serve(root: Path, adapter: Adapter, today: date, *, address: str, say: Say) -> None:
    """Shows the site while it is worked on, until it is interrupted; `address` is host and port.

    Raises:
        OverensError: the preview cannot be shown at all.
    """
    with _environment(today), _messages(say):
        settings(root, adapter)
        try:
            mkdocs_serve(str(root / SETTINGS), strict=False, dev_addr=address)
        except Abort as error:
            raise adapter.stopped or OutsideError(f"MkDocs avbröt förhandsgranskningen: {error.message}") from error
        except TemplateError as error:
            raise _broken_template(error) from error
        except OSError as error:
            raise _not_there(address, reason(error)) from error


def require_free(address: str) -> None:
    """Asks for host and port before the site is built, so that nobody waits for a build that cannot be shown.

    Raises:
        OutsideError: the preview cannot be shown there.
    """
    host, _, port = address.rpartition(":")
    try:
        family, place = _place(host.strip("[]"), int(port))
        socket.create_server(place, family=family).close()
    except (socket.gaierror, OverflowError, ValueError) as error:
        raise _not_there(address, "det ska vara en dator, ett kolon och en port") from error
    except OSError as error:
        raise _not_there(address, reason(error)) from error


def _place(host: str, port: int) -> tuple[int, tuple[str, int]]:
    if not host:
        # To the system that would mean every address that the machine has.
        raise ValueError(host)
    family, _, _, _, place = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)[0]
    return family, (str(place[0]), port)


def _not_there(address: str, why: str) -> OutsideError:
    return OutsideError(
        f"Förhandsgranskningen kan inte visas på {address}: {why}. "
        "Välj en annan port, till exempel: overens serve --address 127.0.0.1:8001"
    )


def _broken_template(error: TemplateError) -> OverensError:
    where = f"{error.filename}, rad {error.lineno}" if isinstance(error, TemplateSyntaxError) else "någon av mallarna"
    return OverensError(f"Temat i overrides går inte att använda. Rätta {where}: {error.message}")


@contextmanager
def _environment(today: date) -> Iterator[None]:
    # MkDocs takes its date from the environment; Material warns there of a MkDocs 2 that the lock keeps out.
    midnight = datetime(today.year, today.month, today.day, tzinfo=UTC)
    values = {
        "SOURCE_DATE_EPOCH": str(int(midnight.timestamp())),
        "NO_MKDOCS_2_WARNING": "1",
        "DISABLE_MKDOCS_2_WARNING": "true",
    }
    before = {name: os.environ.get(name) for name in values}
    os.environ.update(values)
    try:
        yield
    finally:
        for name, value in before.items():
            os.environ.pop(name, None)
            if value is not None:
                os.environ[name] = value


@contextmanager
def _messages(say: Say) -> Iterator[None]:
    """Lets MkDocs speak through `say` alone; its complaints are collected elsewhere."""
    logger = logging.getLogger("mkdocs")
    before = logger.level, logger.propagate
    handler = _Translated(say)
    logger.addHandler(handler)
    logger.setLevel(logging.INFO)
    logger.propagate = False
    try:
        yield
    finally:
        logger.level, logger.propagate = before
        logger.removeHandler(handler)


class _Translated(logging.Handler):
    """Says in Swedish what a person at a preview needs to know; our own errors come as they are."""

    def __init__(self, say: Say) -> None:
        super().__init__(logging.INFO)
        self._say = say

    def emit(self, record: logging.LogRecord) -> None:
        """Says one record, if it is one of those."""
        message = record.getMessage()
        for pattern, words in _SAID:
            if found := re.search(pattern, message):
                self._say(words.format(*found.groups()))
                return
        if record.levelno >= logging.ERROR or record.name == OWN_LOGGER:
            self._say(message)


_SAID = (
    (r"Serving on (\S+)", "Webbplatsen visas på {0} och byggs om när du sparar. Avsluta med Ctrl+C."),
    (r"Detected file changes", "Något har sparats. Bygger om …"),
    (r"Reloading browsers", "Klart: sidan i webbläsaren är uppdaterad."),
)


def _unsaid(_: str) -> None:
    pass
