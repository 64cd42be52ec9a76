"""Shows what a stamp says and that it keeps to its field, whatever the names and the size of the field."""

from datetime import datetime, timedelta, timezone
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.layout import BoxConstraints

from overens.seal.stamps import Stamp, StampStyle
from tests.support import poppler
from tests.support.signable import A4, HEIGHT, LEFT, TOP, WIDTH, signable

MOMENT = datetime(2026, 3, 2, 9, 5, 59, tzinfo=timezone(timedelta(hours=1)))
LONG = "Kommunalförbundet för samordnad arbetslivsinriktad rehabilitering i hela Jämtlands län och Härjedalen"


def stamped(folder: Path, stamp: Stamp, size: tuple[float, float] = (WIDTH, HEIGHT)) -> Path:
    """A file with a stamp in its first field, which is made as large as `size`, from the field's own lower left."""
    width, height = size
    writer = IncrementalPdfFileWriter(BytesIO(_resized(width, height)))
    annotation = writer.root["/Pages"]["/Kids"][0]["/Annots"][0]
    StampStyle(border_width=0, stamp=stamp).create_stamp(
        writer, BoxConstraints(width=width, height=height), {}
    ).apply_appearance(annotation)
    writer.update_container(annotation)
    file = folder / "stamped.pdf"
    with file.open("wb") as out:
        writer.write(out)
    return file


def _resized(width: float, height: float) -> bytes:
    out = BytesIO()
    with pikepdf.open(BytesIO(signable())) as pdf:
        pdf.pages[0].obj.Annots[0].Rect = [LEFT, TOP - HEIGHT, LEFT + width, TOP - HEIGHT + height]
        pdf.save(out)
    return out.getvalue()


def said(file: Path) -> list[str]:
    """The words of the stamp, which all lie in its field."""
    with pikepdf.open(file) as pdf:
        left, bottom, right, top = (float(edge) for edge in pdf.pages[0].obj.Annots[0].Rect)
    found = [word for word in poppler.words(file) if word.left >= LEFT - 1]
    assert all(left <= word.left and word.right <= right for word in found)
    # A word's box holds the room for accents and descenders, which the letters themselves do not fill.
    slack = 0.1 * (top - bottom)
    assert all(A4[1] - top - slack <= word.top and word.bottom <= A4[1] - bottom + slack for word in found)
    return [word.text for word in found]


def test_a_stamp_says_by_whom_for_whom_and_when(tmp_path: Path) -> None:
    file = stamped(tmp_path, Stamp("Åre kommun", "Åsa Öström", MOMENT))
    assert " ".join(said(file)) == "Elektroniskt undertecknad Åsa Öström Åre kommun · 2026-03-02 kl. 09.05"


def test_a_trial_says_test(tmp_path: Path) -> None:
    words = said(stamped(tmp_path, Stamp("Åre kommun", "TEST Åre kommun", MOMENT, test=True)))
    assert words.count("TEST") == 2
    assert "undertecknad" in words


@pytest.mark.parametrize("size", [(WIDTH, HEIGHT), (80, 20), (300, 60), (60, 31)])
@pytest.mark.parametrize("test", [False, True])
def test_long_names_keep_to_the_field(tmp_path: Path, size: tuple[float, float], *, test: bool) -> None:
    words = said(stamped(tmp_path, Stamp(LONG, LONG, MOMENT, test=test), size))
    assert any(word.endswith("…") for word in words)


def test_letters_that_the_font_lacks_are_no_holes(tmp_path: Path) -> None:
    words = said(stamped(tmp_path, Stamp("Åre kommun", "Ola 中村 🙂", MOMENT)))
    assert words[2:5] == ["Ola", "??", "?"]
