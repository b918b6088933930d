"""The table of all anchors of all rules: what the scanner looks for.

Every anchor is a literal, since literals scan three to six times faster than
character classes. A range of code points becomes the shortest set of UTF-8
prefixes: a whole block of 64 code points is one two-byte literal.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections import namedtuple
    from collections.abc import Collection, Iterator

    from doclint.rule import Rule
else:
    from doclint.record import namedtuple

# Bytes that follow a UTF-8 prefix are 80..BF, so a prefix that lacks n bytes
# stands for 64**n code points.
_BLOCKS = ((4096, 2), (64, 1), (1, 0))


class Table(namedtuple("Table", "texts steps owner owners classes")):
    """All anchors of all rules, by number: first the literals, then the classes.

    Columns, since a start reads the whole table and uses a few rows of it.
    ``texts`` are the literals. ``steps`` gives, for a literal that repeats one
    mark (``##``), the mark's length in bytes: a run is seen once, at its start.
    ``classes`` pairs the width in bytes and the joined strings of each class of
    characters; a string may be a prefix that stands for a block. ``owners`` are
    groups of rules (indices into the pack) and ``owner`` the group of each anchor,
    as two bytes.
    """

    __slots__ = ()
    texts: tuple[str, ...]
    steps: dict[int, int]
    owner: bytes
    owners: tuple[tuple[int, ...], ...]
    classes: tuple[tuple[int, bytes], ...]

    def rules(self, number: int) -> tuple[int, ...]:
        """Return the rules that wait for an anchor."""
        pair = self.owner[2 * number : 2 * number + 2]
        return self.owners[int.from_bytes(pair, "little")]

    def strings(self) -> list[bytes]:
        """Return the UTF-8 strings of all anchors in order."""
        literals = [text.encode("utf-8", "surrogatepass") for text in self.texts]
        return literals + [one for group in self.classes for one in split(*group)]


def split(width: int, joined: bytes) -> list[bytes]:
    """Return the strings of a class one by one."""
    return [joined[at : at + width] for at in range(0, len(joined), width)]


def table(rules: tuple[Rule, ...], enabled: Collection[int] | None = None) -> Table:
    """Return the anchors of all rules, or of those enabled (by index).

    Classes with the same rules become one anchor, so that ten thousand rare
    characters cost a start no more than one.
    """
    literals: dict[str, list[int]] = {}
    classes: dict[bytes, list[int]] = {}
    for index, rule in enumerate(rules):
        if enabled is not None and index not in enabled:
            continue
        for text in rule.anchors:
            literals.setdefault(text, []).append(index)
        for first, last in rule.ranges:
            for prefix in prefixes(first, last):
                classes.setdefault(prefix, []).append(index)
    texts = tuple(sorted(literals))
    groups = _grouped(classes)
    waiting = [tuple(sorted(set(literals[text]))) for text in texts]
    waiting += [rules for rules, _ in groups]
    owners = tuple(dict.fromkeys(waiting))
    numbers = {group: number for number, group in enumerate(owners)}
    return Table(
        texts,
        {i: step for i, text in enumerate(texts) if (step := _step(text))},
        b"".join(numbers[group].to_bytes(2, "little") for group in waiting),
        owners,
        tuple(strings for _, strings in groups),
    )


def _grouped(
    classes: dict[bytes, list[int]],
) -> list[tuple[tuple[int, ...], tuple[int, bytes]]]:
    """Return the classes by the rules that wait for them and by width."""
    groups: dict[tuple[tuple[int, ...], int], list[bytes]] = {}
    for prefix in sorted(classes):
        rules = tuple(sorted(set(classes[prefix])))
        groups.setdefault((rules, len(prefix)), []).append(prefix)
    return [
        (rules, (width, b"".join(members)))
        for (rules, width), members in sorted(groups.items())
    ]


def prefixes(first: int, last: int) -> Iterator[bytes]:
    """Yield the UTF-8 strings and prefixes that cover a range of code points."""
    point = first
    while point <= last:
        encoded = chr(point).encode("utf-8", "surrogatepass")
        for size, missing in _BLOCKS:
            if missing and len(encoded) - missing < 2:
                continue  # one lead byte alone would also start other blocks
            if point % size == 0 and point + size - 1 <= last:
                yield encoded[: len(encoded) - missing]
                point += size
                break


def _step(text: str) -> int:
    """Return the byte length of a mark that the text repeats, else 0.

    A doubled Chinese character is two characters, a row of marks is one thing.
    """
    if text != text[0] * len(text) or "\u3400" <= text[0] <= "\u9fff":
        return 0
    return len(text[0].encode("utf-8", "surrogatepass"))
