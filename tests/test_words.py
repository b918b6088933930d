"""The lexicon and the cut of clauses, against jieba itself."""

import os
import warnings

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from doclint import lexicon, mapped, words

SENTENCES = [
    "全面贯彻落实党的二十大精神",
    "乾隆年间修建的石桥至今完好",
    "GDP增长5.3%，CPI上涨0.2%",
    "A股、B股和H股 同步  上市\r\n公告",
    "公安机关在“清网行动”中抓获嫌疑人12名",
    "癿丌亍𠀀𬬻鿭",
    "https://www.example.com/a?b=c&d=1#top",
    "",
    " 　\t\n",
]
# Words, single characters and other signs, as official prose mixes them.
PARTS = st.one_of(
    st.sampled_from(
        (
            *("全市", "人民政府", "坚持", "以人为本", "乡村振兴", "战略", "的", "了"),
            *("在", "区", "不", "断", "推进", "高质量", "发展", "工作", "2024", "年"),
            *("12.5%", "B", "超", "x-y", "，", "。", "“", "”", " ", "\u3000", "是"),
        )
    ),
    st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5),
    st.characters(min_codepoint=0x20, max_codepoint=0x7E),
)


@pytest.fixture(scope="module")
def jieba():
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        module = pytest.importorskip("jieba")
        module.setLogLevel(60)
        module.initialize()
    return module


@pytest.fixture
def fresh():
    """Forget the lexicon before and after a test."""
    lexicon.lexicon.cache_clear()
    yield
    lexicon.lexicon.cache_clear()


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_is_cut_as_jieba_cuts_it(jieba, sentence):
    assert words.cut(sentence) == tuple(jieba.cut(sentence, HMM=False))


@settings(max_examples=300, deadline=None)
@given(parts=st.lists(PARTS, max_size=14))
def test_any_text_is_cut_as_jieba_cuts_it(jieba, parts):
    text = "".join(parts)
    assert words.cut(text) == tuple(jieba.cut(text, HMM=False))


def test_borders_are_the_offsets_between_words():
    assert words.borders("群众的利益，高于一切") == (0, 2, 3, 5, 6, 10)


@pytest.mark.parametrize(
    ("word", "known"), [("工作", True), ("工民", False), ("", False), ("龘龘", False)]
)
def test_the_frequency_tells_words_from_other_strings(word, known):
    assert (words.frequency(word) > 0) is known


@pytest.mark.parametrize(
    ("text", "at", "covered"),
    [
        ("产业结构", 3, True),
        ("甲结构乙", 2, True),
        ("结极", 1, False),
        ("构", 0, False),
    ],
)
def test_a_place_is_covered_when_a_word_lies_over_it(text, at, covered):
    assert words.is_covered(text, at) is covered


def test_a_likelier_clause_weighs_more():
    assert words.weight("调整结构") > words.weight("调整结极")


@pytest.mark.usefixtures("fresh")
def test_the_table_is_kept_in_the_private_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    made = words.frequency("工作")
    lexicon.lexicon.cache_clear()
    assert [path.name for path in (tmp_path / "doclint").iterdir()] == [lexicon.TABLE]
    assert words.frequency("工作") == made


@pytest.mark.usefixtures("fresh")
@pytest.mark.parametrize("damage", [b"", b"\xff\xff\xff\x7f", b"\x02\0\0\0i\1"])
def test_a_damaged_table_is_made_anew(tmp_path, monkeypatch, damage):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    (tmp_path / "doclint").mkdir(mode=0o700)
    (tmp_path / "doclint" / lexicon.TABLE).write_bytes(damage)
    os.chmod(tmp_path / "doclint" / lexicon.TABLE, 0o600)
    assert words.frequency("工作") > 0


@pytest.mark.usefixtures("fresh")
def test_damage_is_told_and_the_table_made_anew(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path))
    made = words.frequency("工作")
    path = tmp_path / "doclint" / lexicon.TABLE
    sound = path.read_bytes()
    path.write_bytes(sound[:200_000] + bytes(len(sound) - 200_000))
    lexicon.lexicon.cache_clear()
    with pytest.raises(mapped.DamagedError):
        words.frequency("工作")
    lexicon.lexicon.cache_clear()
    assert words.frequency("工作") == made


@pytest.mark.usefixtures("fresh")
def test_it_works_in_memory_without_a_private_folder(monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", "relative")
    monkeypatch.setenv("LOCALAPPDATA", "relative")
    assert words.frequency("工作") > 0


@pytest.mark.usefixtures("fresh")
def test_without_jieba_the_lexicon_says_so(monkeypatch):
    monkeypatch.setattr("sys.path", [])
    with pytest.raises(ModuleNotFoundError, match="jieba"):
        words.frequency("工作")


def test_what_was_looked_up_is_not_remembered_without_end(monkeypatch):
    monkeypatch.setattr(lexicon, "_MOST_KNOWN", 2)
    table = lexicon.lexicon()
    table._known.clear()
    counts = [table.count(word) for word in ("发展", "改革", "稳定", "发展")]
    assert counts[0] == counts[3] > 0
    assert len(table._known) <= 2


@settings(max_examples=300, deadline=None)
@given(
    front=st.lists(PARTS, max_size=4).map("".join),
    filling=PARTS,
    back=st.lists(PARTS, max_size=4).map("".join),
)
def test_a_gap_weighs_each_filling_as_the_whole_clause(front, filling, back):
    whole = words.weight(front + filling + back)
    assert words.Gap(front, back).weight(filling) == pytest.approx(whole)
