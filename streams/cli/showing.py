"""What came out of the flow, as people read it."""

from collections.abc import Mapping, Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from schemas.alerts import Alert
from schemas.base import Record
from schemas.dead_letters import DeadLetter
from schemas.events import Event
from schemas.incidents import Incident
from streams.cli.rows import figure, isolated, toll, where

ENGLISH = "en"


def show(outcome: Mapping[str, Sequence[Record]], console: Console) -> None:
    """Events with the quoted words, incidents with their tolls, alerts, dead letters."""
    console.rule("Events: what each article says happened")
    for record in outcome["events"]:
        if isinstance(record, Event):
            _event(record, console)
    console.rule("Incidents: what happened, by all reports")
    latest = {r.incident_id: r for r in outcome["incidents"] if isinstance(r, Incident)}
    console.print(_incidents(list(latest.values())))
    console.rule("Alerts")
    for record in outcome["alerts"]:
        if isinstance(record, Alert):
            _alert(record, console)
    console.rule("Dead letters: set aside, with all their bytes")
    for record in outcome["dead-letters"]:
        if isinstance(record, DeadLetter):
            console.print(Text(f"  {record.reason:14} {record.detail}"))


def _event(event: Event, console: Console) -> None:
    place = event.place.name if event.place else ""
    outlet = event.article.outlet or event.article.article_id
    console.print(Text(f"{event.type} ({event.status})", "bold"), Text(where(event.country, place), "cyan"),
                  Text(f"  {isolated(outlet)}", "dim"))  # fmt: skip
    for each in event.figures:
        quote = each.evidence.text.replace("\n", " ")
        console.print(Text(f"    {figure(each):22} {each.status:11}"), Text(isolated(f"“{quote}”"), "yellow"))


def _incidents(incidents: Sequence[Incident]) -> Table:
    table = Table("incident", "what", "where", "toll", "why", "sources", box=None, pad_edge=False)
    for each in incidents:
        place = each.place.name if each.place else ""
        why = each.toll.killed.why if each.toll.killed else ""
        table.add_row(each.incident_id[:12], each.type, Text(where(each.country, place)), Text(toll(each.toll)),
                      Text(isolated(why)), str(each.independent_sources))  # fmt: skip
    return table


def _alert(alert: Alert, console: Console) -> None:
    console.print(Text(f"{alert.action:8}", "bold red"), Text(f"{alert.severity}, {alert.certainty}", "dim"))
    for text in alert.texts:
        console.print(Text(f"    {isolated(text.headline)}"))
    for quote in alert.quotes[:2]:
        words = quote.span.text.replace("\n", " ")
        console.print(Text(f"      {isolated(f'“{words}”')}  {isolated(quote.outlet or quote.article_id)}", "yellow"))
    if alert.note:
        console.print(Text(f"      {alert.note}"))
