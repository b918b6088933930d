"""The year that a piece states."""

from time import perf_counter

import pytest

from doclint.span import Span
from doclint.stated_year import stated

BODY = "各单位要认真学习，抓好落实，确保各项任务按期完成。"


def _of(text, **options):
    return stated(text, Span(0, len(text)), **options)


def _best(text):
    return [(clue.kind, clue.text) for clue in _of(text).evidence][:1]


def _case(name, year, kind, *lines):
    return pytest.param("\n".join(lines), year, kind, id=name)


FRAMES = [
    _case("document number", 2024, "number", "甲市发〔2024〕5号", "关于甲的通知", BODY),
    _case("number in square brackets", 2024, "number", "甲发[2024]12号", BODY),
    _case("number in round brackets", 2023, "number", "甲字（2023）第7号", BODY),
    _case("number of a case", 2023, "number", "（2023）京0199民初12号", BODY),
    _case("number of a notice", 2024, "number", "公告2024年第5号", BODY),
    _case("number after a label", 2024, "number", "文号：甲发〔2024〕5号", "甲", BODY),
    _case("number at the end of a title", 2021, "number", "某甲规划（2021）3号", BODY),
    _case(
        "sign-off", 2024, "sign-off", "关于甲的通知", BODY, "甲市乙局", "2024年3月5日"
    ),
    _case("sign-off in Chinese numerals", 2024, "sign-off", BODY, "二〇二四年三月五日"),
    _case(
        "sign-off with a ring for zero", 2024, "sign-off", BODY, "二○二四年十二月五日"
    ),
    _case("sign-off in full width", 2024, "sign-off", BODY, "２０２４年３月１５日"),
    _case("sign-off with a letter O", 2024, "sign-off", BODY, "2O24年1O月1日"),
    _case("sign-off with blanks", 2024, "sign-off", BODY, "2024 年 3 月 5 日"),
    _case("sign-off with spread digits", 1998, "sign-off", BODY, "1 9 9 8 年3 月5日"),
    _case("sign-off without a day", 2024, "sign-off", BODY, "2024年3月"),
    _case("sign-off with a blank day", 2024, "sign-off", BODY, "2024年×月×日"),
    _case("sign-off to be filled in", 2024, "sign-off", BODY, "2024年  月  日"),
    _case("sign-off behind a name", 2024, "sign-off", BODY, "甲市乙局　2024年3月5日"),
    _case("sign-off in brackets", 2024, "sign-off", BODY, "（2024年3月5日）"),
    _case("sign-off behind a label", 2024, "sign-off", BODY, "签订日期：2024年3月5日"),
    _case("sign-off in digits", 2024, "sign-off", BODY, "2024.03.05"),
    _case("imprint", 2024, "sign-off", BODY, "甲市乙局办公室  2024年3月5日印发"),
    _case(
        "sign-off before an attachment",
        2024,
        "sign-off",
        "关于甲的通知",
        BODY,
        "2024年3月5日",
        "附件：甲表",
        *[f"{n}．{BODY}" for n in range(1, 15)],
    ),
    _case(
        "meeting under the title",
        2026,
        "title-block",
        "政府工作报告",
        "——2026年1月28日在甲省第九届人民代表大会第四次会议上",
        "省长　某某",
        "各位代表：",
        "2025年是极不平凡的一年。",
    ),
    _case("day in brackets", 2024, "title-block", "讲话", "（2024年1月18日）", BODY),
    _case("day after the title", 2024, "title-block", "讲话（2024年1月18日）", BODY),
    _case("day of the minutes", 2024, "title-block", "时间：2024年1月18日", BODY),
    _case(
        "dateline",
        2024,
        "title-block",
        "新华社甲地2024年3月5日电（记者某某）会议今天举行。",
    ),
    _case("title", 2024, "title", "2024年工作要点", BODY),
    _case(
        "title of a review and a plan", 2024, "title", "2023年总结和2024年计划", BODY
    ),
    _case("bare year in a title", 2024, "title", "2024政府工作报告", BODY),
    _case("title of a changed law", 2013, "title", "甲市养犬条例（2013年修订）", BODY),
    _case("title with a blank day", 2024, "title", "讲话", "（2024年×月×日）", BODY),
    _case(
        "newest change of a law",
        2020,
        "title-block",
        "甲市养犬条例",
        "2013年8月1日 甲市第九届人民代表大会常务委员会第三次会议通过",
        "2020年7月24日 甲市人民代表大会常务委员会《关于修改〈甲〉的决定》修正",
        "2021年1月1日 施行",
        "第一条 为了规范养犬行为，制定本条例。",
    ),
    _case(
        "history of a law in brackets",
        2020,
        "title-block",
        "甲市养犬条例",
        "（2013年8月1日甲市人大常委会通过。根据2020年7月24日《关于修改〈甲〉的决定》修正。）",
        "第一条 为了规范养犬行为，制定本条例。",
    ),
    _case("upload", 2024, "published", "关于甲的通知", "发布时间：2024-03-05", BODY),
    _case("source", 2024, "published", "甲", "2024-03-05 来源：甲网发布", BODY),
]


@pytest.mark.parametrize(("text", "year", "kind"), FRAMES)
def test_the_frame_tells_the_year(text, year, kind):
    assert (_of(text).year, _of(text).evidence[0].kind) == (year, kind)


BODIES = [
    _case("opening", 2024, "opening", "2024年是实施“十四五”规划的关键一年。"),
    _case("as of a month", 2024, "as-of", "截至2024年6月底，全县共办结案件12件。"),
    _case("half a year", 2024, "as-of", "2024年上半年，全县生产总值稳步回升。"),
    _case("today", 2024, "as-of", "今天（2024年12月2日）是交通安全日。"),
    _case("event of these days", 2024, "event", "2024年甲市读书周今天在甲地开幕。"),
    _case("event without 年", 2024, "event", "2024甲江论坛今天在甲地开幕。"),
    _case(
        "growth of the year before", 2024, "review", "2023年，全县产值比上年增长5%。"
    ),
    _case("the end of the year before", 2024, "review", "截至2023年底，共有12人。"),
    _case(
        "heading of a plan",
        2007,
        "heading",
        "各位代表：",
        "一、2006年工作回顾",
        "2006年是“十一五”的第一年，经济平稳。",
        "二、2007年工作总体部署",
        "今年任务很重。",
    ),
    _case(
        "heading of a review and a plan",
        1999,
        "heading",
        "各位代表：",
        "一、1998年工作回顾和1999年工作的总体要求",
        "过去一年，成绩很大。",
    ),
    _case(
        "opening under a review",
        1997,
        "review",
        "各位代表：",
        "一、１９９６年工作的回顾",
        "１９９６年是实施“九五”计划的第一年。",
    ),
    _case("achievements of a year", 1992, "review", "1991年是取得重大成就的一年。"),
    _case(
        "later of two openings", 2026, "opening", "2025年是收官之年。2026年是开局之年。"
    ),
    _case("own beginning", 2013, "frequency", "第九条 本条例自2013年7月1日起施行。"),
    _case(
        "own beginning in January", 2016, "frequency", "本办法自2017年1月1日起施行。"
    ),
    _case("dates", 2024, "frequency", "2024年3月1日他到任，2024年5月离任。"),
    _case("year entered", 2026, "as-of", "进入2026年，各地加快建设。"),
    _case(
        "December looks ahead",
        2023,
        "frequency",
        "明年任务重，明年早谋划，要为明年开好局。2024年将启动甲工程，2024年要完成乙工程。",
    ),
    _case(
        "January sums up",
        2024,
        "review",
        "今天（1月9日），会议总结2023年工作。2023年，全县增长5%。",
    ),
]


@pytest.mark.parametrize(("text", "year", "kind"), BODIES)
def test_the_body_tells_the_year_when_the_frame_is_silent(text, year, kind):
    assert (_of(text).year, _of(text).evidence[0].kind) == (year, kind)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param(BODY, id="no year"),
        pytest.param("10月3日，去年和明年都提到了。", id="relative years"),
        pytest.param("计划（20××年）\n本办法自20××年×月×日起施行。", id="blanks"),
        pytest.param("从24年起，到98年止，共三千年。", id="short years"),
        pytest.param("到2035年，力争2030年前达峰，确保2027年实现目标。", id="targets"),
        pytest.param("要认真落实《甲市2019年行动方案》（2020年修订）。", id="cited"),
        pytest.param("根据甲发〔2019〕5号文件要求，现通知如下。", id="cited number"),
        pytest.param("转发乙发〔2019〕5号文件", id="number of what is forwarded"),
        pytest.param("从2024年到2024年，2024年至2024年五年间。", id="impossible spans"),
        pytest.param("他1998年参加工作。", id="one past year"),
        pytest.param("全县有2000多人，投入2000万元，编号12024年。", id="no years"),
        pytest.param("有效期至2030年1月1日", id="end of validity"),
        pytest.param("2016年以来，全镇修路30公里。", id="a start"),
        pytest.param("2016年下半年以来，户户通了水。", id="a start within a year"),
        pytest.param("2016年以来修路，2016年以来通水。", id="a start told twice"),
        pytest.param("自2016年起，自2016年开始，均按此办理。", id="starts"),
        pytest.param("2016年以后，甲村不再缺水。", id="the time after"),
        pytest.param(
            "甲县第十三个五年规划和2030年远景目标纲要\n第一章 略。", id="a far goal"
        ),
        pytest.param("甲规划（2021—2025年）", id="years of a plan"),
    ],
)
def test_what_is_no_evidence_gives_no_year(text):
    assert _of(text) == (None, None, None, (), None, False)


def test_month_and_day_are_those_of_the_best_date():
    text = f"甲发〔2024〕5号\n关于甲的通知\n{BODY}\n2024年3月5日\n"
    assert _of(text)[:3] == (2024, 3, 5)
    assert _of("2024年工作要点\n")[:3] == (2024, None, None)


def test_the_far_goal_of_a_plan_is_no_year_of_its_title():
    title = "甲县第十四个五年规划和二〇三五年远景目标纲要"
    found = _of(f"{title}\n（2021年2月）\n第一章 略。\n")
    assert (found.year, found.runner_up) == (2021, None)


def test_the_newest_day_of_a_law_is_its_date():
    text = "甲市养犬条例\n2024年3月5日通过\n2024年6月7日批准\n第一条 略。"
    assert _of(text)[:3] == (2024, 6, 7)


def test_the_date_of_a_judgment_is_not_that_of_its_facts():
    facts = "2019年3月1日，双方签订合同。2019年5月，甲方付款。2021年1月2日起诉。"
    found = _of(f"民事判决书\n{facts}\n审判员　某某\n二〇二二年六月一日\n")
    assert (found.year, found.conflict) == (2022, False)


def test_evidence_is_best_first_and_quotes_the_text():
    text = f"甲发〔2024〕5号\n2024年工作要点\n{BODY}\n2024年3月5日\n"
    evidence = _of(text).evidence
    kinds = [clue.kind for clue in evidence]
    assert kinds == ["number", "sign-off", "title"]
    assert all(text[c.span.start : c.span.end] == c.text for c in evidence)


OLD = "2012年工作总结\n2012年是实施“十二五”规划的重要一年。\n"


@pytest.mark.parametrize(
    ("text", "conflict"),
    [
        pytest.param(f"{OLD}甲市乙局\n2024年1月5日\n", True, id="old draft, new date"),
        pytest.param(f"甲发〔2019〕5号\n{BODY}\n2024年3月5日\n", True, id="old number"),
        pytest.param(f"{OLD}甲市乙局\n2013年1月5日\n", False, id="a year apart"),
        pytest.param(
            f"甲发〔2024〕5号\n{OLD}2024年1月5日\n", False, id="better evidence"
        ),
        pytest.param(
            "2024年1月5日\n2012年以来，稳步前进。\n", False, id="weak evidence"
        ),
    ],
)
def test_two_years_far_apart_and_as_well_attested_are_a_conflict(text, conflict):
    assert _of(text).conflict is conflict


def test_the_runner_up_is_told():
    found = _of(f"{OLD}甲市乙局\n2024年1月5日\n")
    assert (found.year, found.runner_up) == (2024, 2012)


def test_years_after_the_latest_are_targets():
    text = "2035年是基本实现现代化的第一年。"
    assert _of(text, latest=2027).year is None
    assert _of(text).year == 2035


def test_a_piece_is_read_alone():
    first, second = f"{BODY}\n2019年3月5日\n", f"{BODY}\n2024年3月5日\n"
    text = first + second
    assert stated(text, Span(0, len(first))).year == 2019
    assert stated(text, Span(len(first), len(text))).year == 2024


ANCHORS = {"建党×周年": 1921, "第×个教师节": 1984}


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("喜迎建党105周年。", 2026),
        ("今天是第四十个教师节。", 2024),
        ("在庆祝建党100周年大会上的讲话中指出。", None),
        ("建国75周年。", None),
        ("第5届教师节，100周年。", None),
        ("建党105周年。\n2024年3月5日\n", 2024),
    ],
)
def test_anchors_are_asked_when_nothing_else_speaks(text, year):
    assert _of(text, anchors=ANCHORS).year == year


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("2024年" * 20_000, id="one year"),
        pytest.param(
            "".join(f"{1900 + n % 200}年，" for n in range(12_000)), id="years"
        ),
        pytest.param("《" * 33_000, id="open titles"),
        pytest.param("2024年3月5日《" * 4_000, id="dates and titles"),
        pytest.param("〔2024〕" * 5_000, id="numbers"),
        pytest.param("2024年是" + "一" * 33_000, id="digits"),
        pytest.param("\n" * 100_000, id="blank lines"),
    ],
)
def test_hostile_texts_take_no_long_time(text):
    began = perf_counter()
    _of(text)
    assert perf_counter() - began < 1
