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
    f"(?<![，,。 ][干做])(?:这|那)个[^，,]{{0,8}}的{OCCUPATION}(?=[，,]?我?(?:想|要|去|报|投))",
    f"(?:你们?|您)?(?:推|发|介绍|说)(?:过|到)?给?[我俺]的[那这][个家份条]{OCCUPATION}?",
    f"第[一二三四五六七八九十0-9]+(?:[个家条份]|(?=岗|{OCCUPATION}|$))"
    f"(?:岗位|工作|活|厂|公司|招聘|{OCCUPATION})?",
    "(?<![0-9一二三四五六七八九十月])[1-9一二三四五六七八九]号(?![线门开结举楼院店前后])",
    "他家|(?:你|您)?(?:刚才?|刚刚|方才|上面|前头|头先|昨天|前天|前几天|上[回次]|那天)(?:你|您|给我)?(?:发|推|说|讲|提|看|列)(?:到|过|给我|出来)?的"
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
_FOR_A_WHILE = re.compile(
    "(?:季|冬天|夏天|[寒暑]假|农闲|年前)(?:再?[干做])几个月|"
    f"(?:就|只|临时|短期|先|{OFFER})(?:[早晚中上下]午?|晚上|周末|[干做上来])*几(?:天|个?(?:小时|钟头|月))"
)
"""临时干几天, 就中午几个小时: no question."""
_HOW_MANY = "(?<![那这头前好十后有过])几(?![毛分块])"
_WHICH = "哪(?![^，,]{0,3}都)"
"""那几个月, 一件几毛 and 在哪都行 ask nothing."""
_SEEKING = _any(
    f"{OCCUPATION}(?:里头?|上)?[^，,上在有是住开了过着算久几哪多0-9{OCCUPATION}]{{2,6}}的(?=$|[，,])",
    f"[想要][再先就]?[回去到在来]{PLACE}(?:那边|这边)?[干做]",
    f"哪[里儿点家]?[有能][^，,]{{0,4}}{OFFER}|打个工",
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
    f"(?:招[人工{OCCUPATION}]|招[吗不没]|[要缺收]{OCCUPATION}|[要缺用收找雇]人|有活|有{OCCUPATION}"
    "|[要缺招收][^，,人]{1,6}的(?=$|[，,]))",
    # 想去太原当保安, 想打工
    f"(?:想|打算|准备|愿意|希望|要)(?:再|先|就)?[去到在进来上]?{PLACE}?[^，,。？?]{{0,8}}?"
    f"(?:{_WORK}|上班|打工|务工|干活|做工|[挣赚]钱)",
    f"[去到在](?:{PLACE}|外[地省面头])(?:打工|上班|干活|务工|做工|找活)(?!了|过|的时候)",
    # 招保安不, 保安有吗
    f"招聘?(?:[人工]|{OCCUPATION}|{PLACE}|{OFFER})*的?{_ASKS}+(?=$|[，,？?])",
    f"[要请雇]人[吗不没么]|{OCCUPATION}的?(?:工作|活儿?|岗位?|招聘)?(?:吗|没得|没有|没|不)$",
    f"[{OCCUPATION}{OFFER}]的?(?:工作|活儿?|岗位?)?(?:好久|啥时候?|什么时候|多会儿)?"
    f"还?有{_ASKS}?(?=$|[，, ])",
    f"{OCCUPATION}[^，,]{{0,6}}(?:[能可]以?[挣赚拿开]?|一.[给算开能]?)(?:多少|好多|几)|招[\u3400-\u9fff]{{2,4}}[吗没]$|{OCCUPATION}的?(?:活儿?|工作)?[也都](?:[干行中成能]|可以|要得)",
    f"[会能][干做当](?:个|一个)?{OCCUPATION}|的(?:活儿?|工作|岗位|营生)(?=$|[，, ])",
    f"{OCCUPATION}[^，,]{{0,8}}[ ，,]?[^，,]{{0,8}}(?:能[干做当去]|还?要)[吗不没](?=$|[，, ])",
    "的(?:师傅|工人|人手?)还?(?:[要招缺收])(?:人|工)?(?:吗|不|没)?$",
    "[\u3400-\u9fff]{3,8}的师傅(?=$|[，,])",
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
    f"(?:[我俺咱]们?[家办]?(?:现在|目前|一直|以前)?[在是开有办跑从]|在){PLACE}?[^，,找想{OCCUPATION}{OFFER}]{{0,5}}"
    f"[{OCCUPATION}{OFFER}](?![^，,]{{0,2}}[干做当待]过)",
    f"{OCCUPATION}[^，,]{{0,4}}(?:上班|干活|打工)?[了着]$|^[^{OFFER}{PAY}]*[我俺]{OCCUPATION}的[^{OFFER}{PAY}]*$",
    f"[开办]{OCCUPATION}|多少|好多|{_HOW_MANY}|咋|怎|{_WHICH}|[能还]算|算数|什么|是不是|是[^，,的]{{1,4}}的$",
)
"""What only tells of a job one has, or asks about it."""
_ASKS_THE_PAY = re.compile(
    "(?:[一每]天|[一每]个?月|[一每]?个?小时|月薪|工资|日薪)(?:能|给|开|大概|挣|拿|是|有)*(?:多少|好多)钱?(?=$|[，,？?])"
)
"""Who says what work they look for, where and how, may well ask what it brings."""
_WHERE_IS = re.compile(f"哪[里儿点家个搭些]?(?:个?厂|单位|公司|{OCCUPATION})?还?[有招要缺收]")
_YEAR_GONE_BY = re.compile(
    "(?:20[0-9]{2}|(?<![了过有干做满])二[零〇一二四五六七八九])年"
    "(?![^，,]{0,6}(?:毕业|应届|生|退[伍役]|下岗|失业|[考拿开来进干做]|就|起|至今|到现在))"
    "|(?:去年|前年|往年)(?:说|定|发|给(?!人))"
)
"""What was decreed in a year; who finished school in it tells of themselves."""
_IMAGINED = _any("(?:要是|如果)(?!有)", "(?:那|另).*[呢嘞](?=$|[，,])")
_CONDITION = re.compile(f"[{PLACE}{PAY}{OFFER}]")
_ASKS_ANYTHING = re.compile(
    f"吗|么(?=$|[，,])|[没不](?=$|[，,])|咋|怎|多少|好多|{_HOW_MANY}|啥|什么|甚|{_WHICH}|谁|[?？]|呢|嘛"
    "|[我俺咱]们(?![两俩])|(.)不\\1|[是能可让给算有]不[是能可以让给算]|是吧|听说|据说|说是|补|奖|领|返|免(?!费)|缓|退[钱费]|一个人|人头"
)
"""Questions, hearsay, what a firm tells of itself, and money that is granted."""
_SKILL = re.compile("(?<![那这一开])[会懂](?![给不有发补让被要来去是儿])[^，,]{1,4}(?=$|[，,])")
"""What one can do is no other matter: 会焊 会爬高."""
_HEADS = _any(
    "(?:[0-9]|[一二三四五六七八九十百千两几多俩仨]{1,3}(?=[个来多名号口]))[0-9个名号口来多几]*"
    "(?:人(?!民)|工人|农民工|员工|学徒|师傅|毕业生)",
    "[0-9]+个新来|仨大学生",
)
_NO_HEADS = re.compile(
    "4050|[^，,]{0,4}个?人(?:吃|用餐|的饭)|(?:[一两俩12]|我们俩|两口子)个?人"
    "|[我俺咱]们?[一二两三四五六七八九十几多来]{1,4}个?(?:人|工人|老乡|姐妹|兄弟)(?=[^，,]{0,3}(?:找|寻|打工|打[几点]|想|干活))"
)
_CHINESE = re.compile("[\u3400-\u9fff]")
_STAND_INS = str.maketrans("", "", POSTING + OCCUPATION + PLACE + OFFER + SUBSIDY + PAY)

_WORKSHOP = re.compile(
    f"(?:扶贫|帮扶)(?:车间|{OCCUPATION})(?=[^，,]{{0,3}}[，,][^，,]*(?:能|可以|计件|近|带|{OFFER}|{PAY}))"
)
"""A subject of policy, but where it is said with what one wishes of work, a place of work."""
ENOUGH = 2
"""Kinds of things asked for by which it is plain that work is looked for."""
MOST_BESIDE_A_SEARCH = 14
"""Characters of a search that may say something else."""
MOST_BESIDE_WORDS = (0, 5, 8, 12)
"""The same for bare words of work, by how many kinds of things they ask for."""


def intent_of(skeleton: str, asking: Asking, wanted: int, asks: bool = False) -> Intent:
    """What a message wants.

    `skeleton` is its text with one character for each thing found; `wanted` tells
    how many kinds of things are asked for in it, 0 for a workplace alone, -1 for nothing;
    `asks` whether it says 有没有 or the like, which the skeleton does not show.
    """
    text = _WANTS_TO_BE.sub("找", _FOR_A_WHILE.sub("，", skeleton))
    text = _POINTED_AT.sub(POSTING, asking.without("clean", text))
    if asking.says("report", text):
        return "report"
    text = _APPLIED_FOR.sub("报名", text)
    told = asking.without("standing", text)
    if wanted >= ENOUGH:
        told = _WORKSHOP.sub(OCCUPATION, told)
    plain = wanted >= ENOUGH and not asks and _asks_nothing(text)
    about = ("policy",) if plain else ("policy", "mentioned")
    asks_policy = any(asking.says(name, told) for name in about) or _YEAR_GONE_BY.search(told)
    named = None if asks_policy else act_of(text)
    if named and not (named == "details" and wanted > 1 and _SEEKING.search(text)):
        return named
    if asks_policy or asking.says("employer", text):
        return "other"
    if asking.says("fair", text) and (asking.says("when", text) or len(text) < 8):
        return "fairs"
    return "search" if _is_search(text, asking, wanted, plain) else "other"


def _asks_nothing(text: str) -> bool:
    """Whether a message tells the conditions of work, and asks nothing."""
    return bool(_CONDITION.search(text)) and not _ASKS_ANYTHING.search(text)


def _is_search(text: str, asking: Asking, wanted: int, plain: bool) -> bool:
    if _IMAGINED.search(text):
        return False
    certain = plain and wanted > ENOUGH
    aside = _SKILL.sub("，", without_traits(text)).translate(_STAND_INS)
    beside = len(_CHINESE.findall(asking.left_over(aside)))
    if not certain and _HEADS.search(_NO_HEADS.sub("", text)):
        return False
    if _SEEKING.search(_IN_VAIN.sub("，", text)):
        return beside <= MOST_BESIDE_A_SEARCH
    if not certain and _tells(text, asking, wanted):
        return False
    most = MOST_BESIDE_A_SEARCH if plain else MOST_BESIDE_WORDS[min(wanted, 3)]
    return wanted >= 0 and beside <= most


def _tells(text: str, asking: Asking, wanted: int) -> bool:
    """Whether a message only tells of the job or the standing one has, or asks about it."""
    asked = _ASKS_THE_PAY.sub("，", text) if wanted > ENOUGH else text
    told = _TELLS.search(_WHERE_IS.sub("有", asked))
    return bool(told or (wanted < ENOUGH and asking.says("status", text)))
