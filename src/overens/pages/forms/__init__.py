"""Owns the pages of forms and the print pages that they are made into PDF from."""
