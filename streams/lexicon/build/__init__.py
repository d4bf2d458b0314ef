"""Scripts that build tables of the lexicon; not part of the running application."""
