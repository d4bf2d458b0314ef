"""People who do the harm: `خمسة من خاطفي الرهائن`, `مدان بالقتل`, `قتل انتحاري في سوق المدينة 30 شخصا`."""

from streams.extraction.ar.anchors import Anchor
from streams.extraction.ar.counting import Phrase
from streams.extraction.ar.homographs import COMMAS
from streams.extraction.ar.reading import Words

AGENTS = frozenset("خاطفي خاطفو خاطف محتجزي محتجزو محتجز قاتلي قاتلو قاتل معتقلي معتقلو".split())
"""Who did it, before those it was done to: `خاطفي الرهائن`."""
ATTACK, ON, ON_REACH = "اعتدي", frozenset(("علي", "عليه", "عليها", "عليهم")), 8
ACCUSED = frozenset(
    """
    متهم متهما متهمه متهمين متهمون متهمي مدان مدانا مدانه مدانين مدانون مشتبه مشتبها متورط متورطا متورطين متورطون ضالع
    ضالعين محكوم محكوما محكومين
    """.split()
)
"""Who is charged with what a preposition leads to."""
CHARGED = ("ب", "وب")
CARRIED_OUT = frozenset("نفذه نفذها نفذته نفذتها شنه شنها شنته شنتها ارتكبه ارتكبها ارتكبته ارتكبتها".split())
"""Verbs of carrying out, right before who did it: `هجوم نفذه | شاب`."""
ATTACKERS = frozenset("انتحاري مفجر مهاجم مسلح قناص ارهابي مجهول جان".split())
"""Who hardly stands behind an active verb of killing as its victim, where counted people follow."""
OBJECT_REACH = 14
"""Words from an attacker to those he killed, with where and how between."""
SIGNS = COMMAS | {".", ":"}


def is_doer(words: Words, phrase: Phrase, anchor: Anchor) -> bool:
    """Whether the people of a phrase do the harm of a harm word, or are charged with it."""
    return (
        _are_agents(words, phrase, anchor)
        or _attacks(words, phrase, anchor)
        or _is_charged(words, phrase, anchor)
        or _kills_behind(words, phrase, anchor)
        or words.form(phrase.start - 1 - words.meanings[phrase.start].joined) in CARRIED_OUT
    )


def _are_agents(words: Words, phrase: Phrase, anchor: Anchor) -> bool:
    """`خمسة من خاطفي الرهائن`, `80 مسلحا يحتجزون 40 عائلة`."""
    if phrase.start < anchor.start and anchor.frame == "n" and words.form(anchor.start - 1) in AGENTS:
        return True
    behind = words.meanings[anchor.end] if anchor.end < len(words.meanings) else None
    active = anchor.frame in {"t", "pt"} and words.form(anchor.start).endswith("ون") and phrase.end <= anchor.start
    return active and behind is not None and behind.number is not None


def _attacks(words: Words, phrase: Phrase, anchor: Anchor) -> bool:
    """`اعتدى سائق بالضرب على حارس`: the subject of a verb whose object stands behind `على`."""
    if anchor.harm.lemma != ATTACK or phrase.start != anchor.end:
        return False
    return any(words.form(k) in ON for k in range(phrase.end, phrase.end + ON_REACH))


def _is_charged(words: Words, phrase: Phrase, anchor: Anchor) -> bool:
    """`مدان بالقتل`, `ثلاثة متهمين بقتل حارس`."""
    if phrase.end != anchor.start or anchor.harm.hint == "execution":
        return False  # ثلاثة محكومين بالإعدام
    if words.meanings[anchor.start].clitic.removesuffix("ال") not in CHARGED:
        return False
    return words.stem(phrase.end - 1) in ACCUSED


def _kills_behind(words: Words, phrase: Phrase, anchor: Anchor) -> bool:
    """`قتل مفجر انتحاري في سوق المدينة 30 شخصا`: an attacker behind the verb, and counted people farther on."""
    verb = anchor.frame == "pt" and anchor.harm.slot == "past" and phrase.start == anchor.end
    if not verb or phrase.shape != "one" or words.stem(phrase.end - 1) not in ATTACKERS:
        return False
    for k in range(phrase.end, min(phrase.end + OBJECT_REACH, len(words.meanings) - 1)):
        meaning, behind = words.meanings[k], words.meanings[k + 1]
        if meaning.joined or meaning.harm or meaning.form in SIGNS:
            return False
        if meaning.number is not None and meaning.number > 1:
            return behind.person is not None or behind.form == "من"
    return False
