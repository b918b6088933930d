"""Tables of rows as bytes, sorted, in which a row is found without reading all."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator


def sorted_table(data: bytes) -> bytes:
    """Return the rows of a TSV file, sorted, without comments and empty lines."""
    lines = {line for line in data.split(b"\n") if line and line[:1] != b"#"}
    return b"".join(line + b"\n" for line in sorted(lines))


def found(table: bytes, key: str) -> Iterator[list[str]]:
    """Yield the further fields of each row of a sorted table whose first is ``key``."""
    wanted = key.encode("utf-8", "surrogatepass") + b"\t"
    low, high = 0, len(table)
    while low < high:
        start = table.rfind(b"\n", 0, (low + high) // 2) + 1
        if table[start : start + len(wanted)] < wanted:
            low = table.index(b"\n", start) + 1
        else:
            high = start
    while table.startswith(wanted, low):
        end = table.index(b"\n", low)
        yield table[low + len(wanted) : end].decode().split("\t")
        low = end + 1
