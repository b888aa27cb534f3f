"""Who was let go, however that is said: 让5个人回家了 and 打发了5个 are 裁了5人."""

import re

from nlp.put_right.taking_back import APART

_NUMBER = "[0-9一二两三四五六七八九十百俩仨]+"
_WORKERS = (
    "(?:[个名位]?(?:老|临时|女|男)?(?:工人|员工|职工|伙计|师傅|后生|工|人)"
    "|[个名位](?!半?月|星期|礼拜|钟头|小时))?"
)
_PEOPLE = f"(?:[^，,。；;0-9一二两三四五六七八九十百俩仨 ]{{0,4}}?)(?P<number>{_NUMBER}){_WORKERS}"
_HOME = "回(?:了)?(?:老)?家(?:去)?"
_SEND_OFF = "(?:打发|撵|赶|轰|辞退?|解雇|开除?|炒|裁|砍|清退|劝退)"
_ENDS = f"(?=(?:[的吧呢呀啊嘛]|[之以]?后)*(?:[，,。；;！!？?\\s{APART}]|$))"
"""Behind it nothing may be said: 走了后门 and 回家养病 are no going for good."""
_GONE = (
    f"(?:都|就|另|也)*(?:{_HOME}|走(?:人|了|掉)|离了?[厂岗职开]|下了?岗|卷了?铺盖卷?"
    f"|(?:别|不用|不要)再?来|{_SEND_OFF}(?:{_HOME}|[走掉了])+)(?:走人|了)*{_ENDS}"
)
_NOT_FOR_A_WHILE = (
    "(?![^。；;！!？?]{0,20}?(?:[过放休]个?年|[放休][了个]?假|过节|[歇待等]|休息|隔离|办公|吃饭|探亲"
    "|干活|[叫喊]回|又回|[都全]回来|返岗|复工|照发|留下))"
)
"""Whom a firm sends home until it works again is not laid off: 让5个人回家等通知."""

_SENT_HOME = re.compile(f"(?<![没未不])(?:让|叫|把|劝){_PEOPLE}{_GONE}{_NOT_FOR_A_WHILE}")
_SENT_OFF = re.compile(
    f"(?<![没未不])(?:(?:打发|撵|赶|轰|砍)(?:{_HOME}|[走掉了])+|不要了|下掉了?)"
    f"{_PEOPLE}(?![一-龥0-9]){_NOT_FOR_A_WHILE}"
)
_KEPT_OUT = re.compile(
    f"(?<=[，,。；; 有])(?P<number>{_NUMBER}){_WORKERS}[就都]?[没不]再?[让叫要](?:再?来)?"
    f"(?:上班|干)?了{_NOT_FOR_A_WHILE}"
)
_ONLY_MEANT = re.compile(
    "(?:差一?点儿?|险些|打算|准备|计划|考虑|寻思|商量|[怕想]|(?<!主)要(?!求)|本来|原本)"
    f"[^，,。；;！!？?\\s{APART}]{{0,8}}$"
)
"""Whom a firm only means to let go, or nearly did, is still there: 打算让5个人走人."""
_NOBODY_SENT = re.compile(f"[没未]有?(?:让|叫|把|劝)(?:[1一]个?|任何)人{_GONE}")


def let_go_plainly(text: str) -> str:
    """The text with those whom a firm let go told of as laid off."""
    if not _LETS_GO.search(text):
        return text
    for told in (_SENT_HOME, _SENT_OFF, _KEPT_OUT):
        text = told.sub(_as_laid_off, text)
    return _NOBODY_SENT.sub("没裁人", text)


def _as_laid_off(told: re.Match[str]) -> str:
    meant = _ONLY_MEANT.search(told.string[: told.start()])
    return told[0] if meant else f"裁了{told['number']}人"


_LETS_GO = re.compile(
    "[让叫把劝].{0,14}?(?:[走回离下来卷]|掉|了)|打发|[撵赶轰砍].?.?[走掉了]|[没不]再?要|下掉"
)
