"""Who is in a business alone, told without a count: 就我一个人干, 没跟人合伙, 单干的."""

import re

PARTNERS = "partners"
"""The fact of how many start a business together."""

_ME = "(?:(?:就|只有|光|全靠)?[我俺咱额]们?)?(?:自[己个]儿?)?"
_RUN = "(?:干|开|搞|弄|做|经营|创业|张罗|申请?|贷|借|办)"
_ALONE = re.compile(
    f"{_ME}一个?人(?:自己|单独|单|独自|在)*{_RUN}(?!几)"
    f"|(?:自[己个]儿?|[我俺咱额])(?:是|就是)?(?:单独|独自){_RUN}|单干(?!户的|不)(?:的|着)?"
    "|(?:[没未]|没有?得?)[^，,。；;？?！!\\s]{0,4}?(?:合伙人?|搭伙|合开)(?:的|过|干|开)*"
    "|不是(?:跟人|和人|与人)?(?:合伙|搭伙|合开)(?:的|干|开)*"
)
_TOGETHER = re.compile("合伙|搭伙|合开|合着|凑份|一[起块道]|共同")
_ALREADY = re.compile("公司|企业|厂|个体|合作社|(?:我|俺)个人")
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
