"""Report words with the same sign or blank in their gaps: 纪/律, 县·政·府, 二 十 大.

The lexicon decides: joined the characters are a frequent word, and split they make
none. Signs that set off the items of a list need characters that seldom stand alone.
"""

from __future__ import annotations

from doclint.characters import is_hanzi
from doclint.checks import joined
from doclint.checks.joined import BLANKS, sides
from doclint.checks.windows import line_part
from doclint.document import Match
from doclint.memo import remembered
from doclint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import Any

    from doclint.document import Document, Evidence, Hit
    from doclint.rule import Rule

    Rows = tuple[tuple[str, ...], ...]

PARAMS: dict[str, type] = {
    "words": tuple,
    "hidden": tuple,
    "signs": str,
    "common": str,
    "before": str,
    "blank": bool,
}
REQUIRED = ("words", "hidden", "common", "before")
REQUIRES: tuple[str, ...] = ("jieba",)
_LISTING = ".-/_|·・‧∙•．&+~×*＊、"  # also set off items, or multiply
_DOTS = ("", "·", "・", "‧", "∙", "•", "．")
_NO_LINK = ("×", "*", "＊", *_DOTS[1:])  # seldom join two words of one character
_STOPS = "，。、；！？,;!?“”（）《》"  # a colon follows the labels of forms
_UNITS = "个件项条批期次户人名家处所座栋幢间辆台套份篇起类种级组部分口头只株亩吨元米"
_SENTENCE = "。，；、：！"
_GAP = lazy(rf"[\u4e00-\u9fff][{BLANKS}]+(?=[\u4e00-\u9fff])")
_LAID_OUT = 3  # gaps in the rest of a line that is set with blanks
_LONGEST = 4  # characters of a word on either side of a single gap
_SPELT = 12  # characters on either side that may take turns with a sign
_MOST = 8  # single gaps with one sign; a text with more uses the sign as its own
# Characters that name the two sides of a pair, or the members of a row.
_PAIRED = frozenset(
    "是否有无正负男女买卖收支进出供需上下左右前后内外大小多少高低长短宽东西南北省市县区乡镇村组户"
    "党政军民工农商学兵产研教团队企新旧老中青幼官兵干群师生医患城乡粮油水电气热路桥房地人财物事钱权"
    "责利科贸煤铁公海陆空早晚日夜冷热干湿轻重优劣强弱胜负输赢生死存亡升降增减涨跌开关启停借贷租售"
    "购销取年月周季甲乙丙丁一二三四五六七八九十主次正副初终首末林牧渔草山川河湖田文体卫德智美劳"
)


def anchors(params: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the rare signs, and the common ones after a character of a word."""
    common = params["common"]
    pairs = (char + sign for char in params["before"] for sign in common)
    return (*params.get("signs", ""), *pairs)


def check(
    document: Document, rule: Rule, hits: list[Hit], _evidence: Evidence
) -> Iterator[Match]:
    """Yield the words with a sign in every gap, or in one, as they should read.

    ``words`` and ``hidden`` are rows of known words; ``signs`` are looked for alone,
    ``common`` ones after a character that ``before`` lists. With ``blank`` only words
    split by mere blanks are told, else only the others and what ``hidden`` holds.
    """
    text = document.text
    blank = rule.params.get("blank", False)
    hidden = _known(rule.params["hidden"])
    known = _known(rule.params["words"]) | hidden
    found: list[tuple[int, int, str, bool]] = []
    reached = 0
    for hit in hits:
        at = _sign(text, hit.span.end - 1)
        one = _word(text, at, known) if at >= reached else None
        if one and blank == (text[at] in BLANKS and one[2] not in hidden):
            found.append(one)
            reached = one[1]
    single = [text[start + 1 : end] for start, end, _, spelt in found if not spelt]
    for start, end, word, spelt in found:
        if spelt or len(single) <= _MOST:
            yield Match.at(start, end, (word,), term=word)


def _sign(text: str, at: int) -> int:
    """Return the place of the sign that a blank may lead to: 政 . 协."""
    spread = text[at : at + 3]
    between = len(spread) == 3 and spread[0] in BLANKS and spread[2] in BLANKS
    return at + 1 if between and not is_hanzi(spread[1]) else at


@remembered(maxsize=4)
def _known(rows: Rows) -> frozenset[str]:
    return frozenset(row[0] for row in rows)


def _word(
    text: str, at: int, known: frozenset[str]
) -> tuple[int, int, str, bool] | None:
    """Return start, end and reading of the word that a sign splits, and if wholly."""
    sign = text[at]
    low, high = sides(text, at)
    if not (is_hanzi(text[low : low + 1]) and is_hanzi(text[high : high + 1])):
        return None
    start, end = _spelt(text, low, high, sign)
    blank = sign in BLANKS
    if blank and not _is_in_sentence(text, start, end):
        return None
    word = "".join(char for char in text[start:end] if is_hanzi(char))
    if len(word) > 2:
        row = set(word) <= _PAIRED and sign in _LISTING
        if row or not joined.is_word(word, known, two=sign not in _DOTS):
            return None
        return start, end, word, True
    return _single(text, (low, high), known)


def _spelt(text: str, low: int, high: int, sign: str) -> tuple[int, int]:
    """Return the stretch in which characters and the sign take turns."""
    step = high - low
    start, end = low, high
    for _ in range(_SPELT):
        if not _takes_turn(text, start - step, start, sign):
            break
        start -= step
    for _ in range(_SPELT):
        if not _takes_turn(text, end, end + step, sign):
            break
        end += step
    return start, end + 1


def _takes_turn(text: str, low: int, high: int, sign: str) -> bool:
    if low < 0 or not is_hanzi(text[low : low + 1]):
        return False
    between = text[low + 1 : high]
    return is_hanzi(text[high : high + 1]) and between.strip(BLANKS) == sign.strip(
        BLANKS
    )


def _is_in_sentence(text: str, start: int, end: int) -> bool:
    """Whether a spaced word stands in running text, not in a title or a form."""
    before, after = text[start - 1 : start], text[end : end + 1]
    if not after or not (after in _STOPS or after.isalnum()):
        return False
    if before.strip() and not (before in _STOPS + "：:" or before.isalnum()):
        return False
    low, high = line_part(text, start, end)
    gaps = _GAP.findall(text[low:start]) + _GAP.findall(text[end:high])
    return len(gaps) < _LAID_OUT and any(s in text[low:high] for s in _SENTENCE)


def _single(
    text: str, sides: tuple[int, int], known: frozenset[str]
) -> tuple[int, int, str, bool] | None:
    """Return the word over a single gap, where its pieces are no words."""
    low, high = sides
    sign = text[low + 1 : high].strip(BLANKS)
    left, right = _stretch(text, low, -1), _stretch(text, high, 1)
    if sign and sign in _LISTING and _is_listed(text, low, high, sign):
        return None
    word, place = joined.over(left, right, known)
    if not word:
        return None
    if sign in _DOTS and word not in known:
        return None  # foreign names are full of them, and of blanks all texts
    if not sign and (
        not _is_in_sentence(text, low, high + 1) or _is_counted(text, left, high)
    ):
        return None
    if (not sign or sign in _LISTING) and _is_listing(word, place, sign, known):
        return None
    return low + 1 - place, high + len(word) - place, word, False


def _is_counted(text: str, left: str, high: int) -> bool:
    """Whether a number was lost between what is counted and its unit: 提案 件，."""
    if text[high] not in _UNITS or text[high + 1 : high + 2] not in tuple(_STOPS):
        return False
    from doclint import words

    return len(words.cut(left)[-1]) > 1


def _is_listing(word: str, place: int, sign: str, known: frozenset[str]) -> bool:
    """Whether a sign may join the two pieces of a word as items."""
    if sign in ("×", "*", "＊") and word in known:
        return False
    if {word[place - 1], word[place]} <= _PAIRED:
        return True
    return not (sign in _NO_LINK and word in known) and not joined.is_broken(
        (word[:place], word[place:])
    )


def _stretch(text: str, at: int, way: int) -> str:
    """Return the characters of Chinese on one side of a gap, a few at most."""
    out = ""
    while len(out) < _LONGEST and is_hanzi(text[at : at + 1]):
        out = text[at] + out if way < 0 else out + text[at]
        at += way
        if at < 0:
            break
    return out


def _is_listed(text: str, low: int, high: int, sign: str) -> bool:
    """Whether a sign goes on setting off items nearby, or stands in a title."""
    before = text[max(0, low - 7) : low + 1].rpartition("\n")[2]
    after = text[high : high + 8].partition("\n")[0]
    title = text[max(0, low - 24) : low]
    return sign in before + after or title.rfind("《") > title.rfind("》")
