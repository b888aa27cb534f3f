"""Certificates that are named in full, or told by the trade: 茶艺师证, 叉车 有本."""

import re
from collections.abc import Iterator, Sequence

from jobs.spoken.said import Phrase, Stance
from jobs.spoken.understood import Names
from jobs.spoken.words import JobWords, Meaning

_OF_NO_NAME = (
    "证押不有持考拿取带和跟、及我俺没无的了过下到是也还都要把个本，,。；;：:"
    "办看凭在得于着算就需等让发补领给咋怎能会想去用俩啥"
)
_PAPER = re.compile(f"(?P<name>[^{_OF_NO_NAME}\\s0-9]{{2,12}})证书?(?![明件据券实号监金])")
_NO_PAPER = re.compile(
    "驾驶|身份|居住|暂住|结婚|离婚|毕业|学位|学历|残疾|退伍|退役|营业|失业|房产|户口|优待|许可|登记|老年"
    "|[初中高]级工?$|技师$|[保求见验作论查公认存凭签]$|^(?:技能|资格|等级|上岗|操作|合格|从业|工作|技能等级|职业资格|驾驶|专业)$"
)
_HELD = re.compile(
    "(?<![没无])有(?:操作|上岗|资格)?[证本](?![明件据券实书])|持证|[俩都全]有?证(?![明件])"
    "|证(?:我|俺)?(?:都|也|全)?(?:有|齐|在手|考)|(?<!从业)(?:操作|上岗|资格)证|(?<![没无])带[证本]"
    "|证书?(?:都|也)?(?:考|拿|办)下?来?了|[考拿]了?[证本]"
)


_LEVEL = re.compile(
    "(?:有|考[过了下]|拿[了到])个?(?P<level>初级|中级|高级)(?!工)(?:证书?|职称)?了?(?=$|[，, 的])"
)
"""Of the trade that is named: 会计，有初级."""
_OTHER_PAPERS = re.compile("(?:身份|居住|暂住|毕业|学位|残疾|退伍|健康|驾驶|结婚|离婚|老年)证")


def named_papers(text: str, words: JobWords) -> Iterator[Phrase]:
    """Certificates that somebody names in full: kept as they are said, unless a list has them."""
    for match in _PAPER.finditer(text):
        if _NO_PAPER.search(match["name"]):
            continue
        said = f"{match['name']}证"
        meaning = next(iter(_listed(said, words)), Meaning("certificate", (said,)))
        yield Phrase(match[0], *match.span(), (meaning,))


def of_the_trade(text: str, phrases: Sequence[Phrase], words: JobWords) -> Names:
    """The certificates of the trades that are told, where one only says to have the papers."""
    level = _LEVEL.search(text)
    if not (level or _HELD.search(_OTHER_PAPERS.sub("，", text))):
        return ()
    found: dict[str, None] = {}
    for one in phrases:
        trade = one.of("occupation")
        if trade and one.stance in (Stance.WANTED, Stance.ABLE):
            said = [f"{level['level'] if level else ''}{name}" for name in (one.said, *trade.names)]
            listed = [meaning.names[0] for name in said for meaning in _by_trade(name, words)]
            found.update(dict.fromkeys(listed[:1]))
    return tuple(found)


def _by_trade(name: str, words: JobWords) -> Sequence[Meaning]:
    return [one for end in ("证", "资格证") for one in _listed(name + end, words)]


def _listed(said: str, words: JobWords) -> Sequence[Meaning]:
    return [one for one in words.meanings.get(said, ()) if one.sort == "certificate"]
