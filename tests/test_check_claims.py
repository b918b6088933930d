"""What a clause says of the present, and what it tells of the past."""

import pytest

from doclint.checks import claims
from doclint.span import Span

TERM = "春耕行动"


def _reading(text, stated=2024, last=2012):
    start = text.index(TERM)
    span = Span(start, start + len(TERM))
    return claims.reading(text, span, stated=stated, last=last)


@pytest.mark.parametrize(
    "text",
    [
        "《关于开展春耕行动的意见》正在施行。",
        "县长指出：“要开展春耕行动，抓紧农时。”",
        "墙上还留着“春耕行动”的标语。",
        "2010年，各乡要开展春耕行动。",
        "二〇〇九年，扎实推进春耕行动。",
        "2008年至2010年，认真组织春耕行动。",
        "2010年3月，县里开会。全面部署春耕行动。",
        "“十一五”时期，扎实推进春耕行动。",
        "自春耕行动开展以来，扎实推进春耕行动。",
        "当时正在开展春耕行动。",
        "从春耕行动到夏管行动，面貌一新。",
        "从推进春耕行动，到推进夏管行动，面貌一新。",
        "春耕行动提出的要求，至今仍要坚持。",
        "巩固春耕行动成果，坚持不懈。",
        "原春耕行动办公室已经合并。",
        "总书记强调，要扎实推进春耕行动。",
        "要在全县开展春耕行动，成功举办庆典。",
        "一、过去五年工作回顾\n扎实推进春耕行动，粮食丰收。",
        "第八条 要加快春耕行动进程。",
        "他于昨日逝世，享年九十岁。告别仪式上宣读生平，遗体火化。他加快春耕行动。",
    ],
)
def test_history_is_a_mention(text):
    assert _reading(text, last=2019 if "回顾" in text else 2012) == claims.MENTION


@pytest.mark.parametrize(
    "text",
    [
        "各乡要抓好春耕行动。",
        "当前，全县正处于春耕行动的攻坚期，正在开展春耕行动。",
        "加快春耕行动步伐。",
        "深入推进春耕行动。",
        "今年以来，扎实推进春耕行动。",
        "近年来，扎实推进春耕行动。",
        "2023年，扎实推进春耕行动。",
        "二、切实抓好春耕行动",
        "（一）春耕行动",
        "一、过去五年工作回顾\n二、今年的目标任务\n扎实推进春耕行动。",
        "会议强调，要扎实推进春耕行动。",
        "切实做好“春耕行动”的各项准备。",
        "不忘其初，为春耕行动而奋斗。",
    ],
)
def test_a_task_is_claimed_for_the_present(text):
    last = 2019 if "回顾" in text else 2012
    assert _reading(text, last=last) == claims.PRESENT


def test_a_bare_attribute_is_a_weak_claim():
    assert _reading("在春耕行动指引下，群众干劲很足。") == claims.WEAK


def test_what_shows_neither_is_unknown():
    assert _reading("大家谈到了春耕行动。") == claims.UNKNOWN


def test_a_text_that_begins_with_its_verb_is_a_claim():
    text = "坚决打赢攻坚战，绝不松懈。"
    assert claims.reading(text, Span(0, 7), stated=2024, last=2020) == claims.PRESENT


def test_a_review_reaches_no_further_back_than_a_term():
    text = "一、过去五年工作回顾\n扎实推进春耕行动，粮食丰收。"
    assert _reading(text, last=2012) == claims.PRESENT


def test_years_are_read_in_both_scripts():
    text = "1998年至2001年、二〇一二年和2015—2017年，共300年。"
    assert list(claims.years(text)) == [1998, 2001, 2012, 2015, 2017]
