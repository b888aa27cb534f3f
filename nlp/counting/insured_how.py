"""Which insurance those taken on have, told plainly where it is told by another: 只上了工伤 and
养老失业啥的没上 say that the one against unemployment is not paid."""

import re
from datetime import date

from nlp.statements import sounds_asking
from nlp.told import people

OF_INSURANCE = ("worker_ui_insured", "social_insurance_paid")
"""The facts that this is told of."""

_BETWEEN = re.compile(r"[，,。；;：:？?！!…\s]+")
"""Between two statements; 养老、工伤 are of one."""

_END = "(?:保险|险)?"
_OTHER = f"(?:养老|工伤|医疗|医保|生育|大病){_END}"
_PRIVATE = f"(?:商业|团体)?(?:意外|商业|雇主责任|人身|团体)(?:伤害)?{_END}"
_SHORT = "(?<!登记)(?<!领)失业(?!保险|险|金|人|登|证|补|率|的|者|半|[0-9一二两三四五六七八九十几])"
_UNEMPLOYMENT = f"(?:失业(?:保险|险)|{_SHORT})"
_AND = "(?:[、和跟与加及]|还有)?"
_AND_SO_ON = (
    "(?:这些|那些|啥的|什么的|之类的?|等等?|[这那]?[几两一三]?[样种项个份块]"
    "|都|也|还|就|全|一[样个分])*"
)
_TO = "(?:给)?(?:[他她]们|他|她|娃娃?们?|孩子们?|新人|人家|上面)?"
_VERB = "(?:[上交缴买办入]|参(?:加|保)?)(?![个班岗学海门课司易完满够足齐断到])"
# Bounded, and only one way to read each list: what strangers send may be as long as they like.
_KINDS = f"(?:{_AND}(?:{_OTHER}|{_PRIVATE})){{1,6}}"
_MIXED = f"(?:{_AND}(?:{_OTHER}|{_UNEMPLOYMENT})){{0,6}}"
_WITH_IT = f"(?:{_AND}{_OTHER}){{0,6}}{_AND}{_UNEMPLOYMENT}{_MIXED}"
_ALL = (
    "(?:社会保险|社保|五险一金|[三四五]险"
    "|(?<!失业)(?<!工伤)(?<!养老)(?<!医疗)(?<!意外)(?<!商业)保险)"
)
_NOT = (
    "(?:没有?|未|不(?!是|光|仅|但|止)|没(?:来得及|顾上|得)|来不及)"
    "(?:再|去|给|想|愿意?|肯|打算|来得及|顾得?上)*"
)
_ONLY = "(?<!不)(?:[只光单仅]|就(?!是不)|(?<!刚)才)"
_NO_MORE = "(?![^，,。；;]*失业)"

_DENIED = re.compile(
    f"(?:{_WITH_IT}|{_ALL}){_AND_SO_ON}[^，,。；;0-9医养工生大公]{{0,3}}?{_NOT}{_TO}{_VERB}(?!的)"
    f"|{_NOT}{_TO}{_VERB}(?:[了过着])?(?:{_WITH_IT}|{_ALL})(?!的|[^，,。；;]*的$)"
)
_ONLY_OTHERS = re.compile(
    f"{_ONLY}(?:是|有)?{_TO}(?:{_VERB}|有)(?:[了着过]|的是|的)*(?:[一1]?[个样份])?{_KINDS}{_NO_MORE}"
    f"|{_ONLY}(?:有)?{_KINDS}(?:[一1][样个种项])(?![^，,。；;]*[没未]){_NO_MORE}"
)
_ONLY_PRIVATE = re.compile(
    f"(?:{_ONLY}{_TO}(?:{_VERB}|有)|{_VERB}的(?:就|只|都)?是)(?:[了着过])*(?:[一1]?[个样份])?{_PRIVATE}"
)
_REST = "(?:别的|其他|其它|剩下的?|另外)"
_ALL_BUT = re.compile(
    f"除了?{_UNEMPLOYMENT}(?:以外|之外|外)?[，,]?{_REST}[^，,。；;没未不]{{0,6}}?{_VERB}"
)
_OTHERS_NOT = re.compile(f"^{_REST}[^，,。；;]{{0,6}}?{_NOT}{_TO}{_VERB}")
_SOME_HAD = re.compile(_OTHER)
_HELD = re.compile(
    f"(?:{_WITH_IT}|五险(?:一金)?){_AND_SO_ON}{_TO}(?:[上交缴买办入]|参保?)(?:[了着过齐]|$)"
    f"|{_VERB}[了着过]{_WITH_IT}"
)
_NO = re.compile("[没未不]|忘")
_NONE = re.compile("[一1]个(?=[都也]?没)")
_SOME = re.compile("(?:其中|里[头面边])?有?(?:[0-9一二两三四五六七八九十]+个人?|[俩仨])")
_OTHER_STAFF = re.compile("老(?:员工|职工|工人|人)|老板(?:自己|本人)|股东|原来的|以前招|管理层")
_PROMISED = re.compile("说好|答应|打算|准备|转正|试用期")
_INSURED, _NOT_INSURED, _NO_SOCIAL = "失业险上了", "失业险没上", "社保没交"


def with_each_insurance(text: str, today: date) -> str:
    """The text with what is said of those taken on by another name or another insurance said of
    the one against unemployment; not where it is said of some of them only, or asked."""
    if not re.search("保|险|失业|工伤|养老", text):
        return text
    had = before = ""
    for clause in filter(None, _BETWEEN.split(text)):
        some = _SOME.match(clause)
        plainly = "" if sounds_asking(_told(clause)) else _plain(clause, before, had)
        if plainly.endswith(_NOT_INSURED) and some:
            # 6个今年毕业的里有1个没交失业险 is said of the one as it stands.
            of_one = len(people(clause, today)) <= 1
            text = text.replace(clause, f"{some[0]}{_NOT_INSURED}", 1) if of_one else text
        elif plainly and not people(_NONE.sub("", clause), today):
            text = text.replace(clause, f"{clause}，{plainly}", 1)
        had, before = clause if _SOME_HAD.search(clause) else had, clause
    return text


def _told(clause: str) -> str:
    """A clause without 啥的 and 呢, which ask nothing beside what is paid."""
    return re.sub("啥的|什么的|(?<=[着了])呢", "", clause)


def _plain(clause: str, before: str, had: str) -> str:
    """What a clause says in other words, with the one before it, and the last that named what is
    `had`."""
    if _OTHER_STAFF.search(clause):
        return ""
    if _ONLY_PRIVATE.search(clause):
        return f"{_NO_SOCIAL}，{_NOT_INSURED}"
    others = _OTHERS_NOT.search(clause) and had and "失业" not in had
    if _ONLY_OTHERS.search(clause) or _ALL_BUT.search(f"{before}，{clause}") or others:
        return _NOT_INSURED
    if denied := _DENIED.search(clause):
        whole = re.search(_ALL, denied[0])
        return f"{_NO_SOCIAL}，{_NOT_INSURED}" if whole else _NOT_INSURED
    held = _HELD.search(clause) and not (_NO.search(clause) or _PROMISED.search(clause))
    return _INSURED if held else ""
