"""Fact tables: dates, schemas, and which text belongs to which years."""

from pathlib import Path

import pytest

from doclint import facts
from doclint.errors import PackError
from doclint.facts import dates, tables, timeline, views

FOLDER = Path(__file__).resolve().parents[1] / "rules" / "gongwen" / "facts"
LAW = {
    "name": '"青禾县农田法"',
    "adopted": '"2001-03-02"',
    "effective": '"2001-05-01"',
    "source": '"house style"',
}


def _write(tmp_path, text, name="facts.toml"):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


def _entry(kind, fields):
    rows = "".join(f"{k} = {v}\n" for k, v in fields.items() if v is not None)
    return f"[[{kind}]]\n{rows}\n"


@pytest.mark.parametrize(
    ("date", "parts"),
    [
        ("2017", (2017,)),
        ("2017-10", (2017, 10)),
        ("2017-10-18", (2017, 10, 18)),
        ("2024-02-29", (2024, 2, 29)),
    ],
)
def test_a_date_has_one_of_three_precisions(date, parts):
    assert dates.parts(date) == parts


@pytest.mark.parametrize(
    ("date", "said"),
    [
        ("17-10-18", "none of YYYY"),
        ("2017-1", "none of YYYY"),
        ("2017-13", "no such month"),
        ("2023-02-29", "no such day"),
        ("2023-04-31", "no such day"),
    ],
)
def test_an_impossible_date_is_refused(date, said):
    with pytest.raises(ValueError, match=said):
        dates.parts(date)


@pytest.mark.parametrize(
    ("one", "other", "order"),
    [
        ("2016", "2017-01-01", -1),
        ("2017", "2017-10-18", 0),
        ("2017-11", "2017-10-18", 1),
        ("2017-10-18", "2017-10", 0),
    ],
)
def test_dates_compare_at_the_coarser_precision(one, other, order):
    assert dates.order(one, other) == order


def test_months_lie_between_dates_that_have_some():
    assert dates.months("2012-11-08", "2013-02") == 3
    assert dates.months("2012", "2013-02") == 0


@pytest.mark.parametrize(
    ("date", "text"),
    [("2017", "2017年"), ("2017-03", "2017年3月"), ("2017-03-05", "2017年3月5日")],
)
def test_a_date_is_told_as_in_a_text(date, text):
    assert dates.spoken(date) == text


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.toml")), ids=lambda p: p.stem)
def test_every_table_of_the_pack_is_as_its_schema_says(path):
    name, entries = facts.table(path)
    assert name in tables.TABLES
    assert entries


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[[law", "cannot be read as TOML"),
        ("", "holds nothing; a fact table holds entries of one kind"),
        (
            _entry("law", LAW) + _entry("place", {}),
            "holds law, place; a fact table holds entries of one kind",
        ),
        (_entry("statute", LAW), r"no kind of fact is named \[\[statute\]\]"),
        (_entry("law", LAW | {"adoptd": '"2001"'}), 'did you mean "adopted"'),
        (_entry("law", LAW | {"effective": None}), "effective is missing"),
        (_entry("law", LAW | {"name": None}), 'law "number 1": name is missing'),
        (_entry("law", LAW | {"source": None}), 'source .* or write "unverified"'),
        (_entry("law", LAW | {"adopted": "2001"}), "adopted is a date, not 2001"),
        (_entry("law", LAW | {"adopted": '"2001-3"'}), "adopted: '2001-3' is none of"),
        (_entry("law", LAW | {"early": '"no"'}), "early is a flag, not 'no'"),
        (_entry("law", LAW | {"aliases": '[""]'}), "aliases is a list of texts"),
        (
            _entry("law", LAW | {"abolished": '"1999"'}),
            'law "青禾县农田法": effective 2001-05-01 is after abolished 1999',
        ),
        (_entry("law", LAW) * 2, "stands twice; keep one"),
        (
            _entry("law", LAW) + _entry("law", LAW | {"name": '"“青禾县农田法”"'}),
            "青禾县农田法 stands in an entry before",
        ),
        (
            "".join(
                _entry(
                    "place",
                    {
                        "old": f'"{old}"',
                        "new": '"青禾区"',
                        "province": '"江南省"',
                        "date": '"2001"',
                        "source": '"unverified"',
                    },
                )
                for old in ("青禾县", "临江县")
            ),
            r"place \"江南省 临江县 2001\": stands after .* sort by old",
        ),
    ],
)
def test_a_wrong_table_is_refused(tmp_path, text, said):
    path = _write(tmp_path, text)
    with pytest.raises(PackError, match=said) as caught:
        facts.entries(path)
    assert str(path) in str(caught.value)


def test_a_missing_table_is_refused(tmp_path):
    with pytest.raises(PackError, match="cannot be read"):
        facts.index(tmp_path / "facts.toml")


def test_notes_are_not_handed_on(tmp_path):
    path = _write(tmp_path, _entry("law", LAW | {"note": '"一审"'}))
    assert "note" not in facts.entries(path)[0]


def _found(index, text):
    """Return the longest known text in a text, with what is known of it."""
    return next(
        (known, dated)
        for core in index
        if core in text
        for known, _, dated in timeline.around(index, core)
        if known in text
    )


FORMULATIONS = """
[[formulation]]
term = "春耕行动"
aliases = ["“春耕”行动", "全县春耕行动"]
first_date = "2001-03"
first_document = "县委一号文件（2001年）"
status = "replaced"
present_until = "2005"
superseded_by = "夏管行动/夏管"
superseded_from = "2004-06"
source = "house style"

[[formulation]]
term = "夏管行动"
first_date = "2004-06"
first_document = "县委二号文件"
status = "replaced"
present_until = "2010"
superseded_by = "秋收行动（试行）"
superseded_from = "2011"
source = "house style"
partial = true

[[formulation]]
term = "秋收行动"
first_date = "2011"
first_document = "县委三号文件"
status = "current"
early = false
source = "unverified"
"""


@pytest.fixture
def seasons(tmp_path):
    return facts.index(_write(tmp_path, FORMULATIONS))


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("开展全县春耕行动。", "全县春耕行动"),
        ("开展春耕行动。", "春耕行动"),
        ("开展“春耕”行动。", "“春耕”行动"),
    ],
)
def test_the_longest_text_around_a_core_is_known(seasons, text, known):
    assert _found(seasons, text)[0] == known


def test_a_text_without_dates_is_not_looked_for(seasons):
    assert "秋收行动" not in seasons


def test_a_text_without_dates_keeps_a_shorter_one_from_being_found(tmp_path):
    longer = FORMULATIONS.replace('"秋收行动"', '"夏管行动办公室"')
    index = facts.index(_write(tmp_path, longer))
    text, dated = _found(index, "夏管行动办公室成立。")
    assert (text, dated.start, dated.last) == ("夏管行动办公室", "", 0)


@pytest.mark.parametrize(
    ("year", "heir"), [(2003, ""), (2006, "夏管行动"), (2015, "秋收行动")]
)
def test_the_wording_in_force_is_followed_as_often_as_needed(seasons, year, heir):
    assert _found(seasons, "春耕行动")[1].heir(year) == heir


def test_margins_tell_how_sure_a_beginning_is(seasons):
    margins = [_found(seasons, text)[1].margin for text in ("春耕行动", "夏管行动")]
    assert margins == [2, 5]


def test_origin_is_the_document_without_remarks(seasons):
    assert _found(seasons, "春耕行动")[1].origin == "县委一号文件"


def test_years_are_those_in_which_a_text_was_usual(seasons):
    assert _found(seasons, "春耕行动")[1].years == (2001, 2005)


BODIES = """
[[institution]]
old = "青禾委员会"
new = "（新设）"
kind = "create"
date = "2003-04"
source = "house style"

[[institution]]
old = "青禾委员会"
new = "青禾总署（挂牌）"
kind = "rename"
date = "2018-03-17"
source = "house style"

[[institution]]
old = "临江委员会"
new = "撤销，职能并入青禾总署"
kind = "abolish"
date = "2008"
source = "house style"

[[institution]]
old = "望海委员会"
new = "改由青禾总署领导"
kind = "transfer"
date = "2008"
source = "house style"
"""


def test_founding_and_end_of_a_body_are_told_together(tmp_path):
    dated = _found(facts.index(_write(tmp_path, BODIES)), "青禾委员会")[1]
    assert (dated.start, dated.last, dated.heir(2020)) == ("2003-04", 2018, "青禾总署")


def test_a_remark_is_not_taken_for_a_name(tmp_path):
    dated = _found(facts.index(_write(tmp_path, BODIES)), "临江委员会")[1]
    assert dated.heir(2020) == ""


def test_a_body_that_only_changed_hands_is_not_looked_for(tmp_path):
    assert "望海委员会" not in facts.index(_write(tmp_path, BODIES))


def test_rules_that_name_one_table_share_its_timeline(tmp_path):
    path = _write(tmp_path, BODIES)
    assert facts.index(path) is facts.index(path)


def test_a_changed_table_is_read_again(tmp_path):
    path = _write(tmp_path, BODIES)
    before = facts.index(path)
    _write(tmp_path, BODIES.replace("临江委员会", "临江管理委员会"))
    assert facts.index(path) != before


@pytest.mark.parametrize(
    ("fields", "verified"),
    [
        ({"source": "国务院公报2016年第3号"}, True),
        ({"source": "国务院公报2016年第3号", "partial": True}, True),
        ({"source": "unverified"}, False),
        ({"source": "国务院公报2016年第3号；首见日从记忆"}, False),
        ({"source": "the first day from memory"}, False),
        ({"source": "公报", "note": "首见从记忆", "partial": True}, False),
        ({"source": "公报", "note": "后来的修改从记忆"}, True),
    ],
)
def test_what_was_written_from_memory_is_unverified(fields, verified):
    assert tables.is_verified(fields) is verified


def test_loading_makes_what_is_from_memory_unverified(tmp_path):
    recalled = LAW | {"source": '"公报；施行日从记忆"', "partial": "true"}
    path = _write(tmp_path, _entry("law", recalled))
    assert [one["source"] for one in facts.entries(path)] == ["unverified"]
    (row,) = timeline.around(facts.index(path), "《青禾县农田法》")
    assert row[2].margin == 0


@pytest.mark.parametrize(
    "path", sorted(FOLDER.glob("*.toml")), ids=lambda one: one.stem
)
def test_no_fact_of_the_pack_is_certain_from_memory(path):
    kind, rows = facts.table(path)
    recalled = [row for row in rows if "记忆" in row["source"]]
    assert not any(map(tables.is_verified, recalled))
    if kind in views.KINDS:
        dated = [one for row in recalled for _, one in views.KINDS[kind](row, {})]
        assert {one.margin for one in dated} <= {0}
    by_key = zip(rows, facts.entries(path), strict=True)
    told = {entry["source"] for row, entry in by_key if row in recalled}
    assert told <= {"unverified"}


def test_rules_that_report_errors_take_only_certain_facts(gongwen):
    errors = [one for one in gongwen.rules if one.level == "error" and one.needs_year]
    dated = [one for one in errors if "facts" in one.params]
    assert dated
    assert all(one.params.get("certain") for one in dated)
