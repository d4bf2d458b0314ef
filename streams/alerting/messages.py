"""A message about one revision of an incident, under one rule."""

from datetime import datetime

from schemas.alerts import Action, Alert, Change, MessageStatus, Quote
from schemas.identifiers import alert_id
from schemas.incidents import Incident
from schemas.quantities import Attribution, Estimate, Kind
from streams.alerting.levels import certainty, severity
from streams.alerting.lifecycle import Told
from streams.alerting.rules import Rule
from streams.alerting.texts import text

QUOTES = 10
"""Quotes that a message carries, the newest standing claims first."""


def message(
    rule: Rule, incident: Incident, action: Action, told: Told | None, status: MessageStatus = "Actual"
) -> Alert:
    """The message, complete; the same on every replay."""
    kind = headline_kind(rule, incident, told)
    old: Estimate | None = getattr(told.toll, kind) if told else None
    return Alert(
        alert_id=alert_id(incident.incident_id, incident.revision, rule.name),
        incident_id=incident.incident_id,
        revision=incident.revision,
        action=action,
        status=status,
        references=told.ids if told else (),
        references_sent=told.times if told else (),
        rule=rule.name,
        type=incident.type,
        country=incident.country,
        place=incident.place,
        toll=incident.toll,
        severity=severity(incident, rule.severity),
        certainty="Unlikely" if action == "cancel" else certainty(incident),
        texts=tuple(text(incident, action, kind, old, language) for language in rule.languages),
        quotes=quotes(incident),
        sources=incident.sources,
        changes=changes(rule, incident, told),
        note=note(incident, action, kind, old),
        merged_into=incident.merged_into,
        sent_at=sent_at(incident, told),
    )


def headline_kind(rule: Rule, incident: Incident, told: Told | None) -> Kind:
    """The kind of harm that a headline speaks of: the first of the rule's that changed, else the first known."""
    known = [k for k in rule.kinds if getattr(incident.toll, k) or (told and getattr(told.toll, k))]
    changed = [k for k in known if told and getattr(told.toll, k) != getattr(incident.toll, k)]
    return next(iter([*changed, *known, *rule.kinds]))


def sent_at(incident: Incident, told: Told | None) -> datetime:
    """Publication time of the newest report; never before an earlier message."""
    return max(incident.last_activity, told.sent_at) if told else incident.last_activity


def quotes(incident: Incident) -> tuple[Quote, ...]:
    """The words that the toll stands on."""
    standing = [claim for claim in incident.ledger if claim.state == "stands" and claim.span]
    standing.sort(key=lambda claim: claim.kind == "killed")
    return tuple(
        Quote(
            article_id=claim.article_id,
            outlet=claim.outlet,
            span=claim.span,
            attribution=Attribution(name=claim.claimant, kind=claim.claimant_kind),
        )
        for claim in reversed(standing[-QUOTES:])
        if claim.span
    )


def changes(rule: Rule, incident: Incident, told: Told | None) -> tuple[Change, ...]:
    """What differs from the last message."""
    if told is None:
        return ()
    pairs = [(kind, getattr(told.toll, kind), getattr(incident.toll, kind)) for kind in rule.kinds]
    return tuple(
        Change(field=f"toll.{k}.best", old=_best(a), new=_best(b)) for k, a, b in pairs if _best(a) != _best(b)
    )


def note(incident: Incident, action: Action, kind: Kind, old: Estimate | None) -> str | None:
    """Why a message corrects or cancels."""
    new: Estimate | None = getattr(incident.toll, kind)
    if action == "correct":
        why = new.why if new else "no claim stands"
        return f"{kind}: {_best(old) or 'unknown'} corrected to {_best(new) or 'unknown'}; {why}"
    if action != "cancel":
        return None
    if incident.status == "merged":
        return f"The same incident as {incident.merged_into}."
    return _taken_back(incident)


def _taken_back(incident: Incident) -> str:
    reasons = dict.fromkeys(claim.why for claim in incident.ledger if claim.state == "withdrawn")
    return "Every claim was taken back: " + ("; ".join(reasons) or "its articles were withdrawn") + "."


def _best(estimate: Estimate | None) -> str | None:
    return None if estimate is None or estimate.best is None else str(estimate.best)
