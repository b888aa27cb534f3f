"""Who had a business of their own that failed, or pays no insurance of their own, told plainly:
开的饭馆赔了关门了 is 生意黄了."""

import re

from nlp.counting.kin_words import KIN
from nlp.statements import clauses, imagined, sounds_asking

HAD_ONE, FIRST_BUSINESS = "创过业", "first_startup"
FAILED, KIND_OF_PERSON = "生意黄了", "worker_category"
OWN_INSURANCE = "flexible_employment_insured"
"""The fact of who pays for the insurance as nobody's employee."""

_OWN = re.compile(
    "(?:(?:开|办|盘|经营)(?:了|的|过|起|着|家|个|间|一)*[^，,。；;\\s]{0,8}?"
    "|[搞弄做干](?:了|过|起|着|家|个|间|一)*[^，,。；;\\s的]{0,8}?)"
    "(?:店|馆|铺子?|摊子?|厂|公司|生意|买卖|超市|作坊|工作室|养殖场|农家乐|餐饮|个体|饭庄|民宿|门面|吧|坊)"
)
_LOST = re.compile(
    "赔(?:了|光|完|本|钱|掉|惨)|亏(?:了|光|完|本|惨|空)|[黄垮][了咧咯]|倒闭|破产|关(?:了)?(?:门|张|店)|"
    "[干做开撑搞弄]不(?:下去|起|成|走)|没[干做开撑搞弄](?:成|起来|下去)|注销了"
)
_FOR_NOW = re.compile(
    "疫情|封控|停业|暂时|临时|[这那]几天|过年|放假|差点|快要?(?=[赔亏黄垮倒关])|又开"
)
_OTHER = f"{KIN}|朋友|同学|老乡|邻居|亲戚|同事|战友|工友"
_OF_ANOTHER = re.compile(f"老板|[给帮替](?:人|别人|{_OTHER})|打工|上班|别人|人家|被[辞裁]|{_OTHER}")
_BESIDE = re.compile(f"(?:[跟和与同]|带着?)[我俺咱额]?们?家?的?(?:{_OTHER})")
"""Who is named beside the owner is none: 和我姐开的店."""
_GOES_ON = re.compile(
    "还(?:在?[开做干营]|没(?:关|黄|倒|垮))|开着|(?:接着|继续|照样)[开做干]|[翻缓]过|翻身|起死回生|又好"
)
_A_LITTLE = re.compile("[赔亏](?:本|钱)?了?(?:[一几有]?点|些|[0-9一二两三几]|不多)")
_BY_OTHERS = re.compile(
    "老板(?:跑|不|没|欠|卷)|(?:房东|员工|伙计|客户|对方|保险)[^，,。；;]{0,4}赔|赔(?:了|给)(?:[我俺咱]|公司|客户|人家)"
)
"""Who has lost something to another, or whose boss is gone, lost no business of their own."""
_PLAIN = re.compile(
    "创业|(?:店|饭馆|馆子|铺子|摊子|买卖|生意|门面|超市|厂)(?:赔[黄光完]|[黄垮倒][了咧咯]|[干做]黄|[做开]垮|关张)|(?:开店|做生意|买卖|开?办?厂)赔"
)
"""What the kind of person is heard by as it stands."""
_WORKED_THERE = re.compile(
    "(?:[在给进]|[去到]了?)[^，,。；;开办]{0,8}(?:店|馆子?|厂|公司|超市|铺子?|饭庄)[里头]*[^，,。；;开办]{0,4}"
    "(?:干|上[了过着]?班|打[了过着]?工|做工|当)"
)
"""Who tells of no business but one they worked in: 在饭店干了三年，饭店垮了."""
_SPOKEN = 2
"""Over so many clauses somebody tells of their business and of what became of it."""

_BUSINESS = "店|馆|铺|摊|厂|公司|超市|作坊|工作室|养殖场|民宿|[印务]社|合作社|门面"
_HAD = re.compile(
    "(?:开|办|盘|经营|注册|成立|[搞弄做干整])(?:了|过|起|着|下|家|个|间|一)+"
    f"[^，,。；;\\s]{{0,8}}?(?:{_BUSINESS})"
)
_HANDED_ON = re.compile(
    "(?:盘|转|兑|顶|卖|让)(?:给|出去|掉|让|手|了)|关(?:了|掉|张)|注销|倒闭|[黄垮][了咧咯]"
    "|[没不]再?[干开做搞弄](?:了|下去)|散伙|停办"
)
_TO_THEM = re.compile("给了?[我俺咱]|接[了过手]")
_NEW_ONE = re.compile(
    "(?:开|办|盘|搞|弄|整|做|干|起|注册|成立)(?:了|起|下|上)*(?:一?[家个间]|新)"
    f"[^，,。；;\\s]{{0,8}}?(?:{_BUSINESS})"
)
_FIRST = re.compile("(?:第一|头一|首|初)[次回家个遭]|首创")

_UNPAID = re.compile(
    "[没未]有?(?:自己)?(?:去|再|在)?[交缴上买参办](?:过|着)?(?:社保|养老|保险|医保|保(?!安|洁|姆))"
    "|(?:社保|养老保险|养老|保险)(?:也|都|一直|还|从来|压根)*[没未]有?[交缴上买参办](?!完|满|够|到|齐)"
)
_FOR_A_TIME = (
    "[上前这本那]个?月|[去前上今]年|[0-9一二两三四五六七八九十几半]+(?:个?月|年)|早先|那会|那时|刚"
)
_DEARER = "[^，,。；;]{0,3}(?:[贵高好大全足多]的?|别的|其他)"
_BY_A_FIRM = re.compile(
    "单位|公司|老板|厂|店里|企业|东家|给我|给俺|断|以前|从前|原来|原先|那[年阵]|失业"
    f"|{_FOR_A_TIME}|[没未]有?[交缴买上参]{_DEARER}"
)
_PAID_AFTER_ALL = re.compile(
    "(?<![没未不])(?:[补续又再才只][交缴上买参]|[交缴参买](?:了|着|上|过)|补上)|(?:我|俺)(?:自己)?(?:[交缴参]|有)(?![不没])"
)
"""What was not paid for a while, or not by another, may well be paid: 上个月没交，现在补上了."""
_OWN_PAID = re.compile("(?:自己|自个|个人|自费|灵活就业)[^，,。；;]{0,8}[交缴上买参]")


def with_failed_business(text: str) -> str:
    """The text with it said that somebody's own business failed, where they tell it otherwise, and
    without what became of the one they only worked in."""
    if "创业" not in text and _WORKED_THERE.search(text) and not _OWN.search(text):
        for clause in filter(_PLAIN.search, clauses(text)):
            text = text.replace(clause, "", 1)
        return text
    if _PLAIN.search(text) or not _LOST.search(text):
        return text
    if _FOR_NOW.search(text) or _GOES_ON.search(text):
        return text
    parts = clauses(text)
    for at, clause in enumerate(parts):
        told = "，".join(parts[at : at + _SPOKEN])
        found = _OWN.search(clause)
        if not found or _OF_ANOTHER.search(_BESIDE.sub("", clause)) or imagined(clause):
            continue
        lost = _LOST.search(told, found.end())
        if (
            lost
            and not _BY_OTHERS.search(told)
            and not (sounds_asking(told) or _A_LITTLE.match(told, lost.start()))
        ):
            return text.replace(clause, f"{clause}{FAILED}", 1)
    return text


def with_earlier_business(text: str) -> str:
    """The text with it said plainly that somebody started a business before, who tells of one
    that they gave up, and then of another: 开了个铺子，盘给别个了，今年又搞起一家公司."""
    handed_on = _HANDED_ON.search(text)
    if not handed_on or _FIRST.search(text) or not _NEW_ONE.search(text, handed_on.end()):
        return text
    parts = clauses(text)
    for at, clause in enumerate(parts[:-1]):
        told = "，".join(parts[at : at + _SPOKEN])
        had = _HAD.search(clause)
        gone = _HANDED_ON.search(told, had.end()) if had else None
        if not had or not gone or _is_anothers(clause, had.start()) or _TO_THEM.search(told):
            continue
        later = "，".join(parts[at + 1 :])
        of_theirs = not (imagined(clause) or sounds_asking(clause) or _FOR_NOW.search(told))
        if of_theirs and any(map(_is_their_new_one, clauses(later))):
            return text.replace(clause, f"{clause}{HAD_ONE}", 1)
    return text


def _is_their_new_one(clause: str) -> bool:
    """Whether a clause tells of a business that its speaker has started."""
    new = _NEW_ONE.search(clause)
    return new is not None and not (_is_anothers(clause, new.start()) or imagined(clause))


def _is_anothers(clause: str, start: int) -> bool:
    """Whether a clause says before a business whose it is: 奶茶店 is not grandmother's."""
    return bool(_OF_ANOTHER.search(_BESIDE.sub("", clause[:start])))


def without_own_insurance(text: str) -> str:
    """The text with it said plainly that somebody pays no insurance of their own."""
    if _OWN_PAID.search(text):
        return text
    told = clauses(text)
    for clause, behind in zip(told, (*told[1:], ""), strict=True):
        unpaid = _UNPAID.search(clause) and not _PAID_AFTER_ALL.search(behind)
        of_else = _BY_A_FIRM.search(clause) or re.search(_OTHER, clause) or sounds_asking(clause)
        if unpaid and not of_else:
            return text.replace(clause, f"自己{clause}", 1)
    return text
