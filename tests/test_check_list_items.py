"""Items against their list, and lists against the number that is told of them."""

import pytest


@pytest.mark.parametrize(
    ("rule", "text", "found"),
    [
        ("heading-stop", "一、甲乙\n二、丙丁。\n三、戊己", ["。"]),
        ("heading-stop", "一、甲乙。\n二、丙丁。\n三、戊己", []),
        ("heading-stop", "一、甲乙\n二、丙丁。", []),
        ("heading-stop", "一、甲乙\n二、丙丁，\n三、戊己", ["，"]),
        ("item-end-mark", "1.甲乙；\n2.丙丁；\n3.戊己、\n4.庚辛。", ["、"]),
        ("item-end-mark", "1.甲乙；\n2.丙丁；\n3.戊己；\n4.庚辛", ["辛"]),
        ("item-end-mark", "1.甲乙；\n2.丙丁\n3.戊己\n4.庚辛。", []),
        ("item-end-mark", "1.甲乙；\n说明如下：甲乙丙。\n2.丙丁\n3.戊；\n4.庚", []),
        ("repeated-heading", "一、甲乙丙丁\n二、甲乙丙丁。", ["甲乙丙丁"]),
        ("repeated-heading", "一、甲乙\n（一）子丑寅卯\n二、丙\n（一）子丑寅卯", []),
        ("list-without-first", "二、甲\n（二）子\n（三）丑", ["（二）"]),
        ("list-without-first", "二、甲（一）癸\n（二）子\n（三）丑", []),
        ("list-without-first", "二、甲\n（二）子", []),
    ],
)
def test_items_that_differ_from_the_others(found_by, rule, text, found):
    assert [one.at.text for one in found_by(rule, text)] == found


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("要抓好四件实事：一要修路，二要通水，三要绿化。", [("三",)]),
        ("提出以下3点要求：\n1.甲\n2.乙\n3.丙\n4.丁", [("4",)]),
        ("提出以下3点要求：\n1.甲\n2.乙\n3.丙", []),
        ("第三项工作：一是学，二是做。十几项工作：一是学，二是做。", []),
        ("抓好两项工作：一是学，二是做。\n三是查。", []),
        ("存在三个问题。各地要抓紧整改，一是学，二是做。", []),
    ],
)
def test_announced_points_are_counted(found_by, text, readings):
    found = found_by("announced-count", text)
    assert [one.suggestions for one in found] == readings


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("甲、乙和丙三地分别为12户、15户。", 1),
        ("城镇、农村居民收入分别增长5%、6%和7%。", 1),
        ("粮食、瓜果及坚果分别增长5%、6%和7%。", 0),
        ("产销分别增长5%、6%。", 0),
        ("甲（区）、乙（区）分别为3户、4户、5户。", 0),
    ],
)
def test_names_before_respectively_are_counted(found_by, text, count):
    assert len(found_by("respectively-count", text)) == count


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("一是抓渠道。\n二是维修泵站\n三是抓塘坝。", ["站"]),
        ("（一）抓渠道清淤。\n（二）抓泵站维修\n（三）抓塘坝加固。", ["修"]),
        ("（一）抓渠道清淤。\n（二）抓泵站\n维修。\n（三）抓塘坝加固。", []),
        ("一是抓渠道。二是抓泵站\n三是抓塘坝。", []),
    ],
)
def test_one_item_without_the_stop_of_the_others(found_by, text, found):
    assert [f.at.text for f in found_by("item-without-stop", text)] == found
