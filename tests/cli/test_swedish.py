"""Tests the command as a person meets it: everything in Swedish, and what a wrong call is answered."""

import re
from collections.abc import Sequence

import pytest

from overens.cli.loading import VERBS
from overens.cli.loading import verb as loaded
from overens.cli.running import run
from overens.problems import CLEAN, USAGE

ENGLISH = set(
    re.findall(
        r"\w+",
        """usage options option commands command arguments argument positional show this message and exit error missing
        parameter invalid value unexpected extra got try help with required default such did you mean possible choose
        from of the for does not take requires an version aborted range text integer path file directory filename""",
    )
)


def english(said: str) -> set[str]:
    """The English words in a text, when the names of verbs and options, and what a caller wrote, are left out."""
    without = re.sub(r"”[^”]*”|--?[\w-]+(?:=\S+)?|\b(?:TEXT(?:\|[A-Z]+)+|text|SOURCE_DATE_EPOCH)\b", " ", said)
    return set(re.findall(r"[a-zåäö]+", without.lower())) & ENGLISH


def said(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    status = run(arguments)
    return status, *capsys.readouterr()


HELP = """Användning: overens [FLAGGOR] KOMMANDO …

  Gör webbplats, PDF och JSON av överenskommelser som är skrivna i YAML.

  Vanligast är check, som granskar det du har skrivit, och serve, som visar
  webbplatsen medan du skriver.

Flaggor:
  --version  Visar programmets version.
  --help     Visar den här hjälpen.

Kommandon:
  check    Granskar innehållet och visar alla problem.
  lint     Visar vad som är svårt att läsa.
  build    Bygger webbplatsen med alla PDF:er.
  serve    Visar webbplatsen medan du skriver.
  pdf      Gör en PDF av en utgåva eller en rapport.
  diff     Visar vad som ändras mellan två utgåvor, eller två rapporter.
  freeze   Fryser en beslutad utgåva inför underskrift.
  sign     Undertecknar en fryst PDF för en part.
  seal     Förseglar en PDF när alla har undertecknat.
  verify   Kontrollerar en PDF som är undertecknad.
  receive  Tar emot en undertecknad PDF och bevarar den.
  list     Visar utgåvorna, vad som gäller, rapporterna och filerna.
  schema   Skriver scheman för textredigeraren.
  init     Skapar en ny mapp för ett annat förbund.
"""


def test_the_help(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    assert said(capsys, "--help") == (CLEAN, HELP, "")
    assert said(capsys) == (USAGE, "", HELP)


@pytest.mark.parametrize("verb", VERBS)
def test_the_help_of_every_verb_is_swedish(capsys: pytest.CaptureFixture[str], verb: str) -> None:
    status, out, err = said(capsys, verb, "--help")
    assert (status, err) == (CLEAN, "")
    assert out.startswith(f"Användning: overens {verb} [FLAGGOR]")
    assert english(out) == set()
    for param in loaded(verb).params:
        assert all(name in out for name in param.opts if name.startswith("--")), "an option without help"


@pytest.mark.parametrize(
    ("arguments", "what", "usage"),
    [
        (["bygg"], "Det finns inget kommando ”bygg”.", "overens [FLAGGOR] KOMMANDO …"),
        (["bulid"], "Det finns inget kommando ”bulid”. Menade du build?", "overens [FLAGGOR] KOMMANDO …"),
        (["--verson"], "Det finns ingen flagga ”--verson”. Menade du --version?", "overens [FLAGGOR] KOMMANDO …"),
        (["check", "--stict"], "Det finns ingen flagga ”--stict”. Menade du --strict?", "overens check [FLAGGOR]"),
        (["check", "-q"], "Det finns ingen flagga ”-q”.", "overens check [FLAGGOR]"),
        (["check", "--strict=ja"], "Flaggan --strict tar inget värde.", "overens check [FLAGGOR]"),
        (["check", "--format"], "Flaggan --format behöver ett värde efter sig.", "overens check [FLAGGOR]"),
        (
            ["check", "--format", "jsn"],
            "Flaggan --format: ”jsn” går inte att välja. Menade du json?",
            "overens check [FLAGGOR]",
        ),
        (
            ["check", "--format", "xml"],
            "Flaggan --format: ”xml” går inte att välja. Välj text, json eller github.",
            "overens check [FLAGGOR]",
        ),
        (
            ["build", "--date", "2026-02-31"],
            "Flaggan --date: ”2026-02-31” är inget datum. Skriv det som ÅÅÅÅ-MM-DD, till exempel 2025-02-18.",
            "overens build [FLAGGOR]",
        ),
        (
            ["list", "--folder", "/finns/inte"],
            "Flaggan --folder: Mappen /finns/inte finns inte.",
            "overens list [FLAGGOR]",
        ),
        (["list", "star", "2025"], "”star 2025” är för mycket: list tar inte emot det.", "overens list [FLAGGOR]"),
        (["pdf", "star"], "UTGÅVA saknas.", "overens pdf [FLAGGOR] ÖVERENSKOMMELSE UTGÅVA"),
        (["init"], "MAPP saknas.", "overens init [FLAGGOR] MAPP"),
    ],
)
def test_a_wrong_call(capsys: pytest.CaptureFixture[str], arguments: Sequence[str], what: str, usage: str) -> None:
    status, out, err = said(capsys, *arguments)
    assert (status, out) == (USAGE, "")
    name = usage.partition(" [")[0]
    assert err == f"{what}\n\nAnvändning: {usage}\nMer hjälp: {name} --help\n"
    assert english(err) == set()


def test_the_version(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = said(capsys, "--version")
    assert status == CLEAN
    assert re.fullmatch(r"overens \d+\.\d+\.\d+\n", out)
