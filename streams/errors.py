"""What can go wrong, and whose fault it is.

RasdError
├── Unprocessable   the record is at fault: to the dead letters, never retried
├── Unavailable     something outside is down: wait, retry, hold the partition
└── Misconfigured   the operator must act: stop at start-up, name the setting
"""


class RasdError(Exception):
    """The root: every error that rasd raises on purpose."""


class Unprocessable(RasdError):
    """Raised when a record itself cannot be processed, however often it is tried.

    `reason` is short and stable (`not-json`, `no-language`), `detail` is for people.
    """

    def __init__(self, reason: str, detail: str = "") -> None:
        super().__init__(f"{reason}: {detail}" if detail else reason)
        self.reason = reason
        self.detail = detail


class Unavailable(RasdError):
    """Raised when something outside is down: the same call may succeed later."""


class Misconfigured(RasdError):
    """Raised at start-up when the operator must act; the message names the setting and what to do next."""
