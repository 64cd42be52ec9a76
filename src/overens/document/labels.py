"""Owns the words that the tree itself prints beside what an author wrote."""

PARTICIPATION, MANDATE, RULES = "Deltagande", "Mandat", "Särskilda regler:"
NO_NAME, LOST_NAME = "Ej utsedd", "Namnet saknas i källan"
SIGNATURE_COLUMNS = ("Part", "Namn", "Titel")
NEXT, THEN, WHO = "Därefter", "Då gäller", "Vem"
GOALS, INDICATORS, MEASURED, BODIES = "Mål:", "Indikatorer:", "Mäts", "Organ"
COLLABORATORS = "De här är viktiga att samverka med, men är inte parter:"
NOT_SIGNING = "De här är parter men undertecknar inte:"
TASKS = "Åtaganden:"
STATE, OWNER, ANSWER = "Läge", "Ägare", "Svar"
TIMELINE, MEMBER = "timeline", "member"
AREA_GOALS, AREA_INDICATORS, COLLABORATOR, NOT_SIGNER = "area-goals", "indicators", "collaborator", "not-signing"
"""What the lists are, and their lines, that are no list of points; never printed."""
