"""`rasd extract`: what the reader makes of articles, without a broker."""

import sys
from datetime import UTC, datetime
from enum import StrEnum
from typing import Annotated

import orjson
import typer

from streams.cli.inputs import raw
from streams.errors import Unprocessable
from streams.extraction import codebook, pipeline
from streams.text.cleaning import clean
from streams.text.intake import decode


class Form(StrEnum):
    """Form of a line of output."""

    RECORD = "record"
    CODEBOOK = "codebook"


def line(value: bytes, form: Form, now: datetime) -> bytes:
    """The line of one raw record. Raises Unprocessable as the steps do."""
    article = clean(decode(value), now)
    enriched = pipeline.extract(article)
    return orjson.dumps(codebook.objects(enriched, article)) if form is Form.CODEBOOK else enriched.to_bytes()


def extract(
    path: Annotated[
        str, typer.Argument(metavar="FILE", help="Articles as txt, html, json or jsonl; - is standard input.")
    ],
    form: Annotated[
        Form, typer.Option("--as", help="EnrichedArticle records, or objects of the codebook.")
    ] = Form.RECORD,
) -> None:
    """Read articles without a broker: one line of JSON an article.

    A record that cannot be read is told on standard error with its line and its reason; the others go on, and the
    command ends with 1.
    """
    now, failed = datetime.now(UTC), False
    for number, value in raw(path):
        try:
            sys.stdout.buffer.write(line(value, form, now) + b"\n")
        except Unprocessable as error:
            failed = True
            typer.echo(f"line {number}: {error}", err=True)
    sys.stdout.buffer.flush()
    if failed:
        raise typer.Exit(1)


def register(app: typer.Typer) -> None:
    """Add the command to the console script."""
    app.command("extract")(extract)
