"""Shows what the parties, goals, commitments and signatures of an edition become."""

from overens.document.inline import plain
from overens.document.tree import Provision
from tests.support.editions import Content
from tests.support.small_agreement import EDITION

DOCUMENT = Content().document()


def below(own: str) -> list[str]:
    """What stands below a provision, each with its id, heading and text."""
    lines = []
    for found in DOCUMENT.by_id[own].walk():
        heading = f"{plain(found.heading)}: " if found.heading else ""
        lines.append(f"{found.id} | {heading}{plain(found.text)}")
    return lines[1:]


def test_the_parties_come_in_order_with_links() -> None:
    assert below("parterna") == [
        "part-af | Arbetsförmedlingen",
        "part-regionen | Region Prov",
        "part-bergs-kommun | Bergs kommun",
        "part-are-kommun | Åre kommun",
    ]
    assert [link.target for link in DOCUMENT.by_id["part-af"].mentioned] == ["af"]


def test_a_commitment_says_how_with_what_mandate_and_by_whom() -> None:
    assert below("kommunerna-team") == [
        "kommunerna-team-deltagande | Deltagande: deltar",
        "kommunerna-team-mandat | Mandat: operativt beslutsmandat",
        "kommunerna-team-text | Kommunen deltar i teamet.",
        "kommunerna-team-minst | Minst dessa funktioner deltar:",
        "kommunerna-team-minst-handlaggare | Handläggare",
        "kommunerna-team-minst-samordnare | Samordnare",
        "kommunerna-team-vid-behov | Vid behov deltar också:",
        "kommunerna-team-vid-behov-lotse | Lots",
        "kommunerna-team-regler | Särskilda regler:",
        "kommunerna-team-regler--fragor-stalls-skriftligt | Frågor ställs skriftligt.",
        "svar | Svar ges inom en vecka.",
    ]


def test_every_list_of_functions_has_words_of_its_own() -> None:
    content = Content()
    for key in ("minst", "ingår", "vid_behov", "adjungeras", "kontaktpersoner"):
        content.put(EDITION, ("åtaganden", "parter", 2, "områden", 0, key), ["chef"])
    cell = content.document().by_id["af-team"]
    leads = [found.name for found in cell.children if found.fact("kind") == "function"]
    assert len(leads) == len(set(leads)) == 5
    assert [found.fact("function") for found in cell.walk() if found.fact("function")] == ["chef"] * 5


def test_the_default_and_each_block_come_before_the_cells() -> None:
    section = DOCUMENT.by_id["ataganden"]
    assert [found.id for found in section.children] == [
        "forval",
        "kommunerna-ataganden",
        "regionen-ataganden",
        "af-ataganden",
    ]
    assert DOCUMENT.by_id["forval"].fact("participation") == "deltar"
    assert below("kommunerna-ataganden")[0] == "kommunerna-ataganden-inledning | Kommunerna deltar."


def rows(document_row: Provision) -> list[str]:
    return [plain(cell.text) for cell in document_row.children]


def test_a_signature_has_party_name_and_title_and_its_extent() -> None:
    table = DOCUMENT.by_id["undertecknare"]
    assert table.fact("form") == "digital"
    assert [rows(row) for row in table.children] == [
        ["Arbetsförmedlingen", "Alva Ek", "chef"],
        ["Region Prov", "Bo Al", "t f direktör"],
        ["Bergs kommun", "Cia Asp", "chef", "Gäller skolan."],
    ]
    assert [plain(cell.heading) for cell in table.children[0].children] == ["Part", "Namn", "Titel"]


def test_a_slot_without_a_name_says_so() -> None:
    content = Content().put(EDITION, ("underskrifter", "undertecknare", 0), {"part": "af", "tillförordnad": "ja"})
    assert rows(content.document().by_id["underskrift-af"]) == ["Arbetsförmedlingen", "Ej utsedd", ""]


def test_an_edition_without_a_part_shows_nothing_in_its_place() -> None:
    content = Content()
    for key in ("mål", "åtaganden", "underskrifter"):
        content.drop(EDITION, (key,))
    document = content.document()
    assert [document.by_id[own].children for own in ("mal", "ataganden", "underskrift")] == [(), (), ()]
