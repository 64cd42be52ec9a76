"""Owns the measuring of search: how many real questions the site answers in its first three hits, beside Material's."""

import gzip
import json
import shutil
import sys
import tempfile
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import material
from material.plugins.search.plugin import SearchIndex
from measuring import ROOT, say
from mkdocs.structure.toc import get_toc

sys.path.insert(0, str(ROOT))

from overens.commands.content import Reader
from overens.commands.publishing import Publisher
from overens.pages.page import Page
from tests.support.searching import answers, questions

DAY = date(2026, 3, 2)
SEPARATOR = r"[\s\-]+"


def main() -> None:
    """Asks the site in `site/` and Material's default search of the same pages, and prints one table."""
    site = ROOT / "site"
    if not (site / "sok/index.js").is_file():
        sys.exit("There is no site: run scripts/build first.")
    asked = questions()
    ours = answers(site, [question.words for question in asked])
    with tempfile.TemporaryDirectory(prefix="overens-bench-") as folder:
        size = _write_material(Path(folder), site)
        theirs = answers(Path(folder), [question.words for question in asked], "material")
    pairs = list(zip(asked, ours, theirs, strict=True))
    say(f"{len(asked)} questions, answered among the first three hits")
    say(f"  ours      {sum(each.is_met_exactly([url for url, *_ in found]) for each, found, _ in pairs)}")
    say(f"  Material  {sum(each.is_met([url for url, *_ in found]) for each, _, found in pairs)}")
    say(f"index, bytes gzipped: ours {_size((site / 'sok/index.js').read_bytes())}, Material {size}")
    for question, found, _ in pairs:
        if not question.is_met_exactly([url for url, *_ in found]):
            say(f"  not found: {question.words}")


def _write_material(folder: Path, site: Path) -> int:
    """Material's index of the generated pages and the handbook, with its scripts; answers its size in bytes gzipped."""
    scripts = Path(material.__file__).parent / "templates/assets/javascripts"
    shutil.copytree(scripts, folder / "assets/javascripts")
    index = SearchIndex(lang=["sv"], separator=SEPARATOR, pipeline=["stopWordFilter"], fields={})
    for page in Publisher(Reader()).publish(ROOT, "Bench", DAY).pages:
        index.add_entry_from_context(_as_mkdocs_has_it(page))
    for path in sorted((site / "handbok").rglob("index.html")):
        html = path.read_text(encoding="utf-8")
        url = f"{path.parent.relative_to(site).as_posix()}/"
        body = html.partition("<article")[2].partition(">")[2].partition("</article>")[0]
        index.add_entry_from_context(_as_mkdocs_has_it(Page(url=url, title=url, description="", body=body)))
    fields = {"title": {"boost": 1000.0}, "text": {"boost": 1.0}, "tags": {"boost": 1000000.0}}
    config = {"lang": ["sv"], "separator": SEPARATOR, "pipeline": ["stopWordFilter"], "fields": fields}
    told = {"config": config, "docs": index.entries}
    text = json.dumps(told, separators=(",", ":"))
    (folder / "search").mkdir()
    (folder / "search/search_index.json").write_text(text, encoding="utf-8")
    return _size(text.encode())


def _as_mkdocs_has_it(page: Page) -> SimpleNamespace:
    return SimpleNamespace(
        meta={"title": page.title}, content=str(page.body), toc=get_toc([]), url=page.url, title=page.title
    )


def _size(data: bytes) -> int:
    return len(gzip.compress(data, mtime=0))


main()
