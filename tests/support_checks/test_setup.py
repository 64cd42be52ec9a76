"""Shows that the set-up makes a whole environment from whatever it meets, once, and says in Swedish what it lacks."""

import os
import shutil
import signal
import subprocess
import time
from pathlib import Path

import pytest

from tests.support.small_checkout import ALL_INSTALLED, PYTHON_WITHOUT_VENV, SUDO, SmallCheckout, bundled_pip

NOT_INSTALLED = "#!{bash}\n"
PIP_OF_THE_MACHINE = '#!{bash}\nexec {pip} -m pip "$@"\n'
LIBRARIES = "libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
APT_LINE = "sudo apt-get install --no-install-recommends -y"


@pytest.fixture
def checkout(tmp_path: Path) -> SmallCheckout:
    """A checkout where nothing is set up yet, whose path needs quoting everywhere."""
    folder = tmp_path / "Mina överenskommelser"
    folder.mkdir()
    return SmallCheckout(folder, tmp_path / "bin", bundled_pip())


@pytest.fixture(scope="module")
def ready(tmp_path_factory: pytest.TempPathFactory) -> SmallCheckout:
    """A checkout that is set up, with the machine's pip and by two at the same time; each test leaves it so."""
    folder = tmp_path_factory.mktemp("ready")
    (folder / "checkout").mkdir()
    checkout = SmallCheckout(folder / "checkout", folder / "bin", bundled_pip())
    # The quickest way to an environment, where a test is about something else.
    checkout.tool("python3", PYTHON_WITHOUT_VENV)
    checkout.tool("pip3", PIP_OF_THE_MACHINE)
    with checkout.start() as first, checkout.start() as second:
        said = [process.communicate()[0] for process in (first, second)]
    assert (first.returncode, second.returncode, checkout.works()) == (0, 0, True), said
    # The one that came second waited, and then found everything done.
    assert sorted(map(bool, said)) == [False, True]
    return checkout


def test_the_second_run_changes_nothing_says_nothing_and_takes_no_time(ready: SmallCheckout) -> None:
    before = {path: path.lstat().st_mtime_ns for path in ready.venv.rglob("*")}
    started = time.perf_counter()
    ran = ready.set_up()
    assert time.perf_counter() - started < 1
    assert (ran.status, ran.said) == (0, "")
    assert {path: path.lstat().st_mtime_ns for path in ready.venv.rglob("*")} == before


def test_an_environment_whose_python_is_gone_is_made_anew(ready: SmallCheckout) -> None:
    (ready.venv / "bin" / "python").unlink()
    (ready.venv / "bin" / "python").symlink_to("/borta/python3")
    ran = ready.set_up()
    assert (ran.status, ready.works()) == (0, True), ran.said


def test_a_folder_that_has_moved_gets_an_environment_of_its_own(ready: SmallCheckout) -> None:
    ready.folder = ready.folder.rename(ready.folder.with_name("flyttad"))
    assert ready.set_up().status == 0
    (pip,) = ready.venv.glob("bin/pip3")
    assert pip.read_text(encoding="utf-8").startswith(f"#!{ready.venv}/bin/python")


def test_a_new_lock_is_brought_in_without_starting_over_and_strays_go(ready: SmallCheckout) -> None:
    made = (ready.venv / "pyvenv.cfg").stat().st_mtime_ns
    stray = _install_stray(ready)
    with (ready.folder / "requirements.lock").open("a", encoding="utf-8") as lock:
        lock.write("# en rad till\n")
    assert "Hämtar och installerar" in ready.set_up().said
    assert (ready.venv / "pyvenv.cfg").stat().st_mtime_ns == made
    assert not stray.exists()
    assert ready.works()


def _install_stray(checkout: SmallCheckout) -> Path:
    """Make pip believe in a package that no lock names; gives the file that goes with it."""
    (packages,) = checkout.venv.glob("lib/python3*/site-packages")
    folder = packages / "Kvar_leva-1.dist-info"
    folder.mkdir()
    (folder / "METADATA").write_text("Metadata-Version: 2.1\nName: Kvar_leva\nVersion: 1\n", encoding="utf-8")
    (folder / "RECORD").write_text(f"{folder.name}/METADATA,,\n{folder.name}/RECORD,,\n", encoding="utf-8")
    return folder / "METADATA"


def test_a_set_up_that_was_killed_is_mended_by_the_next(ready: SmallCheckout) -> None:
    with (ready.folder / "requirements.lock").open("a", encoding="utf-8") as lock:
        lock.write("# ännu en rad\n")
    with ready.start() as process:
        while not (ready.venv / "half-made").exists():
            assert process.poll() is None
            time.sleep(0.002)
        os.killpg(process.pid, signal.SIGKILL)
    assert not ready.works()
    again = ready.set_up()
    assert (again.status, ready.works()) == (0, True), again.said


def test_a_whole_python_serves_alone_and_installs_no_package_with_another_hash(checkout: SmallCheckout) -> None:
    ran = checkout.set_up()
    assert (ran.status, checkout.works()) == (0, True), ran.said
    for lock in checkout.folder.glob("*.lock"):
        text = lock.read_text(encoding="utf-8")
        lock.write_text(text.split("sha256:")[0] + f"sha256:{'0' * 64}\n", encoding="utf-8")
    checkout.environment["PIP_IGNORE_INSTALLED"] = "1"
    ran = checkout.set_up()
    assert ran.status == 1
    assert "THESE PACKAGES DO NOT MATCH THE HASHES" in ran.said
    assert ran.said.endswith("Kontrollera att datorn når nätet och kör sedan samma kommando igen.\n")


def test_without_venv_and_pip_debians_package_is_installed_where_that_is_allowed(checkout: SmallCheckout) -> None:
    checkout.tool("python3", PYTHON_WITHOUT_VENV)
    checkout.tool("sudo", SUDO)
    # What the package brings is that python3 is whole afterwards.
    whole = f"printf '#!{{bash}}\\nexec {{python}} \"$@\"\\n' > '{checkout.bin}/python3'"
    checkout.tool("apt-get", f'#!{{bash}}\n[[ $* != *" python3."*-venv ]] || {whole}\n')
    ran = checkout.set_up()
    assert (ran.status, checkout.works()) == (0, True), ran.said
    assert "Installerar från Debian: python3." in ran.said


@pytest.mark.skipif(not shutil.which("dpkg-deb"), reason="no Debian package can be made here")
def test_without_venv_and_pip_and_root_the_wheel_of_debians_package_is_unpacked(checkout: SmallCheckout) -> None:
    package = _pip_package(checkout)
    checkout.tool("python3", PYTHON_WITHOUT_VENV)
    checkout.tool("sudo", "#!{bash}\nexit 1\n")
    checkout.tool("apt-get", f'#!{{bash}}\n[[ $1 != download ]] || exec cp "{package}" .\nexit 1\n')
    for tool in ("cp", "tar", "dpkg-deb"):
        (checkout.bin / tool).symlink_to(str(shutil.which(tool)))
    ran = checkout.set_up()
    assert (ran.status, checkout.works()) == (0, True), ran.said


def _pip_package(checkout: SmallCheckout) -> Path:
    """A Debian package that holds the wheel where Debian's own does."""
    tree = checkout.folder.parent / "paket"
    wheels = tree / "usr" / "share" / "python-wheels"
    for folder in (wheels, tree / "DEBIAN"):
        folder.mkdir(parents=True)
    shutil.copy(checkout.wheel, wheels)
    control = "Package: python3-pip-whl\nVersion: 1\nArchitecture: all\nMaintainer: n\nDescription: d\n"
    (tree / "DEBIAN" / "control").write_text(control, encoding="utf-8")
    package = checkout.folder.parent / "python3-pip-whl_1_all.deb"
    subprocess.run(["dpkg-deb", "--build", str(tree), str(package)], check=True, capture_output=True)  # noqa: S603, S607 our own tree
    return package


def test_where_nothing_helps_the_line_to_run_is_told_and_nothing_is_left(checkout: SmallCheckout) -> None:
    checkout.tool("python3", PYTHON_WITHOUT_VENV)
    ran = checkout.set_up()
    assert ran.status == 1
    assert f"{APT_LINE} python3." in ran.said
    assert "-venv\n" in ran.said
    assert not checkout.venv.exists()


def test_missing_libraries_are_told_in_one_line_before_any_work(checkout: SmallCheckout) -> None:
    checkout.tool("dpkg-query", NOT_INSTALLED)
    ran = checkout.set_up()
    assert ran.status == 1
    assert f"\n    {APT_LINE} {LIBRARIES}\n" in ran.said
    assert not checkout.venv.exists()


def test_only_what_is_missing_is_told(checkout: SmallCheckout) -> None:
    checkout.tool("dpkg-query", "#!{bash}\nprintf 'installed libpango-1.0-0\\nconfig-files libharfbuzz-subset0\\n'\n")
    assert f"{APT_LINE} libpangoft2-1.0-0 libharfbuzz-subset0\n" in checkout.set_up().said


def test_missing_packages_are_installed_where_that_is_allowed(ready: SmallCheckout) -> None:
    log = ready.folder.parent / "apt.log"
    ready.tool("dpkg-query", NOT_INSTALLED)
    ready.tool("sudo", SUDO)
    ready.tool("apt-get", f'#!{{bash}}\nprintf "%s\\n" "$*" >> "{log}"\n')
    ran = ready.set_up()
    ready.tool("dpkg-query", ALL_INSTALLED)
    assert (ran.status, ready.works()) == (0, True), ran.said
    assert f"Installerar från Debian: {LIBRARIES} …\n" in ran.said
    update, install = log.read_text(encoding="utf-8").splitlines()
    assert update.startswith("update")
    assert install.startswith("install --no-install-recommends -y")
    assert install.endswith(f" {LIBRARIES}")


def test_ubuntus_browser_is_told_of_since_apt_has_none(checkout: SmallCheckout) -> None:
    release = checkout.folder / "os-release"
    checkout.environment["OS_RELEASE"] = str(release)
    release.write_text('NAME="Ubuntu"\nID=ubuntu\n', encoding="utf-8")
    ran = checkout.ask("require_packaged_browser")
    assert (ran.status, "\n    sudo snap install chromium\n" in ran.said) == (1, True)
    release.write_text("ID=debian\n", encoding="utf-8")
    assert checkout.ask("require_packaged_browser").status == 0
    release.write_text("ID=ubuntu\n", encoding="utf-8")
    checkout.tool("google-chrome", NOT_INSTALLED)
    assert checkout.ask("require_packaged_browser").status == 0


def test_an_installation_that_fails_ends_the_set_up_with_the_line(ready: SmallCheckout) -> None:
    ready.tool("dpkg-query", NOT_INSTALLED)
    ready.tool("sudo", SUDO)
    ready.tool("apt-get", "#!{bash}\necho 'E: Unable to locate package' >&2\nexit 100\n")
    ran = ready.set_up()
    ready.tool("dpkg-query", ALL_INSTALLED)
    assert ran.status == 1
    assert "E: Unable to locate package" in ran.said
    assert f"    {APT_LINE} {LIBRARIES}\n" in ran.said


def test_a_python_that_is_too_old_is_told(checkout: SmallCheckout) -> None:
    checkout.tool("python3", '#!{bash}\n[[ $1 != --version ]] || echo "Python 3.9.2"\nexit 1\n')
    ran = checkout.set_up()
    assert ran.status == 1
    assert ran.said.startswith("Python 3.11 eller nyare behövs men hittades inte (Python 3.9.2).\n")
    assert not checkout.venv.exists()


def test_a_newer_python_beside_an_old_one_is_found(checkout: SmallCheckout) -> None:
    (checkout.bin / "python3").rename(checkout.bin / "python3.12")
    checkout.tool("python3", "#!{bash}\nexit 1\n")
    assert checkout.ask("find_python").said == f"{checkout.bin}/python3.12\n"


def test_python_can_be_chosen(checkout: SmallCheckout) -> None:
    chosen = (checkout.bin / "python3").rename(checkout.folder.parent / "min python")
    checkout.environment["PYTHON"] = str(chosen)
    assert checkout.ask("find_python").said == f"{chosen}\n"
