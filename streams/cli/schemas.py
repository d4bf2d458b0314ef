"""`rasd schemas`: the published contract."""

from pathlib import Path
from typing import Annotated

import typer

from schemas import contract
from schemas.topics import CATALOGUE
from streams.cli.edge import told
from streams.errors import Misconfigured


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command(name="schemas")(schemas)


@told
def schemas(
    topic: Annotated[str | None, typer.Argument(help="A topic; without one, the AsyncAPI document.")] = None,
    *,
    write: Annotated[Path | None, typer.Option(help="Write all schemas and the AsyncAPI document to a folder.")] = None,
) -> None:
    """Print a topic's JSON Schema, or the AsyncAPI 3 document of all."""
    made = contract.published()
    if write:
        write.mkdir(parents=True, exist_ok=True)
        for name, content in made.items():
            (write / name).write_text(content, encoding="utf-8")
        typer.echo(f"{len(made)} files written to {write}")
        return
    name = f"{topic}.json" if topic else contract.ASYNCAPI
    if name not in made:
        raise Misconfigured(f"no topic is called {topic}: there are {', '.join(t.name for t in CATALOGUE)}")
    typer.echo(made[name], nl=False)
