"""Holds a process for a parent: runs the command it is given, and stops it when the parent is gone.

Run as a script of its own, without our packages. Its standard input is a pipe from the parent: when the parent ends, in
whatever way, the pipe closes. Its first line of output is the id of the process that it holds.
"""

import contextlib
import signal
import subprocess
import sys
import threading

GRACE_SECONDS = 20


def stop(child: "subprocess.Popen[bytes]") -> None:
    """End the child politely, after `GRACE_SECONDS` by force."""
    child.terminate()
    try:
        child.wait(GRACE_SECONDS)
    except subprocess.TimeoutExpired:
        child.kill()


def _until_parent_ends(child: "subprocess.Popen[bytes]") -> None:
    with contextlib.suppress(OSError):
        sys.stdin.buffer.read()
    stop(child)


def main(command: list[str]) -> int:
    """Run `command` until it ends or the parent does; gives its exit code."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C goes to the parent, which closes the pipe when it is ready
    child = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)  # noqa: S603 - our own words
    sys.stdout.write(f"{child.pid}\n")
    sys.stdout.flush()
    threading.Thread(target=_until_parent_ends, args=(child,), daemon=True).start()
    return child.wait()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
