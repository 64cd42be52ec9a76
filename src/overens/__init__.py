"""Överens turns structured YAML about an inter-agency agreement into a site, a PDF and a diff."""

__version__ = "0.1.0"
