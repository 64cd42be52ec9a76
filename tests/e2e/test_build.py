"""Tests `overens build` from outside: what it makes, that it makes the same again, and that nothing breaks the site."""

import random
import re
import shutil
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from overens.commands.unchanged import RECORD
from overens.site.staging import alone
from tests.support.repository import DAY, begin, contents, files, overens, run

Change = Callable[[str, str, str], None]
EDITION = "agreements/vagen-in/2026.yaml"
PAGES = """
    404 arkiv index integritet om ordlista parter remittera sok tillganglighet vagen-in
    vagen-in/2026 vagen-in/2026/atagandematris vagen-in/2026/bilagor vagen-in/2026/bilagor/1 vagen-in/2026/bilagor/2
    vagen-in/2026/mal vagen-in/2026/parter vagen-in/2026/parter/exempelby-kommun
    vagen-in/2026/parter/exempelmyndigheten vagen-in/2026/parter/provkopings-kommun
    vagen-in/2026/parter/region-exempel vagen-in/2026/roller vagen-in/2026/roller/samradet
    vagen-in/2026/roller/vagenteamet vagen-in/2026/text vagen-in/uppfoljning vagen-in/uppfoljning/2026-t1
"""
FILES = """
    .htaccess _headers favicon.ico
    schema/avtal.schema.json schema/bilaga.schema.json schema/dokument.schema.json schema/guide.schema.json
    schema/arshjul.schema.json schema/blanketter.schema.json schema/jamforelse.schema.json schema/nyheter.schema.json
    schema/delat.schema.json schema/kontakter.schema.json schema/moten.schema.json schema/remittera.schema.json
    schema/kontroll.schema.json schema/manifest.schema.json schema/ordlista.schema.json schema/rattelser.schema.json
    schema/parter.schema.json schema/roller.schema.json schema/tillganglighet.schema.json schema/uppfoljning.schema.json
    schema/utgava.schema.json sok/index.js
    sitemap.xml sitemap.xml.gz vagen-in/2026/vagen-in-2026.json vagen-in/2026/vagen-in-2026.pdf
"""


def address(page: str) -> str:
    return f"{page}.html" if page in ("404", "index") else f"{page}/index.html"


def test_the_site_of_a_small_repository_is_whole(example: Path) -> None:
    made = [name for name in files(example / "site") if not name.startswith("assets/")]
    assert made == sorted([*map(address, PAGES.split()), *FILES.split()])


def test_the_pdf_and_the_fonts_are_what_they_are_called(example: Path) -> None:
    site = example / "site"
    assert (site / "vagen-in/2026/vagen-in-2026.pdf").read_bytes().startswith(b"%PDF-1.7")
    fonts = sorted(site.glob("assets/fonts/*.woff2"))
    assert len(fonts) == 8
    assert {font.read_bytes()[:4] for font in fonts} == {b"wOF2"}


def test_a_build_says_what_it_did_and_leaves_nothing_beside(example: Path) -> None:
    ran = overens("build", "--date", DAY, folder=example)
    assert (ran.status, ran.out) == (0, f"Ingenting har ändrats. Webbplatsen är redan klar: {example / 'site'}\n")
    (example / RECORD).unlink()
    ran = overens("build", "--date", DAY, folder=example)
    assert (ran.status, ran.out, ran.err) == (0, f"Webbplatsen är klar: {example / 'site'}\n", "")
    assert not list(example.glob(".site-*"))


def test_the_same_input_gives_the_same_bytes(example: Path) -> None:
    before = contents(example / "site")
    shutil.rmtree(example / ".cache")
    time.sleep(1.1)  # an hour, a minute or a second of the clock in any file would now be another
    assert run("overens", "build", "--date", DAY, folder=example, TZ="Asia/Tokyo", PYTHONHASHSEED="7").status == 0
    assert contents(example / "site") == before


def test_mkdocs_by_itself_builds_the_same_site(example: Path) -> None:
    before = contents(example / "site")
    epoch = str(int(datetime.fromisoformat(f"{DAY}T00:00Z").timestamp()))
    shutil.rmtree(example / "site")
    ran = run("mkdocs", "build", folder=example, SOURCE_DATE_EPOCH=epoch)
    assert ran.status == 0, ran.err
    assert contents(example / "site") == before


def test_another_day_is_another_standing(example: Path) -> None:
    before = (example / "site/sitemap.xml").read_text(encoding="utf-8")
    assert overens("build", "--date", "2026-03-03", folder=example).status == 0
    assert (example / "site/sitemap.xml").read_text(encoding="utf-8") == before.replace(DAY, "2026-03-03")


@pytest.mark.parametrize("command", [("overens", "build", "--date", DAY), ("mkdocs", "build")])
def test_faulty_content_leaves_the_site_as_it_was(example: Path, change: Change, command: tuple[str, ...]) -> None:
    before = contents(example / "site")
    change(EDITION, "område: teamet", "område: temaet")
    change("agreements/parter.yaml", "typ: region", "sort: region")
    ran = run(*command, folder=example)
    assert ran.status == 1
    assert "agreements/vagen-in/2026.yaml:" in ran.err
    assert "agreements/parter.yaml:" in ran.err
    assert "Traceback" not in ran.err
    assert contents(example / "site") == before
    assert not list(example.glob(".site-*"))


@pytest.mark.parametrize("command", [("overens", "build", "--date", DAY), ("mkdocs", "build")])
def test_a_dead_link_in_a_hand_written_page_leaves_the_site_as_it_was(example: Path, command: tuple[str, ...]) -> None:
    before = contents(example / "site")
    (example / "docs/om.md").write_text("# Om\n\nSe [texten](vagen-in/2026/tekst/index.md).\n", encoding="utf-8")
    ran = run(*command, folder=example)
    assert ran.status == 1
    assert "docs/om.md:3:13: fel: Länken leder till en sida som inte finns." in ran.err
    assert contents(example / "site") == before
    assert not list(example.glob(".site-*"))


def test_a_hand_written_page_may_link_into_the_text(example: Path) -> None:
    (example / "docs/om.md").write_text("# Om\n\nSe [syftet](vagen-in/2026/text/index.md#syfte).\n", encoding="utf-8")
    assert overens("build", "--date", DAY, folder=example).status == 0
    assert 'href="../vagen-in/2026/text/#syfte"' in (example / "site/om/index.html").read_text(encoding="utf-8")


def test_a_hand_written_page_cannot_stand_in_for_the_agreement(example: Path) -> None:
    (example / "docs/vagen-in/2026").mkdir(parents=True)
    (example / "docs/vagen-in/2026/text.md").write_text("# En annan text\n", encoding="utf-8")
    ran = overens("build", folder=example)
    assert ran.status == 1
    assert "docs/vagen-in/2026/text.md:1:1: fel: Filen står i vägen för sidan vagen-in/2026/text/" in ran.err


def test_a_hand_written_start_page_takes_the_place_of_ours(example: Path) -> None:
    (example / "docs/index.md").write_text("# Vår egen startsida\n", encoding="utf-8")
    assert overens("build", folder=example).status == 0
    assert "Vår egen startsida" in (example / "site/index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "site_dir: site",
            "site_dir: site\nsite_dri: site",
            r"^mkdocs.yml:\d+:1: fel: MkDocs känner inte till inställ",
        ),
        ("site_dir: site", "site_dir: [site", r"^mkdocs.yml:\d+:\d+: fel: Inställningarna går inte att läsa som YAML"),
        ("  - hooks/overens_hook.py", "  []", r"^mkdocs.yml:1:1: fel: Inställningarna saknar kopplingen till"),
    ],
)
@pytest.mark.parametrize("verb", ["build", "serve"])
def test_faulty_settings_are_told_in_swedish(  # noqa: PLR0917 - a case of a table
    example: Path, change: Change, verb: str, old: str, new: str, told: str
) -> None:
    before = contents(example / "site")
    change("mkdocs.yml", old, new)
    ran = overens(verb, folder=example)
    assert ran.status == 1
    assert re.search(told, ran.err, re.MULTILINE)
    assert contents(example / "site") == before


def test_settings_that_are_missing_are_told(example: Path) -> None:
    (example / "mkdocs.yml").unlink()
    ran = overens("build", "--folder", str(example), folder=example)
    assert (ran.status, ran.out) == (1, "")
    assert ran.err == f"Mappen {example} har ingen mkdocs.yml. Ta den från en mapp som overens init har skapat.\n"


def test_a_broken_theme_is_told_and_leaves_the_site_as_it_was(example: Path, change: Change) -> None:
    before = contents(example / "site")
    change("overrides/404.html", "{% block content %}", "{% blok content %}")
    ran = overens("build", "--date", DAY, folder=example)
    assert ran.status == 1
    assert "Temat i overrides går inte att använda. Rätta " in ran.err
    assert "404.html, rad " in ran.err
    assert contents(example / "site") == before


def test_complaints_are_told_when_they_need_not_stop_the_build(example: Path, change: Change) -> None:
    change("mkdocs.yml", "strict: true", "strict: false")
    (example / "docs/om.md").write_text(
        "# Om\n\nSe [mer](mer.md).\n\n<p style='color: red'>Rött</p>\n", encoding="utf-8"
    )
    ran = overens("build", "--date", DAY, folder=example)
    assert ran.status == 0
    assert "docs/om.md:3:10: varning: Länken leder till en sida som inte finns." in ran.err
    assert "docs/om.md:5:4: varning: En stil i ett element används inte. [policy]" in ran.err


def test_what_a_killed_build_left_is_mended_also_when_nothing_has_changed(example: Path) -> None:
    before = contents(example / "site")
    (example / ".site-new-0badcafe").mkdir()
    (example / "site").rename(example / ".site-old-0badcafe")
    ran = overens("build", "--date", DAY, folder=example)
    assert (ran.status, ran.out) == (0, f"Ingenting har ändrats. Webbplatsen är redan klar: {example / 'site'}\n")
    assert contents(example / "site") == before
    assert not list(example.glob(".site-*"))


@pytest.mark.parametrize("changed", [True, False])
def test_two_builds_at_once_do_not_meet(example: Path, *, changed: bool) -> None:
    if changed:
        (example / RECORD).unlink()
    with alone(example / "site"):
        ran = overens("build", "--date", DAY, folder=example)
    assert ran.status == 1
    assert ran.err == (
        f"Ett annat bygge pågår redan i {example}. Vänta tills det är klart och kör sedan samma kommando igen.\n"
    )


def almost_swapped(folder: Path) -> bool:
    """Whether the last of the pages is there, which is written shortly before the swap."""
    return bool(list(folder.glob(".site-new-*/sok/index.html")))


def test_a_build_killed_at_any_moment_leaves_a_whole_site(example: Path) -> None:
    edition = example / EDITION
    texts = [edition.read_text(encoding="utf-8")]
    texts.append(texts[0].replace("Ingen ska behöva", "Ingen skall behöva"))
    sites = [contents(example / "site")]
    edition.write_text(texts[1], encoding="utf-8")
    began = time.monotonic()
    with begin("build", "--date", DAY, folder=example) as build:
        assert build.wait() == 0
    whole = time.monotonic() - began
    sites.append(contents(example / "site"))
    assert sites[0] != sites[1]

    moments, stands, swapped = random.Random(20260302), 1, []  # noqa: S311 - the same moments at every run
    for number in range(8):
        edition.write_text(texts[1 - stands], encoding="utf-8")
        with begin("build", "--date", DAY, folder=example) as build:
            if number % 2:
                build.wait_until(lambda: almost_swapped(example))
                time.sleep(moments.random() * 0.02)
            else:
                time.sleep(moments.random() * whole)
            build.kill()
        after = contents(example / "site")
        assert after in sites, f"killed at moment {number}"
        swapped.append(after == sites[1 - stands])
        stands = sites.index(after)
    assert set(swapped) == {True, False}
    assert overens("build", "--date", DAY, folder=example).status == 0
    assert not list(example.glob(".site-*"))
