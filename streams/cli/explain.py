"""`rasd explain`: an article with its figures marked in the text, so that a reader sees why."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.text import Text

from schemas.articles import CleanArticle, EnrichedArticle
from schemas.quantities import CasualtyFigure
from schemas.spans import Field
from streams.cli import page
from streams.cli.inputs import raw
from streams.cli.marking import all_figures, pieces
from streams.errors import Unprocessable
from streams.extraction import pipeline
from streams.text.cleaning import clean
from streams.text.intake import decode

STYLES = {
    "evidence": "on grey23",
    "number": "bold yellow",
    "harm": "bold red",
    "victims": "green",
    "qualifier": "magenta",
}

CONTROLS = dict.fromkeys((*range(9), *range(11, 32), *range(127, 160)), "�")
"""Controls of a published text would steer the terminal."""


def explain(
    path: Annotated[
        str, typer.Argument(metavar="FILE", help="Articles as txt, html, json or jsonl; - is standard input.")
    ],
    html: Annotated[Path | None, typer.Option(help="Write a web page there instead.")] = None,
) -> None:
    """Show articles with their figures marked in the text, and the rule and the words each was read from."""
    now, failed, read = datetime.now(UTC), False, list[tuple[CleanArticle, EnrichedArticle]]()
    for number, value in raw(path):
        try:
            article = clean(decode(value), now)
        except Unprocessable as error:
            failed = True
            typer.echo(f"line {number}: {error}", err=True)
            continue
        read.append((article, pipeline.extract(article)))
    if html:
        html.write_text(page.page(read), "utf-8")
    else:
        for article, enriched in read:
            show(Console(), article, enriched)
    if failed:
        raise typer.Exit(1)


def show(console: Console, article: CleanArticle, enriched: EnrichedArticle) -> None:
    """One article on the terminal."""
    figures = all_figures(enriched)
    console.rule(article.ref.article_id)
    if article.published_title:
        console.print(marked(article.published_title, figures, "title"), style="bold")
    console.print(marked(article.published_body, figures, "body"))
    for event in enriched.events:
        console.print(f"\n{page.happening(event)}", markup=False, highlight=False)
    for line in lines(enriched, figures):
        console.print(Text(line))


def marked(text: str, figures: list[CasualtyFigure], field: Field) -> Text:
    """A published field with its figures' words in colour, each figure's id after its last word."""
    ends = {f.evidence.end: f.id for f in figures if f.evidence.field == field}
    out, at = Text(), 0
    for piece in pieces(text, figures, field):
        out.append(piece.text.translate(CONTROLS), " ".join(STYLES[part] for part in piece.parts))
        at += len(piece.text)
        if at in ends:
            out.append(f"[{ends[at]}]", "dim cyan")
    return out


def lines(enriched: EnrichedArticle, figures: list[CasualtyFigure]) -> list[str]:
    """What each figure was read as, and from which words by which rule."""
    owners = {f.id: f"E{e.ordinal}" for e in enriched.events for f in e.figures}
    rows = []
    for figure in figures:
        told = zip(page.COLUMNS[1:], page.cells(figure, owners)[1:], strict=True)
        rows.append(f"{figure.id}  " + "  ".join(f"{name}: {cell}" for name, cell in told if cell).translate(CONTROLS))
    return rows


def register(app: typer.Typer) -> None:
    """Add the command to the console script."""
    app.command("explain")(explain)
