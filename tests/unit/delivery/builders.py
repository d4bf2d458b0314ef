import datetime as dt

from schemas.alerts import Alert, Text
from schemas.identifiers import alert_id
from schemas.quantities import Estimate, Toll

NOON = dt.datetime(2026, 3, 1, 12, tzinfo=dt.UTC)


def alert(incident: str = "inc-1", revision: int = 1, rule: str = "north", **changes) -> Alert:
    """An alert as the alert stage makes it."""
    toll = Toll(killed=Estimate(low=revision, best=revision, high=revision, why="one report"))
    values = {
        "alert_id": alert_id(incident, revision, rule), "incident_id": incident, "revision": revision, "rule": rule,
        "action": "raise" if revision == 1 else "update", "type": "airstrike", "country": "SY", "place": None, "toll": toll,
        "severity": "Minor", "certainty": "Possible", "sent_at": NOON,
        "texts": (Text(language="ar", headline="قتيل: غارة جوية", description="وصف"),
                  Text(language="en", headline="1 killed: airstrike", description="Words.")),
    }  # fmt: skip
    return Alert(**values | changes)
