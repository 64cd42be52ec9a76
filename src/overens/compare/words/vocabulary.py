"""Owns the Swedish words that comparison must know: those without content, and those that measure time and amounts."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


MONTHS = _words("januari februari mars april maj juni juli augusti september oktober november december")
FILLERS = _words(
    "alla allt att av bara blir bli de dem den denna deras dess dessa det detta då där efter eller en endast enligt "
    "ett från för genom ha han hans har hen hennes hon här i inom inte ingen inget ja kan kommer med mellan men mot "
    "måste när nej och också om på samt ska sig sin sina sitt som så sådan sådana sådant till under upp ur ut utan "
    "vara var vid vilka vilken vilket än är även över"
)
"""Words that carry no content of their own; between two changes they belong to the change."""
NUMERALS = _words(
    "noll en ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton "
    "tjugo trettio fyrtio femtio sextio sjuttio åttio nittio hundra tusen"
)
UNITS = _words(
    "krona kronor kr tkr mkr mnkr miljon miljoner miljard miljarder procent procentenhet procentenheter promille gång "
    "gånger person personer st stycken timme timmar timmars tim h minut minuter poäng"
)
"""What amounts are counted in."""
PERIODS = MONTHS | _words(
    "dag dagar dagars dagen dagligen vecka veckor veckors veckan månad månader månaders månaden kvartal kvartalet "
    "halvår halvåret tertial tertialet år års året årligen årsskiftet vardag vardagar arbetsdag arbetsdagar måndag "
    "tisdag onsdag torsdag fredag lördag söndag måndagar tisdagar onsdagar torsdagar fredagar lördagar söndagar"
)
"""What time is counted in: a number beside one of these is a date, a deadline or an interval."""
ABOUT_TIME = PERIODS | _words(
    "första andra tredje fjärde sista senast tidigast före efter därefter innan inom från till och med varje varannan "
    "vartannat var vart kl klockan"
)
"""Words that may stand in a date or a deadline."""
