"""Owns which verbs hide who acts: the s-passive and the passive with *bli*, told apart from what only looks like them.

Without a dictionary this is a judgement by form. It errs on the side of silence: a word that may as well be a genitive
or a deponent verb is passed over.
"""

import re
from collections.abc import Iterator, Sequence

_DEPONENTS = """
andas andades avundas behövs behövdes behövts blygs brottas dväljs enas enades enats envisas fattas fattades fattats
finnas finns fanns funnits fördrags förgås gränslas grämjas handlas handskas hjälpas hjälps hoppas hoppades hoppats
hämnas hörs hördes idas jämras krävs krävdes krävts kräks kretsas kännas känns kändes livnäras lyckas lyckades lyckats
låtsas låtsades märks märktes minnas minns mindes misslyckas misslyckades misslyckats motsvaras mötas möts möttes
nalkas nöjas nöjs rymmas ryms rymdes saknas saknades saknats samlas samlades samlats samsas samsades ses sågs skiljas
skiljs skäms skämdes slåss svettas synas syns syntes trivas trivs trivdes trängs träffas träffades träffats tvivlas
tycks tycktes tävlas töras töms umgås umgicks vantrivs vistas vistades vistats vredgas vämjas väntas väsnas yvs åldras
återfinns återfanns återses ångras ämnas avses medges
"""
DEPONENTS = frozenset(_DEPONENTS.split())
"""Verbs that end in s without hiding anybody, and verbs whose s-form says what is there or what is needed."""

_OTHER_WORDS = """
alldeles allas alltings andras annars bådas dess dessas deras ens framledes gas glas gås helas hos hur ingas inrikes
kalas klass kors kris las ledes lås mans mars mestadels minus mångas nyanländas oss pas pass pris ras sas sins stas
status således sås särdeles tills trots tvärs ungas utomlands utrikes vars varandras varas vederbörandes vems virus vis
visas-s äldres års
"""
_NOT_VERBS = frozenset(_OTHER_WORDS.split())
_NOUN = re.compile(r"\w*(?:plats|sats|bas|klass|pass|status|analys|människas)")
_GENITIVE = re.compile(r"(?:[aoeu]rnas|gnas|ernas|ornas|arnas|andes|endes|heternas|samhets)$")
_TENSES = re.compile(
    r"\w{2,}(?:[^n]as|[^r]nas|ades|ats|ddes|ndes|gdes|ldes|rdes|ktes|ptes|stes|xtes|skes|tits|vits|nits)$"
)
_STRONG = re.compile(
    r"(?:(?:an|av|be|fram|för|före|genom|in|med|ned|om|på|sam|sammans?|till|under|upp|ut|över|åter|ut|vidare|grund)?"
    r"(?:skriv|håll|ställ|sänd|änd|använd|läm|led|läs|lös|köp|sök|tryck|byt|stöd|styr|vänd|lägg|sätt|bind|böj|driv|"
    r"gör|ge|ta|få|nå|bestäm|döm|följ|för|fyll|fäst|gräns|hjälp|häv|jämför|kräv|känn|lyft|mät|möj|ring|räkn|slut|"
    r"slå|spärr|stäng|stryk|tänk|utgör|utför|utvärder|välj|växl|verkställ|behåll|bygg|drabb|gall|genomför|anlit|"
    r"erbjud|avgör|avbryt|avskriv|beskriv|besvar|bevilj|föreskriv|företräd|inför|infoga|insänd|mottag|motta|anta|"
    r"delge|ange|överför|överlämn|upphäv|upprätthåll|uppskjut|skjut|tillsätt|tillhandahåll|tillför|underhåll))s$"
)
_BE = frozenset({"bli", "blir", "blev", "blivit"})
_PARTICIPLE = re.compile(
    r"\w{2,}(?:ad|at|ade|dd|dda|tts|ivna|ivet|iven|agna|aget|agen|itna|itet|iten|undna|undet|unden|ållna|ållet|ållen|"
    r"ngna|nget|ngen|änd|änt|ända|ställd|ställt|ställda|vald|valt|valda|hörd|hört|hörda|förd|fört|förda|"
    r"märkt|märkta|kallt|sökt|sökta|köpt|köpta|löst|lösta|bytt|bytta|jord|jort|jorda|krävd|krävt|krävda)$"
)
_NOT_DONE = """
att bad blad bland bort berättigad bred ett fad fat glad glatt god gott grad hat helt hård känd känt lat mat mätt något
glada rad rätt salt sant sent stad stat svårt trött tid vad vid vilket resultat samtal försenad färdig van klart
avtalet landet mötet året arbetet målet ansvaret stödet förbundet ärendet huvudet aldrig
"""
_ADJECTIVES = frozenset(_NOT_DONE.split())
REACH = 4
"""Words after *bli* among which the participle stands."""


def s_passives(found: Sequence[str]) -> Iterator[str]:
    """The words of one sentence that are verbs in the s-passive.

    The first word is passed over, as a genitive stands there more often than a verb, and so are names.
    """
    for word in found[1:]:
        if word.islower() and is_s_passive(word):
            yield word


def is_s_passive(word: str) -> bool:
    """Whether a word in small letters is a verb whose s hides who acts."""
    if word in DEPONENTS or word in _NOT_VERBS or _GENITIVE.search(word) or _NOUN.fullmatch(word):
        return False
    return bool(_STRONG.fullmatch(word) or _TENSES.fullmatch(word))


def bli_passives(found: Sequence[str]) -> Iterator[str]:
    """What is said with *bli* and a participle, as `blev kallad`."""
    for index, word in enumerate(found):
        if word.lower() in _BE:
            for after in found[index + 1 : index + 1 + REACH]:
                if after.islower() and after not in _ADJECTIVES and _PARTICIPLE.fullmatch(after):
                    yield f"{word} {after}"
                    break
