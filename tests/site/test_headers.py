"""Shows that the site's headers are one text, in every form that a server reads, and in the handbook."""

from pathlib import Path

import pytest

from overens.site.headers import APACHE_FILE, ASKED, COMPRESSED, FOR_EVER, GUARD, HOSTS_FILE, POLICY, files
from tests.support.paths import ROOT
from tests.support.webserver import header_rules

SHEET = "assets/stylesheets/overens.0a1b2c3d.css"
HANDBOOK = ROOT / "docs/handbok/publicera.md"


@pytest.mark.parametrize("below", ["", "/avtal"])
def test_a_host_that_reads_the_file_sends_them_with_every_answer(below: str, tmp_path: Path) -> None:
    made = files(f"https://prov.example{below}/", SHEET)
    (tmp_path / HOSTS_FILE).write_bytes(made[HOSTS_FILE])
    assert header_rules(tmp_path, f"{below}/star/2025/") == GUARD
    assert header_rules(tmp_path, f"{below}/{SHEET}") == {**GUARD, "Cache-Control": FOR_EVER}
    assert header_rules(tmp_path, "/annat/") == ({} if below else GUARD)
    assert f"ErrorDocument 404 {below}/404.html\n" in made[APACHE_FILE].decode()


def test_apache_gets_the_same() -> None:
    text = files("https://prov.example/", SHEET)[APACHE_FILE].decode()
    assert all(f'  Header always set {name} "{value}"\n' in text for name, value in GUARD.items())


def test_nothing_inline_is_let_in() -> None:
    assert "unsafe" not in POLICY
    assert "sha256" not in POLICY
    assert "http" not in POLICY


def test_the_handbook_says_the_same_for_nginx() -> None:
    text = HANDBOOK.read_text(encoding="utf-8")
    assert [name for name, value in GUARD.items() if f'add_header {name} "{value}" always;' not in text] == []
    assert f'"{ASKED}"' in text
    assert f'"{FOR_EVER}"' in text
    # Nginx compresses HTML unasked.
    assert [kind for kind in COMPRESSED if kind not in text and kind != "text/html"] == []
