"""Days written with a point: 复工日3.20 is the 20th of March, 2022.11入职 in November, and neither
5.5% nor 交了1.2万 is any."""

import re

_MONTH = "(?:1[0-2]|0?[1-9])"
_DAY = "(?:3[01]|[12][0-9]|0?[1-9])"
_POINT = re.compile(r"[0-9]\.[0-9]")
_OF_YEAR = re.compile(
    rf"(?<![0-9.])(?P<year>20[0-9]{{2}}|[12][0-9](?=\.[0-9]+\.))\.(?P<month>{_MONTH})"
    rf"(?:\.(?P<day>{_DAY}))?[号日]?(?![0-9.%元块万千百亿])"
)
_UNIT = (
    "(?![0-9.%/:：]|小时|天(?!天)"
    "|[元块毛万千百亿kw倍折成度分课节个米平斤吨公里级版人名位口周年月点多来岁])"
)
_ONE = rf"(?<![0-9.a-z:：/第])(?P<{{0}}month>{_MONTH})\.(?P<{{0}}day>{_DAY})(?![0-9.])"
_FIRST, _LAST = _ONE.format("first_"), _ONE.format("last_")
_DOING = (
    "招|聘|雇|请(?!问)|收(?![入费到])|进|来(?!算)|添|吸纳|录用|入[职厂]"
    "|到岗|上岗|报到|复(?:工|产|业|的)|开(?:工|始|张|门|业|班|课|的|起)|停(?!车)|登记|登的|办[的了理好]?|签|注册|成立|毕业|离[职校]|失业|生产|结[束课业]|[取领]证|发证|拿[到了]?证"
    "|考[的了完试]|培训|[上干做]到|[到至](?![0-9])"
)
_LED_UP_TO = (
    "(?:才|就|又|再|刚|正式|新|我们|俺们|咱们|[我俺咱]?厂子?里?|公司|单位|[他她]们|分别|陆续|一共|共|统一"
    "|集中|一起|开始|全|都|一次)"
)
_BEHIND = re.compile(
    f"[号日](?![0-9])|[那当这][天日]|(?:的时候)?[之以][前后]|(?:的时候)?[前后](?=[，,。；;\\s]|{_DOING})|起(?=[，,。；;\\s]|$)"
    f"| ?{_LED_UP_TO}{{0,3}}(?:{_DOING})"
)
"""What behind a point and its figures makes a day of them: 1.2招进4个, 到3.15才复的."""

_EVENT = (
    "(?:复工|开工|复产|开业|入职|到岗|上岗|登记|招用|招工|录用"
    "|结业|结束|开班|毕业|离职|取证|发证|开始)"
)
_BEFORE = re.compile(
    f"(?:{_EVENT}(?:日期?|时间|那天)?|{_EVENT}的?(?:日期|时间|日子)[^，,。；;0-9]{{0,12}}[，,:：\\s]+"
    "|日期?|今年|去年|前年|当年|(?<![0-9])(?:20)?[0-9]{2}年|自|(?<![于低高少多等大小])于|截[止至]到?"
    "|(?:[干做上][了班]?|生产|连续|一直|持续|开工|加班|训|课|签了?|忙)[到至]了?)(?:都|就)?[是为在于]?[:：]?$"
)
"""What before them does: 复工日为3.16, 连续生产到2.9."""

_NO_DAY = re.compile(
    "(?:率|按|面积|比例|系数|基数|倍|平均|人均|[每各](?:个?人)?|大?约|大概|薪|资|额|[费金款](?!到)|价|第|条|款|涨|[升降高低少增减][到至]?"
    "|[上下]午|早上?|晚上?|每天|天天|点|共|交了?|缴了?|[¥￥])$"
)
_SINGLE = re.compile(_FIRST + _UNIT)
_SPAN = re.compile(
    f"{_FIRST}(?P<between>[号日]?[^。；;0-9.]{{0,8}}?(?:[到至]了?|[-~—～]+)){_LAST}{_UNIT}"
)
_WORK = re.compile("[干做上训学]|开工|生产|[没不未无][有中]?[歇停休断]|天天|加班|培训|见习|招|入职")
_BY_THE_CLOCK = re.compile("[上下]课|[上下]班")
_NEAR = 10
_HALF_HOUR = 30


def with_days_in_full(text: str) -> str:
    """The normalised text with the days in words that are written with a point."""
    if "." not in text or not _POINT.search(text):
        return text
    return _SINGLE.sub(_day, _SPAN.sub(_span, _OF_YEAR.sub(_day_of_year, text)))


def _day_of_year(found: re.Match[str]) -> str:
    if _NO_DAY.search(found.string[: found.start()]):
        return found[0]
    day = f"{int(found['day'])}号" if found["day"] else ""
    return f"20{found['year'][-2:]}年{int(found['month'])}月{day}"


def _day(found: re.Match[str]) -> str:
    before, behind = found.string[: found.start()], found.end()
    told = _BEHIND.match(found.string, behind) or _BEFORE.search(before)
    if not told or _NO_DAY.search(before):
        return found[0]
    return _in_words(found, "first_", found.string[behind : behind + 1])


def _span(found: re.Match[str]) -> str:
    """Two days between which something was done; of hours, and of sums, they are as they were."""
    first, last = (
        (int(found[f"{one}month"]), int(found[f"{one}day"])) for one in ("first_", "last_")
    )
    beside = found["between"] + found.string[found.end() : found.end() + _NEAR]
    by_the_clock = _BY_THE_CLOCK.search(beside) or first[1] == last[1] == _HALF_HOUR
    if first >= last or by_the_clock or _NO_DAY.search(found.string[: found.start()]):
        return found[0]
    if not (_WORK.search(beside) or _BEFORE.search(found.string[: found.start()])):
        return found[0]
    between = found["between"].lstrip("号日")
    rest = found.string[found.end() : found.end() + 1]
    return f"{_in_words(found, 'first_', '')}{between}{_in_words(found, 'last_', rest)}"


def _in_words(found: re.Match[str], which: str, behind: str) -> str:
    sign = "" if behind in ("号", "日") and behind else "号"
    return f"{int(found[f'{which}month'])}月{int(found[f'{which}day'])}{sign}"
