"""What is denied once of several things, told of each: 口罩、防护服都不做 denies either, and so
does 不在环保、发改的黑名单里, and 不是贫困户、搬迁户."""

import re

_THING = "[^，,。；;：:、？?！!\\s没未不无了着过]"
_LOOKED = "(?:[查看翻找搜问对核](?:[过遍完]了?|了)(?:[一1两几]?[下遍圈回])?)"
_TOO = (
    "(?:[那这]?[上里中](?:[头面边])?|[都也还均全就]|[我俺咱]们?家?|从来|一直|压根儿?|根本|一[个样]"
    "|哪[个样])*"
)
_DO = "(?:在|[上进列]过?|做过?|生产|加工|搞|碰|沾|造|办)"
_NAMED_BEFORE = re.compile(
    f"(?P<things>(?<![一-龥])(?:{_THING}{{2,10}}[、和跟与及]|以及){{1,4}}{_THING}{{1,8}}?(?<!的))"
    f"(?P<denied>{_TOO}[都也均全]{_TOO}[没未不无][^，,。；;、？?！!\\s]*)"
)
_LIST = "(?:名单|[黑红]榜)(?:上|里|内|中)?(?:头|面|边)?"
_NAMED_BEHIND = re.compile(
    f"(?P<denied>(?:没有?|未|不)(?:(?:在|[上进列]过?|属于|是)(?=[^，,。；;\\s]+{_LIST}(?:[，,。；;？?！!\\s]|$))"
    "|做过?|生产过?|转产|加工过?|造过?))"
    f"(?P<things>(?:{_THING}{{2,8}}、){{1,4}}{_THING}{{2,12}})(?=[，,。；;？?！!\\s]|$)"
)
_KINDS_BEHIND = re.compile(
    "(?P<denied>(?:不是|不属于|不算|没(?:有|得)?(?:一个|哪个|谁|人)是)(?:啥子?|什么)?)"
    f"(?P<things>(?:(?![是都有全本]){_THING}{{2,10}}(?:、|或者?)){{1,4}}(?![是都有全本]){_THING}{{2,12}})"
    "(?=[，,。；;？?！!\\s]|$)"
)
"""Kinds of people or firms denied at once: 不是贫困户、搬迁户."""
_LIKE_IT = "(?:呢|嘛|啥的|什么的|这些|那些)"
_TOPIC = re.compile(
    f"(?P<thing>(?:名单|[黑红]榜){_TOO}{_LOOKED}?|(?<![一-龥])(?:{_THING}|、){{2,16}}{_LIKE_IT})"
    "[，,：:？? ]+"
    f"(?={_TOO}{_LOOKED}?{_TOO}(?:[没未](?:得|有)?{_DO}?|[查找搜看]不|不{_DO}))"
)
_DENIED_AFTER_ANOTHER = re.compile(
    "(?:(?<=不是)|(?<=不属于)|(?<=不算)|(?<=不在))(?P<first>[^，,。；;：:、？?！!\\s不是没]{2,10}?)"
    "(?=[也又更都还]{0,2}不(?:是|属于|算|在)(?!不))"
)
"""不是贫困户不是搬迁户 denies two kinds one after another."""
_ALWAYS = (
    "(?:也|就|还|都|又|而且|[中半][间途]|期间|从来?|一直|至今|月月|年年|[我俺咱]们?"
    "|一[天次个分]月?|[、和跟])*"
)
_NOT_MISSED = (
    f"{_ALWAYS}[没未不](?:有|曾)?(?:拖欠|间断|中断|断|停|欠|漏|拖|少|缺|落下)"
    "(?:[过缴交]|费|保|一[天次分])*"
)
_NEVER_OWED = re.compile(
    "(?P<paid>(?:保险|[医社]保|失业险|参保)[^，,。；;：:？?！!\\s没未不断欠停漏拖晚缓补]{0,12}?)"
    f"(?:[，,：: ]*{_NOT_MISSED})+(?=[的了过]*(?:[，,。；;？?！!\\s]|$))"
)
"""失业险交了两年，一次没欠过 says it of the insurance, and so does 从来没断过没少交; of wages
(工资没欠过) it would be named."""
_NO = re.compile("[没未不无]")
_SEVERAL = re.compile("[、和跟与及]")
_LISTED = re.compile("、|或者?")
_BOTH_ENDS = "高风险"
_EITHER_RISK = re.compile("中(?:风险)?(?:[、和跟与及]|或者?)?高风险")
"""没被定过中风险高风险 and 没有中、高风险 deny both at once."""


def told_of_each(text: str) -> str:
    """The text with what is denied of several things denied of each, with the thing that is spoken
    of in one clause with its denial, and with premiums that were paid never owed."""
    if not _NO.search(text):
        return text
    if _BOTH_ENDS in text:
        text = _EITHER_RISK.sub("中高风险", text)
    text = _NEVER_OWED.sub(r"\g<paid>按时足额", _TOPIC.sub(r"\g<thing>", text))
    text = _KINDS_BEHIND.sub(_behind, _DENIED_AFTER_ANOTHER.sub(r"\g<first>，", text))
    if not _SEVERAL.search(text):
        return text
    return _NAMED_BEHIND.sub(_behind, _NAMED_BEFORE.sub(_before, text))


def _before(found: re.Match[str]) -> str:
    return "，".join(f"{one}{found['denied']}" for one in _SEVERAL.split(found["things"]) if one)


def _behind(found: re.Match[str]) -> str:
    return "，".join(f"{found['denied']}{one}" for one in _LISTED.split(found["things"]))
