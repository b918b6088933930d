"""Clauses that report something done, with the figures of their sentence."""

from __future__ import annotations

from doclint.checks.windows import line_part
from doclint.patterns import compiled, lazy

_NEAR = 80  # code points of a sentence in which another figure may stand
DONE = lazy(
    "完成|新[建增办招评]|[改扩续修筹]建|建[成立设]|[拆清整]除|拆迁|整[改治修]|排查|查[处办封]|解决|化解|调解|调处|办[理结实]|受理"
    "|作出|做出|提出|收到|召开|举办|开展|组织|承办|协办|参加|印发|下发|发放|发出|出台|制定|修[订改]|编[制印]|审[议查批]|听取"
    "|走访|慰问|帮扶|帮助|救助|资助|安置|搬迁|培[训育养]|引进|招[聘录收]|选[派举拔]|抽调|派出|出动|投入|配[备置]|购[置买]|采购|安装"
    "|设[立置]|增[设加]|开[通设工发]|打造|创建|落[实地]|签[订约]|实施|启动|储备|发展|吸[纳收]|转移|接待|惠及|覆盖|带动|服务"
    "|改造|硬化|绿化|美化|种植|栽[植种]|养殖|出栏|存栏|治理|修[复缮筑]|疏[浚通]|清[理运淤]|铺设|架设|流转|复垦|开垦|收[集回缴]"
    "|撰写|报送|刊[发登播]|采用|上报|征集|梳理|任[免命]|表彰|奖励|处[理分置]|问责|约谈|立案|移送|破获|抓获|打击|取缔|关[停闭]|发现"
    "|[共现拥]有|共[^同产计]|累计|合计|总计|达[到成]?$|涉及|占用|登记|摸排|认定|评[选定]|命名|授予|张贴|悬挂|捐[赠款]|销售|生产|抽[检查]|研究"
    "|审[理结]|开庭|下[派拨]|派驻|回访|检[查测验]|投放|兑现|拨付|孵化|结对|包联|消除|扑救|救援|[转交督帮代]办|评估|验收|宣讲"
    "|演练|发布|推送|播出|举行|主办|核查|复查|筛查|接种|诊治|义诊|处罚|查扣|收缴|抓捕|追[回缴]|清[退收]|盘活|养护|维修|更换|获得|荣获|取得"
)


def reports(text: str, clause: str, end: int) -> bool:
    """Whether the clause, or for lack of a verb its sentence, reports figures."""
    if DONE.search(clause):
        return True
    return bool(compiled(r"[0-9]", 0).search(sentence(text, end)))


def sentence(text: str, at: int) -> str:
    """Return the sentence around a place, within reach."""
    line, stop = line_part(text, at, at)
    low, high = max(line, at - _NEAR), min(stop, at + _NEAR)
    before = compiled("[。！？]", 0).split(text[low:at])[-1]
    return before + compiled("[。！？]", 0).split(text[at:high])[0]
