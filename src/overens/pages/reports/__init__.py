"""Owns the pages that follow up an agreement: its reports, and what they say of its goals."""
