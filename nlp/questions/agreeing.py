"""Whether people agree when they are asked: yes or no, also in the question's own words, or that
they cannot tell."""

import re

from nlp.questions.charging import takes_money
from nlp.questions.standstill import stands_still
from nlp.statements import DENYING
from nlp.text import plain

_UNSURE = re.compile(
    "不(?:太)?(?:清楚|晓得|知道|懂|确定|记得|好说)|没(?:注意|算过?|数过?|问过?|统计|细数|查过?)"
    "|记不(?:清|得|住)|说不(?:准|清|好|上来)|忘(?:了|记)|弄不清|搞不清|拿不准|晓不得|谁知道|哪知道|不详"
    "|没(?:谱|底|个?准数|印象)|心里没数"
)
_SOMEBODY = (
    "(?:[我俺咱他她]们?|厂里|公司|单位|店里)?的?(?:那?个?)?"
    "(?:会计|出纳|财务|人事|行政|老板|经理|领导|上[头面]|办公室|家里人?|媳妇|老婆|老公|对象|儿子|闺女|女儿|孩子|娃|社保局|社区|村里|学校|师傅|别人|人家|他们?|她)"
)
_HAS_TO_ASK = re.compile(
    "(?:[得要让等容]|需要|只能|应该|回去|回头).{0,5}?(?:问|查|看|翻|算)(?!过|了|好|得)(?:[一1]?[下问查看翻算])?(?:才|再)?"
    f"(?:{_SOMEBODY}|账本?|表|合同|记录|花名册|资料|手机|单子|$|[再才].{{0,4}}$)"
    f"|{_SOMEBODY}(?:们|那[儿里边])?(?:才|最|比较|肯定)*(?:知道|清楚|晓得|管|记着|有数)"
    "|不(?:归|是)我管|我?不管(?:这个?|这些|这事|账)"
)
"""这个得问会计, 我回去查查账 and 会计才知道 say that whoever answers does not know."""
_WHETHER_SO = re.compile("(?:(?![能可行算够])([一-龥]{1,2})[没不]\\1|是不是|有没有)[^0-9]*$")
"""Not what is asked of the desk: 不知道8个月够不够."""
_BEFORE = (
    "(?:正在?|在|我们?|俺们?|咱们?|公司|单位|厂里?|店里?|都|也|全|一直|早就?|已经|还|从来|根本"
    "|肯定|当然|确实|就|那|一个[都也]|老板|给|以前|之前|原来|原先|早先|过去)*"
)
_AFTER = (
    "(?:过|着|起|了|的|齐|全|清|完|够|满|上|呢|啊|哩|咧|呀|嘛|哈|噻|呐|吧|呗|哒|咯|喽|嗯|是|对)*"
)
_NO = "没有?|没得|未|不|不是|不曾|木有"
_DONE = (
    "签|交|缴|办|上|参加|参保|满|够|到|有|是|符合|承诺|干满|做满|待满|登记|拿到|取得|能|会|愿意"
    "|行|可以|算|属于|搞|做|弄|开展|参|领"
)
_BROKEN = ("拖欠", "断", "欠", "拖", "停")
"""Verbs by which something ended: 没断过 is a yes."""

_OWED = ("拖欠", "欠", "拖")
"""What is owed is not paid in full: 没欠过 says nothing of how long."""
_PAID_IN_FULL = re.compile("足额|按时|[交缴还]清|欠|拖")

_INSURANCE = re.compile("险(?!金)")
"""What is paid into, and not what is drawn of it."""

_INSURES = ("交", "缴", "上", "参", "参加", "参保")
_HOW_LONG = re.compile(
    "[有快都满]?(?:[0-9]+|[一二两三四五六七八九十半几好多]+)(?:个?月|年|天)(?:多|半|了|来)*"
)

_ENOUGH = re.compile("[够满足到齐]|一直")
_DEEDS = (*_INSURES, "搞", "做", "弄", "开展", "领", "签", "办", "登记", "承诺", "拿到", "取得")
_ABLE = ("能", "会", "愿意")
_KEPT_UP = ("干满", "做满", "待满")
_SPECIFIC = (*_INSURES, "签", "领", "登记", "承诺", "拿到", "取得", *_KEPT_UP, *_ABLE)
"""Verbs that answer only what speaks of the same: 签了 says nothing of where somebody studied."""

_SIGNED = ("签", "合同", "协议", "承诺")
_FIRST = re.compile("(?:头|第)一?[回次遭]|首次|初次")
_LATER = re.compile("第?[二两三四五几][回次遭]")
_DONE_BEFORE = re.compile("[开办干做创搞弄当经]过")
_NEVER_DONE = re.compile("(?:没有?|未|不曾)[^，。]{0,4}[开办干做创搞弄当经]过")
_FREE = "免费"
_WHETHER = re.compile("([是有能])[不没]\\1")
"""Words by which a question asks, and that are no part of what it asks for."""

_PAPER = "证"
_A_PAPER = re.compile("证(?:书|件|本)?|(?<=[有拿考发])[小红]?本(?:子|本)?(?=$|了|[都也])")
_NONE_OF_IT = re.compile("[没未不](?!错)")
"""考了证, 都有本 and 证还没下来 answer whether there is one."""

_ONLY_NAMES = re.compile(
    "(?:企业|单位|公司|职工|员工|工人|个人|人员|新?招的?人?|[0-9一二两三四五六七八九十几]+个?人?|失业|保险"
    "|社保|劳动|合同|培训|政府|部门|补贴|大学|毕业生?|证书?|灵活|就业|创业|疫情|生产|经营|重点|去年|今年|现在|目前"
    "|建筑业?|小微|作业)+"
)
"""Words of a statement that only name whom or what it is about: who says 企业 agrees to nothing."""

_GOING_TO = "(?:去|给|来得及|顾得?上)?"
_REPLY = re.compile(
    f"{_BEFORE}(?P<no>{_NO})?(?:(?<=[没有得未不]){_GOING_TO})?(?P<verb>{_DONE}|{'|'.join(_BROKEN)})?{_AFTER}"
)
_NONE = re.compile("(?:一[个本](?:都|也)?)?(?:没有?|没得|无|零|0)(?:了|的|啊|呢)*")
_NONE_GOT = re.compile(
    "(?:[都也还]|一直|一[个本]都?)*没有?(?:去)?(?:(?P<paper>[考拿取])|[招雇请来])"
    "(?:到|过|着|上|出来|下来|人|证)*(?:了|呢|啊)*"
)
_TAKES_ON = re.compile("[招雇聘带习]")
_YES = re.compile(
    "(?:嗯+|是|对|对头|没错|不错|没问题|有|中|要得|好|可以|行|当然|肯定|必须|ok|yes|y)"
    "(?:的|了|呢|啊|哩|咧|呀|嘛|哈|噻|吧|是|对)*"
)
_NOT = re.compile(
    "(?:不对|不行|不符合|否|无|no|n|一个(?:都|也)?没有?|差(?:一)?点|差得远"
    "|(?:不敢|不能|没法|没办法)(?:保证|承诺|说)|不敢|(?:保证|承诺)不了|做不到)(?:的|了|呢|啊|吧|哈)*"
)


def is_unsure(text: str) -> bool:
    """Whether somebody says that they cannot tell, or whom they would have to ask."""
    return bool(_UNSURE.search(text) or _HAS_TO_ASK.search(plain(text)))


def leaves_open_whether(clause: str) -> bool:
    """Whether a clause says that nobody knows whether something is so: 登没登记不清楚."""
    if not DENYING.search(clause):
        return False
    return bool(_WHETHER_SO.search(clause)) and is_unsure(clause)


def is_none(text: str, asks: str) -> bool:
    """Whether somebody who was asked how many says that there are none: 没有, and 没招 of those a
    firm took on, 没考 of papers."""
    got_none = _NONE_GOT.fullmatch(plain(text))
    if not got_none:
        return bool(_NONE.fullmatch(plain(text)))
    return bool(_PAPER in asks if got_none["paper"] else _TAKES_ON.search(asks))


def yes_or_no(text: str, statement: str = "") -> bool | None:
    """Yes or no to a statement; None for all that says more, or something else, than just that.

    What they did must be what was stated: 承诺了 is no answer to whether all was paid.
    """
    words = plain(text)
    if _YES.fullmatch(words):
        return True
    if _NOT.fullmatch(words):
        return False
    if (still := stands_still(words, plain(statement))) is not None:
        return still
    match = _REPLY.fullmatch(words)
    if not words or not match or not (match["no"] or match["verb"]):
        return None
    if match["verb"] in _SPECIFIC and not _same(match["verb"], statement):
        return None
    if match["verb"] in _OWED and statement and not _PAID_IN_FULL.search(statement):
        return None
    broken = bool(match["verb"]) and match["verb"] in _BROKEN
    unable = match["verb"] in _ABLE and f"不{match['verb']}" in _WHETHER.sub("", plain(statement))
    return bool(match["no"]) is (broken or unable)


def only_tells_deed(text: str) -> bool:
    """Whether a yes only says that something was done, and not for how long: 签了, 交着呢; who says
    一直交着呢 has been at it long enough."""
    match = _REPLY.fullmatch(plain(text))
    done = match and not match["no"] and match["verb"] in _DEEDS
    return bool(done and not _ENOUGH.search(text))


def _same(verb: str, statement: str) -> bool:
    """Whether a statement speaks of the same doing; 交 and 缴 are one."""
    said = plain(statement).replace("缴", "交")
    if verb in _INSURES and _INSURANCE.search(said):
        return True
    if verb == "签":
        return not said or any(one in said for one in _SIGNED)
    return not said or any(character in said for character in verb.replace("缴", "交"))


def repeats(text: str, statement: str) -> bool | None:
    """Whether somebody agrees with a statement in its own words (没裁 to 不裁员); None if not so.

    Their no counts against the no that stands before the same words in the statement.
    """
    words, said = (_FIRST.sub("第一次", plain(one)) for one in (text, statement))
    deed = _REPLY.fullmatch(_HOW_LONG.sub("", words))
    if deed and deed["verb"] in (*_SPECIFIC, *_OWED):
        return yes_or_no(deed[0], statement)
    if _FIRST.search(said) and (_LATER.search(words) or _DONE_BEFORE.search(words)):
        return bool(_NEVER_DONE.search(words))
    if _FREE in said and (charged := takes_money(words)) is not None:
        return not charged
    if (paper := _A_PAPER.search(words)) and _PAPER in said:
        return not _NONE_OF_IT.search(words.replace(paper[0], _PAPER))
    said = _WHETHER.sub("", said)
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
    only_it = negative and core.rstrip("的了啊呢过嘛") == stem
    if not only_it and _ONLY_NAMES.fullmatch(stem):
        return None
    before = said[max(0, said.find(stem) - 1) : said.find(stem)]
    stated = before in tuple("没不未无") or said[:1] in "没不未无"
    return negative is stated
