"""Owns the words that the tree itself prints beside what an author wrote."""

PARTICIPATION, MANDATE, RULES, NO_NAME = "Deltagande", "Mandat", "Särskilda regler:", "Ej utsedd"
SIGNATURE_COLUMNS = ("Part", "Namn", "Titel")
NEXT, THEN, WHO = "Därefter", "Då gäller", "Vem"
STATE, OWNER, ANSWER = "Läge", "Ägare", "Svar"
TIMELINE, MEMBER = "timeline", "member"
"""What the lists are, and their lines, that are no list of points; never printed."""
FIGURES, GROUP, TOTAL = "figures", "group", "total"
"""What tables of figures are, and those of their rows that are no single figures; never printed."""
