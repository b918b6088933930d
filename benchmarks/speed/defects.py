"""Defects to plant: the sentences by which the rules show what they find."""

from __future__ import annotations

import tomllib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import random
    from collections.abc import Sequence
    from pathlib import Path


def examples(rules: Path) -> list[str]:
    """Return the bad examples of the rules that run by default, one line each.

    An example that needs a stated year, or more than one line, shows nothing
    when it stands alone in another document; those are left out.
    """
    lines: dict[str, None] = {}
    head = tomllib.loads((rules / "pack.toml").read_text(encoding="utf-8"))
    for family in head["families"]:
        table = tomllib.loads((rules / f"{family}.toml").read_text(encoding="utf-8"))
        for rule in table["rule"]:
            if rule.get("status") == "preview" or rule["level"] == "info":
                continue
            for bad in rule["bad"]:
                if "year" not in bad and "\n" not in bad["text"]:
                    lines[bad["text"]] = None
    return list(lines)


def planted(
    text: str, defects: Sequence[str], gap: int, chance: random.Random
) -> tuple[str, int]:
    """Return a text with a line of a defect for each ``gap`` bytes, and how many.

    They stand between the lines of the text, which keep their order.
    """
    if not defects:
        return text, 0
    made: list[str] = []
    count, due = 0, gap // 2
    for line in text.splitlines(keepends=True):
        made.append(line)
        due += len(line.encode())
        while due >= gap and line.endswith("\n"):
            made.append(chance.choice(defects) + "\n")
            count += 1
            due -= gap
    return "".join(made), count
