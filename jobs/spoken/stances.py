"""How each phrase of work in a sentence is meant, by what stands before and after it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from jobs.spoken.said import Phrase, Stance

_STOP = re.compile("[，,。；;：:？?！!\\s]")
_FILLERS = (
    "(?:再|去|干|做|当|找|上|进|跑|倒|熬|搞|是|那种|那些|什么|啥|甚|这种|这类|那类|天天|老是?|总是?|经常|太|要|有|带"
    "|让|给|的|个|份|到|先|我|俺|推荐|介绍|发|来|看|值|在|收|交|跟|和|任何|所有|其他|那个|这个|一切|需要|用|能|整|弄"
    "|那些?|往|天|长|通|住|推送?|周末|晚上|夜里|半夜|节假日|周[六日]|星期[六天日]|礼拜[六天])*"
)


def _any(*patterns: str) -> str:
    return f"(?:{'|'.join(patterns)})"


_ACT = "干做当去找上进跑倒熬搞弄收交值加签带通坐看推送考虑接受喜欢克"
"""What is refused by 不 before and by 不了 after it: 不上夜班, 夜班上不了. 克 is 去 in Guizhou."""
_NO = _any(
    "(?<!有)不要|不(?:接受|考虑|喜欢|乐意)|不想要?|不愿意?|不肯|不打算|不爱|不中意|不稀罕|不能|不是|不用",
    f"不[{_ACT}]|别(?![墅人的])|甭|莫(?!得)|勿|免|无",
    "没有?得?|莫得|除了|除[开去掉]|排除|去掉|拒绝|讨厌|怕|受不了|吃不消",
    "[干做弄上熬]不[了来住起]|干不动",
)
_NOT_WANTED = re.compile(f"{_NO}(?:再|去)?{_FILLERS}$|不$")
_LACKED = re.compile(
    "(?:没有?得?|莫得|不会|不懂|无|没[学干做当]过|没[考拿啥]|不用|不需要|不要求|不一定|不在乎|不强求|不非得|从没|未)"
    "(?:要|非得?|[干做当考学]过?|什么|啥|得|有|的|开)*$"
)
_KIND_OF = "(?:的?(?:工作|活儿?|岗位?|班|那种|那样|之类的?|那些|那号|类))?[的嘞]?"
_AFTER = f"{_KIND_OF}(?:的话)?(?:我|俺|咱|额)?(?:就|都|可|也|一律|统统|是|真|实在|确实|一概|坚决)*"
_NOT_WANTED_AFTER = re.compile(
    f"{_AFTER}(?:(?:不想|不愿意?|不肯|不打算|不能|没法|没办法|莫)?(?:再)?"
    f"(?:不要|不行|不中|不得行|不成|不合适|免谈|除外|勿扰|排除|就?算了|拒绝|不[{_ACT}]{{1,2}}"
    f"|(?<=[想意肯算能法办莫])[{_ACT}要]{{1,2}}|别[{_ACT}说来给发叫找喊]*))"
    "(?=$|[，,。！!？?\\s的了啊哈哦呀呢哟咧嘞]|我|就|想|给|有|其他|别的)"
    f"|{_AFTER}(?:[{_ACT}受吃顶扛]不(?:[了来住起消得]|下去)|[{_ACT}]不动了?|站不住)"
)
_EITHER_WAY_AFTER = re.compile(
    "(?:可以|能接受|没问题|都接受|[行中成](?=$|[，,。 ]))"
    "|[^，,\\s]{0,3}?(?:也行|也可以?|也中|也成|也要得|都行|都可以?"
    "|都中|都成|都要得|都能|无所谓|随便|没关系|不要紧"
    "|也能(?!干)|自己[能会]?[交缴买]|不敢想|不指望|不强求|不奢求|也没事|都没事|都得行|也得行|有没有都)"
)
_THEY_TAKE_NOBODY = re.compile(
    "(?:都|也|全|还|又|说|嫌[^，,\\s]{0,4}?)*不(?:要|收|招|用)(?:我|俺|咱|额|人|了)*(?=$|[，,。 ])"
)
"""厂里都不要: there they do not want who speaks, who would gladly go."""
_INSIDE = ("里", "头", "上")
_YEARS = "[0-9一二三四五六七八九十两几多好]"
_PAST_BEFORE = re.compile(
    _any(
        f"[干做当搞开跑学烧卖打]过(?:[^，,找想]{{0,4}}年|{_YEARS}*个?月)?的?",
        "从事过[^，,找想]{0,4}",
        "(?:以前|之前|原来|曾经?|从前|过去)(?:一直|是|在|干|做|当|搞|开|跑|给人)*",
        "(?:下岗|失业|退休|离休|待业)的?|上一?份(?:工作)?是?|本来是|(?:下岗|退休)前[是在]?|(?:现在|目前)[在是干做当]+|从|刚从",
    )
    + "[^，,找想]{0,2}$"
)
_ABLE_BEFORE = re.compile(
    _any(
        "[干做当搞学跑开]了[^，,找想]{0,6}[年月]的?|从事[^，,找想]{0,4}",
        "[我俺]是(?:一?[个名]|学|搞|干|做)?|[我俺]?会|懂|拿手的?是?|[我俺]干",
        f"{_YEARS}+年的?|专业是?|出身|[学读念]的是?|手艺是|老本行是?",
    )
    + "[^，,找想]{0,2}$"
)
_ABLE_AFTER = re.compile(
    f"(?:干|做|当)?了?{_YEARS}+年|的?(?:经验|出身|专业|手艺|(?:我|俺)?[也都]?会|[干做]了|经历)"
)
_PAST_AFTER = re.compile("的?(?:我|俺)?(?:[干做当]过|[干做当跑开](?:够|腻|烦|怕|累)了)")
_ACCEPTED = re.compile(
    "(?:可以?接受|能接受|接受|可以?上|能上|能倒|会上|服从|愿意上|不怕|能适应|可以?倒|可)[上倒]?$"
)
_ROTATING = ("两班倒", "三班倒")
_IS_FINE = re.compile("[我俺]?(?:可以|能[上倒干行]|[行中成]|没问题|要得|得行)(?:的|[，,。 ]|$)")
"""Who can do by turns looks for that: nobody says so of a shift that is not offered."""
_NOT_FINISHED = re.compile("没[念读上毕学]|未毕|没有毕")
_OTHERS = re.compile(
    "(?:老公|媳妇|老婆|爱人|男人|对象|儿子|闺女|女儿|朋友|我爸|我妈|老伴|邻居|同学|亲戚|表[哥弟姐妹]|[我俺][哥弟姐妹])"
    "[他她]?(?:以前|现在|也|就|都|一直|正)*[是在干做当开上跑][^，,找想我俺]{0,5}$"
)
_FOR_OTHERS = re.compile("[给帮替]")
_AND = re.compile(
    "(?:的|活|工作|类|这些|那些|啥的|什么的)*(?:和|跟|与|或者?|以及|、|还有|及|/|加|同)?(?:那种|这种|那些)?"
)
_JOINING = re.compile(".*[和跟与或及、/同]|.*还有")


_LANDMARK = re.compile("门口|附近|旁|对面|跟前|周边|边上|后面|前面")
_SUPPLIED_BEFORE, _SUPPLIED = re.compile("[给往帮替]$"), re.compile("[送拉运供配]")
"""给饭店送菜: who is brought something is no place of work."""
_LEARNS = re.compile("(?:[想要愿]|打算|准备)学[个门点]?$")
_PUPIL = re.compile("(?:孩子|娃|小孩|闺女|儿子|女儿)[^，,]{0,3}[上念读在考]$")
_STILL_DONE = re.compile("不怕|没问题|[也都]?[能可]?以?[干上做倒](?!不)")


def with_stances(text: str, found: Sequence[Phrase]) -> list[Phrase]:
    """The phrases with how each is meant."""
    placed: list[Phrase] = []
    for place, one in enumerate(found):
        last = placed[-1] if placed else None
        following = found[place + 1].start if place + 1 < len(found) else len(text)
        placed.append(replace(one, stance=_stance(text, one, last, following)))
    return _carried_back(text, placed)


def _stance(text: str, one: Phrase, last: Phrase | None, following: int) -> Stance:
    start = last.end if last else 0
    before = _STOP.split(text[start : one.start])[-1]
    after = text[one.end :]
    offered = bool(one.of("benefit", "shift", "kind", "certificate", "education", "near"))
    shift = one.of("shift")
    if shift and shift.names[0] in _ROTATING and _IS_FINE.match(after):
        return Stance.WANTED
    if offered and _EITHER_WAY_AFTER.match(text[one.end : following]) and not one.of("near"):
        return Stance.BESIDE
    if offered and not one.of("unwanted", "shift", "kind") and _denied(before):
        return Stance.BESIDE
    if one.of("shift") and (_ACCEPTED.search(before) or _STILL_DONE.match(after)):
        return Stance.BESIDE
    if one.of("education") and (_NOT_FINISHED.match(after) or _PUPIL.search(before)):
        return Stance.BESIDE
    inside = one.of("workplace") and one.said.endswith(_INSIDE)
    if inside and _THEY_TAKE_NOBODY.match(after):
        return Stance.BESIDE
    if _NOT_WANTED_AFTER.match(after):
        return Stance.UNWANTED
    if _NOT_WANTED.search(before):
        return Stance.BESIDE if _LACKED.search(before) and not _shunned(one) else Stance.UNWANTED
    if last and last.stance is Stance.UNWANTED:
        between = text[last.end : one.start]
        if _go_together(last, one) or (_JOINING.match(between) and _AND.fullmatch(between)):
            return Stance.UNWANTED
    return _told(text, one, last)


def _go_together(last: Phrase, one: Phrase) -> bool:
    """Whether two phrases side by side name one trade: 保险推销."""
    trades = [phrase.of("unwanted", "occupation") for phrase in (last, one)]
    return last.end == one.start and all(trades)


def _denied(before: str) -> bool:
    return bool(_NOT_WANTED.search(before) or _LACKED.search(before))


def _shunned(one: Phrase) -> bool:
    """Whether there being none of it is what is wished for: 没有夜班, 无押金."""
    return bool(one.of("unwanted", "shift"))


def _told(text: str, one: Phrase, last: Phrase | None) -> Stance:
    before = _STOP.split(text[: one.start])[-1]
    if not one.of("occupation", "workplace"):
        return Stance.WANTED
    if one.of("workplace") and _SUPPLIED_BEFORE.search(before) and _SUPPLIED.match(text[one.end :]):
        return Stance.BESIDE
    if _LEARNS.search(before):
        return Stance.WANTED
    if one.of("workplace") and (_LANDMARK.match(text[one.end :]) or _PUPIL.search(before)):
        return Stance.BESIDE
    if last and last.end == one.start and last.of("occupation"):
        return last.stance  # 会开挖机铲车
    if _OTHERS.search(before) and not _FOR_OTHERS.search(before):
        return Stance.BESIDE
    if _LACKED.search(before) and not before.endswith(("没有", "没得", "没", "莫得")):
        return Stance.BESIDE
    if _PAST_BEFORE.search(before) or _PAST_AFTER.match(text[one.end :]):
        return Stance.PAST
    if _ABLE_BEFORE.search(before) or _ABLE_AFTER.match(text[one.end :]):
        return Stance.ABLE
    return Stance.WANTED


def _carried_back(text: str, placed: list[Phrase]) -> list[Phrase]:
    """保安保洁不要, 销售、客服不考虑: what is joined to the left of it is not wanted either."""
    refused = False
    for place in range(len(placed) - 2, -1, -1):
        one, later = placed[place], placed[place + 1]
        between = text[one.end : later.start]
        behind = later.stance is Stance.UNWANTED and _NOT_WANTED_AFTER.match(text[later.end :])
        refused = bool(behind or refused) and _are_one_list(between, one, later)
        if refused:
            placed[place] = replace(one, stance=Stance.UNWANTED)
        elif later.stance is Stance.BESIDE and _either(between, one, later):
            placed[place] = replace(one, stance=Stance.BESIDE)
    return placed


def _are_one_list(between: str, one: Phrase, later: Phrase) -> bool:
    """Whether two phrases are refused together: 保安保洁不要, but not 保安夜班不上."""
    alike = bool(one.of("shift")) == bool(later.of("shift"))
    return bool(_AND.fullmatch(between)) and (alike or bool(between))


def _either(between: str, one: Phrase, later: Phrase) -> bool:
    """Whether what is said of the later holds for both: 白班夜班都行."""
    alike = {meaning.sort for meaning in one.meanings} == {m.sort for m in later.meanings}
    return alike and bool(later.of("shift", "kind", "benefit") and _AND.fullmatch(between))
