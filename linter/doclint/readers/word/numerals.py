"""Numbers as Word displays them, by the name of their format (w:numFmt)."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

_PLAIN = "零一二三四五六七八九"
_LEGAL = "零壹贰叁肆伍陆柒捌玖"
_LEGAL_TRADITIONAL = "零壹貳參肆伍陸柒捌玖"
_STEMS = "甲乙丙丁戊己庚辛壬癸"
_BRANCHES = "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc")),
    *((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
_CIRCLED = ((1, 20, 0x2460), (21, 35, 0x3251), (36, 50, 0x32B1))
_MOST = 9999


def displayed(number: int, kind: str) -> str:
    """Return a number in a format; one that is not known is shown in digits."""
    if kind in {"none", "bullet"}:
        return ""
    form = _FORMS.get(kind)
    return form(number) if form and 0 < number <= _MOST else str(number)


def _chinese(number: int, digits: str, units: str, *, short: bool) -> str:
    """Return 1 to 9999 in words; with ``short`` ten is 十 and not 一十."""
    out = ""
    text = str(number)
    for place, digit in enumerate(text):
        unit = units[len(text) - place - 1]
        if digit != "0":
            out += digits[int(digit)] + unit.strip()
        elif text[place:].strip("0") and not out.endswith(digits[0]):
            out += digits[0]
    return out[1:] if short and 10 <= number < 20 else out


def _counting(number: int) -> str:
    return _chinese(number, _PLAIN, " 十百千", short=True)


def _legal(number: int) -> str:
    return _chinese(number, _LEGAL, " 拾佰仟", short=False)


def _legal_traditional(number: int) -> str:
    return _chinese(number, _LEGAL_TRADITIONAL, " 拾佰仟", short=False)


def _digits(number: int) -> str:
    return str(number).translate({48 + i: "〇一二三四五六七八九"[i] for i in range(10)})


def _full_width(number: int) -> str:
    return str(number).translate({48 + i: 0xFF10 + i for i in range(10)})


def _roman(number: int) -> str:
    out = ""
    for value, sign in _ROMAN:
        out += sign * (number // value)
        number %= value
    return out


def _letter(number: int) -> str:
    """Return a … z, then aa, bb …, as Word counts."""
    return chr(97 + (number - 1) % 26) * ((number - 1) // 26 + 1)


def _circled(number: int) -> str:
    for low, high, code in _CIRCLED:
        if low <= number <= high:
            return chr(code + number - low)
    return str(number)


def _one_of(first: int, count: int) -> Callable[[int], str]:
    return lambda number: chr(first + number - 1) if number <= count else str(number)


_FORMS: dict[str, Callable[[int], str]] = {
    "decimalZero": lambda number: f"{number:02}",
    "upperRoman": lambda number: _roman(number).upper(),
    "lowerRoman": _roman,
    "upperLetter": lambda number: _letter(number).upper(),
    "lowerLetter": _letter,
    "chineseCounting": _counting,
    "chineseCountingThousand": _counting,
    "taiwaneseCounting": _counting,
    "taiwaneseCountingThousand": _counting,
    "japaneseCounting": _counting,
    "ideographDigital": _digits,
    "japaneseDigitalTenThousand": _digits,
    "taiwaneseDigital": _digits,
    "chineseLegalSimplified": _legal,
    "ideographLegalTraditional": _legal_traditional,
    "ideographTraditional": lambda number: (
        _STEMS[number - 1] if number <= len(_STEMS) else str(number)
    ),
    "ideographZodiac": lambda number: (
        _BRANCHES[number - 1] if number <= len(_BRANCHES) else str(number)
    ),
    "ideographZodiacTraditional": lambda number: (
        _STEMS[(number - 1) % 10] + _BRANCHES[(number - 1) % 12]
    ),
    "decimalFullWidth": _full_width,
    "decimalFullWidth2": _full_width,
    "decimalEnclosedCircle": _circled,
    "decimalEnclosedCircleChinese": _circled,
    "ideographEnclosedCircle": _one_of(0x3280, 10),
    "decimalEnclosedFullstop": _one_of(0x2488, 20),
    "decimalEnclosedParen": _one_of(0x2474, 20),
}
