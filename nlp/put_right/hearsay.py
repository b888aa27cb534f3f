"""What is read or heard of a rule: 文件上写大中型企业一人给1000 tells nothing of who read it."""

import re
from functools import lru_cache

from nlp.put_right.taking_back import APART
from nlp.statements import SENTENCES

_END = f"[，,。；;：:？?！! {APART}]"
_WORDS = f"[^，,。；;：:？?！! {APART}]"
_PAPER = (
    "(?:文件|通知|公告|政策|方案|条文|规定|红头|告示|公示|海报|报纸|公众号|微信|抖音|快手|朋友圈"
    "|宣传[单册页栏]|网页?|手机|墙|电视|新闻|官网|群)(?:[上里内中]?[头面边]?)"
)
_WRITES = "(?:写|[说讲]|规定|登|印|贴|提|标|列|发|有|是)(?:的|着|了|明|到|过|个|是|得)*"
_SOMEBODY = (
    "(?:(?:人家?|别人|别家|同行|隔壁|邻居|老乡|朋友|熟人|亲戚|同学|大家伙?|他们|谁|村里|外[头面]|街坊)"
    "(?:们|都|的|老板|厂|店|会计(?=说大|说小)|也)*)"
)
_HEARS = (
    f"听{_SOMEBODY}?[说讲闻](?:是|的是)?|听[到见过](?:过|的是)?|据[说传](?:是)?|传[说言]"
    f"|(?:有人|{_SOMEBODY}|外[头面]|网上)(?:跟我|告诉我)?[说讲传](?:的是|的|是)?|都(?:在|这么)?[说讲传](?:的是|是)?"
    f"|(?:{_PAPER}[我俺咱]?)?[看瞧瞅刷翻读][见到了过]{{0,2}}(?:了|个)?(?:{_PAPER}(?:{_WRITES})?|(?<=到|见))|{_PAPER}(?:{_WRITES}|(?<=[上里中内]))"
)
_FIRM, _MAY = "企业|公司|单位", "(?:能|可以|有|给|每|[一1]个?人)"
_HEARS_IT = re.compile(_HEARS)
_HEARD = re.compile(
    f"(?P<heard>{_HEARS})(?:{_END}+(?=[^，,。]))?"
    f"(?P<rule>{_WORDS}+(?:(?:(?<=的){_END}+(?![我俺咱])|(?<={_FIRM}){_END}+(?=[也就都才]?{_MAY})){_WORDS}+)?)"
)
"""Who tells a rule they heard or read, and the rule: 看见文件上写 | 大中型企业一人给1000."""

_GIVES = re.compile(
    "(?:[给补返领奖拿发](?:还|到|个)?|提[高到]+|涨[到了]+|按)[0-9一二两三四五六七八九十百千]"
    "|[给补返领奖免减缓拿].{0,3}(?:补贴|补助|保险|[钱的]$|$)|[一1每]个?人|[0-9]%|[0-9一二三四五六七八九]成"
    "|要求|才[给能行可有]|(?:企业|公司|厂|店|单位)[领拿]了?[0-9]|[能可]以|(?<![性技功])能|不能|都行|标准|有补[贴助]|不超|以[内上下]|扶持|优惠"
)
_OF_THEIR_OWN = re.compile(
    "[我俺咱]|额们|(?<!个)月|[招雇请收聘交缴裁返到签](?:了|上了)(?=[0-9一二两三四五六七八九十])"
)
"""What a teller says of themselves though they heard it, 听会计说去年交了12万, or the months they
ask about."""


def without_rules_heard(text: str) -> str:
    """The text without the rules that somebody only heard or read, and not what they are."""
    return _HEARD.sub(_left, text) if any(map(_hears, text.split(APART))) else text


@lru_cache(SENTENCES)  # a story is looked at in each turn, and only its last message is new
def _hears(message: str) -> bool:
    return bool(_HEARS_IT.search(message))


def _left(found: re.Match[str]) -> str:
    before = re.split(_END, found.string[: found.start()])[-1]
    own = _OF_THEIR_OWN.search(before) and re.search("[是算属]", before)
    is_rule = _GIVES.search(found["rule"]) and not _OF_THEIR_OWN.search(found["rule"])
    return found["heard"] if is_rule and not own else found[0]
