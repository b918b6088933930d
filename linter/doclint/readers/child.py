"""A child process that is bounded: its time, its output, and all it has started."""

from __future__ import annotations

import os
import subprocess
import sys
import threading

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator

# Nothing from the current folder or the environment comes before doclint itself.
_BOOT = """\
import sys
from importlib import import_module
end = 3 + int(sys.argv[2])
sys.path[:] = sys.argv[end:]
import_module(sys.argv[1]).main(*sys.argv[3:end])
"""


class Child:
    """A process in its own group, ended with all its children when time is up."""

    def __init__(self, command: list[str], seconds: float, data: bytes = b"") -> None:
        """Start it; ``data`` is what it reads from standard input."""
        self._process: subprocess.Popen[bytes] = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            start_new_session=os.name == "posix",
        )
        self.is_late = False
        self._timer = threading.Timer(seconds, self._late)
        self._timer.daemon = True
        self._timer.start()
        self._feeder = threading.Thread(target=self._feed, args=(data,), daemon=True)
        self._feeder.start()

    def lines(self, most: int) -> Iterator[bytes]:
        """Yield what it writes, line by line, at most so many bytes in all."""
        output = self._process.stdout
        assert output is not None
        left = most
        while left > 0 and (line := output.readline(left)):
            left -= len(line)
            yield line

    def end(self) -> int:
        """End it with its children and return its exit code."""
        self._timer.cancel()
        self.kill()
        code = self._process.wait()
        self._feeder.join()
        for pipe in (self._process.stdout, self._process.stdin):
            if pipe and not pipe.closed:
                pipe.close()
        return int(code)

    def kill(self) -> None:
        """Kill the process and its children."""
        if os.name == "posix":
            try:
                os.killpg(self._process.pid, 9)
            except (ProcessLookupError, PermissionError):
                return
        elif self._process.poll() is None:  # pragma: no cover - Windows
            subprocess.run(
                ["taskkill", "/T", "/F", "/PID", str(self._process.pid)],
                capture_output=True,
                check=False,
            )

    def _late(self) -> None:
        self.is_late = True
        self.kill()

    def _feed(self, data: bytes) -> None:
        pipe = self._process.stdin
        assert pipe is not None
        try:
            pipe.write(data)
            pipe.close()
        except OSError:
            return  # it ended before it read everything; its exit code tells


def python(module: str, *words: str) -> list[str]:
    """Return what runs a module's ``main(*words)`` in a bare Python."""
    paths = [os.path.abspath(path) for path in sys.path]
    options = ["-I", "-S", "-X", "utf8", "-c", _BOOT]
    return [sys.executable, *options, module, str(len(words)), *words, *paths]
