"""Tags as bytes: where one ends, and what it is called there."""

from __future__ import annotations


def tag_end(data: bytes, at: int) -> int:
    """Return the byte after the tag that begins at ``at``.

    No byte is looked at twice for one sign, however many attributes there are.
    """
    end = double = single = -1
    while True:
        if end < at and (end := data.find(b">", at)) < 0:
            return len(data)
        if double < at and (double := data.find(b'"', at, end)) < 0:
            double = end
        if single < at and (single := data.find(b"'", at, end)) < 0:
            single = end
        first = min(double, single)
        if first >= end:
            return end + 1
        at = data.find(data[first : first + 1], first + 1) + 1
        if not at:
            return len(data)


def name_end(data: bytes, at: int) -> int:
    """Return the byte after the name of the tag that begins at ``at``."""
    end = at + 1
    while end < len(data) and data[end] not in b" \t\r\n/>":
        end += 1
    return end


def prefix(data: bytes, at: int) -> str:
    """Return the prefix of the name at ``at``, with its colon, "" for none."""
    name = data[at + 1 : name_end(data, at)].decode("utf-8", "replace")
    head, colon, _ = name.rpartition(":")
    return head + colon
