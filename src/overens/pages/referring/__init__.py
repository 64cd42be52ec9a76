"""Owns the pages of the one who has a case and five minutes: which municipality, whom to call, what to do, by when."""
