"""Shows that files made to harm their reader are answered within a second's work, a gigabyte and half a minute."""

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pytest

from overens.model.manifest import Verdict
from overens.seal.checking import bounded
from overens.seal.checking.bounded import verified
from overens.seal.checking.request import Frozen, Request, read
from overens.seal.checking.trust import Trust
from overens.seal.checking.wish import Wish
from overens.seal.looking.zones import zone
from tests.support import attacks
from tests.support.fuller import frozen, record
from tests.support.paths import ROOT

MEMORY, SECONDS = 1_000_000_000, 30
EXHAUSTING = "Filen kräver mer minne eller tid än någon hederlig fil gör, så granskningen avbröts."
UNREADABLE = "Filen är skadad eller avhuggen, så att den inte går att läsa."
TOO_LARGE = "Filen är på {size} MB. En undertecknad överenskommelse blir aldrig större än 50 MB."


@dataclass(frozen=True)
class Answer:
    """What was answered, how much memory that took at most (in bytes), and how many seconds of work."""

    verdict: str
    said: list[str]
    memory: int
    seconds: float


ASKED = """
import json, resource, sys
from overens.seal.checking import bounded
from overens.seal.checking.bounded import verified
from overens.seal.checking.request import read

found = verified(read(sys.stdin.buffer.read()))
used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
said = [reason.what for reason in found.reasons]
memory = max(each.ru_maxrss for each in used) * 1024
seconds = sum(each.ru_utime + each.ru_stime for each in used)
print(json.dumps([found.verdict, said, memory, seconds]))
"""


def request(folder: Path, file: Path) -> Request:
    """A file to be checked against the frozen ones."""
    kept = []
    for pdf in record().pdfs:
        (folder / pdf.file).write_bytes(frozen("2025", pdf.variant))
        kept.append(Frozen(record(), pdf.file, folder / pdf.file))
    return Request(file, kept, Wish(file.name, Trust(datetime.now(UTC)), ("are-kommun",), (zone("nederkant:15"),)))


def asked(folder: Path, file: Path) -> Answer:
    """The answer about a file, from a process of its own whose use can be measured."""
    done = subprocess.run(  # noqa: S603 - our own program
        [sys.executable, "-c", ASKED], input=request(folder, file).written(), capture_output=True, check=True
    )
    return Answer(*json.loads(done.stdout))


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (lambda: attacks.bomb(frozen(), layers=1), EXHAUSTING),
        (lambda: attacks.bomb(frozen(), layers=2), EXHAUSTING),
        (lambda: attacks.going_in_circles(frozen()), UNREADABLE),
        (lambda: attacks.nested(frozen()), UNREADABLE),
        (
            lambda: attacks.many_pages(frozen()),
            "Filen har 20000 sidor. En undertecknad överenskommelse har aldrig fler än 400.",
        ),
        (lambda: b"%PDF-1.7" + bytes(200_000_000), TOO_LARGE.format(size=200)),
    ],
    ids=["bomb", "bomb in a bomb", "page tree in circles", "nested", "many pages", "200 MB"],
)
def test_a_file_that_is_made_to_exhaust_its_reader(tmp_path: Path, make: Callable[[], bytes], message: str) -> None:
    (tmp_path / "bomb.pdf").write_bytes(make())
    found = asked(tmp_path, tmp_path / "bomb.pdf")
    assert (found.verdict, found.said) == (Verdict.INVALID, [message])
    assert found.memory < MEMORY
    assert found.seconds < SECONDS


def test_a_check_that_is_killed_is_answered_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # As when the process uses up its time: the system ends it with a signal.
    monkeypatch.setattr(bounded, "CHILD", "tests.support.suicidal")
    monkeypatch.chdir(ROOT)
    (tmp_path / "fil.pdf").write_bytes(frozen())
    found = verified(request(tmp_path, tmp_path / "fil.pdf"))
    assert (found.verdict, [reason.what for reason in found.reasons]) == (Verdict.INVALID, [EXHAUSTING])
    assert found.sha256 == sha256(frozen()).hexdigest()


def test_a_large_file_of_another_kind_is_told_as_such(tmp_path: Path) -> None:
    with (tmp_path / "film.mp4").open("wb") as stream:
        stream.truncate(60_000_000)
    [reason] = verified(request(tmp_path, tmp_path / "film.mp4")).reasons
    assert reason.what == "Filen är ingen PDF."


def test_a_request_is_the_same_after_it_was_told(tmp_path: Path) -> None:
    told = request(tmp_path, tmp_path / "fil.pdf")
    again = read(told.written())
    assert (again.path, again.wish, list(again.frozen)) == (told.path, told.wish, list(told.frozen))
    assert [each.candidate().is_itself for each in again.frozen] == [True, True]


def test_a_frozen_file_that_is_gone_is_no_candidate(tmp_path: Path) -> None:
    [first, *_] = request(tmp_path, tmp_path / "fil.pdf").frozen
    first.path.unlink()
    assert first.candidate().data == b""
