"""A pack that cannot be used is refused: file, rule, remedy."""

import pytest

from doclint import packs
from doclint.errors import PackError

RULE = {
    "id": '"old-name"',
    "title": '"旧称"',
    "check": '"existence"',
    "pattern": "'临江镇'",
    "message": '"旧称"',
    "why": '"已改称。"',
    "level": '"error"',
    "source": '"house style"',
    "good": '["临江街道"]',
    "bad": '[{ text = "在临江镇。", at = "临江镇" }]',
}


def _load(tmp_path, head='[families]\nhouse = "本单位"\n', rules=None, **changes):
    (tmp_path / "pack.toml").write_text(head, encoding="utf-8")
    fields = {k: v for k, v in (RULE | changes).items() if v is not None}
    lines = "[[rule]]\n" + "".join(f"{k} = {v}\n" for k, v in fields.items())
    text = lines if rules is None else rules
    (tmp_path / "house.toml").write_text(text, encoding="utf-8")
    return packs.load(tmp_path)


def test_a_good_pack_loads(tmp_path):
    (rule,) = _load(tmp_path).rules
    assert (rule.id, rule.family, rule.anchors) == ("old-name", "house", ("临江镇",))


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"id": '"Old_Name"'}, "kebab-case"),
        ({"id": None}, "id is missing"),
        ({"title": '""'}, "title is empty"),
        ({"check": '"existense"'}, 'did you mean "existence"'),
        ({"level": '"high"'}, 'level "high" is none of info, warning, error'),
        ({"safety": '"sure"'}, 'safety "sure"'),
        ({"status": '"on"'}, 'status "on"'),
        ({"exempt": '["forms"]'}, 'did you mean "form"'),
        ({"source": '""'}, "source is empty"),
        ({"good": "[]"}, "good is empty"),
        ({"bad": None}, "bad is missing"),
        ({"bad": '["在临江镇。"]'}, "say what is found in text, with at"),
        ({"bad": '[{ text = "甲", at = "乙" }]'}, "say what is found in text"),
        ({"bad": '[{ text = "甲", att = "甲" }]'}, "a text, or a table of"),
        ({"pattern": "'('"}, "is not valid"),
        ({"pattern": "'.+镇?'"}, "may hold none of the anchors"),
        ({"anchors": '["青禾"]'}, "may hold none of the anchors '青禾'"),
        ({"pattern": None}, "pattern is missing"),
        ({"colour": '"red"'}, 'no field named "colour"'),
        ({"messsage": '"x"'}, 'did you mean "message"'),
        ({"stage": '"1"'}, "stage must be a int"),
        ({"stage": "4"}, "stage is one of (1, 2, 3)"),
        ({"needs": '{ family = "house" }'}, "needs is a table such as"),
        ({"needs": '{ family = "house", distinct = "3" }'}, "needs is a table such as"),
        ({"message": '"见{foo}"'}, 'message "foo" is none of found'),
        ({"message": '"见{"'}, "is not valid"),
        ({"unless": '[""]'}, "unless must hold texts"),
        ({"anchors": "[1]"}, "anchors must hold texts"),
        ({"classes": '["privat-use"]'}, 'did you mean "private-use"'),
        ({"unless_near": "'['"}, "is not valid"),
        (
            {"check": '"substitution"', "pattern": None, "terms": '"none.tsv"'},
            "none.tsv",
        ),
        ({"check": '"substitution"', "pattern": None, "terms": "{}"}, "needs anchors"),
    ],
    ids=str,
)
def test_what_is_wrong_with_a_rule_is_said(tmp_path, changes, said):
    with pytest.raises(PackError) as error:
        _load(tmp_path, **changes)
    assert "house.toml" in str(error.value) or "none.tsv" in str(error.value)
    assert said in str(error.value)


def test_a_term_file_holds_each_wrong_text_once(tmp_path):
    (tmp_path / "t.tsv").write_text("# 说明\n甲\t乙\n甲\t丙\n", encoding="utf-8")
    with pytest.raises(PackError, match="each wrong text stands once"):
        _load(tmp_path, check='"substitution"', pattern=None, terms='"t.tsv"')


def test_an_id_is_taken_only_once(tmp_path):
    lines = "".join(f"{k} = {v}\n" for k, v in RULE.items())
    with pytest.raises(PackError, match="the id is taken"):
        _load(tmp_path, rules=f"[[rule]]\n{lines}[[rule]]\n{lines}")


@pytest.mark.parametrize(
    ("head", "said"),
    [
        ("", "add a table"),
        ("=", "cannot be read as TOML"),
        ('[families]\nother = "甲"\n', "no such file"),
    ],
)
def test_a_pack_without_its_files_is_refused(tmp_path, head, said):
    with pytest.raises(PackError, match=said):
        _load(tmp_path, head=head)


def test_a_rule_that_is_no_table_is_refused(tmp_path):
    with pytest.raises(PackError, match=r"house\.toml: rules are tables"):
        _load(tmp_path, rules='rule = "x"\n')
