"""Set phrases with a character lost, doubled or swapped."""

import pytest

from doclint.checks.set_phrase import variants


def test_variants_of_a_short_phrase_are_doubled_or_swapped():
    assert variants("办公") == ("办办公", "办公公", "公办")


def test_a_longer_phrase_also_loses_a_character_inside():
    assert {"常务员会", "常委员会"} < set(variants("常务委员会"))
    assert "务委员会" not in variants("常务委员会")


@pytest.mark.parametrize(
    ("text", "found", "fix"),
    [
        ("市人大常务委会员会议", "常务委会员", "常务委员会"),
        (
            "坚持习近平新时代中国色社会主义思想",
            None,
            "习近平新时代中国特色社会主义思想",
        ),
        ("弘扬社会主义心核价值观", "社会主义心核价值观", "社会主义核心价值观"),
    ],
    ids=["swapped", "lost", "swapped inside"],
)
def test_a_damaged_phrase_gets_its_form(found_by, text, found, fix):
    (one,) = found_by("damaged-set-phrase", text)
    assert one.at.text == (found or one.at.text)
    assert one.suggestions == (fix,)


@pytest.mark.parametrize(
    "text",
    ["弘扬社会主义核心价值观。", "常务委员、会员代表参加。"],
    ids=["whole", "two words"],
)
def test_a_whole_phrase_is_right(found_by, text):
    assert found_by("damaged-set-phrase", text) == ()
