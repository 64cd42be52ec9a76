"""Owns what is said of pages that are not shown as they were frozen."""

from overens.model.verification import Reason
from overens.seal.looking.sheets import Box
from overens.seal.reasons import fault, remark

REFUSE = "Filen gäller inte. Jämför sidan med den frysta filen, och be avsändaren om en fil som inte är ändrad."
ZONE = "Är det en stämpel från tjänsten? Ange då var den står med --stamp-zone."
MOST = 6
POINTS_PER_CM = 28.35


def missing_page(numbers: tuple[int, ...]) -> Reason:
    """Pages of the frozen file that are not there."""
    told = ", ".join(map(str, numbers))
    what = (
        f"Sidan {told} saknas eller är helt omgjord."
        if len(numbers) == 1
        else f"Sidorna {told} saknas eller är helt omgjorda."
    )
    return fault("sida-saknas", what, REFUSE)


def missing_words(page: int, words: tuple[str, ...]) -> Reason:
    """Words of the frozen file that are not there, or stand elsewhere."""
    what = f"På sidan {page} saknas ord, eller står på en annan plats: {_quoted(words)}."
    return fault("ord-saknas", what, REFUSE)


def added_words(page: int, words: tuple[str, ...]) -> Reason:
    """Words that were not in the frozen file, where nothing may be added."""
    return fault("ord-tillagda", f"På sidan {page} har ord lagts till: {_quoted(words)}.", f"{REFUSE} {ZONE}")


def annotated(page: int) -> Reason:
    """Something that lies upon a page."""
    what = f"Något har lagts ovanpå sidan {page}, till exempel en anteckning, en ruta eller en länk."
    return fault("ovanpa-sidan", what, f"{REFUSE} {ZONE}")


def covered(page: int, where: Box, height: float) -> Reason:
    """Ink that is gone, although the words are there: something hides it."""
    what = f"På sidan {page}, {_place(where, height)}, är något övertäckt eller borttaget."
    return fault("overtackt", what, REFUSE)


def painted(page: int, where: Box, height: float) -> Reason:
    """Ink that has come."""
    what = f"På sidan {page}, {_place(where, height)}, har något ritats dit."
    return fault("ditritat", what, f"{REFUSE} {ZONE}")


def pasted(page: int, party: str) -> Reason:
    """Something on the signature line of a party that has not signed digitally."""
    what = (
        f"På raden för {party} på sidan {page} finns något som inte är en digital underskrift, "
        "till exempel en bild av en namnteckning."
    )
    fix = "Blanda inte handskrivna och digitala underskrifter. Låt alla underteckna den frysta filen på samma sätt."
    return fault("blandad", what, fix)


def extra_page(page: int, beginning: str) -> Reason:
    """A page that a service has added."""
    what = f"Tjänsten har lagt till en sida, sidan {page}, som börjar: ”{beginning}”."
    return remark("extra-sida", what, "Läs den. Den hör inte till överenskommelsen.")


def remade() -> Reason:
    """Pages whose content was made anew, although they look and read the same."""
    what = "Tjänsten har gjort om sidornas innehåll. Orden och utseendet är desamma som i den frysta filen."
    return remark("omgjort-innehall", what, "Inget behöver göras.")


def _quoted(words: tuple[str, ...]) -> str:
    told = ", ".join(f"”{word}”" for word in words[:MOST])
    return f"{told} och {len(words) - MOST} till" if len(words) > MOST else told


def _place(where: Box, height: float) -> str:
    from_top = round((height - where.top) / POINTS_PER_CM)
    return f"ungefär {from_top} cm från överkanten"
