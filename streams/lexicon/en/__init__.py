"""English words of harm, people and number, as tables; see `streams.lexicon.en.words`."""
