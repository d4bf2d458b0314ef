"""The only place where the parts meet. Importing it starts nothing, and so does building an app."""

import os
from collections.abc import Callable, Sequence
from datetime import timedelta

from streams.agents import alert, clean, consolidate, correct, deliver, extract
from streams.alerting.loading import load
from streams.alerting.rules import DEFAULT_RULES, Rule
from streams.delivery.addresses import channels
from streams.delivery.delivering import Patience
from streams.errors import Misconfigured
from streams.kafka.connection import Connection
from streams.kafka.courier import Courier
from streams.kafka.flow import Flow
from streams.kafka.plan import Plan
from streams.kafka.stage import Stage
from streams.settings import Settings

AGENTS: dict[str, Callable[[Settings], Plan]] = {
    "clean": lambda _: clean.plan(),
    "extract": lambda _: extract.plan(),
    "correct": lambda _: correct.plan(),
    "consolidate": lambda _: consolidate.plan(),
    "alert": lambda settings: alert.plan(_rules(settings)),
}
"""Stages by the name of their agent, in the order in which records pass through them."""
DELIVER = "deliver"
"""The agent behind them: it has no stage, since what goes to people cannot be part of a transaction."""


def create_app(settings: Settings, agents: Sequence[str] = ()) -> Flow:
    """The Faust app of one worker, with the agents named, or with all.

    Raises Misconfigured when an agent is not known, no broker is named, or rules or channels are wrong.
    """
    known = [*AGENTS, DELIVER]
    if unknown := set(agents) - set(known):
        raise Misconfigured(f"no agent is called {', '.join(sorted(unknown))}: there are {', '.join(known)}")
    to = connection(settings)
    chosen = set(agents or known)
    stages = [Stage(AGENTS[name](settings), to, settings.group) for name in AGENTS if name in chosen]
    carried = _couriers(settings, to) if DELIVER in chosen else []
    if not stages and not carried:
        raise Misconfigured("the agent deliver has nothing to do: RASD_RULES names no rule file with channels")
    return Flow(stages, to, settings.group, settings.worker, settings.session_seconds, couriers=carried)


def _couriers(settings: Settings, to: Connection) -> list[Courier]:
    """A courier for each channel of the rule file. Raises Misconfigured when one's address or secret is missing."""
    if settings.rules is None:
        return []
    book = load(settings.rules)
    patience = Patience(settings.deliver_attempts, settings.deliver_pause_seconds)
    within = timedelta(hours=settings.deliver_within_hours)
    reached = channels(book.channels, os.environ)
    return deliver.couriers(
        book.rules, list(reached.values()), to=to, group=settings.group, patience=patience, within=within
    )


def _rules(settings: Settings) -> Sequence[Rule]:
    """The operator's rules. Raises Misconfigured naming file, line and field of the first that is wrong."""
    return load(settings.rules).rules if settings.rules else DEFAULT_RULES


def connection(settings: Settings, bootstrap: str | None = None) -> Connection:
    """How to reach Kafka: `bootstrap` where it is given (the embedded broker), else as the settings say.

    Raises Misconfigured when neither names a broker.
    """
    servers = bootstrap or settings.bootstrap_servers
    if not servers:
        raise Misconfigured(
            "RASD_BOOTSTRAP_SERVERS is not set: name a broker, or start one with `rasd serve` or `rasd broker`"
        )
    secret = settings.sasl_password
    return Connection(
        bootstrap=servers,
        prefix=settings.prefix,
        protocol=settings.security_protocol,
        mechanism=settings.sasl_mechanism,
        username=settings.sasl_username,
        password=secret.get_secret_value() if secret else None,
        ca=settings.tls_ca,
        cert=settings.tls_cert,
        key=settings.tls_key,
    )
