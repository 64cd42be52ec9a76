"""Shows what is mended in HTML that others write."""

import pytest
from markdown import markdown

from overens.pages.frame import mend

TABLE = "| Ort | Antal | Ja |\n|:--|--:|:-:|\n| Åre | 3 | x |\n"


def test_a_table_keeps_its_columns_turned_without_a_style() -> None:
    written = markdown(TABLE, extensions=["tables"])
    assert written.count("style=") == 6
    mended = mend(written)
    assert "style=" not in mended
    assert mended.count('<td class="o-turned-right">3</td>') == 1
    assert mended.count("o-turned-left") == mended.count("o-turned-center") == 2
    assert mend(mended) == mended


@pytest.mark.parametrize("html", ["<p>text-align: left;</p>", '<td id="a">style="text-align: right;"</td>', "<td>"])
def test_nothing_else_is_touched(html: str) -> None:
    assert mend(html) == html
