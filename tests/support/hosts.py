"""Owns real web servers, Apache and nginx, that serve a folder as the handbook tells their keepers.

They listen on the loopback address. Neither is part of the set-up: `apt-get install apache2-bin nginx-light` brings
both.
"""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.support.paths import ROOT
from tests.support.ports import free_port

HANDBOOK = ROOT / "docs/handbok/publicera.md"
MODULES = ("mpm_event", "authz_core", "dir", "mime", "headers", "filter", "deflate")
"""What Debian's Apache has on from the start and serves files with, and the two that the handbook names."""
APACHE_MODULES = Path("/usr/lib/apache2/modules")
NGINX_TYPES = Path("/etc/nginx/mime.types")
PATIENCE = 10
"""Seconds until a server must answer."""


@contextmanager
def apache(site: Path) -> Iterator[str]:
    """An Apache that reads `.htaccess` and nothing else of ours; gives its address, with no slash at its end."""
    with _hosted(site, "apache2", _for_apache, lambda file: ("-D", "FOREGROUND", "-f", str(file))) as address:
        yield address


@contextmanager
def nginx(site: Path) -> Iterator[str]:
    """An nginx with the lines of the handbook, but for the address, the folder and the encryption."""
    with _hosted(
        site, "nginx", _for_nginx, lambda file: ("-e", str(file.with_name("log")), "-c", str(file))
    ) as address:
        yield address


@contextmanager
def _hosted(
    site: Path, name: str, settings: Callable[[Path, int], str], arguments: Callable[[Path], tuple[str, ...]]
) -> Iterator[str]:
    program = shutil.which(name, path=f"{os.environ['PATH']}:/usr/sbin")
    if program is None:
        message = f"{name} is not installed: apt-get install apache2-bin nginx-light"
        raise RuntimeError(message)
    with _readable(site) as folder:
        port = free_port()
        file = folder / "settings"
        file.write_text(settings(folder, port), encoding="utf-8")
        server = subprocess.Popen([program, *arguments(file)])  # noqa: S603 our own arguments
        try:
            _await(server, port)
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()
            server.wait(PATIENCE)


@contextmanager
def _readable(site: Path) -> Iterator[Path]:
    """A folder with a copy of the site that the server's own user may read, who has no way into those of pytest."""
    with tempfile.TemporaryDirectory(prefix="hosted-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        shutil.copytree(site, folder / "site")
        yield folder


def _await(server: subprocess.Popen[bytes], port: int) -> None:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until and server.poll() is None:
        with socket.socket() as asking:
            if not asking.connect_ex(("127.0.0.1", port)):
                return
        time.sleep(0.05)
    message = "the server did not start"
    raise RuntimeError(message)


def _user() -> str | None:
    """Whom a server that root starts works as; others may work as nobody but themselves."""
    known = {entry.pw_name for entry in pwd.getpwall()}
    return next((name for name in ("www-data", "nobody") if name in known), None) if os.geteuid() == 0 else None


def _for_apache(folder: Path, port: int) -> str:
    loaded = "".join(f"LoadModule {name}_module {APACHE_MODULES}/mod_{name}.so\n" for name in MODULES)
    user = f"User {name}\n" if (name := _user()) else ""
    return f"""{loaded}{user}ServerName 127.0.0.1
Listen 127.0.0.1:{port}
PidFile {folder}/pid
ErrorLog {folder}/log
TypesConfig /etc/mime.types
DirectoryIndex index.html
DocumentRoot {folder}/site
<Directory {folder}/site>
  AllowOverride FileInfo
  Require all granted
</Directory>
"""


def _for_nginx(folder: Path, port: int) -> str:
    sample = HANDBOOK.read_text(encoding="utf-8").partition("```nginx\n")[2].partition("```")[0]
    changes = {
        "listen 443 ssl;": f"listen 127.0.0.1:{port};",
        "root /var/www/overenskommelser;": f"root {folder}/site;",
    }
    for said, ours in changes.items():
        assert said in sample, said
        sample = sample.replace(said, ours)
    user = f"user {name};\n" if (name := _user()) else ""
    return f"""{user}daemon off;
pid {folder}/pid;
events {{}}
http {{
access_log off;
include {NGINX_TYPES};
{sample}}}
"""
