"""Explained articles as one self-contained web page; everything from an article is escaped."""

from html import escape

from schemas.articles import CleanArticle, EnrichedArticle
from schemas.events import Event
from schemas.quantities import CasualtyFigure
from schemas.spans import Field
from streams.cli.marking import all_figures, pieces

STYLE = """
body{font:17px/1.7 system-ui,sans-serif;max-width:56rem;margin:2rem auto;padding:0 1rem;color:#222}
article{border-bottom:1px solid #ccc;padding-bottom:2rem;margin-bottom:2rem}
.text{white-space:pre-wrap} .evidence{background:#fff3cd} .number{background:#ffd166;font-weight:600}
.harm{background:#f8b4b4} .victims{background:#bfe3d0} .qualifier{background:#d6d1f5}
table{border-collapse:collapse;font-size:.85em;width:100%} td,th{border:1px solid #ddd;padding:.2em .5em}
th{background:#f5f5f5;text-align:start}
"""
COLUMNS = ("id", "kind", "low-high", "qualifier", "victims", "status", "part of", "event", "number", "harm", "rule")


def page(read: list[tuple[CleanArticle, EnrichedArticle]]) -> str:
    """The page of some articles."""
    body = "\n".join(section(clean, enriched) for clean, enriched in read)
    return (
        '<!doctype html>\n<html><head><meta charset="utf-8"><title>rasd explain</title>'
        f"<style>{STYLE}</style></head><body>\n{body}\n</body></html>\n"
    )


def section(clean: CleanArticle, enriched: EnrichedArticle) -> str:
    """One article: its text with its figures marked, then what was read."""
    language = clean.ref.language
    direction = "rtl" if language == "ar" else "ltr"
    figures = all_figures(enriched)
    owners = {f.id: f"E{e.ordinal}" for e in enriched.events for f in e.figures}
    rows = "".join(row([*cells(f, owners)]) for f in figures)
    head = row(list(COLUMNS), "th")
    events = "".join(f"<li>{escape(happening(e))}</li>" for e in enriched.events)
    return (
        f'<article lang="{language}" dir="{direction}"><h1>{text(clean.published_title, figures, "title")}</h1>'
        f'<div class="text">{text(clean.published_body, figures, "body")}</div>'
        f'<ul dir="ltr">{events}</ul><table dir="ltr">{head}{rows}</table></article>'
    )


def text(published: str, figures: list[CasualtyFigure], field: Field) -> str:
    """A published field with its figures marked."""
    out = []
    for piece in pieces(published, figures, field):
        words = escape(piece.text)
        label = escape(" ".join(piece.figures))
        out.append(f'<span class="{" ".join(piece.parts)}" title="{label}">{words}</span>' if piece.parts else words)
    return "".join(out)


def cells(figure: CasualtyFigure, owners: dict[str, str]) -> list[str]:
    """What a figure was read as, and from which words by which rule."""
    marks, high = figure.marks, "" if figure.high is None else str(figure.high)
    number, harm = (mark.text if mark else "" for mark in (marks.number, marks.harm))
    told = [figure.id, figure.kind, f"{figure.low}-{high}", figure.qualifier, figure.victims, figure.status]
    return [*told, figure.part_of or "", owners.get(figure.id, ""), number, harm, figure.rule]


def happening(event: Event) -> str:
    """One line about an event."""
    place = event.place.name if event.place else "?"
    when = event.date.start.isoformat() if event.date else "?"
    who = ", ".join(f"{a.role} {a.name}" for a in event.actors)
    return " · ".join(filter(None, (f"E{event.ordinal} {event.type}", event.status, place, event.country, when, who)))


def row(values: list[str], tag: str = "td") -> str:
    """A row of a table."""
    return "<tr>" + "".join(f'<{tag} dir="auto">{escape(v)}</{tag}>' for v in values) + "</tr>"
