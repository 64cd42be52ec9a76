"""Shows the page of the annexes and the page of one."""

from tests.support.library import body


def test_annexes_are_listed_with_their_headings() -> None:
    page = body("prov/2025/bilagor/")
    assert page.texts("h2")[:2] == ["Bilaga 1: Arbetsgången", "Bilaga 2: Roller"]
    assert page.links()["B1.2 Möten"] == "../../../prov/2025/bilagor/1/#moten"


def test_an_annex_stands_alone_with_permanent_links() -> None:
    page = body("prov/2025/bilagor/1/")
    assert page.one("h1").text == "Bilaga 1: Arbetsgången"
    assert page.by_id("bilaga-1-inledning").text == "Så går det till."
    assert page.by_id("moten").tag == "h2"
    assert page.links()[""] != ""
    assert len(page.all("a", of="headerlink")) > 15
