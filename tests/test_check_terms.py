"""Terms before their time and after it, through the rules of the pack."""

import pytest

SURE, EARLY = "wording-before-its-time", "wording-too-early"
LATE = "replaced-wording"


def _texts(findings):
    return [finding.at.text for finding in findings]


@pytest.mark.parametrize(
    ("year", "sure", "early"),
    [
        (2009, ["新质生产力"], []),
        (2022, [], ["新质生产力"]),
        (2023, [], []),
        (None, [], []),
    ],
)
def test_certainty_grows_with_the_years_between(found_by, year, sure, early):
    text = "学好新质生产力的论述。"
    assert _texts(found_by(SURE, text, year)) == sure
    assert _texts(found_by(EARLY, text, year)) == early


def test_what_no_source_dates_is_never_certain(found_by):
    text = "践行“两个维护”。"
    assert _texts(found_by(SURE, text, 1999)) == []
    assert _texts(found_by(EARLY, text, 1999)) == ["两个维护"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("城东的乡村振兴路。", ["乡村振兴"]),
        ("要全面推进乡村振兴。", ["全面推进乡村振兴"]),
        ("第四风电场，十四个全面检查组。", []),
        ("不得使用“乡村振兴”字样。", []),
    ],
)
def test_the_longest_whole_term_is_reported_once(found_by, text, found):
    assert _texts(found_by(SURE, text, 2006)) == found


def test_the_message_names_date_and_document(found_by):
    (finding,) = found_by(SURE, "学好新质生产力的论述。", 2009)
    assert finding.message.startswith("“新质生产力”始见于2023年9月")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("依照《民法典》裁判。", ["《民法典》"]),
        ("依照中华人民共和国民法典裁判。", ["中华人民共和国民法典"]),
        ("《民法典》草案公开征求意见。", []),
        ("依照《滨江市民法典宣传办法》。", []),
    ],
)
def test_a_law_is_known_by_its_title(found_by, text, found):
    assert _texts(found_by("law-before-its-time", text, 2010)) == found


@pytest.mark.parametrize(
    ("year", "readings"),
    [(2014, ("全面建成小康社会",)), (2024, ("全面建设社会主义现代化国家",))],
)
def test_the_reading_is_the_wording_of_the_stated_year(found_by, year, readings):
    (finding,) = found_by(LATE, "加快全面建设小康社会步伐。", year)
    assert (finding.suggestions, finding.fix) == (readings, None)


def test_an_end_without_an_heir_tells_the_last_year(found_by):
    (finding,) = found_by(LATE, "各部门要抓好农业学大寨运动。", 1995)
    assert (finding.suggestions, finding.message) == (
        (),
        "“农业学大寨运动”用至1980年",
    )


@pytest.mark.parametrize(
    ("rule", "text", "year", "found"),
    [
        ("body-renamed", "要按照环保总局的要求办理。", 2015, ["环保总局"]),
        ("body-renamed", "要与建设部门、农业部门配合。", 2024, []),
        ("body-renamed", "要同住房和城乡建设部对接。", 2024, []),
        ("body-renamed", "泰国卫生部要求加强检疫。", 2024, []),
        ("renamed-place", "崇明县负责承办。", 2024, ["崇明县"]),
        ("renamed-place", "全市新增城市公园三处。", 2024, []),
        ("replaced-indicator", "农民人均纯收入1万元。", 2024, ["农民人均纯收入"]),
        ("repealed-system", "要按规定征收营业税。", 2024, ["营业税"]),
        ("repealed-system", "要落实农业税收政策。", 2024, []),
    ],
)
def test_names_end_where_they_end(found_by, rule, text, year, found):
    assert _texts(found_by(rule, text, year)) == found


@pytest.mark.parametrize(
    ("body", "day"),
    [("市国税局", "6月15日"), ("县国税局", "7月20日"), ("自治区国税局", "6月15日")],
)
def test_the_day_of_a_change_is_that_of_the_level(found_by, body, day):
    (finding,) = found_by("local-body-replaced", f"{body}要抓好落实。", 2024)
    assert day in finding.message
