"""Owns which nouns do a verb's work: *genomföra en utvärdering* where *utvärdera* would do."""

import re
from collections.abc import Iterator, Sequence

_EMPTY_VERB = re.compile(
    r"(?:genomför|utför|företa|vidta|verkställ|bedriv|göra|gör|gjorde|gjort|ske|sker|skedde|skett|utgör|tillämpa)"
    r"(?:a|s|as|r|des|de|t|ts|er|ar)?"
)
_NOUN = re.compile(
    r"\w{3,}(?:ning|ningen|ningar|ningarna|ering|eringen|eringar|eringarna|ande|andet|ende|endet|else|elsen|elser)"
)
_NO_DEED = """
angående avseende beroende bestående betydande enastående fortfarande framträdande följande gällande genomgående gående
ingående inledande kommande kvarstående löpande motsvarande nedanstående närvarande ordförande ovanstående pågående
rörande sittande studerande sökande utestående varande återstående övergripande anledning befolkning församling
förening handling handlingar inriktning kallelse kallelsen regering rehabilitering rehabiliteringen ställning
"""
_NOT_NOUNS = frozenset(_NO_DEED.split())
_NAMES = re.compile(
    r"\w*(?:ersättning|penning|avdelning|förvaltning|ledning|ordning|utbildning|redovisning|kommelse)\w*"
)
REACH = 4
"""Words between the verb that says little and the noun that says it all."""
HEAVY = 4
"""So many nouns made of verbs in one sentence are too many."""


def heavy_phrases(found: Sequence[str]) -> Iterator[str]:
    """A verb that says little with its noun, as `genomför en utvärdering`."""
    for index, word in enumerate(found):
        if _EMPTY_VERB.fullmatch(word.lower()):
            after = next((noun for noun in found[index + 1 : index + 1 + REACH] if is_made_of_verb(noun)), None)
            if after:
                yield f"{word} … {after}" if found[index + 1] != after else f"{word} {after}"


def made_of_verbs(found: Sequence[str]) -> tuple[str, ...]:
    """The nouns of a sentence that are made of verbs."""
    return tuple(word for word in found if is_made_of_verb(word))


def is_made_of_verb(word: str) -> bool:
    """Whether a word is a noun that is made of a verb and is not the usual name of something."""
    if not word.islower() or word in _NOT_NOUNS or _NAMES.fullmatch(word):
        return False
    return _NOUN.fullmatch(word) is not None
