"""Those who are only to come, or to sit for something, in times that are not here yet: 明年有1个
要考高级工 tells of nobody who has done it."""

import re
from datetime import date
from functools import lru_cache

from nlp.statements import SENTENCES, clauses, sounds_asking
from nlp.told import told_numbers

_LATER = (
    "(?:明年|后年|下个?(?:月|周|礼拜|星期|学期|半年|批)|过(?:几天|些天|一?阵子?|段时间|完?年)|往后|将来"
    "|[后往]面|再?[往过]后|年底|月底|回头|到时候?|等(?:开春|年底|明年|下个?月|到?时候))"
)
_MEANS_TO = "(?:要|想|打算|准备|计划|预备|盘算着?|再|还)"
_DOES = "(?:考|评|来|招|进|添|加|走|退休|送|去|回|辞|推荐|介绍|组织)"
_BEGIN = "[下再准到后回将年往想打明月盘等要计过还预]"
"""With what it begins: anywhere else nothing more is tried."""
_TO_COME = re.compile(
    f"(?={_BEGIN})(?:{_LATER}[^，,]*?{_MEANS_TO}[^，,]*?{_DOES}|{_MEANS_TO}{_LATER}[^，,]*?{_DOES}"
    f"|(?:打算|准备|计划|预备)(?:着|再|要|让|叫|给|把|{_LATER})*[^，,]{{0,6}}?{_DOES}"
    f"|(?:要|想|打算|准备)(?:再|去|着)*(?:考|评|走|退休|辞|来))"
)
_HERE = re.compile("[才没未不满签交保了过]|已经|刚|前年|去年")
"""What is done, or is told to be lacking as yet, is of those who are there: 有2个下个月才满半年."""

_NOT_YET = re.compile(
    f"{_LATER}[^，,。；;\\s]{{0,2}}才(?:能|会)?(?=[满够到][0-9一二两三四五六七八九十半])"
)
"""下个月才满半年 is 还没满半年."""
_THEN = re.compile("[，,。；;、\\s]*(?:那|到时|[招加][够满齐]|加起来|合起来|[一总]共)")
_SIGNED_UP = re.compile("报(?!销|告|表)")


@lru_cache(SENTENCES)
def are_to_come(clause: str, today: date) -> bool:
    """Whether a clause counts people only by what they mean to do."""
    if not _TO_COME.search(clause) or _HERE.search(clause) or sounds_asking(_as_meant(clause)):
        return False
    return _counts_people(clause, today)


def without_those_to_come(text: str, today: date) -> str:
    """The text with what is only to be told as not yet so, and without the clauses on those who
    are only to come besides people counted before;
    where these signed up for something, who is to do it is one of them, and who asks on what
    comes then asks about them as well."""
    text = _NOT_YET.sub("还没", text) if "才" in text else text
    if not _TO_COME.search(text):
        return text
    for clause in clauses(text)[1:]:
        before, _, after = text.partition(clause)
        if not are_to_come(clause, today) or _SIGNED_UP.search(before) or _THEN.match(after):
            continue
        if _counts_people(before, today):
            text = re.sub(f"[，,。；;、\\s]*{re.escape(clause)}", "", text, count=1)
    return text


def _counts_people(text: str, today: date) -> bool:
    return any(one.unit in ("人", "个", "本") for one in told_numbers(text, today))


def _as_meant(clause: str) -> str:
    """A clause without 想, which else sounds like asking."""
    return clause.replace("想", "", 1)
