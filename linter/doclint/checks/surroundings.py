"""What stands around a character: a person's name, a quotation, Japanese."""

from __future__ import annotations

from doclint.patterns import lazy

_SURNAMES = frozenset(
    "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章云苏潘葛范彭郎鲁韦昌马"
    "苗凤花方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐傅卞齐康伍余元顾孟黄穆萧肖尹姚邵湛汪祁毛禹狄米贝明臧"
    "计成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫"
    "房裘缪干解应宗丁宣邓郁单杭洪包诸左石崔吉钮龚程嵇邢裴陆荣翁荀羊甄曲封储靳焦牧隗山谷车侯宓蓬全班仰秋仲伊宫宁仇"
    "栾甘厉戎祖武符刘景詹束龙叶幸司黎薄白怀蒲赖卓蔺屠蒙池乔苍双闻莘翟谭贡劳姬申扶堵冉宰郦桑桂牛寿通边扈燕冀浦尚农"
    "温别庄晏柴瞿阎充慕连习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧沃利蔚越隆师巩聂晁勾敖融冷訾辛"
    "阚那简饶空曾沙鞠丰关查荆红游竺权逯盖益桓公晋楚闫法汝鄢涂钦岳帅缑亢况后有琴商牟佘佴伯赏墨哈谯笪年爱阳佟代丘"
)
_OLD_SURNAMES = frozenset(
    "陳劉張趙黃吳孫馬鄭馮鄧許葉蘇盧蔣賈韋鄒譚陸鍾龍錢湯顧賀龔萬嚴楊羅謝蕭呂"
    "範顏賴龐莊溫鄔畢費紀單駱魯衛齊閻"
)
_TITLES = (
    "同志|先生|女士|小姐|教授|老师|院士|医生|医师|律师|法官|检察官|记者|书记|主任|局长|厅长|部长|处长|科长|所长|院长|校长|"
    "县长|市长|省长|镇长|乡长|村长|主席|委员|代表|总理|总经理|经理|董事长|会长|理事长|队长|站长|主管|总监|干部|党员|村民|居民|"
    "职工|工人|员工|学员|学生|选手|运动员|球员|组合|作者|编剧|导演|演员|教师|画家|作家|诗人|烈士|将军|司令|参谋长|政委|民警|警官|战士"
)
_BEFORE = lazy(rf"(?:^|[^\u3400-\u9fff\d]|{_TITLES}|[和与及由对向请])\Z")
_AFTER = lazy(
    rf"[^\u3400-\u9fff]|\Z|{_TITLES}|[等说在为任获和与及同以从]|主持|出席|参加|参与|到会|到场|率|陪同|赴|表示|介绍|告诉|指出|强调|夫妇|夫妻|一行"
)
_PLACE = lazy("[\u3400-\u9fff]?[河江溪湖镇乡村山岭寨沟坝渠塘港浜圩堡屯]")
_KANA = lazy("[\u3041-\u3096\u30a1-\u30fa]")
_NEAR = 30  # code points in which kana make a text Japanese
_OPEN, _CLOSE = '《〈“‘「『（("【', '》〉”’」』）)"】'
_LONGEST = 60  # code points that a quotation may have


def is_name(text: str, start: int, end: int) -> bool:
    """Whether a character likely belongs to a person's name of two or three."""
    for first in range(max(0, start - 2), start + 1):
        if not has_old_surname(text, first) and (
            first == start or text[first] not in _SURNAMES
        ):
            continue
        before = text[max(0, first - 3) : first]
        for last in range(max(end, first + 2), min(first + 3, len(text)) + 1):
            if _BEFORE.search(before) and _AFTER.match(text, last):
                return True
    return False


def has_old_surname(text: str, at: int) -> bool:
    """Whether a traditional surname stands at an offset."""
    return text[at] in _OLD_SURNAMES


def is_place(text: str, end: int) -> bool:
    """Whether a name that ends here, or a character later, is that of a place."""
    return bool(_PLACE.match(text, end))


def follows_surname(text: str, start: int) -> bool:
    """Whether one of the two characters in front is a surname."""
    return any(char in _SURNAMES for char in text[max(0, start - 2) : start])


def is_japanese(text: str, start: int, end: int) -> bool:
    """Whether kana stand near, in the same line."""
    low = text.rfind("\n", max(0, start - _NEAR), start) + 1
    stop = text.find("\n", end, end + _NEAR)
    high = end + _NEAR if stop < 0 else stop
    return bool(_KANA.search(text, max(low, start - _NEAR), high))


def quotation(text: str, start: int, end: int) -> str | None:
    """Return what the nearest quotation or title marks around a span enclose."""
    low = start - 1
    floor = max(-1, start - _LONGEST)
    while low > floor and text[low] not in _OPEN + _CLOSE + "\n":
        low -= 1
    if low <= floor or text[low] not in _OPEN:
        return None
    high = end
    ceiling = min(len(text), end + _LONGEST)
    while high < ceiling and text[high] not in _OPEN + _CLOSE + "\n":
        high += 1
    if high >= ceiling or text[high] not in _CLOSE:
        return None
    return text[low + 1 : high]
