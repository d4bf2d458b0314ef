"""The normal form in which place names are compared."""

from streams.text.tokens import fold, tokenize

SPELLINGS = str.maketrans("ةىؤئ", "هيوي", "'’‘`")
"""Spellings that writers of place names do not keep apart: ادلب، إدلب; القاهرة، القاهره; Sana'a, Sanaa."""


def word_key(form: str) -> str:
    """Key of one folded token."""
    return form.translate(SPELLINGS)


def key(name: str) -> tuple[str, ...]:
    """Keys of the words of a name; hyphens and other signs part words and are dropped."""
    return tuple(word_key(t.form) for t in tokenize(fold(name)) if t.form[0].isalnum())
