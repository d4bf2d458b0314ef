"""Pure reading of bytes and characters: decoding, markup, cleaning with offsets, language, sentences, tokens, fingerprints."""
