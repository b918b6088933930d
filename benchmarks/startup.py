#!/usr/bin/env python3
"""Start-up of doclint on a clean file of 100 kB, against ``python -c pass``.

    python benchmarks/startup.py [RUNS]

With DOCLINT_CORPUS set to a folder of clean texts (``*.jsonl``, field ``text``), the
file is made of these, else of three sentences repeated. The commands run in turn,
so a change of the machine's speed meets all; quote the ratios of the medians.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SIZE = 100_000
PROSE = (
    "各县（区）坚持稳中求进工作总基调，统筹抓好改革发展稳定各项工作，新办实事{n}件，"
    "经济运行总体平稳。\n规模以上工业企业营业收入达到{n}.5万元，城镇新增就业{n}人；\n"
    "新建改建农村公路{n}公里，完成老旧小区改造{n}个，群众获得感进一步增强。\n"
)


def main() -> None:
    """Print the medians and their ratio."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 21
    script = Path(sys.executable).with_name("doclint")
    with tempfile.TemporaryDirectory() as folder:
        clean = Path(folder) / "clean.txt"
        clean.write_bytes(sample())
        commands = {
            "python -c pass": [sys.executable, "-c", "pass"],
            "doclint --no-cache": [str(script), "--no-cache", str(clean)],
            "doclint, unchanged": [str(script), str(clean)],
        }
        times: dict[str, list[float]] = {name: [] for name in commands}
        for number in range(runs + 1):  # the first round warms the cache up
            for name, command in commands.items():
                start = time.perf_counter()
                subprocess.run(command, check=False, stdout=subprocess.DEVNULL)
                if number:
                    times[name].append(time.perf_counter() - start)
    medians = {name: statistics.median(spent) for name, spent in times.items()}
    for name, spent in times.items():
        sys.stdout.write(
            f"{name:<20}{medians[name] * 1000:8.1f} ms"
            f"   ({min(spent) * 1000:.1f} to {max(spent) * 1000:.1f})\n"
        )
    base, *own = medians.values()
    for name, median in zip(list(medians)[1:], own, strict=True):
        sys.stdout.write(f"{name:<20}{median / base:8.2f} × python -c pass\n")


def sample() -> bytes:
    """Return 100 kB of clean text in UTF-8."""
    corpus = os.environ.get("DOCLINT_CORPUS")
    text = ""
    for path in sorted(Path(corpus).glob("*.jsonl")) if corpus else ():
        for line in path.read_text(encoding="utf-8").splitlines()[:3]:
            text += json.loads(line).get("text", "") + "\n"
    # No paragraph stands twice: that would be a finding.
    text = text or "".join(PROSE.format(n=n) for n in range(1001, 1001 + SIZE // 300))
    return text.encode()[:SIZE].decode("utf-8", "ignore").encode()


if __name__ == "__main__":
    main()
