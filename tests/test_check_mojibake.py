"""The check ``mojibake``: text read in a wrong encoding, and text that is not."""

import pytest

from doclint import engine, readers

TITLE = "关于进一步加强机关作风建设的通知，请认真贯彻执行。"


@pytest.fixture
def found(linter):
    """Return a function that gives what a rule finds: texts with suggestions."""

    def run(rule, text):
        report = engine.lint(readers.of_text("a.txt", text, ".txt"), linter)
        return [(f.at.text, f.suggestions) for f in report.findings if f.rule == rule]

    return run


def _as_cp1252(text):
    """Return UTF-8 as a browser shows it in Windows-1252."""
    return "".join(
        bytes((byte,)).decode("cp1252", "ignore") or chr(byte) for byte in text.encode()
    )


@pytest.mark.parametrize("text", [TITLE, "“五位一体”——总体布局", "中国（2024年）"])
def test_utf8_read_as_latin_is_one_stretch_with_its_reading(found, text):
    shown = _as_cp1252(text)
    assert found("utf8-as-latin", f"标题：{shown}") == [(shown, (text,))]


@pytest.mark.parametrize("text", ["认真贯彻执行", "通知公告", "工作要点"])
def test_gbk_read_as_latin_is_one_stretch_with_its_reading(found, text):
    shown = text.encode("gbk").decode("latin-1")
    assert found("gbk-as-latin", f"标题：{shown}。") == [(shown, (text,))]


@pytest.mark.parametrize("text", ["你好，各位！", "加强领导", "加强改进"])
def test_utf8_read_as_gbk_is_one_stretch_with_its_reading(found, text):
    shown = text.encode().decode("gb18030")
    assert found("utf8-as-gbk", f"标题：{shown}。") == [(shown, (text,))]


@pytest.mark.parametrize(
    ("text", "stretch"),
    [
        ("请于锟斤拷锟斤拷日前报送", "锟斤拷锟斤拷"),
        ("会议已结束銆?他说", "銆?"),
        ("标题：涓浗鍏徃。", "涓浗鍏徃"),
        ("锘?关于召开会议的通知", "锘?"),
    ],
    ids=["replacement", "mark-cut-off", "bytes-dropped", "order-mark-cut-off"],
)
def test_lost_bytes_give_no_reading(found, text, stretch):
    assert found("utf8-as-gbk", text) == [(stretch, ())]


@pytest.mark.parametrize(
    "text",
    [
        "华灯璀璨，棺椁入土，良渚遗址，跌宕起伏",
        "涓涓细流汇入浏阳河，锛子与锘元素",
        "國務院關於進一步發展農業經濟的決定",
        "café、naïve、Müller、São Paulo、Ångström、“Beyoncé”……",
        "拼音 nǐ hǎo、lǜ、é、à",
        "温差±5℃，面积10×20，“·”为间隔号",
    ],
)
def test_clean_text_is_not_mojibake(linter, text):
    report = engine.lint(readers.of_text("a.txt", text, ".txt"), linter)
    assert [f.rule for f in report.findings if "-as-" in f.rule] == []


@pytest.mark.parametrize(
    ("rule", "text", "expected"),
    [
        ("percent-encoding", "附件%E5%B7%A5%E4%BD%9C", ["工作"]),
        ("percent-encoding", "附件%B9%A4%D7%F7", ["工作"]),
        ("percent-encoding", "见http://a.cn/%E5%B7%A5%E4%BD%9C.htm", []),
        ("percent-encoding", "查询?q=%E5%B7%A5%E4%BD%9C", []),
        ("percent-encoding", "增长50%CC类", []),
        ("unicode-escape", r"名称\u5de5\u4f5c", ["工作"]),
        ("unicode-escape", r"字母\u0041\u0042", []),
        ("unicode-escape", r"D:\data\u5de5", []),
        ("quoted-printable", "主题=E5=B7=A5=E4=BD=9C", ["工作"]),
        ("quoted-printable", "设A=B5，C=D6=E7", []),
    ],
)
def test_escapes_are_decoded_outside_addresses(found, rule, text, expected):
    assert [fix for _, fix in found(rule, text)] == [(one,) for one in expected]


def test_a_mention_of_mojibake_is_left_alone(found):
    assert found("utf8-as-gbk", "编码错误时常见“锟斤拷”等乱码。") == []


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        ("utf8-as-gbk", "会议已结束銆?", ("銆?", ("。",))),
        ("utf8-as-gbk", "鈥滃紑鏀锯€\ufffd为", ("鈥滃紑鏀锯€\ufffd", ("“开放”",))),
        ("utf8-as-gbk", "以鈥滃紑鏀锯€?的方针", ("鈥滃紑鏀锯€?", ("“开放”",))),
        ("utf8-as-gbk", "主体骞崇瓑参与竞争", ("骞崇瓑", ("平等",))),
        ("utf8-as-gbk", "关于鍙戝竷通知", ("鍙戝竷", ("发布",))),
        ("utf8-as-latin", "温度25â„ƒ以下", ("â„ƒ", ("℃",))),
        ("utf8-as-latin", "协会å’Œ社会", ("å’Œ", ("和",))),
        ("utf8-as-latin", "力量è–„弱", ("è–„", ("薄",))),
        ("utf8-as-latin", "长4Ã—4米", ("Ã—", ("×",))),
        ("script-escape", "标题%u5DE5%u4F5C", ("%u5DE5%u4F5C", ("工作",))),
        ("byte-escape", r"表\xe5\xb7\xa5", (r"\xe5\xb7\xa5", ("工",))),
        ("octal-escape", r"表\345\267\245", (r"\345\267\245", ("工",))),
        ("encoded-word", "题=?utf-8?Q?=E5=B7=A5?=", ("=?utf-8?Q?=E5=B7=A5?=", ("工",))),
    ],
    ids=[
        "full-stop",
        "quotation-mark",
        "quotation-mark-asked",
        "before-sound-text",
        "between-sound-text",
        "unit",
        "one-character",
        "half-a-word",
        "sign",
        "script",
        "bytes",
        "octal",
        "header",
    ],
)
def test_what_is_lost_in_part_or_escaped_is_read(found, kind, text, expected):
    assert found(kind, text) == [expected]


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("utf8-as-latin", "“Beyoncé”……"),
        ("utf8-as-latin", "“é”…"),
        ("encoded-word", "=?nocode?B?5bel?="),
        ("script-escape", "增长%u0041"),
    ],
)
def test_letters_and_codes_of_no_text_stay(found, kind, text):
    assert found(kind, text) == []


def test_an_encoded_word_of_no_known_charset_ends_no_check(linter):
    text = "主题：=?U万TF-一?B?1bel5L2c?=，请阅。=?UTF-9?B?5bel5L2c?="
    report = engine.lint(readers.of_text("a.txt", text, ".txt"), linter)
    assert "encoded-word" not in {one.rule for one in report.findings}
