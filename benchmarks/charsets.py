#!/usr/bin/env python3
"""How many files of each encoding and length are read exactly right.

    python benchmarks/charsets.py [--samples N] [--write]

Samples are cut, with a fixed seed, from the clean texts in the folder that
DOCLINT_CORPUS names (see accuracy.py), from invented prose without it. Text for
Big5 is converted to traditional characters by OpenCC where it is installed.
``--write`` puts the table into docs/encodings.md.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from accuracy import texts_of

from doclint.errors import ReadError
from doclint.readers.encoding import decode

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGE = Path(__file__).resolve().parents[1] / "docs" / "encodings.md"
BEGIN, END = "<!-- table: benchmarks/charsets.py -->\n", "<!-- end of table -->\n"
LENGTHS = (8, 30, 2000)
SEED = 20
PROSE = (
    "各位代表：现在，我代表市人民政府向大会报告工作，请予审议。过去一年，全市上下坚持"
    "稳中求进，地区生产总值增长5.6%，城镇新增就业3.2万人，群众收入稳步提高。今年要"
    "重点抓好八件实事：改造老旧小区，新建社区食堂，修好农村公路，办好人民满意的教育。"
)
TRADITIONAL = (
    "各位代表：現在，我代表市人民政府向大會報告工作，請予審議。過去一年，全市上下堅持"
    "穩中求進，地區生產總值增長5.6%，城鎮新增就業3.2萬人，群眾收入穩步提高。今年要"
    "重點抓好八件實事：改造老舊小區，新建社區食堂，修好農村公路，辦好人民滿意的教育。"
)


class Kind(NamedTuple):
    """A way to write text as bytes: mark, codec, and bytes cut off at the end."""

    name: str
    codec: str
    mark: bytes = b""
    cut: int = 0
    traditional: bool = False


KINDS = (
    Kind("UTF-8", "utf-8"),
    Kind("UTF-8 with mark", "utf-8", b"\xef\xbb\xbf"),
    Kind("UTF-8, last character cut", "utf-8", cut=1),
    Kind("GB 18030", "gb18030"),
    Kind("GBK", "gbk"),
    Kind("GB 2312", "gb2312"),
    Kind("GB 18030, last character cut", "gb18030", cut=1),
    Kind("Big5", "big5", traditional=True),
    Kind("Big5 of Windows (cp950)", "cp950", traditional=True),
    Kind("Big5-HKSCS", "big5hkscs", traditional=True),
    Kind("Big5, last character cut", "big5", cut=1, traditional=True),
    Kind("UTF-16 LE with mark", "utf-16-le", b"\xff\xfe"),
    Kind("UTF-16 BE with mark", "utf-16-be", b"\xfe\xff"),
    Kind("UTF-16 LE without mark", "utf-16-le"),
    Kind("UTF-16 BE without mark", "utf-16-be"),
    Kind("UTF-32 LE with mark", "utf-32-le", b"\xff\xfe\0\0"),
    Kind("UTF-32 BE with mark", "utf-32-be", b"\0\0\xfe\xff"),
    Kind("UTF-32 LE without mark", "utf-32-le"),
    Kind("HZ", "hz"),
    Kind("ISO-2022-CN", "iso-2022-cn"),
)


class Score(NamedTuple):
    """Shares of samples, and the mean time for one."""

    right: float
    refused: float
    wrong: float
    microseconds: float


def main() -> None:
    """Print the table, or write it into the page."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--samples", type=int, default=300)
    parser.add_argument("--write", action="store_true", help=f"into {PAGE.name}")
    given = parser.parse_args()
    made = table(given.samples)
    sys.stdout.write(made)
    if given.write:
        before, rest = PAGE.read_text(encoding="utf-8").split(BEGIN)
        after = rest.split(END)[1]
        PAGE.write_text(before + BEGIN + made + END + after, encoding="utf-8")


def table(count: int) -> str:
    """Return the scores of all encodings as a Markdown table."""
    simplified, traditional = sources()
    heads = [f"{length:,} characters" for length in LENGTHS]
    lines = [
        f"| right / refused / wrong, % | {' | '.join(heads)} | µs a file |",
        "|---|" + "---:|" * (len(LENGTHS) + 1),
    ]
    for kind in KINDS:
        texts = traditional if kind.traditional else simplified
        scores = [score(kind, texts, length, count) for length in LENGTHS]
        cells = [" / ".join(f"{100 * part:.3g}" for part in one[:3]) for one in scores]
        times = " – ".join(f"{one.microseconds:,.0f}" for one in scores[::2])
        lines.append(f"| {kind.name} | {' | '.join(cells)} | {times} |")
    return "\n".join(lines) + "\n"


def sources() -> tuple[list[str], list[str]]:
    """Return simplified and traditional texts to cut samples from."""
    corpus = os.environ.get("DOCLINT_CORPUS")
    if not corpus:
        return [PROSE * 60], [TRADITIONAL * 60]
    chosen = random.Random(SEED)
    texts = [one["text"] for one in texts_of(Path(corpus))]
    texts = chosen.sample([one for one in texts if len(one) > 3000], 80)
    try:
        from opencc import OpenCC
    except ImportError:
        return texts, [TRADITIONAL * 60]
    converter = OpenCC("s2tw")
    return texts, [converter.convert(one) for one in texts]


def score(kind: Kind, texts: list[str], length: int, count: int) -> Score:
    """Return how samples of one length are read."""
    right = refused = 0
    spent = 0.0
    for text, data in samples(kind, texts, length, count):
        begin = time.process_time()
        try:
            found = decode(data).text
        except ReadError:
            found = None
        spent += time.process_time() - begin
        refused += found is None
        right += found is not None and found.rstrip("\ufffd") == text
    wrong = count - right - refused
    return Score(right / count, refused / count, wrong / count, 1e6 * spent / count)


def samples(
    kind: Kind, texts: list[str], length: int, count: int
) -> Iterator[tuple[str, bytes]]:
    """Yield texts with their bytes; what an encoding cannot write is left out."""
    chosen = random.Random(f"{SEED} {kind.name} {length}")
    done = 0
    while done < count:
        whole = chosen.choice(texts)
        start = chosen.randrange(max(1, len(whole) - 2 * length))
        text = whole[start : start + 2 * length].encode(codec(kind), "ignore")
        text = text.decode(codec(kind))[:length]
        if text.isascii() or (kind.cut and text[-1].isascii()):
            continue
        done += 1
        data = kind.mark + encoded(text, kind)
        yield (text[:-1], data[: -kind.cut]) if kind.cut else (text, data)


def codec(kind: Kind) -> str:
    """Return the codec that tells which characters an encoding has."""
    return "gb2312" if kind.codec == "iso-2022-cn" else kind.codec


def encoded(text: str, kind: Kind) -> bytes:
    """Return the bytes of a text; ISO-2022-CN, which Python lacks, is made here."""
    if kind.codec != "iso-2022-cn":
        return text.encode(kind.codec)
    marked = "".join(
        char if char.isascii() else f"\x0e{char}\x0f" for char in text
    ).replace("\x0f\x0e", "")
    raw = marked.encode("gb2312")
    return b"\x1b$)A" + bytes(byte & 0x7F for byte in raw)


if __name__ == "__main__":
    main()
