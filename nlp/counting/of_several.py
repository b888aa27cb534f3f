"""Whether a text tells of its writer and of somebody else: then nobody can tell whose its numbers
are."""

import re
from datetime import date
from functools import lru_cache

from nlp.counting.kin import without_kin
from nlp.others import of_others
from nlp.statements import SENTENCES, clauses
from nlp.told import told_numbers

_NEAREST = (
    "兄弟|外甥|对象|爱人|丈夫|妻子|老[公婆]|公公|婆婆|闺女|姑娘"
    "|[哥弟姐妹爸妈爹娘儿女媳叔伯舅姑姨婶嫂侄]"
)
_KIN = f"们?家?的?[大小二三老亲]?(?:{_NEAREST})"
_OF_KIN = re.compile(f"[我俺咱]{_KIN}")
_OWN = re.compile(
    f"[我俺咱](?!{_KIN}|们?的?(?:表|堂|朋友|亲戚|同学|老乡|邻居)|们?这?(?:个|边)?[县区市省])"
)
"""Their district is that of whom they ask for as well."""
_ASKING_FOR = re.compile(
    f"[我俺咱]?(?:是|来|想|就)*[替帮给代][我俺咱]?(?:{_KIN}|们?的?(?:[表堂]?[哥弟姐妹]|朋友|亲戚|同学|老乡|邻居))"
    "[^，,。 ]{0,4}?问(?:一?[下句声哈])?"
)
_ASKING_FOR_THEM = re.compile(
    "[替帮给代][我俺咱]?(?:[他她]们?|(?:一?个|[我俺咱]们?的?)?(?:老板|客户|东家|掌柜的?|领导))"
    "[^，,。 ]{0,3}?问(?:一?[下句声哈问])?"
)
_SHOWING = re.compile(
    "[我俺咱](?:们|来|就|再|先|慢慢)*(?:[翻念说报数写发算讲摆列查](?:一[下遍])?[给跟和]|[给跟和])"
    "[你您]们?(?:[看听说讲报念数算摆](?:一?[下遍哈])?)?"
)
"""Who says 我念给你听 tells nothing of themselves by it."""

_PRONOUN = re.compile("[他她](?:们|自己)?")


@lru_cache(SENTENCES)
def is_of_several(text: str, today: date) -> bool:
    """Whether a text speaks of its writer, or one near to them, and of somebody else: the 他 of
    我兄弟那厂 is nobody else, nor is who only asks for another, or whom they ask for."""
    if _ASKING_FOR_THEM.search(text):
        return _is_also_of_others(_ASKING_FOR_THEM.sub("", text), today)
    text = _SHOWING.sub("", _ASKING_FOR.sub("", text))
    if _OWN.search(text):
        return of_others(text)
    return bool(_OF_KIN.search(text)) and of_others(without_kin(text, text))


def _is_also_of_others(text: str, today: date) -> bool:
    """Whether a text that asks for somebody tells of another than them, or its writer counts
    something of their own."""
    own = any(_OWN.search(one) and told_numbers(one, today) for one in clauses(text))
    return own or of_others(_PRONOUN.sub("", text))


def told_before_others(text: str, today: date) -> str:
    """What its writer, or one near to them, tells before somebody else comes into it: 交了三万二，
    亲戚说他们也是一半; nothing in numbers if of these one is told that is no share; "" if they are
    told of together."""
    own = clauses(text)
    at = next((at for at, one in enumerate(own) if of_others(without_kin(one, text))), 0)
    theirs = told_numbers("，".join(own[at:]), today)
    alone = all(one.unit == "%" for one in theirs)
    before = "，".join(one for one in own[:at] if alone or not told_numbers(one, today))
    return "" if is_of_several("，".join(own[:at]), today) else before
