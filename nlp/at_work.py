"""Who has found work by now: 上个月进了厂, 3月份起他在超市当保安; not who was there once."""

import re

from nlp.statements import clauses, holds_a_no, imagined, sounds_asking

_WORK = re.compile("[上班工厂干当做岗职活正签稳]")
_PLACE = "[^，。的]{0,10}"
_LATELY = (
    "(?:现在|如今|眼下|这会儿|这阵|目前|已经?|早就|又|重新|刚|才|新近|前几天|前阵子?|后来|[这上]个?(?:月|周|礼拜|星期)|昨天|前天|今年|开春"
    "|年后|[0-9一二三四五六七八九十]+月(?:份|初|底|中)?[0-9一二三四五六七八九十]*[号日]?)"
)
_JOB = (
    "上班|上着?班|打着?工|干活|工作|做工|做事|帮工|"
    "(?:当|做|干)(?:上|了|着|起)?(?:[一-龥]{0,3}(?:保安|门卫|保洁|保姆|护工|司机|收银|服务员|厨师|会计|库管|仓管|店员|营业员|工人|职工|员工))"
    "|看(?:大)?门|扫地|开车"
)
_FOUND = (
    f"(?:进|去|到){_PLACE}(?:厂|公司|单位|企业|超市|工地|饭店|酒店|店|物业|学校|医院)(?:里|头)?"
    f"(?:$|了|去了|{_JOB}|当|做|干)|(?:进|去)了{_PLACE}(?:厂|公司|单位|企业|超市|饭店|酒店|店)"
    f"|在{_PLACE}(?:{_JOB})|(?:找|寻)(?:[着到上下]了?|了)(?:新的?|个|份|一|1|稳定的?|固定的?|正式的?)*(?:[一-龥]{{1,5}}的)?(?:活|工作|单位|班|事做)"
    "|上(?:了|着|起|上)?班了?|入了?职|转了?正|就了?业"
)
_NOW = re.compile(
    f"{_LATELY}[^，。]{{0,8}}?(?:{_FOUND})|(?:找|寻)[着到上]了?(?:新|个|份|一|稳定的?|固定的?)*(?:活|工作|单位)了?$"
)
_STEADY = re.compile(
    "(?:当|做|是|转|成)(?:上|了|成|为)*(?:[一-龥]{0,6}的)?(?:正式|在编|固定)的?"
    "(?:工|职工|员工|工人|岗)"
    "|(?:稳定|固定|正式|长期)(?:的)?(?:工作|单位|活|岗位|就业|上班)(?!了?没)"
    "|算是?稳定|稳定下来|(?:已经?|都|也|工作)稳定|考上了?(?:公务员|事业编|编制)|转了?正"
    "|合同(?:也|都)?(?:一)?签了?(?:[2-9二两三四五]|十)年|签了?(?:[2-9二两三四五]年|长期)[^，]{0,4}合同|无固定期限"
)
_LOST = re.compile(
    "辞|裁|失业(?!金|保|险|补)|不让干|不要我|不用我|干不了|没干几天|没了|不干|不要|开除|炒|下岗|倒闭|黄了|散伙|待业|没活|离职|丢了|试用期没过"
    "|[干做上]了?(?:[0-9一二两三四五六七八九十几半]+|个把)个?(?:天|礼拜|星期|周|月)(?:班|活)?(?:就|又|便)?(?:跑|走|撤|溜|闪|回来|没[干做]|停)"
)
_ERRAND = re.compile(
    "办(?!公)|[拿取]|[要讨结领](?:了|的|回)?(?:工资|工钱|钱|账)|交接|签字|盖章|开(?:个|张)?证明|打听|面试|应聘|看看|买|吃饭|看病|住院"
)
"""What takes somebody to a firm who has no work there: 上周去了公司办手续."""
_AT_IT = re.compile(f"{_JOB}|上[了着起]?班|入了?职|[活班]")
_LATER = re.compile(
    "(?:下个?(?:月|周|礼拜|星期)|明[天年]|后天|过[几两]天)[^，。]{0,6}?(?:才|再|开始|[去进到上报])"
)
"""Who begins later has no work by now: 上周找了个活，下个月才去."""
_ONCE = re.compile("以前|从前|原来|原先|曾|当年|年轻|退休前|之前")
_KIN = re.compile(
    "儿子|闺女|女儿|媳妇|儿媳|老伴|老婆|老公|对象|孩子|娃|家里|家人|弟|妹|哥|姐|同事|邻居|别人|人家|他们"
)
_PUBLIC = re.compile("公益|托底")
"""The post itself that a person was given is no work that they found."""
WAS_IDLE = "was_unemployed"
"""The fact of who has had no work so far."""
_IDLE = re.compile("待业|没找[着到下]|没寻着|没班上|没干过活")
_WORKED = re.compile(
    "(?<![没未])(?:[干做]过|打过工|上过班)(?!没)|离职|辞[了职过]|被[裁辞]"
    "|(?<![没未])[干做上]了(?:[0-9一二两三四五六七八九十几半]+|大半|小半)(?:个?[年月]|天|份)"
)
_BY_NOW = re.compile("现在|如今|目前|刚|眼下")


def at_work(text: str) -> str:
    """The clause of a text that tells that its speaker has work by now; "" if none does, or what
    follows takes it back."""
    return _last(text, _NOW)


def settled(text: str) -> str:
    """The clause of a text that tells of steady work: 当了正式工, 签了两年合同."""
    return _last(text, _STEADY)


def without_idle_times(text: str) -> str:
    """The text without the clauses of a time without work, where work in between is told of as
    well: 待业过三个月，后来干了半年. What somebody works at by now is none of that."""
    if not _IDLE.search(text):
        return text
    told = [one for one in clauses(text) if not _BY_NOW.search(one)]
    worked = any(_WORKED.search(one) and not _is_no_news(one) for one in told)
    for clause in filter(_IDLE.search, clauses(text)) if worked else ():
        text = text.replace(clause, "", 1)
    return text


def _last(text: str, told: re.Pattern[str]) -> str:
    if not _WORK.search(text):
        return ""
    found = ""
    for clause in clauses(text.replace("不过", "")):
        lost = [one.end() for one in _LOST.finditer(clause)]
        if lost or _LATER.search(clause):
            found = ""
        # 下岗了但上周又找了个活 tells last of all that there is work.
        last = clause[max(lost, default=0) :]
        if told.search(last) and not _ONCE.search(clause) and not _is_no_news(last):
            found = clause
    return found


def _is_no_news(clause: str) -> bool:
    of_others = _KIN.search(clause) or _PUBLIC.search(clause)
    on_errand = _ERRAND.search(clause) and not _AT_IT.search(clause)
    not_now = on_errand or _LATER.search(clause)
    return bool(
        of_others or not_now or sounds_asking(clause) or holds_a_no(clause) or imagined(clause)
    )
