"""Arabic words of places without what is written together with them in front, and the nationalities among them."""

from functools import lru_cache

from streams.lexicon.gazetteer.demonyms import demonyms
from streams.lexicon.place_words import TRIGGERS_AR

SHORT = 3
"""Letters below which a clitic is not cut, and a name is not taken without a preposition."""


def bare(word: str) -> tuple[tuple[str, int, bool], ...]:
    """The word and what is left without clitics: form, characters cut, whether a preposition was cut."""
    out = [(word, 0, False)]
    cut = 0
    if len(word) > SHORT and word[0] in "وف":
        word, cut = word[1:], 1
        out.append((word, cut, False))
    if word[0] in "بل" and (len(word) > SHORT or (word[0] == "ب" and word[1:] in TRIGGERS_AR)):
        if word.startswith("لل"):
            out.append(("ا" + word[1:], cut + 1, False))
        out.append((word[1:], cut + 1, word[0] == "ب"))
    return tuple(out)


@lru_cache(1 << 15)
def nationality(word: str) -> tuple[str, int]:
    """ISO code of a nationality (a hint at the country), and letters of clitics; an empty code for other words."""
    known = demonyms()
    for form, cut, _ in bare(word):
        if iso := known.get(form.removeprefix("ال")):
            return iso, cut
    return "", 0
