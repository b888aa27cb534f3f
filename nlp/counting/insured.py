"""How many are insured, in one wording for the many there are: 参了保的40个, 有40个买了社保."""

import re
from collections.abc import Mapping
from datetime import date

from nlp.statements import clauses, sounds_asking
from nlp.told import people

_HELD = "[了着上好齐]*"
_NO_MORE = "(?![费金卡]|公司|补|待遇|返|缴|经办|局|所|关系|断|满|也?[没未])"
_JOINED = re.compile(
    f"(?:参[了着过上齐的]+|入{_HELD}|[上入投交]的|(?<!晚)上[了着过]+)保(?![险障安洁]|是?(?:工伤|养老|医|意外|商业))"
)
_TAKEN_OUT = re.compile(
    f"(?P<verb>[上交缴]|买|办|入|参加?|缴纳|(?<![没只])有){_HELD}(?:职工|单位|厂里|公司|一?份)?的?"
    f"(?P<what>失业(?:保险|险)|社会保险|社保|保险|五险|三险){_NO_MORE}"
)
_BY_THE_FIRM = re.compile(
    "(?:都|全|也)*是?(?P<how>(?:以|按照?|用|照)(?:着)?单位的?(?:形式|方式|名义|身份|户头|账户)?)(?:统一|一起|集体|给)*"
    "(?P<insured>参保|[上交]了(?:社保|(?:失业)?保险))"
)
"""How they are insured, between how many they are and that they are: 6个伙计以单位形式参保."""
_NAMES: Mapping[str, str] = {"失业险": "失业保险", "失业保险": "失业保险", "保险": "保险"}
_SOCIAL = "社保"
_SAID_AS_IT_IS = "上交缴"
_DENIED = re.compile("[没未不无]")


def as_insured(text: str, today: date) -> str:
    """The text with how many are insured told as the facts name it, where nobody denies it."""
    if "保" not in text and "险" not in text:
        return text
    for clause in clauses(text):
        named = _JOINED.search(clause) or _TAKEN_OUT.search(clause) or _BY_THE_FIRM.search(clause)
        open_ = _DENIED.search(clause) or sounds_asking(clause)
        if named and not open_ and not _lacks_the_same(text, named) and people(clause, today):
            text = text.replace(clause, _plainly(clause), 1)
    return text


def _lacks_the_same(text: str, named: re.Match[str]) -> bool:
    """Whether the text says in the same word of others that they are not: 22个参了，5个没参."""
    verb = named.groupdict().get("verb")
    return bool(verb and re.search(f"[没未]{verb}", text))


def _plainly(clause: str) -> str:
    told = _TAKEN_OUT.sub(_named, _JOINED.sub("参保", clause))
    return _BY_THE_FIRM.sub(r"\g<insured>，\g<how>\g<insured>", told)


def _named(found: re.Match[str]) -> str:
    verb = found["verb"] if found["verb"] in _SAID_AS_IT_IS else "上"
    return f"{verb}了{_NAMES.get(found['what'], _SOCIAL)}"
