"""Owns a checkout in small, in which the real set-up scripts run without a network and see only the tools we let them.

Its lock pins pip alone, at the wheel that this Python carries for new environments; its project is one module.
"""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

import pytest

from tests.support.paths import ROOT

# All that the scripts call, but for what a test is about.
TOOLS = "awk bash cat comm cut dirname dpkg env find flock grep mkdir mktemp rm sed sha256sum sort touch tr".split()  # noqa: SIM905 read as words
PROJECT = """[build-system]
requires = []
build-backend = "backend"
backend-path = ["."]
"""
BACKEND = '''"""The smallest build backend that can install a module in place."""
from pathlib import Path
from zipfile import ZipFile

def build_editable(folder, config_settings=None, metadata_directory=None):
    info, name = "overens-1.dist-info", "overens-1-py3-none-any.whl"
    with ZipFile(Path(folder) / name, "w") as wheel:
        wheel.writestr("overens.pth", str(Path.cwd()))
        wheel.writestr(f"{info}/METADATA", "Metadata-Version: 2.1\\nName: overens\\nVersion: 1\\n")
        wheel.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n")
        wheel.writestr(f"{info}/RECORD", "")
    return name
'''
# Debian without python3-venv: environments can be made, but not with a pip in them, and there is no pip either.
PYTHON_WITHOUT_VENV = """#!{bash}
case "$*" in
    "-m venv "*--without-pip*) ;;
    "-m venv "* | "-m pip "* | *"import ensurepip"*) exit 1 ;;
esac
exec {python} "$@"
"""
ALL_INSTALLED = '#!{bash}\nfor name in "$@"; do printf "installed %s\\n" "$name"; done\n'
SUDO = '#!{bash}\nshift 2\nexec "$@"\n'


@dataclass(frozen=True, slots=True)
class Ran:
    """How a script ended and what it said."""

    status: int
    said: str


@dataclass(slots=True)
class SmallCheckout:
    """The folder, and the folder of tools that is its whole PATH."""

    folder: Path
    bin: Path
    wheel: Path
    environment: dict[str, str] = field(init=False)

    def __post_init__(self) -> None:
        """Lay out the checkout; every Debian package counts as installed, Python is whole, and nobody is root."""
        self.environment = {
            "PATH": str(self.bin),
            "HOME": str(self.folder.parent),
            "LC_ALL": "C.UTF-8",
            "PIP_FIND_LINKS": str(self.wheel.parent),
            "PIP_NO_INDEX": "1",
            # pip takes this for the value of what the option turns off; compiling costs more than all the rest here.
            "PIP_NO_COMPILE": "0",
        }
        self._write_project()
        self.bin.mkdir()
        for tool in TOOLS:
            (self.bin / tool).symlink_to(str(shutil.which(tool)))
        self.tool("python3", '#!{bash}\nexec {python} "$@"\n')
        self.tool("dpkg-query", ALL_INSTALLED)

    def _write_project(self) -> None:
        shutil.copytree(ROOT / "scripts", self.folder / "scripts")
        (self.folder / "pyproject.toml").write_text(PROJECT, encoding="utf-8")
        (self.folder / "backend.py").write_text(BACKEND, encoding="utf-8")
        (self.folder / "overens.py").write_text("", encoding="utf-8")
        version, digest = self.wheel.name.split("-")[1], sha256(self.wheel.read_bytes()).hexdigest()
        pin = f"pip=={version} \\\n    --hash=sha256:{digest}\n"
        for lock in ("requirements.lock", "requirements-test.lock"):
            (self.folder / lock).write_text(pin, encoding="utf-8")

    @property
    def venv(self) -> Path:
        """The environment that the scripts make."""
        return self.folder / ".venv"

    def tool(self, name: str, script: str) -> None:
        """Put a script in the place of a tool; `{bash}`, `{python}` and `{pip}` (one that has pip) are filled in."""
        values = {"bash": shutil.which("bash"), "python": os.path.realpath(sys.executable), "pip": sys.executable}
        for key, value in values.items():
            script = script.replace(f"{{{key}}}", str(value))
        (self.bin / name).write_text(script, encoding="utf-8")
        (self.bin / name).chmod(0o755)

    def start(self) -> subprocess.Popen[str]:
        """Start the set-up in a process group of its own, from another folder than the checkout's."""
        return subprocess.Popen(  # noqa: S603 our own script
            [str(self.folder / "scripts" / "setup")],
            cwd=self.folder.parent,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )

    def set_up(self) -> Ran:
        """Run the set-up to its end."""
        with self.start() as process:
            said, _ = process.communicate()
        return Ran(process.returncode, said)

    def ask(self, command: str) -> Ran:
        """Run one function of the scripts' parts, with the tools of this checkout."""
        parts = "".join(f"source scripts/parts/{part}.sh; " for part in ("messages", "debian", "python"))
        done = subprocess.run(  # noqa: S603 our own script
            [str(self.bin / "bash"), "-c", f"set -euo pipefail; {parts}{command}"],
            cwd=self.folder,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        return Ran(done.returncode, done.stdout)

    def works(self) -> bool:
        """Whether the environment has a pip and the project, and nothing half made."""
        command = [str(self.venv / "bin" / "python"), "-c", "import overens, pip"]
        done = subprocess.run(command, capture_output=True, check=False)  # noqa: S603 the environment under test
        return done.returncode == 0 and not (self.venv / "half-made").exists()


def bundled_pip() -> Path:
    """The pip wheel that this Python puts into new environments; the test is skipped where it has none."""
    ensurepip = pytest.importorskip("ensurepip", reason="this Python carries no pip for new environments")
    folders = [Path(ensurepip.__file__).parent / "_bundled", Path("/usr/share/python-wheels")]
    return next(wheel for folder in folders for wheel in sorted(folder.glob("pip-*.whl")))
