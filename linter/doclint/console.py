"""What the program says: results to stdout, everything else to stderr."""

from __future__ import annotations

import sys


def out(text: str) -> None:
    """Write results for people, in the console's own encoding."""
    sys.stdout.write(text)
    sys.stdout.flush()


def out_utf8(text: str) -> None:
    """Write results for programs: UTF-8 whatever the console speaks."""
    sys.stdout.flush()
    if buffer := getattr(sys.stdout, "buffer", None):
        buffer.write(text.encode("utf-8", "backslashreplace"))
        buffer.flush()
    else:
        sys.stdout.write(text)


def out_bytes(data: bytes) -> None:
    """Write a draft as it is: its own encoding and line ends."""
    sys.stdout.flush()
    if buffer := getattr(sys.stdout, "buffer", None):
        buffer.write(data)
        buffer.flush()
    else:
        sys.stdout.write(data.decode("utf-8", "replace"))


def note(text: str) -> None:
    """Write one line about the run itself."""
    sys.stderr.write(f"doclint: {steady(text)}\n")


def steady(text: str) -> str:
    """Return a text for the terminal with what would move its cursor spelt out."""
    return "".join(f"⟨U+{ord(c):04X}⟩" if _moves(c) else c for c in text)


def _moves(char: str) -> bool:
    """Whether a character steers a terminal; a note of several lines keeps them."""
    return char != "\n" and (char < " " or "\x7f" <= char < "\xa0")


def survive_narrow_encodings() -> bool:
    """Let a console that cannot show a character print “?” instead of failing.

    Return False when there is no console at all: nothing could be said.
    """
    if sys.stdout is None or sys.stderr is None:
        return False
    for stream in (sys.stdout, sys.stderr):
        if reconfigure := getattr(stream, "reconfigure", None):
            reconfigure(errors="replace")
    return True
