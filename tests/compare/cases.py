"""Owns the table of edits to the small agreement; `told.txt` says what is told of each."""

from typing import Any

from overens.problems import KeyPath
from tests.compare.edits import Edit, both, drop, insert, move, put, swap, turn
from tests.support.editions import Content
from tests.support.small_agreement import ANNEX, EDITION, GLOSSARY, PARTIES, ROLES
from tests.support.typed import INITIATIVE as FIRST_INITIATIVE

SECTIONS: KeyPath = ("avsnitt",)
PROSE: KeyPath = ("avsnitt", 6, "innehåll")
CELLS: KeyPath = ("åtaganden", "parter", 0, "områden")
SIGNERS: KeyPath = ("underskrifter", "undertecknare")
STEPS: KeyPath = ("avsnitt", 0, "innehåll", 0, "process")
MEETINGS: KeyPath = ("avsnitt", 1, "innehåll")


def split(content: Content) -> None:
    """Makes two paragraphs of the first one."""
    first, _, rest = content.at(EDITION, (*PROSE, 0, "text")).partition(". ")
    content.put(EDITION, (*PROSE, 0, "text"), f"{first}.")
    content.at(EDITION, PROSE).insert(1, {"id": "motesledning", "text": rest})


def merge(content: Content) -> None:
    """Makes one paragraph of the second and the third, which have no ids."""
    text = content.at(EDITION, PROSE).pop(2)["text"]
    content.put(EDITION, (*PROSE, 1, "text"), f"{content.at(EDITION, (*PROSE, 1, 'text'))} {text}")


def split_section(content: Content) -> None:
    """Puts the last two blocks of the prose into a section of their own."""
    moved = [content.at(EDITION, PROSE).pop(2), content.at(EDITION, PROSE).pop(2)]
    later = {"id": "uppfoljning", "rubrik": "Uppföljning", "ersätter": ["samarbete"], "innehåll": moved}
    content.at(EDITION, SECTIONS).append(later)


def without_are(content: Content) -> None:
    """Lets Åre kommun leave."""
    content.at(EDITION, ("parter",)).remove("are-kommun")
    content.drop(EDITION, ("underskrifter", "undertecknar_inte"))


def rename_role(content: Content) -> None:
    """Gives Samrådet another name."""
    content.put(ROLES, ("roller", 0, "namn"), "Rådet").put(ROLES, ("roller", 0, "rubrik"), "Rådet")


def without_first_annex(content: Content) -> None:
    """Makes the second annex the first."""
    content.put(EDITION, ("bilagor",), [{"nummer": "1", "fil": ROLES}])


SHORT: Any = {"id": "tider", "rubrik": "Tider", "innehåll": [{"text": "Tiderna står på webbplatsen."}]}
DATA: dict[str, Edit] = {
    "nothing": lambda _: None,
    "a party leaves": without_are,
    "a party has another name": put(("partsnamn", 0, "namn"), "Region Nord"),
    "parties in another order": turn(("parter",)),
    "a commitment comes": insert(
        ("åtaganden", "parter", 2, "områden"), 1, {"område": "samrad", "deltagande": "adjungeras", "text": "Ja."}
    ),
    "a commitment goes": drop((*CELLS, 1)),
    "another form of participation": put((*CELLS, 1, "deltagande"), "adjungeras"),
    "another default": put(("åtaganden", "förval"), "adjungeras"),
    "another mandate": put((*CELLS, 0, "mandat"), "fullt beslutsmandat"),
    "a mandate comes": put((*CELLS, 1, "mandat"), "fullt beslutsmandat"),
    "a mandate goes": drop((*CELLS, 0, "mandat")),
    "a function comes": insert((*CELLS, 0, "minst"), 0, "chef"),
    "a function goes": drop((*CELLS, 0, "vid_behov")),
    "a function in another list": both(
        drop((*CELLS, 0, "minst", 1)), insert((*CELLS, 0, "vid_behov"), 0, "samordnare")
    ),
    "functions in another order": turn((*CELLS, 0, "minst")),
    "a function has another name": put(("funktioner", 0, "namn"), "Utredare", ROLES),
    "a function in a body": insert(("roller", 1, "sammansättning", "minst"), 1, "chef", ROLES),
    "a function of another party": put(("funktioner", 4, "part"), "af", ROLES),
    "an area has another name": put(("åtaganden", "områden", 0, "namn"), "Lokala team"),
    "a group has another name": put(("grupper", 0, "namn"), "Länets kommuner", PARTIES),
    "a group gets another member": put(("grupper", 0, "parter"), ["bergs-kommun", "are-kommun", "af"], PARTIES),
    "areas in another order": turn(("åtaganden", "områden")),
    "a role comes": insert(("roller",), 3, {"id": "stod", "namn": "Stödet", "typ": "roll", "rubrik": "Stödet"}, ROLES),
    "a role goes": drop(("roller", 2), ROLES),
    "a role has another name": rename_role,
    "a role becomes a body": put(("roller", 2, "typ"), "organ", ROLES),
    "a task comes": insert(("roller", 1, "innehåll", 0, "punkter"), 2, "följa upp planerna", ROLES),
    "a task is reworded": put(("roller", 1, "innehåll", 0, "punkter", 1), "dokumentera noga", ROLES),
    "another one is responsible": put((*SECTIONS, 4, "innehåll", 0, "ansvarig"), ["team"]),
    "somebody else is bound": put((*SECTIONS, 1, "avsnitt", 0, "innehåll", 0, "binder"), ["af"]),
    "a goal comes": insert(("mål",), 0, {"id": "mal-tillit", "text": "Större tillit"}),
    "a subgoal goes": drop(("mål", 0, "delmål", 0)),
    "a goal is reworded": put(("mål", 0, "text"), "Ökad och delad kunskap"),
    "a step comes": both(
        insert(STEPS, 2, {"id": "steg-koll", "namn": "Kontroll", "sedan": ["steg-slut"]}, ANNEX),
        put((*STEPS, 1, "sedan"), ["steg-koll"], ANNEX),
    ),
    "steps lead elsewhere": put((*STEPS, 0, "sedan"), ["steg-slut"], ANNEX),
    "a rule is reworded": put((*MEETINGS, 0, "punkter", 0), "Möten hålls digitalt.", ANNEX),
    "another interval": put((*MEETINGS, 0, "punkter", 0), "Möten hålls varje vecka.", ANNEX),
    "an outcome gets a consequence": put((*MEETINGS, 1, "beslutsregel", 1, "då"), "Teamet väljer.", ANNEX),
    "points become demands": put((*MEETINGS, 0, "typ"), "krav", ANNEX),
    "points lose their numbers": put((*MEETINGS, 0, "ordnad"), "nej", ANNEX),
    "somebody else signs": both(put((*SIGNERS, 0, "namn"), "Dag Ek")),
    "another title": put((*SIGNERS, 1, "tillförordnad"), "nej"),
    "signed by hand": put(("underskrifter", "form"), "handskriven"),
    "a signatory's part": put((*SIGNERS, 2, "omfattning"), "Gäller *vården*."),
    "a draft": both(
        put(("status",), "utkast"),
        drop(("beslut",)),
        put(("titel",), "Överenskommelse om prov 2026"),
        put(("kortnamn",), "Prov 2026"),
    ),
    "another last day": put(("giltighet", "till"), "2026-12-31"),
    "a notice goes": drop(("exempel",)),
    "a condition is reworded": put(("beslut", "villkor"), "Budgeten godkänns först."),
}
"""Edits of what the edition says as data: parties, commitments, roles, goals, steps, signatures, status."""

TEXTS: dict[str, Edit] = {
    "another date": swap((*PROSE, 2, "text"), "1 mars", "15 april"),
    "another amount": swap((*PROSE, 1, "text"), "250 000 kr", "300 000 kr"),
    "another number of times": swap((*PROSE, 0, "text"), "en gång", "två gånger"),
    "another law": swap((*PROSE, 1, "text"), "(2003:1210)", "(2026:17)"),
    "a link comes": swap((*PROSE, 2, "text"), "samrådet", "[samrådet](#roll-samradet)"),
    "typography": swap((*PROSE, 1, "text"), "250 000 kr", "250\u00a0000\u00a0kr"),
    "emphasis": swap((*PROSE, 2, "text"), "senast", "*senast*"),
    "a paragraph without an id is rewritten": put(
        (*PROSE, 2, "text"), "En rapport lämnas varje vår och beskriver vad som har gjorts tillsammans under året."
    ),
    "a word": swap((*PROSE, 0, "text"), "Samordnaren leder", "Ordföranden leder"),
    "a word and a date": both(
        swap((*PROSE, 2, "text"), "Rapporten", "Redovisningen"), swap((*PROSE, 2, "text"), "1 mars", "1 maj")
    ),
    "a heading": put((*SECTIONS, 6, "rubrik"), "Samarbete i vardagen"),
    "a section comes": insert(SECTIONS, 1, SHORT),
    "a section goes": drop((*SECTIONS, 4)),
    "a section moves": move(SECTIONS, 6, SECTIONS, 0),
    "a paragraph moves": move(PROSE, 2, (*SECTIONS, 4, "innehåll"), 1),
    "neighbours move": both(
        move(PROSE, 1, (*SECTIONS, 4, "innehåll"), 1), move(PROSE, 1, (*SECTIONS, 4, "innehåll"), 2)
    ),
    "a paragraph moves and is edited": both(
        swap((*PROSE, 2, "text"), "Rapporten", "Redovisningen"), move(PROSE, 2, (*SECTIONS, 4, "innehåll"), 1)
    ),
    "a point may have moved": lambda content: content.put(
        ANNEX, (*MEETINGS, 2, "kategorier", 0, "exempel", 2), content.at(EDITION, (*PROSE, 3, "punkter")).pop(2)
    ),
    "points in another order": turn((*PROSE, 3, "punkter")),
    "a paragraph is split": split,
    "an id without its text": put((*PROSE, 0, "text"), "Kansliet kallar och för anteckningar."),
    "a text without its id": put((*PROSE, 0, "id"), "moten-igen"),
    "the author says what it replaces": both(
        put((*PROSE, 0, "id"), "kallelse"),
        put((*PROSE, 0, "ersätter"), ["traffar"]),
        put((*PROSE, 0, "text"), "Kansliet kallar och för anteckningar."),
    ),
    "a paragraph becomes a list": put(
        (*PROSE, 0), {"id": "traffar", "inledning": "På mötet:", "punkter": ["ärenden", "plan"]}
    ),
    "a word of the glossary is written otherwise": put(("ord", 0, "term"), "samordnad plan", GLOSSARY),
    "two paragraphs are merged": merge,
    "a section is split, the author says": split_section,
    "a level has another body": put((*MEETINGS, 3, "nivåer", 0, "roll"), "samradet", ANNEX),
    "an annex goes": without_first_annex,
    "an annex has another title": put(("titel",), "Vägen framåt", ANNEX),
    "a footnote comes first": lambda content: content.put(
        EDITION,
        (*SECTIONS, 0, "innehåll", 0),
        {"text": "De här är parter:[](not:ny)", "fotnot": {"id": "ny", "text": "I dag."}},
    ),
}
"""Edits of what it says in words, and of where it says it."""

QUESTIONS: KeyPath = ("öppna_frågor",)
WORK: KeyPath = ("arbetsmaterial", 0, "innehåll")
PLAN: KeyPath = (*WORK, 0, "tidplan")
DRAFTS: dict[str, Edit] = {
    "a question comes": insert(QUESTIONS, 0, {"id": "fraga-plan", "fråga": "Räcker planen?", "gäller": "plan-kand"}),
    "a question goes": drop((*QUESTIONS, 1)),
    "a question is answered": both(
        put((*QUESTIONS, 1, "läge"), "besvarad"), put((*QUESTIONS, 1, "svar"), "Ja, alla är med.")
    ),
    "a question has another answer": put((*QUESTIONS, 2, "svar"), "Det gör [](roll:team)."),
    "a question is reworded": put((*QUESTIONS, 0, "fråga"), "Hur ofta träffas alla?"),
    "a question gets an owner": put((*QUESTIONS, 1, "ägare"), ["team"]),
    "a question has another owner": put((*QUESTIONS, 0, "ägare"), ["samradet"]),
    "a question is about another section": put((*QUESTIONS, 0, "gäller"), "revidering"),
    "a question is about the section and no longer its paragraph": put((*QUESTIONS, 1, "gäller"), "malgrupp"),
    "a step is taken another month": put((*PLAN, 0, "när"), "2025-05"),
    "a step is taken one day": both(put((*PLAN, 1, "när"), "2025-09-04"), drop((*PLAN, 1, "till"))),
    "a step is taken by somebody else": put((*PLAN, 0, "vem"), "[](roll:team)"),
    "a step is taken by somebody": put((*PLAN, 1, "vem"), "[](part:af)"),
    "a step of a timeline is reworded": put((*PLAN, 0, "vad"), "Arbetet börjar med en workshop."),
    "a step of a timeline comes": insert(PLAN, 1, {"id": "plan-remiss", "när": "2025-06", "vad": "Parterna svarar."}),
    "a member comes": insert((*WORK, 1, "ledamöter"), 2, {"namn": "Dag Ek", "part": "regionen"}),
    "a member goes": drop((*WORK, 1, "ledamöter", 0)),
    "a section is written": both(
        drop((*SECTIONS, 7, "platshållare")),
        put((*SECTIONS, 7, "innehåll"), [{"text": "Alla delar på kostnaden."}]),
    ),
    "an annex is not written": put(("platshållare",), {"slag": "bara avsikt", "skäl": "Bilagan görs om."}, ANNEX),
    "the material goes": drop(("arbetsmaterial",)),
    "a role has another name in a draft": rename_role,
}
"""Edits of what only a draft has, made to the agreement as a draft."""

TABLE: KeyPath = ("avsnitt", 2, "innehåll", 0)
ROWS: KeyPath = (*TABLE, "tabell")
WAY: KeyPath = ("avsnitt", 4, "innehåll", 0, "process")
YEAR: KeyPath = ("avsnitt", 4, "innehåll", 1, "årshjul")
INITIATIVE: KeyPath = ("avsnitt", 3, "innehåll", 0, "initiativ", 0)
INITIATIVE_DATA = {key: value for key, value in FIRST_INITIATIVE.items() if key != "bedömning"} | {
    "bedömning": {"läge": "pågående", "påverkan": "1"}
}
TYPED: dict[str, Edit] = {
    "a figure is another": put((*ROWS, 0, "rader", 0, "värden", 1), "1 100", ANNEX),
    "a figure comes": put((*ROWS, 0, "rader", 2, "värden", 1), "500", ANNEX),
    "a row comes": insert(ROWS, 1, {"id": "rantor", "namn": "Räntor", "värden": ["5", "–"]}, ANNEX),
    "a row goes": drop((*ROWS, 0, "rader", 1), ANNEX),
    "a row has another name": put((*ROWS, 1, "namn"), "Alla bidrag", ANNEX),
    "rows in another order": turn((*ROWS, 0, "rader"), ANNEX),
    "a column has another heading": put((*TABLE, "kolumner", 1, "rubrik"), "Plan 2026", ANNEX),
    "a year takes the place of another": put((*TABLE, "kolumner", 0), {"id": "2027", "rubrik": "2027"}, ANNEX),
    "a figure that was wrong is right": both(
        put((*ROWS, 2, "värden", 1), "-1600", ANNEX), drop((*ROWS, 2, "avvikelser"), ANNEX)
    ),
    "the table goes": drop(TABLE, ANNEX),
    "another way is taken when": put((*WAY, 0, "vägar", 1, "när"), "behovet är lika stort", ANNEX),
    "a way leads elsewhere": drop((*WAY, 0, "vägar", 0), ANNEX),
    "somebody else takes a step": put((*WAY, 1, "aktör"), "Regionen", ANNEX),
    "something is done another month": put((*YEAR, 1, "månader"), ["oktober"], ANNEX),
    "something more is done every year": insert(
        YEAR, 0, {"id": "aret-start", "månader": ["januari"], "vad": "Året börjar."}, ANNEX
    ),
    "an initiative comes further": both(
        put((*INITIATIVE, "läge"), "avslutat", ANNEX), put((*INITIATIVE, "bedömning", "läge"), "avslutat", ANNEX)
    ),
    "an initiative has another party": put((*INITIATIVE, "parter"), ["regionen", "kommunerna"], ANNEX),
    "nobody follows up an initiative": drop((*INITIATIVE, "ansvarig_för_uppföljning"), ANNEX),
    "an initiative is judged otherwise": put((*INITIATIVE, "bedömning", "påverkan"), "4", ANNEX),
    "an initiative has another indicator": put((*INITIATIVE, "indikatorer", 0), "Antal unga som studerar.", ANNEX),
    "an initiative has one more activity": insert((*INITIATIVE, "aktiviteter"), 2, "Möt skolan.", ANNEX),
    "an initiative has another name": put((*INITIATIVE, "namn"), "Unga utan studier", ANNEX),
    "an initiative comes": insert(
        INITIATIVE[:-1], 1, {**INITIATIVE_DATA, "id": "initiativ-nytt", "nummer": "4", "namn": "Nytt"}, ANNEX
    ),
    "an initiative goes": both(drop(INITIATIVE, ANNEX), drop(("avsnitt", 3, "innehåll", 0, "inledning"), ANNEX)),
}
"""Edits of the typed kinds of content, made to the agreement with them."""

CASES = DATA | TEXTS | DRAFTS | TYPED
