"""What a message wants: a search for work, a fair, something done about a posting, or neither.

Questions about policy and employers who want people speak of work, too: 招人有补贴吗,
我们厂招了28人. A search is what has the shape of one and says little else.
"""

import re

from jobs.spoken.acts import act_of
from jobs.spoken.asking import Asking
from jobs.spoken.skeleton import OCCUPATION, OFFER, PAY, PLACE, POSTING, SUBSIDY
from jobs.spoken.traits import without_traits
from jobs.spoken.understood import Intent


def _any(*patterns: str) -> re.Pattern[str]:
    return re.compile("|".join(patterns))


_POINTED_AT = _any(
    "(?<![^，,。 投报去看要选就把问下说讲聘名试干撤消头里边])"
    "(?:这|那|上面|刚才|刚刚|前面|头一|最后)"
    f"的?(?:那|这)?[一几]?(?:[个家份条]|岗位|工作|活(?!动)|厂|公司|招聘|{OCCUPATION})+"
    f"(?![月钱补政贴人{PAY}]|[一两几0-9](?!个?月|天))",
    f"第[一二三四五六七八九十0-9]+(?:[个家条份]|(?=岗|{OCCUPATION}|$))"
    f"(?:岗位|工作|活|厂|公司|招聘|{OCCUPATION})?",
    "(?<![0-9一二三四五六七八九十月])[1-9一二三四五六七八九]号(?![线门开结举楼院店前后])",
    "他家|(?:你|您)?(?:刚才?|刚刚|方才|上面|前头|头先)(?:你|您|给我)?(?:发|推|说|讲|提|看|列)(?:到|过|给我|出来)?的"
    "(?:那|这)?[个家条份]?",
)
_APPLIED_FOR = re.compile(
    f"申请(?=[^，,]{{0,4}}{POSTING})|(?<={POSTING})申请"
    "|申请(?=[^，,]{0,6}(?:撤|收回|取消|退[掉了]|作废))"
)

_WORK = (
    f"(?:工作|活[路儿计]|活(?!动)|营生|生计|岗位?|班上|事[做干]|工做|职位|差事|饭碗|兼职"
    f"|{OCCUPATION}|{OFFER})"
)
_ASKS = "(?:吗|不|没|么|嘛|没得|没有|呢|啊|呀|吧|哈|噻|咧|嘞)"
_SEEKING = _any(
    # 找个保安的活, 给我介绍个工作
    "(?:(?<![没在])(?:找|寻|求|谋|揽|觅|搜索?|踅摸)(?!不|着|到|下|了|过|谁)|推荐|[给帮]我介绍|介绍[个份点])"
    f"[^，,。？?]{{0,14}}?(?:{_WORK}|地方(?:上班|干|做)|做[头的]|干的|门路|钱的)",
    f"找[个份]{PLACE}|[找寻][个份点][^，,]{{1,8}}(?:的|工|员|师傅?)(?=$|[，, ])",
    # 有没有包住的活
    f"有(?!过|点)[^，,。？?]{{0,12}}?(?:{_WORK}|招[^，,]{{0,4}}的|招[人工聘]?|要人|缺人|做的|干的)"
    "(?:的|方面|之类|类|合适|可以|能|要人|招人?|单位|地方|公司)*(?:[干做上去]的?)?"
    f"{_ASKS}*(?=$|[，,。？?！!\\s{PLACE}{PAY}]|一[天个]|每|工资|待遇|给|多少|咋|怎)",
    # 哪里招保安, 附近缺人不
    f"(?:哪|谁|附近|周边|[这那][边儿]|{PLACE}|你们|最近|现在|还).{{0,8}}?"
    f"(?:招[人工{OCCUPATION}]|招[吗不没]|[要缺收]{OCCUPATION}|[要缺用收找雇]人|有活|有{OCCUPATION})",
    # 想去太原当保安, 想打工
    f"(?:想|打算|准备|愿意|希望|要)(?:再|先|就)?[去到在进来上]?{PLACE}?[^，,。？?]{{0,8}}?"
    f"(?:{_WORK}|上班|打工|务工|干活|做工|[挣赚]钱)",
    f"[去到在](?:{PLACE}|外[地省面头])(?:打工|上班|干活|务工|做工|找活)(?!了|过|的时候)",
    # 招保安不, 保安有吗
    f"招聘?(?:[人工]|{OCCUPATION}|{PLACE}|{OFFER})*的?{_ASKS}+(?=$|[，,？?])",
    f"要人[吗不没么]|{OCCUPATION}的?(?:工作|活儿?|岗位?|招聘)?(?:吗|没得|没有|没|不)$",
    f"[{OCCUPATION}{OFFER}]的?(?:工作|活儿?|岗位?)?(?:好久|啥时候?|什么时候|多会儿)?"
    f"还?有{_ASKS}?(?=$|[，, ])",
    f"{OCCUPATION}[^，,]{{0,6}}(?:[能可]以?[挣赚拿开]?|一.[给算开能]?)(?:多少|好多|几)|招[\u3400-\u9fff]{{2,4}}[吗没]$|{OCCUPATION}的?(?:活儿?|工作)?[也都](?:[干行中成能]|可以|要得)",
    f"[会能][干做当](?:个|一个)?{OCCUPATION}|的(?:活儿?|工作|岗位|营生)(?=$|[，, ])",
    f"{OCCUPATION}[^，,]{{0,8}}[ ，,]?[^，,]{{0,8}}(?:能[干做当去]|还?要)[吗不没](?=$|[，, ])",
    "的(?:师傅|工人|人手?)还?(?:[要招缺收])(?:人|工)?(?:吗|不|没)?$",
    "^(?:招[人工聘]|求职|应聘|打工|务工|打零工|打工的)$",
    # 能干点啥, 啥都行
    "能[干做][点些个]?(?:啥|什么|甚|哪样|么)|[干做][点些]?(?:啥|甚|什么)(?:活|营生|能|好|挣|工作)",
    f"能[干做]的(?:活|工作|营生|{OCCUPATION})?(?:[吗不没有]|$)|(?:啥|什么|甚)(?:活儿?|工作)?都?(?:行|可以|能|[干中成做])",
    f"[干做]点?[零小轻杂][活工]|换[个份](?:工作|活|{OCCUPATION})",
    f"{PAY}(?:以上|往上|左右|起|的)*(?:有|的活|的工作|的岗)",
)
_WANTS_TO_BE = re.compile(f"应聘(?=[^，,]{{0,6}}{OCCUPATION})")
_IN_VAIN = re.compile("[没未]找[着到下上]|找不[着到下上]|找[的着到下]了")
_TELLS = _any(
    f"(?:[我俺咱]们?[家办]?(?:现在|目前|一直|以前)?[在是开有办跑从]|在){PLACE}?[^，,找想]{{0,5}}"
    f"[{OCCUPATION}{OFFER}]",
    f"{OCCUPATION}[^，,]{{0,4}}(?:上班|干活|打工)?[了着]$|[我俺]{OCCUPATION}的",
    f"[开办]{OCCUPATION}|多少|好多|几|咋|怎|哪|[能还]算|算数|什么|是不是|是[^，,的]{1, 4}的$",
)
"""What only tells of a job one has, or asks about it."""
_WHERE_IS = re.compile("哪[里儿点家个搭些]?(?:个?厂|单位|公司)?还?[有招要缺收]")
_IMAGINED = _any("(?:要是|如果)(?!有)", "(?:那|另).*[呢嘞](?=$|[，,])")
_HEADS = _any(
    "(?:[0-9]|[一二三四五六七八九十百千两几多俩仨]{1,3}(?=[个来多名号口]))[0-9个名号口来多几]*"
    "(?:人(?!民)|工人|农民工|员工|学徒|师傅|毕业生)",
    "[0-9]+个新来|仨大学生",
)
_NO_HEADS = re.compile("4050|(?:[一两俩12]|我们俩|两口子)个?人")
_CHINESE = re.compile("[\u3400-\u9fff]")
_STAND_INS = str.maketrans("", "", POSTING + OCCUPATION + PLACE + OFFER + SUBSIDY + PAY)

ENOUGH = 2
"""Kinds of things asked for by which it is plain that work is looked for."""
MOST_BESIDE_A_SEARCH = 14
"""Characters of a search that may say something else."""
MOST_BESIDE_WORDS = (0, 5, 8, 12)
"""The same for bare words of work, by how many kinds of things they ask for."""


def intent_of(skeleton: str, asking: Asking, wanted: int) -> Intent:
    """What a message wants.

    `skeleton` is its text with one character for each thing found; `wanted` tells
    how many kinds of things are asked for in it, 0 for a workplace alone, -1 for nothing.
    """
    text = _POINTED_AT.sub(POSTING, asking.without("clean", _WANTS_TO_BE.sub("找", skeleton)))
    if asking.says("report", text):
        return "report"
    text = _APPLIED_FOR.sub("报名", text)
    asks_policy = asking.says("policy", text)
    named = None if asks_policy else act_of(text)
    if named and not (named == "details" and wanted > 1 and _SEEKING.search(text)):
        return named
    if asks_policy or asking.says("employer", text):
        return "other"
    if asking.says("fair", text) and (asking.says("when", text) or len(text) < 8):
        return "fairs"
    return "search" if _is_search(text, asking, wanted) else "other"


def _is_search(text: str, asking: Asking, wanted: int) -> bool:
    if _IMAGINED.search(text) or _HEADS.search(_NO_HEADS.sub("", text)):
        return False
    beside = len(_CHINESE.findall(asking.left_over(without_traits(text).translate(_STAND_INS))))
    if _SEEKING.search(_IN_VAIN.sub("，", text)):
        return beside <= MOST_BESIDE_A_SEARCH
    told = _TELLS.search(_WHERE_IS.sub("有", text)) or (
        wanted < ENOUGH and asking.says("status", text)
    )
    return wanted >= 0 and not told and beside <= MOST_BESIDE_WORDS[min(wanted, 3)]
