"""Order and form of numbers."""

import pytest


def texts(findings):
    return [f.at.text for f in findings]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("一、甲\n二、乙\n二、丙\n三、丁", ["二、"], id="repeated"),
        pytest.param(
            "一、甲\n二、乙\n四、丙\n五、丁", ["四、"], id="list-goes-on-wrong"
        ),
        pytest.param(
            "一、甲\n二、乙\n四、丙\n四、丁", ["四、"], id="list-goes-on-right"
        ),
        pytest.param("一、甲\n二、乙\n六、丙", [], id="far-away"),
        pytest.param("（1）甲\n（2）乙\n（4）丙", ["（4）"], id="round"),
        pytest.param("## 一、甲\n## 二、乙\n## 四、丙", ["四、"], id="markdown"),
        pytest.param("附件：1.甲\n　　　2.乙\n　　　2.丙", ["2."], id="attachments"),
        pytest.param("一、甲\n附件：1.子\n2.丑\n二、乙\n三、丙", [], id="list-inside"),
        pytest.param(
            "一、甲\n（一）子\n（二）丑\n二、乙\n（三）寅\n（五）卯\n（五）辰\n（六）巳",
            ["（五）"],
            id="goes-on-under-the-next-heading",
        ),
        pytest.param(
            "一、甲\n二、乙\n（二）子\n（三）丑\n（三）寅", ["（三）"], id="headless"
        ),
        pytest.param(
            "一、甲\n（二）、乙\n（一）子\n（二）丑\n四、丙", ["四、"], id="leap"
        ),
        pytest.param("七、甲\n九、乙\n十、丙", [], id="part-of-another-text"),
    ],
)
def test_lines_out_of_order(found_by, text, found):
    assert texts(found_by("numbering-sequence", text)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("抓好：一、甲；二、乙；四、丙。", ["四、"]),
        ("抓好：1）甲；2）乙；2）丙；3）丁。", ["2）"]),
        ("抓好：1.甲；2.乙；4.丙。", ["4."]),
        ("一抓进度，二抓质量，四抓安全。", ["四抓"]),
        ("第一步，摸底。\n第二步，整改。\n第四步，验收。", ["第四步"]),
        ("抓好：一、甲；三、丙；五、戊。", []),
        ("抓好：二、甲；三、丙；五、戊。", []),
        ("其一，甲。其二，乙。其三，丙。", []),
    ],
)
def test_rows_in_paragraphs_out_of_order(found_by, text, found):
    assert texts(found_by("inline-sequence", text)) == found


def test_a_number_inside_the_line_is_not_missing(found_by):
    assert (
        found_by("numbering-sequence", "（一）甲\n（二）乙。（三）丙。\n（四）丁") == ()
    )


def test_clauses_far_apart_are_no_row(found_by):
    text = "一是学。二是做。" + "各地要抓紧。" * 900 + "四是查。"
    assert found_by("clause-sequence", text) == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("1、甲\n2.乙\n3、丙\n4、丁", ["2."], id="most-decide"),
        pytest.param("1、甲\n2.乙", ["1、"], id="the-standard-decides"),
        pytest.param("一、甲\n1.子\n2、丑\n二、乙", ["2、"], id="inside"),
        pytest.param("①甲\n②乙\n③丙", [], id="alike"),
        pytest.param("（一）甲\n1.子\n2.丑\n（2）乙\n二、丙", ["（2）"], id="figures"),
        pytest.param("（一）甲\n1.子\n（1）卯\n（2）辰\n2.丑", [], id="own-list"),
    ],
)
def test_forms_that_differ(found_by, text, found):
    assert texts(found_by("mixed-numbering", text)) == found


def test_a_row_may_have_another_mark(found_by):
    text = "第一、要提高认识。第二、要落实责任。第四、要加强督导。"
    assert texts(found_by("clause-sequence", text)) == ["第四"]
    assert found_by("clause-sequence", "第一、第二、第四产业") == ()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("1.甲\n2.乙\n（3）丙", ["（3）"], id="last"),
        pytest.param("1.甲\n2.乙\n（3）丙\n（4）丁", [], id="a-row-of-its-own"),
        pytest.param("1.甲\n2.乙（1）子（2）丑\n（3）寅", [], id="begun-inside-a-line"),
        pytest.param("（1）子\n（2）丑\n1.甲\n2.乙\n（3）寅", [], id="goes-on"),
    ],
)
def test_a_bracketed_number_that_ends_a_row_of_plain_ones(found_by, text, found):
    assert texts(found_by("mixed-numbering", text)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(
            "一、甲\n二、乙。\n抓好落实。三、严格考核\n四、丁", ["。三、"], id="inside"
        ),
        pytest.param("一、甲\n二、乙。三、严格考核。\n", ["。三、"], id="last"),
        pytest.param("一、甲。二、严格考核。\n", [], id="only-one-begins-a-line"),
        pytest.param("一、甲\n二、乙。见三、严格考核。\n", [], id="no-stop-before"),
        pytest.param("（一）甲\n（二）乙。（三）丙，丁。\n", [], id="no-heading"),
    ],
)
def test_items_that_go_on_in_the_paragraph_above(found_by, text, found):
    assert texts(found_by("item-not-on-own-line", text)) == found
