"""Whether people agree when they are asked: yes or no, also in the question's own words, or that
they cannot tell."""

import re

from nlp.text import plain

_UNSURE = re.compile(
    "不(?:太)?(?:清楚|晓得|知道|懂|确定|记得|好说)|没(?:注意|算过?|数过?|问过?|统计|细数|查过?)"
    "|记不(?:清|得|住)|说不(?:准|清|好|上来)|忘(?:了|记)|弄不清|搞不清|拿不准|晓不得|谁知道|哪知道|不详"
)
_BEFORE = (
    "(?:我们?|俺们?|咱们?|公司|单位|厂里?|店里?|都|也|全|一直|早就?|已经|还|从来|根本|肯定|当然"
    "|确实|就|那)*"
)
_AFTER = "(?:过|着|了|的|齐|全|清|完|够|满|上|呢|啊|哩|咧|呀|嘛|哈|噻|呐|吧|呗|哒|咯|喽|嗯|是|对)*"
_NO = "没有?|没得|未|不|不是|不曾|木有"
_DONE = (
    "签|交|缴|办|上|参加|参保|满|够|到|有|是|符合|承诺|干满|做满|待满|登记|拿到|取得|能|会|愿意"
    "|行|可以"
)
_BROKEN = ("拖欠", "断", "欠", "拖", "停")
"""Verbs by which something ended: 没断过 is a yes."""

_OWED = ("拖欠", "欠", "拖")
"""What is owed is not paid in full: 没欠过 says nothing of how long."""
_PAID_IN_FULL = re.compile("足额|按时|[交缴还]清|欠|拖")

_INSURANCE = re.compile("险(?!金)")
"""What is paid into, and not what is drawn of it."""

_INSURES = ("交", "缴", "上", "参加", "参保")
_HOW_LONG = re.compile(
    "[有快都满]?(?:[0-9]+|[一二两三四五六七八九十半几好多]+)(?:个?月|年|天)(?:多|半|了|来)*"
)

_SPECIFIC = ("交", "缴", "参加", "参保", "承诺", "干满", "做满", "待满", "登记", "拿到", "取得")

_PAPER = "证"
_A_PAPER = re.compile("证(?:书|件|本)?|(?<=[有拿考发])[小红]?本(?:子|本)?(?=$|了|[都也])")
_NONE_OF_IT = re.compile("[没未不](?!错)")
"""考了证, 都有本 and 证还没下来 answer whether there is one."""

_ONLY_NAMES = re.compile(
    "(?:企业|单位|公司|职工|员工|工人|个人|人员|新?招的?人?|[0-9一二两三四五六七八九十几]+个?人?|失业|保险|社保|劳动|合同|培训|政府|部门"
    "|补贴|大学|毕业生?|证书?|灵活|就业|创业|疫情|生产|经营|重点|去年|今年)+"
)
"""Words of a statement that only name whom or what it is about: who says 企业 agrees to nothing."""

_REPLY = re.compile(f"{_BEFORE}(?P<no>{_NO})?(?P<verb>{_DONE}|{'|'.join(_BROKEN)})?{_AFTER}")
_YES = re.compile(
    "(?:嗯+|是|对|对头|没错|不错|没问题|有|中|要得|好|可以|行|当然|肯定|必须|ok|yes|y)"
    "(?:的|了|呢|啊|哩|咧|呀|嘛|哈|噻|吧|是|对)*"
)
_NOT = re.compile(
    "(?:不对|不行|不符合|否|无|no|n|一个(?:都|也)?没有?|差(?:一)?点|差得远)(?:的|了|呢|啊|吧|哈)*"
)


def is_unsure(text: str) -> bool:
    """Whether somebody says that they cannot tell."""
    return bool(_UNSURE.search(text))


def is_none(text: str) -> bool:
    """Whether somebody who was asked how many says that there are none."""
    return bool(
        re.fullmatch("(?:一个(?:都|也)?)?(?:没有?|没得|无|零|0)(?:了|的|啊|呢)*", plain(text))
    )


def yes_or_no(text: str, statement: str = "") -> bool | None:
    """Yes or no to a statement; None for all that says more, or something else, than just that.

    What they did must be what was stated: 承诺了 is no answer to whether all was paid.
    """
    words = plain(text)
    if _YES.fullmatch(words):
        return True
    if _NOT.fullmatch(words):
        return False
    match = _REPLY.fullmatch(words)
    if not words or not match or not (match["no"] or match["verb"]):
        return None
    if match["verb"] in _SPECIFIC and not _same(match["verb"], statement):
        return None
    if match["verb"] in _OWED and statement and not _PAID_IN_FULL.search(statement):
        return None
    broken = bool(match["verb"]) and match["verb"] in _BROKEN
    return bool(match["no"]) is broken


def _same(verb: str, statement: str) -> bool:
    """Whether a statement speaks of the same doing; 交 and 缴 are one."""
    said = plain(statement).replace("缴", "交")
    if verb in _INSURES and _INSURANCE.search(said):
        return True
    return not said or any(character in said for character in verb.replace("缴", "交"))


def repeats(text: str, statement: str) -> bool | None:
    """Whether somebody agrees with a statement in its own words (没裁 to 不裁员); None if not so.

    Their no counts against the no that stands before the same words in the statement.
    """
    words, said = plain(text), plain(statement)
    deed = _REPLY.fullmatch(_HOW_LONG.sub("", words))
    if deed and deed["verb"] in (*_SPECIFIC, *_OWED):
        return yes_or_no(deed[0], statement)
    if (paper := _A_PAPER.search(words)) and _PAPER in said:
        return not _NONE_OF_IT.search(words.replace(paper[0], _PAPER))
    negative = words[:1] in "没不未无" or words.endswith(("不了", "不来", "不到"))
    core = words.lstrip("没不未无有")
    stems = [
        core[start:end]
        for start in range(len(core))
        for end in range(len(core), start + (0 if negative and len(core) == 1 else 1), -1)
        if core[start:end] in said
    ]
    if not stems:
        return None
    stem = max(stems, key=len)
    if not negative and _ONLY_NAMES.fullmatch(stem):
        return None
    before = said[max(0, said.find(stem) - 1) : said.find(stem)]
    stated = before in tuple("没不未无") or said[:1] in "没不未无"
    return negative is stated
