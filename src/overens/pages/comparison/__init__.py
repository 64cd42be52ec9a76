"""Owns how a comparison of two editions becomes pages: in short, change by change, in full, side by side, by party."""
