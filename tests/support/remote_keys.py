"""Owns the two places where a test's key may be other than in a file: a token that is software, and a CSC server."""

import json
import os
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from tests.support.pki import ARCH, SUBJECT, Pki, served
from tests.support.ports import free_port

LIBRARY = Path("/usr/lib/softhsm/libsofthsm2.so")
TOKEN, PIN, ACCESS_TOKEN = "prov-token", "4711", "prov-atkomst"
CONFIG = "SOFTHSM2_CONF"


@dataclass(frozen=True, slots=True)
class Token:
    """A PKCS#11 token that holds the keys of `names`, each with its certificate under the same label."""

    library: Path
    label: str
    pin: str
    names: tuple[str, ...]


@pytest.fixture(scope="session")
def token(pki: Pki, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Token]:
    """A token with two keys, one RSA and one on a curve; its library finds it through this process's environment."""
    folder = tmp_path_factory.mktemp("token")
    (folder / "softhsm2.conf").write_text(f"directories.tokendir = {folder}\nlog.level = ERROR\n", encoding="utf-8")
    before = os.environ.get(CONFIG)
    os.environ[CONFIG] = str(folder / "softhsm2.conf")
    try:
        yield _filled(pki)
    finally:
        _restore(before)


def _restore(before: str | None) -> None:
    if before is None:
        os.environ.pop(CONFIG, None)
    else:
        os.environ[CONFIG] = before


def _filled(pki: Pki) -> Token:
    made = Token(LIBRARY, TOKEN, PIN, (SUBJECT, "are-kommun"))
    _run("softhsm2-util", "--init-token", "--free", "--label", TOKEN, "--pin", PIN, "--so-pin", "0815")
    certomancer = str(Path(sys.executable).with_name("certomancer"))
    chosen = [word for name in made.names for word in ("--cert", name)]
    into = ["--module", str(LIBRARY), "--token-label", TOKEN, "--pin", PIN]
    _run(certomancer, "--config", str(pki.config), "alch", ARCH, *chosen, "--include-chain", *into)
    return made


def _run(*command: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own arguments
    if done.returncode:
        message = f"{' '.join(command)}: {done.stdout}{done.stderr}"
        raise RuntimeError(message)


@pytest.fixture(scope="session")
def signing_service(pki: Pki) -> Iterator[str]:
    """The address of a CSC server that signs with every key of the infrastructure, each digest asked for by itself."""
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    with served(["certomancer-csc", str(pki.config), str(port), "2"], f"{url}/info"):
        yield url


@pytest.fixture(scope="session")
def guarded_service(signing_service: str) -> Iterator[str]:
    """The same server behind a gate, which asks for `ACCESS_TOKEN`, and for `PIN` before each signature."""

    class Gate(BaseHTTPRequestHandler):
        """Hands on what may pass."""

        def do_POST(self) -> None:
            asked = self.rfile.read(int(self.headers["Content-Length"]))
            self._answer(*_through_the_gate(signing_service, self.path, self.headers, asked))

        def _answer(self, status: int, body: bytes) -> None:
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 the base class's name
            """Say nothing."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Gate) as server:
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def _through_the_gate(behind: str, path: str, headers: Message, asked: bytes) -> tuple[int, bytes]:
    if headers["Authorization"] != f"Bearer {ACCESS_TOKEN}":
        return 401, b"{}"
    if path.endswith("credentials/authorize") and json.loads(asked).get("PIN") != PIN:
        return 400, b'{"error": "invalid_pin"}'
    request = urllib.request.Request(f"{behind}{path}", asked, {"Content-Type": "application/json"})  # noqa: S310 - loopback
    with urllib.request.urlopen(request) as answer:  # noqa: S310 - loopback
        told = json.load(answer)
    if path.endswith("credentials/info"):
        told |= {"authMode": "explicit", "PIN": {"presence": "true", "format": "N"}}
    return 200, json.dumps(told).encode()
