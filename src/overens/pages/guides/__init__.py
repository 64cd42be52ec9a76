"""Makes the pages of the guides: what a guide is, its questions to tick, its problem tree and its examples."""
