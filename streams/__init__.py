"""How news flows: clean, extract, consolidate, alert."""
