"""Who asks for somebody else tells of them as 他 or 她: that one is in the writer's place then."""

import re

from nlp.counting.kin_words import AGE, KIN
from nlp.others import of_others

_FIRM = "(?:工?厂|公司|店|单位|企业|车间|合作社|饭店|馆|作坊|铺|工地|学校|机构|基地|农场|养殖场)"
_WHOM = (
    f"(?:(?:[我俺咱额]们?)?(?:家|屋头)?的?(?:一?个)?{AGE}(?:{KIN})|朋友|同学|老乡|邻居|同事|亲戚|工友|师傅|客户"
    f"|老板|东家|掌柜的?|领导|经理|厂长|科长|主任|[他她]们?|[^，,。；;\\s]{{0,6}}(?:{_FIRM}|财务|会计|人事|家))"
)
_ASKS = "(?:问|打听|咨询|查|了解|看看|弄明白)"
_ASKS_FOR = re.compile(
    f"(?:[我俺咱额](?:来|想|就|是)*)?(?:[替帮给代]{_WHOM}[^，,。；;\\s]{{0,3}}?"
    f"|{_WHOM}[^，,。；;\\s]{{0,4}}?(?:[托让叫要喊请催]|委托)[我俺咱额](?:来|给|替|帮|忙|去|[他她])*)(?P<asks>{_ASKS})"
    f"|{_WHOM}[^，,。；;\\s]{{0,6}}?不会(?:打字|用手机|弄|用微信|发消息)"
    f"|[替帮给]{_WHOM}[^，,。；;\\s]{{0,3}}?(?:代理?(?:做|记)账|[做记]账|跑腿)"
)
_MAY_ASK_FOR = re.compile(
    "[托让叫要喊请催][我俺咱额]|[替帮给代][^，,。；;]{1,12}[问查看账腿咨解打]|不会"
)
_SAYS_MORE = re.compile("[^问一下句个声哈事儿点吧啊呀哦嘛。，,？?\\s]")
_SOMEBODY_ELSE = re.compile(
    "隔壁(?![县市省区])|对门|别的?[厂家]|邻居家|同行|另外?[一有]?[个家]|对方"
)
_STOP = "(?<![^，,。；;：:？?！!、\\s｜])"
_LINKS = "(?:但是?|可是?|现在|而且|不过|然后|因为|要是|就是|那|看)?"
_THEIRS = re.compile(
    f"(?P<link>{_STOP}{_LINKS})[他她](?P<all>们)?(?!们?[说讲]|[妈爸爹娘爷奶哥弟姐妹]|们?[俩仨两三四五])"
    f"|[他她](?P<of>们)?(?=(?:家|那|这|的|自己)*(?:个|家)?[大小老新]?{_FIRM})"
    "|(?<=[给能到轮])[他她](?P<end>们)?(?=(?:不|吗|么|嘛)?(?:[，,。；;？?\\s]|$))"
)


def asks_for_another(text: str) -> bool:
    """Whether a text says that it is asked for somebody else: 我二叔托我问问."""
    return bool(_MAY_ASK_FOR.search(text) and _ASKS_FOR.search(text))


def in_their_place(text: str) -> str:
    """What is told of the one for whom somebody asks as if they told it: 她那小店 is 我那小店.

    Nothing where yet another is spoken of: whose 他们 are then, nobody can tell.
    """
    text = _ASKS_FOR.sub(_as_asked, text) if _MAY_ASK_FOR.search(text) else text
    if not ("他" in text or "她" in text) or _SOMEBODY_ELSE.search(text):
        return text
    return _THEIRS.sub(_as_own, text)


def _as_asked(found: re.Match[str]) -> str:
    """Who asks for a friend or a cousin asks; one's own family is known by what it is called."""
    beside = found.string[: found.start()] + found.string[found.end() :]
    tells = found["asks"] and _SAYS_MORE.search(beside) and of_others(found[0])
    return f"我{found['asks']}" if tells else found[0]


def _as_own(found: re.Match[str]) -> str:
    several = found["all"] or found["of"] or found["end"] or ""
    return f"{found['link'] or ''}我{several}"
