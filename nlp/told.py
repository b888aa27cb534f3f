"""The numbers of a sentence that may be something told, and not 500一个 or 还差1个月."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import lru_cache

from nlp.counting.things import counts_things
from nlp.measures.month_sums import with_months
from nlp.numbers import Quantity, quantities
from nlp.scales import MONTHS

SENTENCES = 8192
"""Of how many sentences it is remembered what numbers they hold."""

_EACH = re.compile(
    "头?的?(?:每?[一1]?[天日月年次])?(?:是|能|可以|公家|国家|政府|给|补|领|拿|发|返)*(?:多少|好多|多钱|几|补|给|[0-9](?![0-9]*[年月个名位])"
    "|[一二两三四五六七八九]?[十百千万](?![一二三四五六七八九十]*[个名位]))"
    "|[一1每][天日][算按折顶抵]"
)
WAGE = (
    "(?:的?(?:工资|月薪|薪水|是|就|都|给|开|发|挣|拿|领|能|大概|差不多))+"
    "(?=[0-9]{3}|[一二两三四五六七八九][千百万])"
)
"""What stands between a month and what is paid in it: 一个月开1400."""

_PAID_A_MONTH = re.compile(WAGE)
_WORKED = re.compile("[干做上学训待满够过了]$")
_LACKING = re.compile("(?:差|欠了?|断了?|停了?|拖了?|差.{1,6}[满够到])$")
LESSONS = "课时"
_DAY = "(?:[一1每]|每一)[天日]"
A_DAY = re.compile(
    f"(?:{_DAY}|天天|日均|每晚|白天|[上下]午|早上|晚上)(?:上午|早上|下午|就|大概|差不多|固定|平均|都|只|得|要|是|有|按|算|折|上|学|讲|听|排|安排|培训|给他们)*$"
)
"""What stands before the lessons of a day: 一天就按6个课时算."""

OF_A_DAY = re.compile(
    f"(?:[算按折成顶抵合作为是]*{_DAY}|[/／][天日])(?![都也没不][没不歇停]?|[讲上学]完|里)"
)
_TO_GO = re.compile("[就才到够]?退休")  # 还差14个月退休 is how long somebody has still to go
_STILL_TO = re.compile("退休(?:的?(?:年龄|年纪|岁数|日子))?[^，,。；;0-9]{0,4}差$")
_PRICES = ("元", "块", "钱", "百", "千", "0", "每", "多少", "好多")
_NOT_ONE = re.compile("[都也]?(?:[没木冇]有?|没得|不|未)")  # 一天没歇
_REST = "(?:歇|停|休|断|落|漏|缺|耽误|放过?假)"
_NO_REST = re.compile(f"[都也]?(?:[没木冇]有?|没得|不|未)再?{_REST}")
_NO_REST_OF = re.compile(f"[没未]有?再?{_REST}(?:息|工|过|了)*$")
"""Around the one day of 一天也没停 and 没休一天, which tells how they worked and not how long."""

_NEVER_BROKEN = re.compile("[都也][没未](?:有|再)?[断欠停漏拖落少差缺晚]")
"""一个月都没断过 says how it was paid, and not for how long."""

_NOBODY_LOST = re.compile(
    "[没未](?:有|再|曾)?(?:走|跑|辞|离|离职|离开|辞职|辞工|辞退|流失|掉|掉队|落|丢|少|缺|差|退|撤|散|减|裁|开除|漏)(?:了|过|掉|下)*$"
)
"""What stands before the one of 没走一个: nobody is lost of those who were counted."""

OF_LESSONS = re.compile(
    "(?:课时|学时)(?:数|一共|总共|拢共|[算加合][下起]来|合计|累计|总计|共计|排|上|学|是|有|才|只|满|到|够|了|就)*$"
)
"""What stands before a number of lessons: 课时排了28个."""


_NAMED_BY = re.compile(
    "(?:元|块钱?)?(?:[1一每]个?人)?的?(?:[那这][个笔份种项]|(?:一次性)?(?:补贴|补助))"
)
"""What follows the figure by which a benefit is named: 每人一千五那个."""

_NAMED_BY_LENGTH = re.compile(
    "以上(?:的|人员|人)*[那这][个笔种项](?:人员|一次性)?(?:补贴|补助|奖补|政策|钱)"
)
"""What follows the length by which a benefit is named: 失业半年以上那个补贴."""
_NAMED_PLAINLY = re.compile(
    "以上(?:的|人员|人|者)*(?:一次性)?(?:吸纳|就业)*(?:补贴|补助|奖补|政策)"
)
_TAKEN_ON = re.compile(
    "(?:[招收雇聘用进来录][了过用到收进]*|有)[^，,。；;]{0,4}"
    "[0-9一二两三四五六七八九十百]+[个名位人][^，,。；;]*$"
)
"""招了5个登记失业半年以上的，补贴多少 tells the length; 招登记失业半年以上的补贴 only names it."""

_FOR_EACH = re.compile(
    "(?:[一1每]个?人|[一1每]个|[一1每]名)(?:人?头)?(?:就|能|是|都)*(?:给|补|发|奖|领|拿)?$"
)
_DOUBTED = re.compile("(?:元|块)?钱?(?:还是|[吗么吧]|[是对][不吧吗嘛么真])")
"""Around a figure that is asked about: 一个人给一千五还是多少, 招一个补一千是不."""

_MAY_BE_HAD = re.compile("(?:能|可以)(?:[领拿得补发](?:[到得上]|给我们?)?|给[我俺咱]们?)$")
_OR_NOT = re.compile("(?:元|块)?钱?(?:[吗么]|[不嘛](?![一-龥]))")
"""Around a figure of which is asked whether they may have it: 我们能领1000不."""

_PAPER = re.compile("[本张](?!来)")
_FOR_EVERYBODY = re.compile("(?:[1一每]个?人|人手|人均|各|都)(?:就|都|只|是|有|各|拿了?|考了?)*$")
"""What stands before the one paper that each of them has: 七个人一人一本."""

_A_YEAR = re.compile(
    "(?:19|20)[0-9]{2}(?=全年|整年|一年|一整年|那年|度|[上下]半年|[交缴]|单位|公司|企业|厂|我们|俺们|咱们)"
    "|(?<![^，,。；;：:\\n])20[12][0-9](?=年?平均|[年月]均|人均|参保|职工|员工|实[缴交际]|[招入裁]|[交缴])"
)
"""A year that is told without its word, and no sum: 2019全年交了9万."""

COUNTED_OUT = re.compile(
    "[数算点查]了(?:[数算点查]|一?[下遍])|[算数点]下来|正正?好好?|刚刚?好|不多不少|满打满算"
    "|(?<![调完规平])整整?$|足足$"
    "|(?:到手|(?<=[考拿评发办取领])[下出]来)的?(?:[一总拢]?共)?[有是]?$"
    "|(?<=[养徒训教]期)限?(?:合同|协议)[上里]?(?:写|定|订|签|约定|注明)?[了的着]*(?:就?是|为)?$"
)
"""What people put before a number, and that says nothing of what it counts: 数了数正正好50个."""

_ALL_OF_THOSE = re.compile(
    "[一总拢]共(?=[就只才也是先前后]*"
    "(?:招|雇|聘|吸纳|新来|新进|裁|辞退?|开除|解雇|炒|推荐|介绍|输送|送|派)(?:了|过|用|收|到|上|掉|进|去|走)*$)"
    "|(?:(?<=[招雇聘进裁掉辞退除炒送派走]的)|(?<=[裁招雇聘辞]了的))[一总拢统]共[就只才也是有]*$"
)
"""脱贫户一共招了9个 and 裁的一共3个 sum up those taken on, and not the firm."""

_A_MONTH = re.compile("(?<![干做交缴满了够过])[1一每]个?月(?:就|是|有|大概|大约|差不多|约|到)*$")
"""What stands between a sum and its word: 人均失业保险金一个月1428."""

_PAID_IN = re.compile(
    "(?<=[险费])(?:去年|上年度?)?(?:全年|一年)?(?:单位|公司|厂里?|[我俺咱]们?)?实际?[交缴](?:[了的纳是有]|[一总]共|合计)*$"
)
"""What stands between premiums and the sum that was paid of them: 失业保险去年实缴是8400."""

_IN_THE_FIRST = re.compile("(?:头|起初|最初|[开起]头|[刚一]开始)的?[这那]?$")

PEOPLE = ("人", "个")
"""The units in which people are counted."""

LEAST_NAMED = 50
"""The least figure in yuan that names one: 三个那种 is none."""


@lru_cache(SENTENCES)
def told_numbers(text: str, today: date) -> Sequence[Quantity]:
    """The numbers of a sentence that may be something told, and not 500一个 or 还差1个月; sums told
    month by month as one."""
    told = [one for one in in_hours(text, today) if not _is_beside(text, one)]
    return with_months(text, told, today)


def people(text: str, today: date) -> list[Quantity]:
    """The numbers of people told in a sentence."""
    return [one for one in told_numbers(text, today) if one.unit in PEOPLE]


def words_before(text: str, one: Quantity, length: int) -> str:
    """So many characters before a number, without those that say nothing of what it counts."""
    before = COUNTED_OUT.sub("", text[max(0, one.start - 2 * length) : one.start])
    before = _ALL_OF_THOSE.sub("", before) if "共" in before else before
    is_sum = one.unit in ("元", "") and one.low >= LEAST_NAMED
    return (_PAID_IN.sub("", _A_MONTH.sub("", before)) if is_sum else before)[-length:]


def in_hours(text: str, today: date) -> Sequence[Quantity]:
    """The numbers of a sentence, those of lessons in their unit though none stands behind."""
    return [_in_hours(text, one) for one in quantities(text, today)]


def _in_hours(text: str, one: Quantity) -> Quantity:
    """A number as hours of lessons where the word for them stands before it: 课时排了28个."""
    counted = one.unit in ("个", "") and OF_LESSONS.search(text[: one.start])
    return replace(one, unit=LESSONS) if counted else one


def is_daily(text: str, one: Quantity) -> bool:
    """Whether so many lessons are those of a day: 每天7课时, 7课时一天."""
    return bool(A_DAY.search(text[: one.start]) or OF_A_DAY.match(text, one.end))


def _is_beside(text: str, one: Quantity) -> bool:
    """Whether a number is none of what is told: 500一个, 还差1个月."""
    before = text[: one.start]
    to_go = _TO_GO.match(text, one.end) or _STILL_TO.search(before)
    lacking = _LACKING.search(before) and not to_go
    is_year = not one.unit and _A_YEAR.match(text, one.start)
    names = one.unit in MONTHS and _names_by_length(text, one)
    beside = bool(lacking or is_year or names) or counts_things(text, one)
    return beside or _is_each(text, one) or _names_benefit(text, one)


def _names_by_length(text: str, one: Quantity) -> bool:
    """Whether a length only belongs to what a benefit is called."""
    if _NAMED_BY_LENGTH.match(text, one.end):
        return True
    told = _TAKEN_ON.search(text, 0, one.start)
    return not told and bool(_NAMED_PLAINLY.match(text, one.end))


def is_of_the_first(text: str, one: Quantity) -> bool:
    """Whether months are only the first of longer: 头一个多月干得手忙脚乱."""
    return one.unit in MONTHS and bool(_IN_THE_FIRST.search(text[: one.start]))


def figures(text: str, today: date) -> Sequence[Decimal]:
    """The exact sums, in yuan, that a text speaks of: 有人说四千，有人说八千."""
    return [one.high for one in quantities(text, today) if _is_figure(one)]


def figures_named(text: str, today: date) -> Sequence[Decimal]:
    """Those of the figures by which a text names a benefit: 每人一千五那个."""
    return [one.high for one in quantities(text, today) if _names_benefit(text, one)]


def _names_benefit(text: str, one: Quantity) -> bool:
    if not _is_figure(one):
        return False
    before = text[: one.start]
    doubted = _FOR_EACH.search(before) and _DOUBTED.match(text, one.end)
    wanted = _MAY_BE_HAD.search(before) and _OR_NOT.match(text, one.end)
    return bool(doubted or wanted or _NAMED_BY.match(text, one.end))


def _is_figure(one: Quantity) -> bool:
    return one.unit in ("元", "") and one.low == one.high >= LEAST_NAMED


def _tells_of_no_rest(text: str, one: Quantity) -> bool:
    return bool(_NO_REST.match(text, one.end) or _NO_REST_OF.search(text[: one.start]))


def _is_each(text: str, one: Quantity) -> bool:
    """Whether a number only says for each of whom something is asked: 一个人多少, 500一个."""
    before = text[: one.start]
    if one.unit == LESSONS and is_daily(text, one):
        return True
    if one.unit == "天" and one.high <= 1 and _tells_of_no_rest(text, one):
        return True
    single = one.low == one.high == 1
    if single and not one.unit and _PAPER.match(text, one.end):
        return bool(_FOR_EVERYBODY.search(before))
    if single and one.unit == "天" and _NOT_ONE.match(text, one.end):
        return True
    if single and one.unit == "月" and not _WORKED.search(before):
        beside = (_NEVER_BROKEN, _EACH, _PAID_A_MONTH)
        return any(words.match(text, one.end) for words in beside)
    if single and one.unit in ("年", "月", "天"):
        return bool(_EACH.match(text, one.end))
    of_one = single and one.unit in PEOPLE
    nobody = _EACH.match(text, one.end) or _NOBODY_LOST.search(before)
    return of_one and bool(nobody or before.endswith(_PRICES))
