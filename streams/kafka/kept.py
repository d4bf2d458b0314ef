"""A process of ours that ends with us, in whatever way we end."""

import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from streams.kafka import keeper

PATIENCE_SECONDS = keeper.GRACE_SECONDS + 5


class Kept:
    """Runs a command under the keeper, in a session of its own, so that Ctrl-C reaches only this process.

    `errors` is where its standard error goes (inherited when None); `hold` are descriptors kept open until it ends.
    """

    def __init__(self, command: Sequence[str], errors: Path | None = None, hold: Sequence[int] = ()) -> None:
        stderr = errors.open("ab") if errors else None
        self._keeper = subprocess.Popen(  # noqa: S603 - our own words
            [sys.executable, "-I", "-S", keeper.__file__, *command],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=stderr,
            pass_fds=tuple(hold),
            start_new_session=True,
        )
        if stderr:
            stderr.close()
        assert self._keeper.stdout is not None
        self.pid = int(self._keeper.stdout.readline())

    def poll(self) -> int | None:
        """Exit code, None while it runs."""
        return self._keeper.poll()

    def kill(self) -> None:
        """End it as a crash would (kill -9)."""
        if self.poll() is None:
            os.kill(self.pid, signal.SIGKILL)
        self.stop()

    def stop(self) -> int:
        """End it politely, by force when it does not listen; gives its exit code."""
        assert self._keeper.stdin is not None
        assert self._keeper.stdout is not None
        self._keeper.stdin.close()
        code = self._keeper.wait(PATIENCE_SECONDS)
        self._keeper.stdout.close()
        return code
