"""Local bodies are offered the successor of their own level."""

import pytest

REPLACED, RENAMED = "local-body-replaced", "local-body-renamed"


@pytest.mark.parametrize(
    ("year", "text", "found", "readings"),
    [
        (2022, "县扶贫办要抓好监测帮扶。", "县扶贫办", ("县乡村振兴局",)),
        (2025, "县扶贫办要抓好监测帮扶。", "县扶贫办", ("县农业农村局",)),
        (2022, "省扶贫办要抓好监测帮扶。", "省扶贫办", ("省乡村振兴局",)),
        (2025, "省扶贫办要抓好监测帮扶。", "省扶贫办", ()),
        (2022, "扶贫办要抓好监测帮扶。", "扶贫办", ("乡村振兴局",)),
        (2023, "市卫计委必须按时报送。", "市卫计委", ("市卫生健康委",)),
        (2023, "区卫计局必须按时报送。", "区卫计局", ("区卫生健康局",)),
        (2023, "城市国税局必须按时报送。", "国税局", ("税务局",)),
        (2022, "省银监局必须按时报送。", "省银监局", ("省银保监局",)),
        (2024, "省银监局必须按时报送。", "省银监局", ()),
        (2023, "县政府法制办要严格把关。", "县政府法制办", ("县司法局",)),
    ],
)
def test_the_reading_is_the_local_name_of_the_year(
    found_by, year, text, found, readings
):
    (finding,) = found_by(REPLACED, text, year)
    assert (finding.at.text, finding.suggestions) == (found, readings)


@pytest.mark.parametrize(
    ("year", "text"),
    [
        (2021, "县扶贫办要抓好监测帮扶。"),
        (2024, "国务院扶贫办要求抓好监测帮扶。"),
        (2024, "当前要落实国家卫计委的规定。"),
        (2024, "时任市卫计委主任已经退休。"),
        (2023, "县乡村振兴局要抓好监测帮扶。"),
        (2023, "镇综治办要每月排查。"),  # of a town: not certain
        (2022, "县扶贫办（现县乡村振兴局）要抓好移交。"),
    ],
)
def test_bodies_of_the_state_and_of_their_time_are_left_alone(found_by, year, text):
    assert found_by(REPLACED, text, year) == ()


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("市环保局牵头负责。", ("市生态环境局",)),
        ("县环保局牵头负责。", ()),  # 市生态环境局的分局
        ("县监察局牵头负责。", ("县监察委员会",)),
        ("市人口计生委牵头负责。", ("市卫生健康委",)),
        ("镇扶贫办牵头负责。", ()),
        ("省国土资源厅牵头负责。", ("省自然资源厅",)),
        ("市委深改领导小组牵头负责。", ("市委全面深化改革委员会",)),
        ("市综治办牵头负责。", ()),
    ],
)
def test_no_reading_where_the_local_name_is_not_known(found_by, text, readings):
    (finding,) = found_by(RENAMED, text, 2022)
    assert finding.suggestions == readings


def test_the_message_speaks_of_the_local_body(found_by):
    (finding,) = found_by(REPLACED, "县扶贫办要抓好监测帮扶。", 2022)
    assert finding.message == (
        "“县扶贫办”2021年3月起陆续改名或撤并，2022年用“县乡村振兴局”，"
        "请按本地机构名称核对"
    )


@pytest.mark.parametrize(
    ("year", "text", "warned", "told"),
    [
        (2006, "县市场监督管理局派员检查。", ["县市场监督管理局"], []),
        (2012, "县市场监督管理局派员检查。", [], ["县市场监督管理局"]),
        (2014, "县市场监督管理局派员检查。", [], []),
        (2015, "省应急管理厅派员检查。", ["省应急管理厅"], []),
        (2015, "市生态环境局派员检查。", [], ["市生态环境局"]),
        (2009, "国家卫健委派员检查。", [], []),
        (2008, "市医保局派员检查。", [], []),
        (2009, "县监察委员会派员检查。", [], ["县监察委员会"]),
        (None, "县市场监督管理局派员检查。", [], []),
    ],
)
def test_a_body_before_its_time_is_as_certain_as_the_facts(
    found_by, year, text, warned, told
):
    found = [
        [one.at.text for one in found_by(rule, text, year)]
        for rule in ("local-body-too-early", "local-body-perhaps-too-early")
    ]
    assert found == [warned, told]
