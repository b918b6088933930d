"""Text left in an escaped form: percent signs, JSON escapes, quoted-printable."""

from __future__ import annotations

from doclint.checks.decoding import LONGEST, Stretch, is_han, stretch_of
from doclint.patterns import compiled, lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from doclint.checks.decoding import Finder


def _of_bytes(data: bytes) -> str | None:
    for name, least in (("utf-8", 1), ("gb2312", 2)):
        try:
            reading = data.decode(name)
        except UnicodeDecodeError:
            continue
        if sum(map(is_han, reading)) >= least:
            return reading
    return None


def _escaped(source: str, decode: Callable[[str], str | None]) -> Finder:
    escaped = lazy(source)

    def find(text: str, hit: int) -> Stretch | None:
        match = escaped.match(text, hit, hit + LONGEST)
        if match is None or _is_address(text, *match.span()):
            return None
        reading = decode(match[0])
        return stretch_of(*match.span(), reading) if reading else None

    return find


_ADDRESS = lazy(r"://|www\.|[/=&?#]\0|\0[/=&?]|\0\.\w|[/\\].*\0")
_TOKEN = lazy(r"[!-~]*")


def _is_address(text: str, start: int, end: int) -> bool:
    """Whether a stretch belongs to an address or a path."""
    before = compiled(r"[!-~]*\Z", 0).search(text[max(0, start - 300) : start])
    after = _TOKEN.match(text, end)
    around = (before[0] if before else "") + "\0" + (after[0] if after else "")
    return _ADDRESS.search(around) is not None


def _percent(shown: str) -> str | None:
    return _of_bytes(bytes.fromhex(shown.replace("%", "")))


def _quoted(shown: str) -> str | None:
    return _of_bytes(bytes.fromhex(shown.replace("=", "")))


def _json(shown: str) -> str | None:
    units = bytes.fromhex(shown.replace("\\u", ""))
    reading = units.decode("utf-16-be", "replace")
    return reading if any(map(is_han, reading)) else None


def _units(shown: str) -> str | None:
    return _json(compiled(r"<U\+(?:0000)?|%u", 0).sub(r"\\u", shown).replace(">", ""))


def _bytes(shown: str) -> str | None:
    return _of_bytes(bytes.fromhex(shown.replace("\\x", "")))


def _octal(shown: str) -> str | None:
    return _of_bytes(bytes(int(part, 8) for part in shown[1:].split("\\")))


def _word(shown: str) -> str | None:
    from email.errors import MessageError
    from email.header import decode_header, make_header

    try:
        return str(make_header(decode_header(shown)))
    except (MessageError, LookupError, ValueError):
        return None


percent_encoded = _escaped(r"(?<!%[0-9A-Fa-f]{2})(?:%[0-9A-Fa-f]{2}){2,}", _percent)
quoted_printable = _escaped(r"(?<!=[0-9A-F]{2})(?:=[0-9A-F]{2}){2,}", _quoted)
json_escaped = _escaped(r"(?<!\\u[0-9a-fA-F]{4})(?:\\u[0-9a-fA-F]{4})+", _json)
script_escaped = _escaped(
    r"(?:%u[0-9a-fA-F]{4})+|(?:<U\+(?:0000)?[0-9A-F]{4}>)+", _units
)
byte_escaped = _escaped(r"(?:\\x[0-9a-fA-F]{2}){2,}", _bytes)
octal_escaped = _escaped(r"(?:\\[23][0-7]{2}){3,}", _octal)
encoded_word = _escaped(r"=\?[\w-]+\?[BbQq]\?[!->@-~]+\?=", _word)
