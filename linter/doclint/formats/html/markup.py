"""Markup from text: whatever a draft holds is shown and does nothing."""

from __future__ import annotations

from html import escape
from itertools import groupby

from doclint.formats.visible import around, found, visible

_UNSAFE = "\ufffd"  # stands for what no page can hold


def plain(text: str) -> str:
    """Return a text of the report itself in one line, also for an attribute."""
    return escape(visible(text))


def exact(text: str, *, marked: bool = False) -> str:
    """Return a draft's own text: each code point is one, what is unseen has a name.

    Only what a page cannot hold (controls, lone surrogates) becomes U+FFFD. In
    what is ``marked`` odd spaces and line ends are named, too.
    """
    if text.replace("\u3000", "").isprintable():
        return escape(text, quote=False)
    if not marked and text.endswith("\n"):
        body = text[:-1]
        if body.replace("\u3000", "").isprintable():
            return escape(body, quote=False) + "\n"
    runs = []
    first = True
    for char, same in groupby(text):
        count = sum(1 for _ in same)
        runs.append(_run(char, count, marked=marked, first=first))
        first = False
    return "".join(runs)


def _run(char: str, count: int, *, marked: bool, first: bool) -> str:
    name = _found_name(char, first=first) if marked else _name(char)
    held = _held(char) * count
    if name is None:
        return held
    times = f"×{count}" if count > 1 else ""
    return f'<span class="c" data-c="{escape(name.strip("⟨⟩"))}{times}">{held}</span>'


def _name(char: str) -> str | None:
    """Return the name of a character that is not seen, None for all others."""
    if char in "\r\n":
        return None
    shown = "".join(around(char))
    return shown if shown.startswith("⟨") and char != "⟨" else None


def _found_name(char: str, *, first: bool) -> str | None:
    shown = found(char if first else f"x{char}")[-1]
    return None if shown == char else shown


def _held(char: str) -> str:
    """Return a code point as it can stand in a page."""
    code = ord(char)
    if char == "\r":
        return "&#13;"
    control = code < 0x20 or 0x7F <= code < 0xA0
    if control and char not in "\t\n":
        return _UNSAFE
    if 0xD800 <= code <= 0xDFFF or code & 0xFFFE == 0xFFFE or 0xFDD0 <= code < 0xFDF0:
        return _UNSAFE
    return escape(char, quote=False)
