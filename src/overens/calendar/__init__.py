"""Owns when things are: public holidays, the days that a rule gives, and how long before something is due."""
