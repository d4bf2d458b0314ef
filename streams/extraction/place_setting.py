"""What the words around an Arabic name say of it: a hospital's town, where somebody went, what holds another."""

import re
from collections.abc import Iterable
from itertools import pairwise

from streams.extraction.drafts import EventDraft, PlaceMention
from streams.extraction.scene import Scene

BACK = 60
"""Characters before a name that tell how it stands."""
AHEAD = 40
"""Characters behind a name in which the outcome begins."""
OUTCOME = 60
"""Characters from a name to the figure of what came of it."""
APART = 34
"""Characters between two names of which the second holds the first: بلدة | سلقين التابعة لمحافظة | إدلب."""
ROAD = "طريق"
"""A road beside a town is no finer place than the town."""
_KINDS = (
    "مدينة|محافظة|منطقة|بلدة|قرية|العاصمة|ولاية|مديرية|قضاء|ناحية|معتمدية|[إا]قليم|ريف|حي|قطاع|مركز|مقاطعة|"
    "مدينتي|محافظتي|بلدتي|قريتي"
)
_KIND = rf"(?:(?:{_KINDS})\s(?:ال\w{{1,12}}\s)?)?"
HOSPITAL = re.compile(
    r"(?:مستشف[ىي]|مشف[ىي]|مستشفيات|مستشفيين|مشافي|المشافي|المستشفيات|المستشف[ىي]|المشف[ىي]|الطب الشرعي)"
    rf"\s(?:\S{{1,15}}\s){{0,4}}?(?:في\s)?{_KIND}[بل]?$"
)
"""A hospital and its town: مستشفى الأمل في | حماة; the wounded were taken there."""
WAY = re.compile(rf"(?<!القرب)(?<!مقربة)(?:\s|^)(?:[إا]لى|نحو|باتجاه|صوب|من)\s{_KIND}$")
"""Where somebody came from or went: عائدين من | حلب."""
RESULT = re.compile(
    r"\s?(?:\([^()]{1,20}\)\s?)?[،,]?\s?"
    r"(?:حيث|التي شهدت|الذي شهد|م?ما [أا]د[ىت]|م?ما [أا]سفر|و[أا]سفر|نتج عنه|[أا]دى [إا]لى|[أا]سفر)"
)
"""What begins the outcome right behind a name: قصف | حماة، ما أدى إلى."""
_SIDE = r"(?:(?:شمال|جنوب|شرق|غرب|وسط)\w{0,2}\s)"
HOLDS = re.compile(
    rf"\s(?:\(?{_SIDE}){{0,2}}(?:(?:(?:ب|في\s|التابعة?\sل|من\s|ل)(?:(?:{_KINDS})\s|{_SIDE}){{0,3}}){{1,2}}|{_SIDE}(?:(?:{_KINDS})\s)?)"
)
"""What stands between a place and the one that holds it or tells where it lies: التابعة لمحافظة, بريف, جنوب مدينة."""


def before(scene: Scene, mention: PlaceMention) -> str:
    """The words before a name."""
    start = mention.mark.start
    return scene.text(mention.field)[max(0, start - BACK) : start]


def cares(scene: Scene, mention: PlaceMention) -> bool:
    """Whether a name only tells where a hospital is: نقلوا إلى مستشفى في | حماة."""
    return HOSPITAL.search(before(scene, mention)) is not None


def leads(scene: Scene, mention: PlaceMention) -> bool:
    """Whether a name is where somebody came from or went: توجهوا إلى | حماة."""
    return WAY.search(before(scene, mention)) is not None


def befalls(scene: Scene, mention: PlaceMention, event: EventDraft) -> bool:
    """Whether what came of the event is told right behind a name: قصف | حماة ما أدى إلى مقتل طفل."""
    end = mention.mark.end
    if RESULT.match(scene.text(mention.field)[end : end + AHEAD]) is None:
        return False
    own = (scene.figures[at] for at in event.figures)
    return any(f.sentence == mention.sentence and 0 <= f.span.start - end < OUTCOME for f in own)


def holders(scene: Scene, said: Iterable[PlaceMention]) -> dict[str, set[str]]:
    """For each name the names right before it that lie in it: بلدة | سلقين بريف | إدلب."""
    found: dict[str, set[str]] = {}
    for one, other in pairwise(sorted(said, key=lambda m: (m.sentence, m.mark.start))):
        if one.sentence != other.sentence or other.mark.start - one.mark.end > APART or cares(scene, one):
            continue
        if one.name.startswith(ROAD):
            continue
        if HOLDS.fullmatch(scene.text(one.field)[one.mark.end : other.mark.start]) and one.name != other.name:
            found.setdefault(other.name, set()).add(one.name)
    return found
