"""What frames a page: told by names of elements, or by being links and no text."""

from __future__ import annotations

from doclint.patterns import lazy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from doclint.readers.html.paragraphs import Paragraph

FIRM = -1  # the frame of an element that is never text; named ones count from 1

_NAME = lazy(
    r"(?i)(?:^|[\s\"'])(?:class|id)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"']+))"
)
_CAMEL = lazy(r"(?<=[a-z])(?=[A-Z])")
_FRAME = lazy(
    r"(?:^|[\s_-])(?<!with-)(?<!has-)(?<!no-)(?<!in-)"
    r"(?:top|main|left|right|sub|side|site|page|global|bd|foot|head)?"
    r"(?:nav|navi|navbar|navigation|menu|sidebar|footer|breadcrumb|crumb|share|pager"
    r"|pagination|copyright|toolbar|friendlink|qrcode|daohang|fenxiang|dqwz|weizhi)"
    r"s?(?:bar|box|list|wrap|button|buttons|buttonbox|area)?\d*(?![^\s_-])"
)
_WHOLE = frozenset(("html", "body", "main", "article", "form"))  # hold the text, too
_PROSE = 60  # characters of a paragraph with a full stop that no frame holds
_BETWEEN = " \u3000|>›»·・•/\\[]【】()（）<《》〈〉-—－_0123456789年月日:：.,，、\n"
_LEAD = lazy(
    r"[^：:。，]{0,6}位置[：:>]|[上下]一[篇条页]|相关(?:链接|阅读|新闻)|友情链接|首页"
)
_FILES = (".doc", ".docx", ".wps", ".pdf", ".ofd", ".xls", ".xlsx", ".zip", ".rar")
_MARKS = "。；！？"


def is_named(name: str, attributes: str) -> bool:
    """Whether an element is called a menu, a foot of the page or the like."""
    if name in _WHOLE:
        return False
    for match in _NAME.finditer(attributes):
        value = match[1] or match[2] or match[3] or ""
        if _FRAME.search(_CAMEL.sub("-", value).lower()):
            return True
    return False


def bare(text: str) -> int:
    """Return how many characters of a text are more than what parts links."""
    return len(text.strip(_BETWEEN))


def settled(paragraphs: list[Paragraph], parents: list[int]) -> list[Paragraph]:
    """Return paragraphs whose frame tells whether they are one, 0 if not.

    ``parents`` tells of each named frame in which it lies. One that holds prose has
    only the name of a frame; links alone are a frame without a name.
    """
    mistaken = {0}
    for one in paragraphs:
        frame = one.context.frame
        if frame not in mistaken and _is_prose(one.text):
            while frame > 0 and frame not in mistaken:
                mistaken.add(frame)
                frame = parents[frame]
    real = {FIRM: FIRM, 0: 0}
    for frame in range(1, len(parents)):  # the outer ones have lower numbers
        real[frame] = real[parents[frame]] if frame in mistaken else frame
    out = []
    for one in paragraphs:
        frame = real[one.context.frame] or (FIRM if _is_links(one) else 0)
        same = frame == one.context.frame
        out.append(one if same else one._replace(context=one.context.framed(frame)))
    return out


def _is_prose(text: str) -> bool:
    return len(text) >= _PROSE and "。" in text


def _is_links(one: Paragraph) -> bool:
    """Whether a paragraph is links and what parts them; attachments are text."""
    if not one.linked or one.context.scope.startswith("heading"):
        return False
    text = one.text.strip(_BETWEEN)
    if any(mark in text for mark in _MARKS):
        return False
    if one.bare:
        return _LEAD.match(text) is not None
    return not (text.startswith("附") or text.lower().endswith(_FILES))
