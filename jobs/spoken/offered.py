"""What comes with the pay, in words that no list has: by the parts that make them up.

一天一开工资, 工钱天天结 and 当天发钱 are one thing, said in more ways than a list holds.
"""

import re
from collections.abc import Iterator

from jobs.spoken.said import Phrase
from jobs.spoken.understood import Start
from jobs.spoken.words import Meaning

_MAY = "(?:都|能|可以|可|要|得|给|就|还|也|必须|一定|最好|保证|正常|固定|多少|至少)*"
_PAID = (
    f"{_MAY}(?:一|就|现)?(?:(?:发|开|给|付|拿|领|算|结|清)(?:一[次回])?(?:完|清|现|得?到)?(?:了)?"
    "(?:钱|工资|工钱|薪水?|账|现金)|一?[结清](?![果婚束实构合冰霜单洁])[算账清]?|一[发开付算])"
)
_WAGE = "(?:工资|工钱|钱|薪水|账)"
_DAILY = (
    "(?:[做干]一天[是就]?一天|[今当][天日][做干][今当][天日]|哪[天日][做干]?(?:了|完)?哪[天日]?|[每当][天日]|天天|日日|按[天日]"
    "|一天|做一天|干一天|[做干]完活?|[下收]工|下了班)"
)
_WEEKLY = "(?:[每一按]个?(?:周|礼拜|星期)|周周)"
_MONTHLY = "(?:[每一]个?月|月)"
_REST = "(?:休息?|歇|放假?|耍|玩)"
_DAY_OF_WEEK = "(?:周|星期|礼拜)"
_FREE_DAY = f"{_MAY}(?:{_REST}|不(?:用|消)?(?:上班|干活|来|去))"
_GIVES = "(?:包|管|供|提供|有|给|带|免费|安排|解决|要|能)"
_FOR_US = "(?:夫妻|[两俩]口子?|我们?俩|我们两个|一家)"
_BACK = "(?:补[贴助]?|贴)"

_OFFERED: tuple[tuple[str, str], ...] = (
    ("日结", f"{_DAILY}{_PAID}|{_WAGE}{_MAY}{_DAILY}{_MAY}[结发开给付清]|日清日结"),
    ("周结", f"{_WEEKLY}{_PAID}|{_WAGE}{_MAY}{_WEEKLY}{_MAY}一?[结发开给付清]"),
    (
        "双休",
        f"{_DAY_OF_WEEK}末{_FREE_DAY}(?![一1][天日个])|{_DAY_OF_WEEK}六[和跟、到]?{_DAY_OF_WEEK}?[日天]?{_FREE_DAY}"
        f"|{_WEEKLY}{_MAY}{_REST}(?:[两二俩2]|双)[天日个]?|[休放歇](?:周末|大礼拜)",
    ),
    (
        "单休",
        f"(?<![六和跟、到]){_DAY_OF_WEEK}[日天]{_FREE_DAY}|{_DAY_OF_WEEK}末{_FREE_DAY}[一1][天日个]|{_WEEKLY}{_MAY}{_REST}[一1个][天日个]?",
    ),
    (
        "包吃住",
        "[包管供]吃(?:又|还|也|和|、|带)?[包管供]?住|吃(?:和|跟|、)?住都?给?[包管]|有吃的?有住的?",
    ),
    (
        "夫妻房",
        f"{_FOR_US}[ ，,]?{_MAY}(?:有|住|的|一起|单独|单间|一间|自己)*"
        "(?:单间|房间?|宿舍|住(?:一[起间块屋]|处|的)|一间|一屋)",
    ),
    (
        "包住",
        f"{_GIVES}(?:个|间|员工|职工|集体|单人|单位|厂里|地方|落脚|免费)*(?:住宿|宿舍|住的?(?:地方|处|房)?"
        "|地方住|房间?住|寝室|床位|铺位|公寓)|住(?:宿|的|处)?(?:不要钱|不花钱|免费|(?:单位|厂里|公司)?(?:给|能|可以|要|得)*(?:管|包|解决|安排|提供))",
    ),
    (
        "包吃",
        f"{_GIVES}(?<!要)(?<!能)(?:[一两三123]|顿|早|中|午|晚|日|天|员工|免费|个)*(?:餐(?![厅馆补贴桌])|伙食(?![补费])|饭(?![店馆补贴堂庄])吃?|吃(?![苦力亏住]))"
        "|(?:吃饭|伙食|午饭|中饭|三餐)(?:不要钱|不花钱|免费|全包|管|(?:单位|厂里|公司)(?:给)?(?:管|包|解决))",
    ),
    (
        "班车",
        "(?:有|带|管|坐)(?:[厂班公]|通勤|单位|公司|接送)?车(?:接送?|来接|送)|(?:上下班|早晚)(?:有车)?接送",
    ),
    ("年终奖", f"(?:年底|年终|过年|年尾){_MAY}(?:有|发|分)*(?:奖金?|红包|双薪|分红)"),
    ("餐补", f"{_BACK}(?:午?饭|餐|伙食)[钱费]?|(?:午?饭|餐|伙食|吃饭)[钱费]?{_BACK}"),
    (
        "房补",
        f"{_BACK}(?:房租|租房|房|住宿)[钱费]?|(?:房租?|租房|住房|住宿)[钱费]?(?:给|能)?{_BACK}",
    ),
    (
        "交通补贴",
        f"{_BACK}(?:车|油|路|交通|通勤)[费钱]|(?:车|油|路|交通|通勤)[费钱]?(?:给|能)?{_BACK}",
    ),
    ("加班费", f"加班{_MAY}(?:另|单)?(?:有|算|给|发)*(?:钱|费|工资)|加班{_MAY}另算"),
    ("提成", "(?:有|带|拿|给|加)(?:点|高)?提成|卖得?多(?:挣|拿)得?多"),
    (
        "培训",
        "(?:带薪|包|免费|管)(?:学(?![生校员费])|教(?![室师育材])|培训)|[有给]人[教带](?!队|路|着去|车|[我俺]?(?:[去过走到]|出[去来]))|师傅带|手把手",
    ),
)
_NIGHT = "(?:夜里头?|夜间|晚上|黑夜|后?半夜|晚间|下黑)的?(?:班|工(?!资|作)|活儿?)(?!动)"
_OWN_TIME = (
    "(?:时间|几点|钟点|上下班)[^，, ]{0,2}(?:自己|自个儿?|由我|随我|我自己)"
    "(?:能|可以?|来|说了)?(?:安排|定|掌握|把握|选|算|控制)"
    "|(?:自己|自个儿?)(?:能|可以?|来)?(?:安排|定|掌握|选|控制)(?:上班|工作|干活)?的?时间"
    "|想[啥几]时?[点候]?[干来上去]就?[啥几]?时?[点候]?[干来上去]"
)
_FREE_TIME = (
    "(?:就|只|光)(?:能|想|可以)?[干做上来]?(?:个|一)?(?:周末|礼拜[六天日]|星期[六天日]|周[六日天]|半天|晚上|[上下]午)"
    "|(?:周末|礼拜天|星期天|晚上|下了?班)(?:两天|才)?有空"
)
_BY_THE_STATE = "(?:公家|政府|街道|社区|村[上里头]|乡[上里头]|镇[上里头])给?安排的(?!补|钱|培)"
_BEGIN = (
    "(?:之?后|以后)?(?:就|再|才|都)*(?:能|可以|可|要|想)?(?:就)?(?:去|来|开始)?"
    "(?:上班|上岗|到岗|入职|开工|报到)(?!的?时间|[了过费])"
)
_STARTS: tuple[tuple[Start, str], ...] = (
    ("now", f"(?:马上|立马|立刻|立即|即刻|今天|今儿|当天){_BEGIN}"),
    ("tomorrow", f"明[天儿日个](?:个)?{_BEGIN}"),
    ("day_after", f"后[天日]{_BEGIN}"),
    ("these_days", f"(?:这|近)[几两]天{_BEGIN}"),
    ("new_year", f"(?:年后|春节后?|过(?:完|了)年|正月里?){_BEGIN}"),
)
_FORMS = (
    *((Meaning("start", (start,)), re.compile(form)) for start, form in _STARTS),
    *((Meaning("benefit", (name,)), re.compile(form)) for name, form in _OFFERED),
    (Meaning("shift", ("夜班",)), re.compile(_NIGHT)),
    (Meaning("shift", ("弹性",)), re.compile(_OWN_TIME)),
    (Meaning("kind", ("part_time",)), re.compile(_FREE_TIME)),
    (Meaning("kind", ("public_welfare",)), re.compile(_BY_THE_STATE)),
)
_ANY = re.compile("|".join(form.pattern for _, form in _FORMS))
_DAYS_A_MONTH = re.compile(
    f"{_MONTHLY}{_MAY}{_REST}(?P<days>[二两三四五六七八2-8])[天日]?(?!千|百)"
)
_HAN = dict(zip("2345678", "二三四五六七八", strict=True))


def composed_offers(text: str) -> Iterator[Phrase]:
    """What is offered, by the parts of the saying."""
    if _ANY.search(text):
        for meaning, form in _FORMS:
            for match in form.finditer(text):
                yield Phrase(match[0], *match.span(), (meaning,))
    for match in _DAYS_A_MONTH.finditer(text):
        days = _HAN.get(match["days"], match["days"])
        name = f"月休{'二' if days == '两' else days}天"
        yield Phrase(match[0], *match.span(), (Meaning("benefit", (name,)),))
