"""Owns the measuring: what a page of the site and the PDF cost us, beside what they cost without us.

Every figure is CPU time of whole processes or calls, the least of several runs, all of one run of this program:
times on shared machines vary, ratios far less.
"""

import argparse
import re
import shutil
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from measuring import ROOT, TODAY, cost, python, say
from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration
from written_out import markdown

from overens.commands.content import Reader
from overens.commands.papers import order
from overens.commands.publishing import Publisher
from overens.commands.unchanged import RECORD
from overens.document.building import build
from overens.model.content import LoadedEdition
from overens.names import CONTENT_FOLDERS, REPORTS
from overens.pages.page import Page
from overens.pages.paper import paper
from overens.paper.faces import stylesheet
from overens.source.folder import load

EDITION = "agreements/star/2025.yaml"
SITE_AIM, PDF_AIM = 0.5, 1.2
STOCK = """site_name: Stock
site_url: https://stock.example/
use_directory_urls: true
theme:
  name: material
  language: sv
  font: false
  features: [navigation.prune, navigation.indexes, navigation.top, search.suggest, toc.follow]
plugins: [{search: {lang: sv}}]
markdown_extensions: [attr_list, tables, toc: {permalink: true}]
validation: {nav: {omitted_files: ignore}, links: {not_found: ignore, anchors: ignore, unrecognized_links: ignore}}
"""


def main() -> None:
    """Measures and prints one table."""
    options = _options()
    with tempfile.TemporaryDirectory(prefix="overens-bench-") as folder:
        ours, stock = Path(folder, "ours"), Path(folder, "stock")
        say("writing the pages, and making the PDFs and fonts once, which is not counted …")
        found = _write_ours(ours, options.pages)
        words = _write_stock(stock, found)
        say(f"{len(found)} pages of {words // len(found)} words on average, each cost the least of {options.runs} runs")
        site, command = _sites(ours, stock, runs=options.runs, count=len(found))
    say(f"{'CPU seconds':<40}{'ours':>9}{'without':>9}{'ratio':>7}")
    _report("site build, a page", *site, aim=SITE_AIM)
    _report("whole command, a page (YAML checked too)", *command)
    _report("PDF of one edition", *_pdfs(options.edition, options.runs), aim=PDF_AIM)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure the site build and the PDF.")
    parser.add_argument("--pages", type=int, default=400, help="at least this many pages (400)")
    parser.add_argument("--runs", type=int, default=3, help="how often each is measured (3)")
    parser.add_argument("--edition", default=EDITION, help=f"of which edition the PDF is made ({EDITION})")
    return parser.parse_args()


def _write_ours(folder: Path, wanted: int) -> tuple[Page, ...]:
    """A repository with the real edition, copied under other years until there are pages enough, and its pages."""
    cost(python("-m", "overens", "init", str(folder)))
    for name in CONTENT_FOLDERS:
        shutil.rmtree(folder / name, ignore_errors=True)
        shutil.copytree(ROOT / name, folder / name)
    _keep_only_star(folder)
    found: tuple[Page, ...] = ()
    editions = 1
    while len(found) < wanted:
        for year in range(2000, 2000 + editions):
            _write_edition(folder / f"agreements/star/{year}.yaml", str(year))
        found = Publisher(Reader()).publish(folder, "Bench", TODAY).pages
        editions += max(1, (wanted - len(found)) * editions // len(found))
    return found


def _keep_only_star(folder: Path) -> None:
    """Its editions are written anew under other years; the other agreements would only be built beside them."""
    for path in (folder / "agreements").iterdir():
        if path.is_dir() and path.name != "star":
            shutil.rmtree(path)
    # Reports follow up an edition of a year that is not among those.
    shutil.rmtree(folder / "agreements/star" / REPORTS)
    for path in (folder / "agreements/star").glob("2*.yaml"):
        path.unlink()


def _write_edition(path: Path, year: str) -> None:
    text = (ROOT / EDITION).read_text(encoding="utf-8")
    path.write_text(re.sub(r"2025(?=-\d\d-\d\d)|(?<=STAR )2025", year, text), encoding="utf-8")


def _write_stock(folder: Path, found: tuple[Page, ...]) -> int:
    """The same pages as Markdown files; answers how many words they have."""
    words = 0
    for page in found:
        path = folder / "docs" / page.url / "index.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        text = markdown(page.body)
        words += len(text.split())
        front = f'---\ntitle: "{page.title}"\ndescription: "{page.description}"\n---\n'
        path.write_text(front + text, encoding="utf-8")
    (folder / "mkdocs.yml").write_text(STOCK, encoding="utf-8")
    return words


def _sites(ours: Path, stock: Path, *, runs: int, count: int) -> tuple[tuple[float, float], tuple[float, float]]:
    """CPU seconds a page, ours and stock: from the checked content to the site, and the whole commands."""
    child = str(Path(__file__).parent / "child.py")
    inner = [(_inner(child, "ours", ours), _inner(child, "stock", stock)) for _ in range(runs)]
    command = python("-m", "overens", "build", "--date", TODAY.isoformat())
    without = python("-m", "mkdocs", "build", "--quiet")
    whole = [(cost(command, _changed(ours)).seconds, cost(without, stock).seconds) for _ in range(runs)]
    return _least(inner, count), _least(whole, count)


def _inner(child: str, which: str, folder: Path) -> float:
    """What the build itself took, as the process that made it says in its last line."""
    return float(cost(python(child, which), folder).said.splitlines()[-1])


def _changed(folder: Path) -> Path:
    """The folder without the record of its last build, as if something had changed: else nothing would be built."""
    (folder / RECORD).unlink(missing_ok=True)
    return folder


def _least(costs: list[tuple[float, float]], count: int = 1) -> tuple[float, float]:
    ours, without = zip(*costs, strict=True)
    return min(ours) / count, min(without) / count


def _pdfs(file: str, runs: int) -> tuple[float, float]:
    """CPU seconds for the PDF of an edition, ours (archival, tagged, files attached) and that of WeasyPrint alone."""
    [edition] = [found for found in load(ROOT).editions if found.edition.file == file]
    html = paper(build(edition))
    costs = [(_call(lambda: _ours(edition)), _call(lambda: _bare(html))) for _ in range(runs)]
    # The first run also loads fonts and libraries, so of several the least is another.
    return _least(costs)


def _ours(edition: LoadedEdition) -> None:
    order(ROOT, edition, build(edition), TODAY).make()


def _bare(html: str) -> None:
    fonts = FontConfiguration()
    HTML(string=html).write_pdf(font_config=fonts, stylesheets=[CSS(string=stylesheet(), font_config=fonts)])


def _call(work: Callable[[], None]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


def _report(what: str, ours: float, without: float, *, aim: float | None = None) -> None:
    ratio = ours / without
    verdict = f"  aim {aim:.2f}: {'reached' if ratio <= aim else 'missed'}" if aim else ""
    say(f"{what:<40}{ours:>9.4f}{without:>9.4f}{ratio:>7.2f}{verdict}")


if __name__ == "__main__":
    main()
