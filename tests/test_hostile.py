"""Input nobody should send, but somebody will."""

import subprocess
import sys
import time

import pytest

from doclint import cli, lint_text

CLEAN = "全市上下坚持稳中求进工作总基调，经济社会发展取得新的成绩。\n"


@pytest.mark.parametrize(
    "text",
    [
        "\0" * 100 + "产值######亿元",
        "\ud800\udfff\ud800",
        "#" * 10000,
        "*" * 10000,
        "ＸＸ" * 5000,
        "臵" * 3000,
        "《" * 3000,
        "\u200b" * 3000,
        "{{" * 2000,
        "&" * 3000,
        "锟斤拷" * 1000,
        "\r" * 1000,
        "（" * 2000 + "）" * 2000,
        "\u202e产值######亿元",
    ],
    ids=lambda text: ascii(text[:6]),
)
def test_no_text_crashes_or_hangs(text):
    start = time.process_time()
    report = lint_text(text)
    assert report.failures == ()
    assert time.process_time() - start < 10


def test_cost_of_exempt_places_does_not_grow_with_their_square():
    text = "文中不得出现“##市”等字样。\n" * 20_000 + "产值######亿元。\n"
    start = time.process_time()
    report = lint_text(text)
    assert [finding.at.text for finding in report.findings] == ["######"]
    assert time.process_time() - start < 10


def test_utf_16_without_mark_is_refused(tmp_path, capsys):
    path = tmp_path / "a.txt"
    path.write_bytes((CLEAN * 20).encode("utf-16-le"))
    assert cli.main([str(path)]) == 2
    assert "--encoding utf-16-le" in capsys.readouterr().err
    assert cli.main(["--encoding", "utf-16-le", str(path)]) == 0


def _peak_and_time(path):
    script = (
        "import resource, sys\n"
        "from doclint.cli import main\n"
        f"code = main([{str(path)!r}])\n"
        "usage = resource.getrusage(resource.RUSAGE_SELF)\n"
        "print(code, usage.ru_maxrss, usage.ru_utime + usage.ru_stime)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, check=True, text=True
    )
    code, peak, seconds = done.stdout.split()[-3:]
    return int(code), int(peak) / 1024, float(seconds)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("unit", "size", "seconds"),
    [(CLEAN, 200_000_000, 60), (CLEAN.strip(), 50_000_000, 15), ("#", 50_000_000, 15)],
    ids=["200 MB", "a line of 50 MB", "a line of 50 MB of hash signs"],
)
def test_large_files_stay_in_bounds(tmp_path, unit, size, seconds):
    path = tmp_path / "large.txt"
    data = unit.encode()
    with path.open("wb") as file:
        for _ in range(20):
            file.write(data * (size // len(data) // 20))
    code, peak, spent = _peak_and_time(path)
    assert code in (0, 1)
    assert peak < 1024  # MiB
    assert spent < seconds
