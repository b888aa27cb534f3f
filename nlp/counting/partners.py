"""Who is in a business alone, or with others who are named: 就我一个人干, 单干的, 和我姐一起干."""

import re

from nlp.numerals import read_number

PARTNERS = "partners"
"""The fact of how many start a business together."""

_ME = "(?:(?:就|只有|光|全靠)?[我俺咱额]们?)?(?:自[己个]儿?)?"
_RUN = "(?:干|开|搞|弄|做|经营|创业|张罗|申请?|贷|借|办)"
_MEANS_TO = "(?:想|打算|准备|计划|要)"
_ALONE = re.compile(
    f"{_ME}一个?人(?:自己|单独|单|独自|在|{_MEANS_TO})*{_RUN}(?!几)"
    f"|(?:就|只有|光|全靠)[我俺咱额]自[己个]儿?(?:{_MEANS_TO})*{_RUN}(?!几)"
    f"|(?:自[己个]儿?|[我俺咱额])(?:是|就是)?(?:单独|独自){_RUN}|单干(?!户的|不)(?:的|着)?"
    "|(?:[没未]|没有?得?)[^，,。；;？?！!\\s]{0,4}?(?:合伙人?|搭伙|合开)(?:的|过|干|开)*"
    "|不是(?:跟人|和人|与人)?(?:合伙|搭伙|合开)(?:的|干|开)*"
)
_TOGETHER = re.compile("合伙|搭伙|合开|合着|凑份|一[起块道]|共同")
_ALREADY = re.compile("公司|企业|厂|个体|合作社|(?:我|俺)个人")
_NUMBER = "[0-9]+|[一二两三四五六七八九十俩仨]+"
_HOW = (
    "(?:合伙|搭伙|合着?|凑份子?|(?:凑|合)?一[起块道](?:儿)?|共同)"
    f"(?:{_MEANS_TO}|来|去|出来|凑钱|出钱)*(?={_RUN})"
)
_WORDS_ON = "[^，,。；;？?！!\\s0-9几]"
_WITH = re.compile(
    f"(?:[我俺咱额](?:自己)?)?(?:[跟和与]|同(?![学事村乡]))(?:[我俺咱额]们?家?的?)?(?P<others>{_NUMBER})?[个名位]?"
    f"(?P<who>(?!公司|企业|厂|单位|学校|村|别人|人家)[一-龥]{{1,4}}?)(?P<all>[俩仨]|[两三四五六][个口]人?)?"
    f"(?:{_WORDS_ON}{{0,8}}[，,]|(?:都是?|也是?|是){_WORDS_ON}{{1,8}}?)?(?:{_MEANS_TO})*{_HOW}"
)
_ALL_OF_US = re.compile(
    f"[我俺咱额]们?(?P<all>{_NUMBER})(?![月年天])[个名位]?{_WORDS_ON}{{0,8}}?(?:[，,]{_WORDS_ON}{{0,8}}?)?(?:{_MEANS_TO})*{_HOW}"
)
_PLANNED = re.compile(f"{_MEANS_TO}[^，,。；;]{{0,10}}?{_RUN}")
_FEW = "俩仨两三四五六"
_MANY = re.compile("们|几|些|大家|村")
_NO_PARTNER = re.compile("公司|企业|厂|银行|信用社|老板|政府|社区|中介|机构|单位")
"""With whom somebody does something, and starts no business together: 跟银行一起办贷款."""
_LEFT_OPEN = re.compile("还是|要不|要是|如果|假如|是不是|算不算")


def alone_in_it(text: str) -> str:
    """The text with one partner in the place of words for who is in it alone, as a person where
    no kind of firm is named; not where others are in it as well."""
    found = _ALONE.search(text)
    others = _TOGETHER.search(_ALONE.sub("", text)) if found else None
    if not found or others or _LEFT_OPEN.search(text):
        return text
    who = "" if _ALREADY.search(text) else "我个人，"
    return f"{who}合伙1人，{_ALONE.sub('', text)}"


def together_in_it(text: str) -> str:
    """The text with how many start a business together, where that is told by who they are:
    和我姐一起干, 俺仨姐妹合开; not where nobody can tell how many others there are."""
    if not _TOGETHER.search(text) or _LEFT_OPEN.search(text) or re.search("合伙[0-9]", text):
        return text
    if _ALONE.search(text):
        return text
    found = _ALL_OF_US.search(text) or _WITH.search(text)
    how_many = _all_of(found) if found else 0
    if not found or how_many <= 1:
        return text
    ran = not _PLANNED.search(text) and _ALREADY.search(text)
    said = f"合伙{how_many}人，"
    return f"{'' if ran else '我个人，'}{said}{text[: found.start()]}{text[found.end() :]}"


def _all_of(found: re.Match[str]) -> int:
    """How many start together, who tells it among them; 0 where that is left open."""
    told = found.groupdict()
    if told["all"]:
        return int(read_number(told["all"][0] if told["all"][0] in _FEW else told["all"]) or 0)
    if _MANY.search(found[0]) or _NO_PARTNER.search(told["who"]):
        return 0
    return int(read_number(told["others"]) or 0) + 1 if told["others"] else 2
