"""Signs and seals for real, by the command, in a small frozen repository: what stays, what is told, what is refused."""

import os
import pty
import random
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from itertools import pairwise
from pathlib import Path

import pytest

from overens.cli.running import run
from tests.support import pdf_lint, poppler, verapdf
from tests.support.freezing import FIELDS, PLAIN, change
from tests.support.pki import PASSWORD, Pki
from tests.support.repository import begin, contents, environment
from tests.support.signing import PASSWORD_FILE, SIGNATORIES, SIGNED, key, proof, seal, sign

Said = Callable[..., tuple[int, str, str]]
RIGHT_FILE = "Ange den frysta PDF:en med fält, eller filen som den förra parten undertecknade."
FIRST, SECOND, THIRD, LAST = SIGNATORIES
PATIENCE = 60
"""How many seconds a command may take until it asks for the time."""


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str]) -> Said:
    """Runs a command where the test stands; answers its code, its result and what it told besides."""

    def ran(*arguments: str) -> tuple[int, str, str]:
        capsys.readouterr()
        status = run(arguments)
        return status, *capsys.readouterr()

    return ran


def told(*lines: str) -> str:
    return "\n".join((*lines, ""))


def conforms(file: Path) -> bool:
    """Whether the file is PDF/A-3a and PDF/UA-1 still, by veraPDF and by our own lint; else it says why."""
    assert verapdf.complaints(file, "3a", "ua1") == []
    # The look of a field before it was signed stands where it stood, and nothing leads to it any more.
    assert [found for found in pdf_lint.complaints(file) if not found.endswith("objects that nothing leads to")] == []
    return True


def test_all_sign_and_the_seal_closes_the_file(to_sign: Path, said: Said, pki: Pki) -> None:
    frozen, file, holder = contents(to_sign), to_sign / SIGNED, "certifikatet för TEST"
    assert said(*sign(pki, FIELDS, FIRST), *proof(pki)) == (
        0,
        told(
            f"Exempelmyndigheten har undertecknat {SIGNED} med {holder} Arbetsförmedlingen, på nivån B-LT.",
            "1 av 4 har undertecknat. Kvar: Region Exempel, Exempelby kommun, Provköpings kommun.",
        ),
        "",
    )
    assert conforms(file)
    steps = [(to_sign / FIELDS).read_bytes(), file.read_bytes()]
    for party in (SECOND, THIRD):
        assert said(*sign(pki, SIGNED, party))[0] == 0
        steps.append(file.read_bytes())
    assert said(*sign(pki, SIGNED, LAST), "--timestamp", pki.timestamp) == (
        0,
        told(
            f"Provköpings kommun har undertecknat {SIGNED} med {holder} Åre kommun, på nivån B-T.",
            f"Alla 4 har undertecknat. Försegla filen så här: overens seal {SIGNED}",
        ),
        "",
    )
    steps.append(file.read_bytes())
    closed = f"{SIGNED} är förseglad med {holder} Samordningsförbundet Jämtlands län. Inget mer kan läggas till.\n"
    assert said(*seal(pki)) == (0, closed, "")
    assert conforms(file)
    steps.append(file.read_bytes())
    assert all(later.startswith(earlier) for earlier, later in pairwise(steps))
    assert {name: data for name, data in contents(to_sign).items() if name != SIGNED} == frozen
    stamps = poppler.text(file)
    assert stamps.count("Elektroniskt undertecknad") == 4
    assert "TEST Åre kommun" in stamps
    assert said(*sign(pki, SIGNED, FIRST)) == (1, "", "Filen är förseglad, så ingen kan underteckna den längre.\n")
    assert file.read_bytes() == steps[-1]


def test_the_frozen_file_is_not_signed_over_another(to_sign: Path, said: Said, pki: Pki) -> None:
    assert said(*sign(pki, FIELDS, FIRST))[0] == 0
    before = contents(to_sign)
    told = "finns redan, och där kan andra ha undertecknat. Underteckna den filen, eller ange en annan med --out FIL.\n"
    assert said(*sign(pki, FIELDS, SECOND)) == (2, "", f"{SIGNED} {told}")
    assert said(*sign(pki, FIELDS, SECOND), "--out", FIELDS) == (2, "", f"{FIELDS} {told}")
    assert said(*sign(pki, SIGNED, SECOND), "--out", PLAIN) == (2, "", f"{PLAIN} {told}")
    assert said(*sign(pki, SIGNED, FIRST)) == (
        1,
        "",
        "Exempelmyndigheten har redan undertecknat filen. En part undertecknar en gång.\n",
    )
    assert contents(to_sign) == before
    assert said(*sign(pki, SIGNED, SECOND), "--out", "två.pdf")[0] == 0
    assert contents(to_sign)["två.pdf"].startswith(before[SIGNED])


def torn(folder: Path) -> None:
    (folder / "x.pdf").write_bytes((folder / FIELDS).read_bytes()[:-1000])


def other(folder: Path) -> None:
    shutil.copy(folder / "site/vagen-in/2026/vagen-in-2026.pdf", folder / "x.pdf")


def written(data: bytes) -> Callable[[Path], None]:
    return lambda folder: [(folder / "x.pdf").write_bytes(data)].clear()


NOT_THE_FROZEN_FILE: dict[str, tuple[Callable[[Path], None], str]] = {
    "empty": (written(b""), f"x.pdf är tom. {RIGHT_FILE}"),
    "no PDF": (written(b"hej"), f"x.pdf är ingen PDF. {RIGHT_FILE}"),
    "torn": (torn, f"x.pdf är skadad eller avhuggen. {RIGHT_FILE}"),
    "another": (other, f"x.pdf är varken en PDF som är fryst här eller en fortsättning på någon. {RIGHT_FILE}"),
    "without fields": (
        lambda folder: [shutil.copy(folder / PLAIN, folder / "x.pdf")].clear(),
        "x.pdf har inga fält för underskrifter. Underteckna vagen-in-2026-med-falt.pdf i stället.",
    ),
}


@pytest.mark.parametrize("name", NOT_THE_FROZEN_FILE)
def test_only_the_frozen_file_is_signed(to_sign: Path, said: Said, pki: Pki, name: str) -> None:
    make, told = NOT_THE_FROZEN_FILE[name]
    make(to_sign)
    before = contents(to_sign)
    assert said(*sign(pki, "x.pdf", FIRST)) == (2, "", f"{told}\n")
    assert said(*seal(pki, "x.pdf")) == (2, "", f"{told}\n")
    assert contents(to_sign) == before


def test_nothing_is_signed_of_what_has_been_tampered_with(to_sign: Path, said: Said, pki: Pki) -> None:
    change(to_sign / "agreements/vagen-in/beslut/2026/manifest.yaml", "Eva Exempel", "Egon Exempel")
    status, out, err = said(*sign(pki, FIELDS, FIRST))
    assert (status, out) == (1, "")
    assert "[fryst-manifest]" in err
    assert err.endswith("Det som är fryst har ändrats, så inget kan undertecknas. Rätta det först.\n")


def test_nothing_is_signed_where_nothing_is_frozen(to_sign: Path, said: Said, pki: Pki) -> None:
    shutil.copy(to_sign / FIELDS, to_sign / "x.pdf")
    shutil.rmtree(to_sign / "agreements/vagen-in/beslut")
    none = f"Ingen utgåva i {to_sign} är fryst, så det finns inget att underteckna."
    way = "Frys först: overens freeze ÖVERENSKOMMELSE UTGÅVA"
    assert said(*sign(pki, "x.pdf", FIRST)) == (2, "", f"{none} {way}\n")


WRONG_CALLS = {
    "no party": ((), "Ange vilken part som undertecknar med --as PART."),
    "no key": (("--as", FIRST), "Ange var nyckeln finns: --pkcs12 FIL, --pkcs11 BIBLIOTEK eller --csc ADRESS."),
    "two keys": (
        ("--as", FIRST, "--pkcs11", "x.so", "--csc", "https://x.example"),
        "Ange bara ett ställe där nyckeln finns: --pkcs12 FIL, --pkcs11 BIBLIOTEK eller --csc ADRESS.",
    ),
    "no name of the key": (
        ("--as", FIRST, "--csc", "https://x.example"),
        "Ange vad signeringstjänsten kallar nyckeln med --credential NAMN.",
    ),
    "no time": (
        ("--as", FIRST, "--csc", "https://x.example", "--credential", "x", "--level", "B-LTA"),
        "Nivån B-LTA behöver en tidsstämpel. Ange en tjänst för det med --timestamp ADRESS.",
    ),
    "no trust": (
        ("--as", FIRST, "--csc", "https://x.example", "--credential", "x", "--trust", PASSWORD_FILE),
        f"{PASSWORD_FILE} innehåller inget certifikat. Ange en fil i formatet PEM eller DER.",
    ),
    "nobody to ask": (
        ("--as", FIRST, "--pkcs12", "nyckel.p12"),
        "Lösenord till nyckel.p12: här finns ingen att fråga. Ange en fil med --password-file FIL.",
    ),
}


@pytest.mark.parametrize("name", WRONG_CALLS)
def test_a_call_that_lacks_something_is_told(to_sign: Path, said: Said, pki: Pki, name: str) -> None:
    shutil.copy(pki.pkcs12("are-kommun"), to_sign / "nyckel.p12")
    options, told = WRONG_CALLS[name]
    before = contents(to_sign)
    assert said("sign", FIELDS, *options) == (2, "", f"{told}\n")
    assert contents(to_sign) == before


def test_the_seal_needs_time_and_trust(to_sign: Path, said: Said, pki: Pki) -> None:
    assert said("seal", FIELDS, *key(pki, "are-kommun"), "--trust", str(pki.trust)) == (
        2,
        "",
        "Nivån B-LTA behöver en tidsstämpel. Ange en tjänst för det med --timestamp ADRESS.\n",
    )
    assert to_sign.is_dir()


def test_a_wrong_password_is_told_and_no_secret_is(to_sign: Path, said: Said, pki: Pki) -> None:
    (to_sign / PASSWORD_FILE).write_text("Fel-Lösenord-77\n", encoding="utf-8")
    status, out, err = said(*sign(pki, FIELDS, FIRST))
    assert (status, out, err) == (2, "", "Fel lösenord till arbetsformedlingen.p12. Försök igen.\n")
    assert said("sign", FIELDS, "--password", PASSWORD)[0] == 2


def test_the_password_is_asked_for_and_not_shown(to_sign: Path, pki: Pki) -> None:
    command = [
        sys.executable,
        "-m",
        "overens",
        *sign(pki, FIELDS, FIRST)[:4],
        "--pkcs12",
        str(pki.pkcs12("are-kommun")),
    ]
    ours, theirs = pty.openpty()
    process = subprocess.Popen(  # noqa: S603 - our own
        command, cwd=to_sign, env=environment(), stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True
    )
    os.close(theirs)
    shown = until(ours, "Lösenord till are-kommun.p12: ")
    os.write(ours, f"{PASSWORD}\n".encode())
    shown += until(ours, "Kvar:")
    assert process.wait() == 0
    os.close(ours)
    assert PASSWORD not in shown
    assert (to_sign / SIGNED).is_file()


def until(terminal: int, words: str) -> str:
    """What a terminal shows, up to some words."""
    shown = b""
    while words.encode() not in shown:
        shown += os.read(terminal, 1024)
    return shown.decode()


@pytest.fixture
def silence() -> Iterator[socket.socket]:
    """A time service that takes every question and answers none."""
    with closing(socket.create_server(("127.0.0.1", 0))) as listening:
        listening.settimeout(PATIENCE)
        yield listening


def test_a_run_that_is_killed_leaves_the_file_as_it_was(
    to_sign: Path, said: Said, pki: Pki, silence: socket.socket
) -> None:
    assert said(*sign(pki, FIELDS, FIRST))[0] == 0
    before, asked = contents(to_sign), f"http://127.0.0.1:{silence.getsockname()[1]}/"
    with begin(*sign(pki, SIGNED, SECOND), "--timestamp", asked, folder=to_sign) as command, silence.accept()[0]:
        assert command.runs
    assert contents(to_sign) == before
    moments = random.Random(20260301)  # noqa: S311 - the same at every run
    for _ in range(3):
        with begin(*sign(pki, SIGNED, SECOND), folder=to_sign) as command:
            # The unfinished file is moved into its place a moment after it is there.
            command.wait_until(lambda: list(to_sign.glob(f".{SIGNED}.tmp")))
            time.sleep(moments.random() * 0.002)
            command.kill()
        now = (to_sign / SIGNED).read_bytes()
        assert now == before[SIGNED] or now.startswith(before[SIGNED])
        (to_sign / SIGNED).write_bytes(before[SIGNED])
    assert said(*sign(pki, SIGNED, SECOND))[0] == 0
    assert contents(to_sign).keys() == before.keys()


def test_a_trial_goes_from_the_frozen_text_to_the_archive_in_a_copy(to_sign: Path, said: Said) -> None:
    before = contents(to_sign)
    status, out, err = said("sign", "--demo", "vagen-in", "2026", "--out", "prov")
    assert (status, err) == (0, "")
    assert "4 underskrifter och en försegling, alla med certifikat som säger TEST." in out
    made = contents(to_sign / "prov")
    assert {name: data for name, data in contents(to_sign).items() if not name.startswith("prov/")} == before
    assert conforms(to_sign / "prov" / SIGNED)
    assert "\nFilen är giltig. Alla 4 har undertecknat, och inget annat har ändrats.\n" in out
    page = made["site/arkiv/vagen-in/2026/index.html"].decode()
    assert "TEST Vägen in 2026" in page
    assert "Alla 4 har undertecknat." in page
    assert made["site/arkiv/vagen-in/2026/vagen-in-2026-undertecknad.pdf"] == made[SIGNED]
    assert made[SIGNED].startswith(made[FIELDS])
    for person in ("Eva Exempel", "Per Påhitt", "Stina Skiss", "Frans Försök"):
        assert not [name for name, data in made.items() if person.encode() in data]
        assert person not in poppler.text(to_sign / "prov" / SIGNED)


@pytest.mark.parametrize(
    ("arguments", "lacking"),
    [
        (("--demo",), "Ange överenskommelse och utgåva efter --demo, till exempel: overens sign --demo star 2025"),
        (("--demo", "vagen-in", "2027"), "Det finns ingen utgåva ”vagen-in 2027”. Menade du vagen-in 2026?"),
        (("--demo", "vagen-in", "2026", "--out", "agreements"), "finns redan och är inte en tom mapp."),
        ((), "Ange en fil, den som ska undertecknas."),
        (("borta.pdf",), "Filen borta.pdf finns inte."),
        (("agreements",), "agreements är en mapp. Ange en fil."),
    ],
)
def test_what_a_call_is_about_must_be_said(to_sign: Path, said: Said, arguments: tuple[str, ...], lacking: str) -> None:
    before = contents(to_sign)
    status, out, err = said("sign", *arguments)
    assert status == 2
    assert lacking in err
    assert not out
    assert contents(to_sign) == before
