"""Shows that the tests' web server answers as a static host does, and stops when its block ends."""

from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

import pytest

from tests.support.webserver import serve


def test_files_come_with_the_types_that_browsers_insist_on(tmp_path: Path) -> None:
    for name in ("index.html", "a.js", "a.css", "a.wasm", "a.woff2", "a.svg"):
        (tmp_path / name).write_text("åäö", encoding="utf-8")
    with serve(tmp_path) as address:
        types = {name: _get(f"{address}/{name}").partition(";")[0] for name in ("", "a.js", "a.wasm", "a.woff2")}
    assert types == {"": "text/html", "a.js": "text/javascript", "a.wasm": "application/wasm", "a.woff2": "font/woff2"}


def test_a_missing_file_is_a_404(tmp_path: Path) -> None:
    with serve(tmp_path) as address, pytest.raises(HTTPError, match="404") as error:
        _get(f"{address}/saknas")
    error.value.close()


def test_the_server_is_gone_after_its_block(tmp_path: Path) -> None:
    with serve(tmp_path) as address:
        pass
    with pytest.raises(URLError, match="refused"):
        _get(address)


def _get(url: str) -> str:
    with urlopen(url) as answer:  # noqa: S310 our own loopback address
        return str(answer.headers["Content-Type"])
