"""Shows what is mended in the HTML that the theme's base template writes."""

import pytest

from overens.pages.frame import mend

DRAWER = '<input class="md-toggle" data-md-toggle="drawer" type="checkbox" id="__drawer"'


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        (f'{DRAWER} autocomplete="off">', f"{DRAWER}>"),
        (
            f'{DRAWER} autocomplete="off"><input type="checkbox" autocomplete="off">',
            f'{DRAWER}><input type="checkbox">',
        ),
        ('<input type="search" autocomplete="off">', '<input type="search" autocomplete="off">'),
        ('<p>type="checkbox" autocomplete="off"</p>', '<p>type="checkbox" autocomplete="off"</p>'),
        ("", ""),
    ],
)
def test_only_a_check_box_loses_its_memory(written: str, mended: str) -> None:
    assert mend(written) == mended
    assert mend(mended) == mended
