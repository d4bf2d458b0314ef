"""Pure reading of bytes and characters: decoding, cleaning with offsets, language, sentences, tokens, fingerprints."""
