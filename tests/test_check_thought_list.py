"""Lists of guiding thoughts that stop before those of the stated year."""

import pytest

RULE = "incomplete-guiding-thoughts"
DENG, THREE = "邓小平理论", "“三个代表”重要思想"


@pytest.mark.parametrize(
    ("members", "years"),
    [
        (DENG, (1997, 2002)),
        (f"{DENG}和{THREE}", (2000, 2012)),
        (f"{DENG}、{THREE}、科学发展观", (2007, 2017)),
        (f"{DENG}、{THREE}和科学的发展观", (2005, 2017)),
    ],
)
def test_a_list_is_complete_until_the_next_member_is_due(found_by, members, years):
    text = f"坚持以{members}为指导，做好工作。"
    first, last = years
    assert found_by(RULE, text, first) == ()
    assert found_by(RULE, text, last) == ()
    assert len(found_by(RULE, text, last + 1)) == 1


@pytest.mark.parametrize(
    "text",
    [
        f"高举{DENG}伟大旗帜，不动摇。",
        f"用{THREE}武装头脑。",
        f"用{DENG}指导人大的各项工作。",
        "以dxp理论和“三个代表”重要思想为指导。",
    ],
)
def test_other_frames_use_a_list_too(found_by, text):
    assert len(found_by(RULE, text, 2020)) == 1


@pytest.mark.parametrize(
    "text",
    [
        f"学习{DENG}、{THREE}。",
        f"在{DENG}指引下，经济起飞。",
        f"以{DENG}、{THREE}为指导，深入贯彻习近平新时代中国特色社会主义思想。",
        f"1999年，坚持以{DENG}为指导。",
        f"党的十五大以来，坚持以{DENG}为指导。",
    ],
)
def test_what_is_not_claimed_or_goes_on_is_left(found_by, text):
    assert found_by(RULE, text, 2020) == ()


def test_without_a_year_nothing_is_found(found_by):
    assert found_by(RULE, f"坚持以{DENG}为指导。") == ()
