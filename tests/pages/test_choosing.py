"""Shows the page where a party chooses itself."""

from tests.support.library import body


def test_a_party_chooses_itself_by_name() -> None:
    page = body("parter/")
    assert page.texts(of="o-door__link") == ["Arbetsförmedlingen", "Region Prov", "Bergs kommun", "Åre kommun"]
    assert page.links()["Åtagandematris"] == "../prov/2025/atagandematris/"
