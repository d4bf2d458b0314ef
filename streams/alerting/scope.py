"""Whether an incident is one that a subscriber wants to hear of at all, and what speaks against telling it."""

from schemas.incidents import Incident
from schemas.quantities import Estimate
from streams.alerting.geography import contains, kilometres, point_of
from streams.alerting.levels import CERTAINTY_RANK, certainty
from streams.alerting.rules import Rule, Threshold


def concerns(rule: Rule, incident: Incident) -> bool:
    """Whether country, type, victims and number of an incident are among what a rule asks for."""
    if rule.countries and incident.country not in rule.countries:
        return False
    if rule.types and incident.type not in rule.types:
        return False
    if rule.victims and not _victims(rule, incident):
        return False
    return any(reaches(threshold, getattr(incident.toll, kind)) for kind, threshold in rule.kinds.items())


def objection(rule: Rule, incident: Incident) -> str | None:
    """Why an incident that a rule asks for is not told, or null."""
    if not incident.alerting:
        return "filed: the article is older than the window"
    if rule.certainty and CERTAINTY_RANK[certainty(incident)] < CERTAINTY_RANK[rule.certainty]:
        return f"certainty {certainty(incident)} is below {rule.certainty}"
    return _outside(rule, incident)


def reaches(threshold: Threshold, estimate: Estimate | None) -> bool:
    """Whether somebody came to harm, and as many as the threshold asks for."""
    if estimate is None:
        return False
    if estimate.best is None:
        return estimate.low > 0 and (threshold.first_seen or estimate.low >= threshold.at_least)
    return estimate.best >= max(threshold.at_least, 1)


def _victims(rule: Rule, incident: Incident) -> bool:
    standing = (claim for claim in incident.ledger if claim.kind in rule.kinds and claim.state != "withdrawn")
    return any(claim.victims in rule.victims for claim in standing)


def _outside(rule: Rule, incident: Incident) -> str | None:
    if not (rule.polygon or rule.radius or rule.admin):
        return None
    place = incident.place
    if place is None or place.precision in {None, "country"}:
        return None if rule.country_only == "include" else "known only by its country"
    areas = {place.gazetteer_id, place.admin1, place.admin2, *place.within}
    if rule.admin and areas & set(rule.admin):
        return None
    point = point_of(place)
    if point and rule.polygon and contains(rule.polygon, point):
        return None
    circle = rule.radius
    if point and circle and kilometres(point, (circle.latitude, circle.longitude)) <= circle.km:
        return None
    return "outside the area"
