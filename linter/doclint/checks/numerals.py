"""Numbers and years as documents write them: 25, ２５, 二十五; 2024, 二〇二四."""

from __future__ import annotations

_DIGITS = "〇一二三四五六七八九"
_UNITS = {"十": 10, "百": 100}
_TENS = {**_UNITS, "千": 1000}
_WHOLE = 100  # a number of so many 万 tenths of thousandths is told in 万
_ZEROS = str.maketrans("○Ｏ零", "〇〇〇")
_WIDE = str.maketrans("０１２３４５６７８９", "0123456789")

# A count of at most three figures.
NUMBER = "(?:[0-9０-９]{1,3}|[一二三四五六七八九十百零〇]{1,5})"
# Four figures of a year between 1900 and 2099.
YEAR = (
    "(?:(?<![0-9０-９.．])(?:[1１][9９]|[2２][0０])[0-9０-９]{2}(?![0-9０-９])"
    "|(?<![一二三四五六七八九〇○零])(?:一九|二[〇○Ｏ零])[〇○Ｏ零一二三四五六七八九]{2})"
)


def number(text: str) -> int | None:
    """Return the value of a number of at most three figures, None for no number."""
    text = text.translate(_WIDE).translate(_ZEROS)
    if text.isascii():
        return int(text) if text.isdecimal() else None
    total = last = 0
    for char in text:
        if char in _DIGITS:
            last = last * 10 + _DIGITS.index(char)
        elif char in _UNITS:
            total += (last or 1) * _UNITS[char]
            last = 0
        else:
            return None
    return total + last


def year(text: str) -> int | None:
    """Return a year of four figures, in whichever script; None for anything else."""
    value = number(text) if len(text) == 4 else None
    return value if value is not None and 1900 <= value <= 2099 else None


def chinese(value: int) -> str:
    """Return a number from 1 to 999 in characters: 25 is 二十五, 105 一百零五."""
    hundreds, rest = divmod(value, 100)
    tens, ones = divmod(rest, 10)
    out = f"{_DIGITS[hundreds]}百" if hundreds else ""
    if tens:
        out += "十" if tens == 1 and not hundreds else f"{_DIGITS[tens]}十"
    elif hundreds and ones:
        out += "零"
    return out + (_DIGITS[ones] if ones else "")


def like(value: int, model: str) -> str:
    """Return a number or year in the script in which another one is written."""
    if model.isascii():
        return str(value)
    if model[0] in "０１２３４５６７８９":
        return "".join(chr(ord(char) + 0xFEE0) for char in str(value))
    if value < 1000:
        return chinese(value)
    zero = next((char for char in model if char in "○零Ｏ"), "〇")
    return "".join(_DIGITS[int(d)] for d in str(value)).replace("〇", zero)


def count(text: str) -> int:
    """Return the value of a count, 两 being 2; 0 for no number."""
    return 2 if text == "两" else number(text) or 0


def in_figures(text: str) -> tuple[str, ...]:
    """Return the one reading of a text whose number is in figures: 106家, 3.6万.

    The number stands at the beginning, in characters or in both kinds of numerals
    (一百零六家, 3万6千). None at all for what is no number.
    """
    end = next((i for i, one in enumerate(text) if not _is_numeral(one)), len(text))
    written = text[:end].rstrip("万亿")
    scale, (head, mark, rest) = text[len(written) : end], written.partition("万")
    high, low = _value(head), _value(rest)
    if not written or high is None or low is None:
        return ()
    value = high * 10_000 + low if mark else high
    if not mark or scale or value % _WHOLE:
        return (f"{value}{scale}{text[end:]}",)
    told = f"{value / 10_000:.2f}".rstrip("0").rstrip(".")
    return (f"{told}万{text[end:]}",)


def _is_numeral(char: str) -> bool:
    return char in "0123456789○零两" or char in _DIGITS + "十百千万亿"


def _value(text: str) -> int | None:
    """Return the value of a number below 万 in which figures may stand for digits."""
    total = last = 0
    for char in text.translate(_ZEROS):
        if char in _TENS:
            total += (last or 1) * _TENS[char]
            last = 0
        elif char.isascii() or char in _DIGITS or char == "两":
            digit = 2 if char == "两" else _DIGITS.find(char)
            last = last * 10 + (int(char) if char.isascii() else digit)
        else:
            return None
    return total + last
