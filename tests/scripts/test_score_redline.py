"""Shows what `scripts/score-redline` says of two files, by running it: what it finds, its proof, what it refuses."""

import subprocess
import sys
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import pytest

from tests.support.paths import ROOT
from tests.support.repository import Ran

PROGRAM = ROOT / "scripts/parts/score_redline.py"
LAW = """1 kap. Inledande bestämmelser

1 § Finansiell samordning får, enligt bestämmelserna i denna lag, bedrivas inom
rehabiliteringsområdet mellan Försäkringskassan, en region och flera kommuner.

2 § Insatserna skall avse individer som är i behov av samordnade insatser och
syfta till att dessa förbättrar sin förmåga att arbeta. Lag (2009:988).

3 § En insats får inte påbörjas innan den enskilde har lämnat sitt samtycke.

2 kap. Förbundets uppgifter

4 § Ett samordningsförbund har till uppgift att

1. besluta om mål och riktlinjer för den finansiella samordningen,
2. stödja samverkan mellan de parter som har bildat förbundet,
3. upprätta budget och årsredovisning.
"""
NEW_LAW = """1 kap. Inledande bestämmelser

1 § Finansiell samordning får, enligt bestämmelserna i denna lag, bedrivas inom rehabiliteringsområdet
mellan Försäkringskassan, en region och flera kommuner.

2 § Insatserna ska avse individer som är i behov av samordnade insatser och syfta till att dessa
förbättrar sin förmåga att arbeta. Lag (2026:214).

3 § Med individ avses i lagen den som är mellan 16 och 67 år och bosatt i länet.

4 § En insats får inte påbörjas innan den enskilde har lämnat sitt samtycke.

2 kap. Förbundets uppgifter

5 § Ett samordningsförbund har till uppgift att

1. stödja samverkan mellan de parter som har bildat förbundet,
2. besluta om mål och riktlinjer för den finansiella samordningen,
3. upprätta budget och årsredovisning.
"""
SCORE = """\
Gammal         gammal.txt: 85 ord i 9 delar
Ny             ny.txt: 102 ord i 10 delar
Länkar         10 (text: 6, innehåll: 2, rubrik: 1, likhet: 1)
Utan länk      0 gamla, 1 nya
Flyttar        1 säkra, 0 möjliga
Ändrade bitar  2 i 1 av 9 länkade texter, 2,0 i varje
Öar            0 av 1 bitar mellan två ändringar
Ändringar      7 (omnumrering: 3, text: 2, hänvisning: 1, flytt: 1)
Bevis          håller: alla ändringar ger den nya filen och ingen ändring den gamla, byte för byte
  gammal       {0}
  ny           {1}

Flyttat (1 av 1 visas)
  säkert: 1. stödja samverkan mellan de parter som har bildat förbundet,

Ändrat (1 av 1 visas)
  Insatserna [-skall-] {{+ska+}} avse individer som är i behov av samordnade … att \
dessa förbättrar sin förmåga att arbeta. Lag [-(2009:988)-] {{+(2026:214)+}}.

Struket och tillagt (1 av 1 visas)
  {{+3 § Med individ avses i lagen den som är mellan 16 och 67 år och bosatt i länet.+}}"""
TABLE = (
    "| Part | Antal | Dag |\n|---|---:|---|\n| Berg | 2 | måndag |\n| Bräcke | 3 | tisdag |\n| Krokom | 1 | onsdag |\n"
)
NEW_TABLE = (
    "| Part | Antal | Dag |\n|---|---|---|\n| Krokom | 1 | onsdag |\n| Berg | 4 | fredag |\n| Bräcke | 3 | tisdag |\n"
)
Score = Callable[[str, str], Ran]


def program(*arguments: str, folder: Path) -> Ran:
    """Runs the program that the script hands over to."""
    command = [sys.executable, str(PROGRAM), *arguments]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)  # noqa: S603 - our own
    return Ran(done.returncode, done.stdout, done.stderr)


@pytest.fixture
def score(tmp_path: Path) -> Score:
    """Scores two texts."""

    def ran(old: str, new: str) -> Ran:
        (tmp_path / "gammal.txt").write_bytes(old.encode())
        (tmp_path / "ny.txt").write_bytes(new.encode())
        return program("gammal.txt", "ny.txt", folder=tmp_path)

    return ran


def without_time(out: str) -> str:
    """What was printed, but how long it took."""
    return "\n".join(line for line in out.splitlines() if not line.startswith("Tid "))


def test_the_score_of_an_amended_law(score: Score) -> None:
    ran = score(LAW, NEW_LAW)
    assert (ran.status, ran.err) == (0, "")
    assert without_time(ran.out) == SCORE.format(*(sha256(text.encode()).hexdigest() for text in (LAW, NEW_LAW)))


def test_rows_are_found_by_their_key_and_compared_cell_by_cell(score: Score) -> None:
    out = score(TABLE, NEW_TABLE).out
    assert "Berg | [-2-] {+4+} | [-måndag-] {+fredag+}" in out
    assert "Utan länk      0 gamla, 0 nya" in out


@pytest.mark.parametrize(
    "other",
    [
        LAW.replace("\n", "\r\n"),
        f"\ufeff{LAW}",
        LAW.replace("inom\nrehab", "inom rehab").replace("och\nsyfta", "och syfta"),
        LAW.replace("\n\n", "\n\n\n").rstrip("\n"),
    ],
    ids=["line ends", "byte order mark", "wrapping", "blank lines"],
)
def test_what_is_no_word_is_no_change_but_is_told(score: Score, other: str) -> None:
    ran = score(LAW, other)
    assert ran.status == 0
    assert "Ändringar      0 (inga i orden: bara blanktecken, radbrytningar och märken skiljer)" in ran.out
    assert "Bevis          håller" in ran.out
    assert sha256(other.encode()).hexdigest() in ran.out


def test_a_file_and_itself(score: Score) -> None:
    assert "Ändringar      0 (inga: filerna är lika)" in score(LAW, LAW).out


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("borta.md", None, "Det går inte att läsa borta.md: den finns inte. Kontrollera sökvägen."),
        (".", None, "Det går inte att läsa .: det är en mapp. Kontrollera sökvägen."),
        ("tom.md", b"", "tom.md är tom: den innehåller inga ord. Välj en fil med text."),
        ("blank.md", b"\xef\xbb\xbf \r\n---\n\n", "blank.md är tom: den innehåller inga ord. Välj en fil med text."),
        (
            "bild.png",
            b"\x89PNG\r\n\x1a\n",
            "bild.png är ingen text i UTF-8: tecken på rad 1 går inte att läsa. Spara filen som text i UTF-8.",
        ),
        (
            "nolltecken.md",
            b"a\0b",
            "nolltecken.md är ingen text: den innehåller nolltecken. Spara innehållet som text i UTF-8.",
        ),
        (
            "latin.md",
            "Ett\ntvå".encode("latin-1"),
            "latin.md är ingen text i UTF-8: tecken på rad 2 går inte att läsa. Spara filen som text i UTF-8.",
        ),
    ],
)
def test_what_is_no_text_is_refused(tmp_path: Path, name: str, content: bytes | None, told: str) -> None:
    (tmp_path / "text.md").write_text(LAW, encoding="utf-8")
    if content is not None:
        (tmp_path / name).write_bytes(content)
    for order in ((name, "text.md"), ("text.md", name)):
        assert program(*order, folder=tmp_path) == Ran(2, "", f"{told}\n")


def test_the_script_says_how_it_is_called() -> None:
    command = [str(ROOT / "scripts/score-redline"), "bara-en"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - our own
    assert (done.returncode, done.stdout, done.stderr) == (2, "", "Användning: scripts/score-redline GAMMAL NY\n")
