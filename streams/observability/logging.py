"""Logging: events named `noun.verb` with fields, through structlog; libraries' own lines in the same form."""

import logging
import sys
from typing import Literal

import structlog
from structlog.typing import Processor

QUIET = ("aiokafka", "faust", "mode", "asyncio", "jgo")
"""Libraries of which only warnings matter to an operator."""


def configure(level: str = "info", style: Literal["console", "json"] = "console") -> None:
    """Send all logging to standard error in one form. Called once, at the edge."""
    shared: list[Processor] = [
        structlog.stdlib.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        structlog.processors.StackInfoRenderer(),
    ]
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(foreign_pre_chain=shared, processors=_renderers(style)),
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level.upper())
    for name in QUIET:
        logging.getLogger(name).setLevel(logging.WARNING)


def _renderers(style: Literal["console", "json"]) -> list[Processor]:
    strip = structlog.stdlib.ProcessorFormatter.remove_processors_meta
    if style == "json":
        return [strip, structlog.processors.format_exc_info, structlog.processors.JSONRenderer()]
    # plain tracebacks: the rich ones print local variables, and those hold whole articles
    plain = structlog.dev.plain_traceback
    return [strip, structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty(), exception_formatter=plain)]
