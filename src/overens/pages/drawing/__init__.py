"""Owns the drawings of what a text says in steps or through the year, each as SVG made when the page is."""
