"""Owns which verbs hide who acts: the s-passive and the passive with *bli*, told apart from what only looks like them.

Without a dictionary this is a judgement by form. It errs on the side of silence: a word that may as well be a genitive
or a deponent verb is passed over.
"""

import re
from collections.abc import Iterator, Sequence

_DEPONENTS = """
andas andades avundas behövs behövas behövdes behövts blygs brottas dväljs enas enades enats envisas fattas fattades
fattats finnas finns fanns funnits fördrags förgås förändras gränslas grämjas handlas handskas hjälpas hjälps hoppas
hoppades hoppats hämnas hörs hördes idas jämras krävas krävs krävdes krävts kräks kretsas kännas känns kändes livnäras
lyckas lyckades lyckats låtsas låtsades märks märktes minnas minns mindes misslyckas misslyckades misslyckats mötas möts
möttes nalkas nöjas nöjs rymmas ryms rymdes saknas saknades saknats samlas samlades samlats samsas samsades ses sågs
skäms skämdes slåss svettas synas syns syntes trivas trivs trivdes trängs träffas träffades träffats tvivlas tycks
tycktes tävlas töras töms umgås umgicks vantrivs vistas vistades vistats vredgas vämjas väsnas yvs åldras återfinns
återfanns återses ångras ämnas
"""
DEPONENTS = frozenset(_DEPONENTS.split())
"""Verbs that end in s without hiding anybody, and verbs whose s-form says what is there or what is needed."""

_WITH = (
    (re.compile(r"fatta(?:s|des|ts)"), re.compile(r"beslut\w*")),
    (re.compile(r"samla(?:s|des|ts)"), re.compile(r"in|ihop")),
    (re.compile(r"känn(?:as|s)|kändes"), re.compile(r"igen|till")),
    (re.compile(r"ses|sågs"), re.compile(r"över|som")),
)
"""Deponents that are passive in the company of another word."""

_OTHER_WORDS = """
alldeles allas alltings andras annars bådas dess dessas deras ens fleras framledes förras förstås gas glas gås helas hos
hur ingas inrikes kalas klass kors kris las ledes lås mans mars mestadels minus mångas nyanländas oss pas pass pris ras
sas sins sjukas stas status således sås särdeles tills trots tvärs ungas utomlands utrikes vars varandras varas
vederbörandes vems virus vis visas-s vuxnas äldres års
"""
_NOT_VERBS = frozenset(_OTHER_WORDS.split())
_NOUN = re.compile(
    r"\w*(?:plats|(?:in|upp|till|av|an|för|grund|mot|bi)sats|bas|klass|pass|status|analys|människas|resultats|mandats|"
    r"formats|certifikats|kandidats|privats|brotts|rätts|nätts|profits)|sats"
)
_GENITIVE = re.compile(
    r"(?:[aoeu]rnas|(?<!för)enas|ivnas|andes|endes|heternas|samhets|skildas|ställdas|rördas|sattas|"
    r"(?:bets|hem|bostads|hjälp)lösas)$"
)
_TENSES = re.compile(
    r"\w{2,}(?:[^n]as|ades|ats|[djlmnrgv]des|[kptsx]tes|ttes|skes|its|tts|[mgvj]ts|[^e]pts)$|\w+[^r]nas$|"
    r"\w*(?:gjor|för|hör|lär|kör|styr|rör|stör|val|ställ|skil|sål|fyll|änt|än|[äöy]c?k|[äö][rn]k|[lrf][äöåy]s)ts$"
)
_STRONG = re.compile(
    r"(?:(?:an|av|be|er|fast|fram|för|före|förut|genom|in|kart|klar|kvar|med|möjlig|ned|om|på|sam|sammans?|sär|till|under|"
    r"upp|ut|vidare|över|åter|grund)?(?:(?:skriv|håll|ställ|sänd|änd|använd|läm|led|köp|sök|tryck|byt|stöd|styr|vänd|"
    r"lägg|sätt|bind|böj|driv|gör|ge|ta|få|nå|bestäm|döm|följ|för|fyll|fäst|gräns|hjälp|häv|jämför|kräv|känn|lyft|mät|"
    r"ring|räkn|slut|slå|spärr|stäng|stryk|tänk|utvärder|välj|växl|verkställ|bygg|drabb|gall|anlit|besvar|bevilj|"
    r"företräd|infoga|delge|överlämn|skjut|bjud|bryt|kör|glöm|sprid|säg|täck|rör|skilj|försörj|förse|bär|bränn|mäl|fäll|"
    r"gräv|höj|knyt|lär|nämn|sköt|släck|släpp|spänn|stick|sänk|tyd|tänd|vik|vinn|vrid|väck|överväg|ärv|äg|ät|begär|"
    r"skär|stärk|skärp|utmärk|tillåt|sälj|dra|be|förstör|utrym)s|(?:läs|lås|lös|lys)es))$|(?:ut|an|av|till|bort)ses$|"
    r"men[at]s$|(?:\w*(?:tog|gav|skrev|höll|drog|drev|bröt|bjöd|sköt|slog|bar|bad|band|spred|vann))s$|setts$"
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
"""Words from *bli* among which its participle stands, and from a deponent its company."""


def s_passives(found: Sequence[str]) -> Iterator[str]:
    """The words of one sentence that are verbs in the s-passive.

    The first word is passed over, as a genitive stands there more often than a verb, and so are names.
    """
    for index, word in enumerate(found[1:], 1):
        if word.islower() and (is_s_passive(word) or _is_in_company(word, found, index)):
            yield word


def _is_in_company(word: str, found: Sequence[str], index: int) -> bool:
    near = [other.lower() for other in found[max(0, index - REACH) : index + 1 + REACH]]
    return any(verb.fullmatch(word) and any(company.fullmatch(other) for other in near) for verb, company in _WITH)


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
