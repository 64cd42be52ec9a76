"""Owns a plain web server on the loopback address that serves one folder, as any static host would.

It sends the headers that the folder asks for in `_headers`, and compresses what a browser takes compressed.
"""

import gzip
import io
from collections.abc import Iterator
from contextlib import contextmanager
from fnmatch import fnmatchcase
from functools import lru_cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import BinaryIO
from urllib.parse import urlsplit

RULES = "_headers"
COMPRESSED = {".css", ".html", ".ics", ".js", ".json", ".svg", ".txt", ".webmanifest", ".xml"}


class _Quiet(SimpleHTTPRequestHandler):
    """Keeps no log, takes its types from here and not from the machine, and lets nothing be cached between tests."""

    extensions_map = {  # noqa: RUF012 the base class declares it without ClassVar
        "": "application/octet-stream",
        ".css": "text/css; charset=utf-8",
        ".html": "text/html; charset=utf-8",
        ".ico": "image/x-icon",
        ".ics": "text/calendar; charset=utf-8",
        ".js": "text/javascript; charset=utf-8",
        ".json": "application/json",
        ".pdf": "application/pdf",
        ".png": "image/png",
        ".svg": "image/svg+xml",
        ".txt": "text/plain; charset=utf-8",
        ".wasm": "application/wasm",
        ".webmanifest": "application/manifest+json",
        ".woff2": "font/woff2",
        ".xml": "application/xml",
    }

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 the base class's name
        """Say nothing: a test's output is the test's own."""

    def end_headers(self) -> None:
        """Add what the folder asks for, and the header that keeps a browser from answering for us."""
        asked = header_rules(Path(self.directory), urlsplit(self.path).path)
        for name, value in {**asked, "Cache-Control": "no-store"}.items():
            self.send_header(name, value)
        super().end_headers()

    def send_head(self) -> io.BytesIO | BinaryIO | None:
        """Compress a file that gains from it."""
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() and urlsplit(self.path).path.endswith("/") else path
        takes = "gzip" in self.headers.get("Accept-Encoding", "")
        if not (takes and path.suffix in COMPRESSED and path.is_file()):
            return super().send_head()
        content = _compressed(path, path.stat().st_mtime_ns)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        return io.BytesIO(content)


@lru_cache(maxsize=256)
def _compressed(path: Path, changed: int) -> bytes:  # noqa: ARG001 - a file that has changed is another
    return gzip.compress(path.read_bytes(), mtime=0)


def header_rules(folder: Path, path: str) -> dict[str, str]:
    """What the rules of a folder ask to be sent with a path; later rules have the last word."""
    found: dict[str, str] = {}
    rules = folder / RULES
    applies = False
    for line in rules.read_text(encoding="utf-8").splitlines() if rules.is_file() else ():
        if line.startswith(" "):
            name, _, value = line.strip().partition(": ")
            found |= {name: value} if applies else {}
        else:
            applies = fnmatchcase(path, line)
    return found


@contextmanager
def serve(folder: Path) -> Iterator[str]:
    """Serve `folder` on a free port while the block runs; gives the address, with no slash at its end."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder)))
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
