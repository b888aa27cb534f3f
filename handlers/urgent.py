"""Danger and despair, answered before anything else and alone."""

import re
from collections.abc import Set
from dataclasses import replace

from bot.messages import Reply
from handlers.asked import Asked
from handlers.passing_on import with_staff
from handlers.standing_by import alarmed

DESPAIR = (
    "12356 心理援助热线，有人听您说；已经吃了药、受了伤或站在高处，马上打 120 和 110。\n"
    "这段日子一定很难。请先到安全的地方，别一个人扛，也别让他一个人待着。\n"
)
WAGES = "被欠的工资有地方管：人先平安，再拨打 12333 找劳动保障监察。\n"
ANGER = (
    "110 报警，有人受伤打 120；心里压不住火，打 12356 心理援助热线说一说。\n"
    "请先离开现场，别伤人也别伤自己，您和家里人的平安最要紧。\n"
)
VIOLENCE = (
    "110 报警，受伤打 120。\n"
    "请先顾自己的安全，能走就走到人多的地方。打人、关人、扣证件、强迫干活都违法，"
    "脱险以后也可以拨打 12333 找劳动保障监察。\n"
)
DYING = (
    "120 急救，现在就打，说清地点，开着免提听医生指挥；有危险同时打 110、119。\n"
    "叫身边的人一起帮忙；触电先断电，中毒先到通风处，别冒险进去救人。\n"
)
ACCIDENT = (
    "120 急救，现在就打；有人被压、被困打 119。\n"
    "触电先断电，机器先停机，别随便搬动伤者，并告诉现场负责人；工伤的事以后再办，打 12333。\n"
)
FIRE = (
    "119 消防，有人受伤或中毒打 120。\n"
    "先离开现场，别回去拿东西；闻到煤气不要开灯、打火、按电器，走到外面再打电话。\n"
)
HUMAN = "平安以后也可以回复“人工”，工作人员上班后会看到您写的话。"

# The first that is said is answered.
_TEXTS = {
    "dying": DYING,
    "danger": DESPAIR,
    "threat": ANGER,
    "violence": VIOLENCE,
    "fire": FIRE,
    "accident": ACCIDENT,
}
# What may also be said of a firm, of an epidemic, of leaving a job, of the past or of money for it.
_DOUBTFUL = {
    "hopeless": "danger",
    "weary": "danger",
    "confined": "violence",
    "menace": "violence",
    "fire": "fire",
    "accident": "accident",
}

_OF_A_FIRM = (
    "(?:企业|公司|厂子?|店|铺子?|生意|作坊|单位|合作社|行业|买卖|农场|养殖场)"
    "[^我俺咱人逼，。！？,.!?]{0,4}(?:活不|没活路|没有活路|死路一条|撑不下去)"
)
_WITH_A_PLAN = (
    "想(?:找|学|干|挣|创业|开|出去)|找(?:个|份|点)(?:活|事|工作)|有没有(?:活|近)|社保|补缴|补齐"
)
_OF_SOMETHING = (
    "厂|店|馆|公司|企业|生意|买卖|成本|涨价|疫情|网站|系统|班|岗|活|工作|干活|流水线|工资|房租|租金"
    "|腰|腿|累|补|贷款|申请|领|办|[吗么呢不没][?？。]*$"
)
_AT_WORK = (
    "辞|离职|离开公司|合同|手续|交接|跳槽|请假|下班|加班|夜班|兼职|放假|休假|过年|春节|疫情|隔离|封控|打工|务工"
    "|走(?:流程|程序|线上|账|公|绿)|开除|辞退|解雇|裁|扣.{0,3}工资|降薪|调岗"
)
_PAST = (
    "去年|前年|上个?(?:月|周|星期|礼拜|年)|上[回次]|前(?:几|两|些)[天日年]|前段|前阵|那[年天]|当[年时]|曾"
    "|[0-9一二两三四五六七八九十几多半]个?(?:来)?(?:年|月|星期|礼拜|周)多?(?:之|以)?前|年前|以前|从前|早[年些]"
    "|(?:19|20)[0-9]{2}年|[0-9一二三四五六七八九十]月(?:份|初|底|里|[0-9])"
    "|(?:伤|断|电|倒|烫|烧|毒|来|下|迷|砸|压|撞|折|血|火)过|后遗症|残疾|残了|治好|养好|好了以后|[出住]院|在医院|照顾"
    "|痊愈|康复|养伤|拆钢板|拆线|复查|[0-9一二两三四五六七八九十几半]个?[年月]了|以后关门|养着|在家养|在家躺|干不了|不能干|没法干|上不了班|没法上班"
)
_FOR_MONEY = (
    "赔|工伤|认定|鉴定|伤残|几级|误工|医药费|医疗费|保险管|保险报|谁管|谁出|[上下]班路上|预防|防护|防范|避免|躲|教"
    "|培训|演练|停产|受灾"
)
_NOW = (
    "刚[才刚从被]|刚(?:触|摔|砸|着|晕|昏)|正在|这会|眼下|赶紧|赶快|快[来帮救派]"
    "|还(?:卡|夹|压|困|埋|绞|挂|吊)|(?:卡|夹|绞|缠)(?:着|住了|进去)|怎么救|咋救|咋个救|还没醒|埋里头|埋在|埋着|压着|压在|困在|出不来|流血不止|没气了|不动了"
)

_CLOSED_DOWN = (
    "疫情|新冠|封控|封城|封村|封路|封(?:了|着|的|在|起来|小区|楼)|解封|隔离|管控|静默|防疫|核酸|风险区|歇业|停业|营业|开[门张业]|生意|买卖|停产|停工|复工|居家|在家[待呆]"
    "|(?:店|馆|铺|摊|厂|门市|门面|超市|饭庄|宾馆|酒店|网吧|理发|小区|社区|村里|学校|培训班)[^，。！？,.!?]{0,10}(?:关|停|歇)"
    "|社保|医保|失业[险金]|保险费|缓[交缴]|补[贴助]|返还|留工|扩岗|减免|贴息|贷款"
)
_HELD = re.compile(
    "(?:老板娘?|厂长|工头|包工头|领班|班长|组长|主管|监工|经理|中介|保安|房东|公司的?人|厂里的?人|[他她]们?|有人|[那一几]个?(?:帮|群|伙|些)?人"
    "|爸爸?|妈妈?|爹|娘|哥|公公|婆婆|老公|丈夫|男人|对象|婆家|娘家)[^，。！？,.!?]{0,6}(?:不让|不准|不许|不放|关|堵|锁)"
    "|骗|逼|锁|捆|绑|揍|[殴挨被遭又还]打|打[我俺咱人]|救|逃|跑了|报警|看守|看着[我俺咱]|盯着|身份证|证件|护照|手机"
    "|(?:工资|工钱|血汗钱|押金|保证金|欠条|饭(?![店馆铺庄])|水)[^，。！？,.!?]{0,6}(?:不|没|扣)|(?:不|没|扣|欠)[^，。！？,.!?]{0,4}(?:工资|工钱|血汗钱|吃|喝)|黑(?:厂|窑|工地|砖|煤|屋)|个屋|宿舍|小屋|地下室|不放人"
    "|[我俺咱]们?(?:现在)?(?:被|遭|让人)(?:人|他)"
)

_ELSEWHERE = {
    "hopeless": re.compile(f"{_OF_A_FIRM}|{_WITH_A_PLAN}"),
    "weary": re.compile(_OF_SOMETHING),
    "menace": re.compile(_AT_WORK),
}
_SHUT_IN = ("confined", "menace")
_OF_AN_EPIDEMIC = re.compile(_CLOSED_DOWN)
_BYGONE = re.compile(f"{_PAST}|{_FOR_MONEY}")
_HAPPENING = re.compile(_NOW)


_OVER_WAGES = ("danger", "threat", "menace", "violence", "hopeless")
_WAGES_OWED = re.compile(
    "(?:不|没|拖|欠).{0,4}(?:工资|工钱|血汗钱|钱)|(?:工资|工钱|血汗钱).{0,6}(?:不|没|拖|欠)"
)


def help_at_once(asked: Asked) -> Reply | None:
    """The numbers to call, if the words speak of danger."""
    spoken = _urgent(asked.reading.acts, asked.text)
    for act, text in _TEXTS.items():
        if act in spoken:
            owed = act in _OVER_WAGES and _WAGES_OWED.search(asked.text)
            # What was spoken of before is not what the next cry is about.
            memory = replace(
                asked.memory, misses=0, said="", card="", told="", story=(), story_of=(), pending=""
            )
            memory = alarmed(memory, act, asked.turn.today)
            full = text + (WAGES if owed else "") + HUMAN
            return with_staff(
                asked, "urgent", Reply(full, "emergency", memory, understood={"act": act})
            )
    return None


def _urgent(acts: Set[str], text: str) -> set[str]:
    """The acts that are danger, those that are doubtful only where they are meant so."""
    certain = acts & _TEXTS.keys() - _DOUBTFUL.keys()
    meant = {_DOUBTFUL[act] for act in acts & _DOUBTFUL.keys() if _is_meant(act, text)}
    return {*certain, *meant}


def _is_meant(act: str, text: str) -> bool:
    if act in _SHUT_IN and _OF_AN_EPIDEMIC.search(text) and not _HELD.search(text):
        return False
    if act in _ELSEWHERE:
        return not _ELSEWHERE[act].search(text)
    return bool(act in _SHUT_IN or _HAPPENING.search(text) or not _BYGONE.search(text))
