"""What can happen: the codebook's event types, with their PLOVER and ACLED codes."""

from typing import Literal, NamedTuple

EventType = Literal[
    "airstrike", "drone_strike", "shelling", "missile_strike", "bombing", "suicide_bombing", "landmine",
    "armed_clash", "shooting", "stabbing", "vehicle_ramming", "execution", "massacre", "abduction", "arrest",
    "chemical_attack", "riot", "protest", "attack",
    "road_accident", "transport_accident", "fire", "explosion", "building_collapse", "crowd_crush", "drowning",
    "flood", "earthquake", "storm", "landslide", "heat_or_cold", "epidemic", "poisoning", "work_accident",
    "crime", "other",
    "meeting", "statement", "agreement", "ceasefire", "sanction", "aid_delivery", "displacement",
    "military_movement",
]  # fmt: skip
Family = Literal["violence", "accident", "nature", "crime", "politics"]


class Codes(NamedTuple):
    """Family of a type (matching compares families) and its codes elsewhere; null where a scheme has none."""

    family: Family
    plover: str | None
    acled: str | None


TYPES: dict[EventType, Codes] = {
    "airstrike": Codes("violence", "ASSAULT/aerial", "Explosions/Remote violence: Air/drone strike"),
    "drone_strike": Codes("violence", "ASSAULT/aerial", "Explosions/Remote violence: Air/drone strike"),
    "shelling": Codes(
        "violence", "ASSAULT/heavy-weapons", "Explosions/Remote violence: Shelling/artillery/missile attack"
    ),
    "missile_strike": Codes(
        "violence", "ASSAULT/heavy-weapons", "Explosions/Remote violence: Shelling/artillery/missile attack"
    ),
    "bombing": Codes("violence", "ASSAULT/explosives", "Explosions/Remote violence: Remote explosive/landmine/IED"),
    "suicide_bombing": Codes("violence", "ASSAULT/explosives", "Explosions/Remote violence: Suicide bomb"),
    "landmine": Codes("violence", "ASSAULT/explosives", "Explosions/Remote violence: Remote explosive/landmine/IED"),
    "armed_clash": Codes("violence", "ASSAULT/firearms", "Battles: Armed clash"),
    "shooting": Codes("violence", "ASSAULT/firearms", "Violence against civilians: Attack"),
    "stabbing": Codes("violence", "ASSAULT/stabbing", "Violence against civilians: Attack"),
    "vehicle_ramming": Codes("violence", "ASSAULT/vehicle", "Violence against civilians: Attack"),
    "execution": Codes("violence", "ASSAULT/execution", "Violence against civilians: Attack"),
    "massacre": Codes("violence", "ASSAULT", "Violence against civilians: Attack"),
    "abduction": Codes("violence", "COERCE/abduct", "Violence against civilians: Abduction/forced disappearance"),
    "arrest": Codes("violence", "COERCE/arrest", "Strategic developments: Arrests"),
    "chemical_attack": Codes("violence", "ASSAULT/chemical", "Explosions/Remote violence: Chemical weapon"),
    "riot": Codes("violence", "PROTEST/riot", "Riots: Mob violence"),
    "protest": Codes("violence", "PROTEST/demonstrate", "Protests: Peaceful protest"),
    "attack": Codes("violence", "ASSAULT", "Violence against civilians: Attack"),
    "road_accident": Codes("accident", None, None),
    "transport_accident": Codes("accident", None, None),
    "fire": Codes("accident", None, None),
    "explosion": Codes("accident", None, None),
    "building_collapse": Codes("accident", None, None),
    "crowd_crush": Codes("accident", None, None),
    "drowning": Codes("accident", None, None),
    "flood": Codes("nature", None, None),
    "earthquake": Codes("nature", None, None),
    "storm": Codes("nature", None, None),
    "landslide": Codes("nature", None, None),
    "heat_or_cold": Codes("nature", None, None),
    "epidemic": Codes("nature", None, None),
    "poisoning": Codes("accident", None, None),
    "work_accident": Codes("accident", None, None),
    "crime": Codes("crime", None, None),
    "other": Codes("accident", None, None),
    "meeting": Codes("politics", "CONSULT/visit", None),
    "statement": Codes("politics", "CONSULT", None),
    "agreement": Codes("politics", "AGREE", "Strategic developments: Agreement"),
    "ceasefire": Codes("politics", "AGREE/ceasefire", "Strategic developments: Agreement"),
    "sanction": Codes("politics", "SANCTION", None),
    "aid_delivery": Codes("politics", "AID", None),
    "displacement": Codes("politics", None, "Strategic developments: Other"),
    "military_movement": Codes("politics", "MOBILIZE/troops", "Strategic developments: Change to group/activity"),
}
VIOLENT: frozenset[EventType] = frozenset(t for t, codes in TYPES.items() if codes.family == "violence")
HARMFUL: frozenset[EventType] = frozenset(t for t, codes in TYPES.items() if codes.family != "politics")
