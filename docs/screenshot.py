#!/usr/bin/env python3
"""Take the picture of the terminal that stands in the READMEs (needs Chromium).

    python docs/screenshot.py

doclint's own colored output is put on a page and photographed by headless Chromium.
"""

from __future__ import annotations

import html
import re
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
DRAFT = HERE.parent / "samples" / "dirty" / "garbled.txt"
COLORS = {"31": "#ff7b72", "33": "#e3b341", "36": "#79c0ff", "32": "#7ee787"}
PAGE = """<meta charset="utf-8"><style>
body {{ margin: 0; background: #1b1f24; }}
pre {{ margin: 0; padding: 24px 28px; color: #d8dee4; line-height: 1.45;
  white-space: pre-wrap;
  font: 17px "Noto Sans Mono CJK SC", "DejaVu Sans Mono", monospace; }}
b {{ font-weight: 700; }} .dim {{ opacity: .6; }}
</style><pre>$ doclint {name}
{body}</pre>"""


def page(output: str, name: str) -> str:
    """Return colored terminal output as an HTML page."""
    body = html.escape(output)
    body = re.sub(r"\x1b\[([\d;]*)m", lambda m: _tags(m[1]), body)
    return PAGE.format(name=name, body=body)


def _tags(codes: str) -> str:
    if codes in ("", "0"):
        return "</span>"
    style = []
    for code in codes.split(";"):
        if code == "1":
            style.append("font-weight:700")
        elif code == "2":
            style.append("opacity:.6")
        elif code in COLORS:
            style.append(f"color:{COLORS[code]}")
    return f'<span style="{";".join(style)}">'


def main() -> None:
    """Write docs/screenshot.png."""
    output = subprocess.run(
        [sys.executable, "-m", "doclint", "check", "--color", "always", DRAFT.name],
        cwd=DRAFT.parent,
        capture_output=True,
        check=False,
        encoding="utf-8",
    ).stdout
    lines = output.count("\n") + 2
    with tempfile.TemporaryDirectory() as scratch:
        source = Path(scratch) / "page.html"
        source.write_text(page(output, DRAFT.name), encoding="utf-8")
        subprocess.run(
            [
                "chromium",
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--hide-scrollbars",
                "--disable-background-networking",
                f"--user-data-dir={scratch}/profile",
                f"--window-size=1000,{int(lines * 24.7) + 48}",
                f"--screenshot={HERE / 'screenshot.png'}",
                source.as_uri(),
            ],
            check=True,
            capture_output=True,
        )


if __name__ == "__main__":
    main()
