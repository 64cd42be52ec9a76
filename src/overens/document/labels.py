"""Owns the words that the tree itself prints beside what an author wrote."""

PARTICIPATION, MANDATE, RULES, NO_NAME = "Deltagande", "Mandat", "Särskilda regler:", "Ej utsedd"
SIGNATURE_COLUMNS = ("Part", "Namn", "Titel")
NEXT, THEN = "Därefter", "Då gäller"
