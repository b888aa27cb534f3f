"""Who works or learns somewhere and asks for the money that their firm or school is paid: 这1500打
我卡里吗."""

import re

from eligibility.rules import leaves
from handlers.asked import Asked
from handlers.meaning.whether import asks_for_themselves
from handlers.told.story import told
from handlers.told.teller import FIRMS
from nlp.counting.heads import heads
from nlp.statements import clauses, of_others, sounds_asking
from policy.knowledge import Shelved

NOT_THEIRS = "这一项按原文是给{whom}的，职工、求职的个人不能领，也不能自己去申请。"
THEIRS = "这一项按原文是给{whom}的。"
_OF_FIRMS, _OF_AGENCIES = "单位", "机构"

NOT_A_STUDENTS = "这一项是给职业院校的，学生和家长个人不能领，也不能自己去申请，请问学校。"
_SCHOOL = "vocational_school"
_UNIVERSITY = "普通高校"
_OF_A_UNIVERSITY = re.compile("本科|高校|大学|大[一二三四](?!半)")
_STUDENT = re.compile(
    "[我俺咱额]们?(?:还|就|也)?(?:[是在念读上]|今年)[^，。]{0,12}(?:学生|[念读]|上学|上着|年级|毕业班)"
    "|[我俺咱额]们?(?:这个|那个)?班(?!主任|子|组|后)|[我俺咱额]们?(?:[一二三四]年级|[大职高中][一二三])"
    "|[我俺咱额]们?[^，。]{0,12}(?:大[一二三四](?!半)|本科|大学生|宿舍|寝室|(?:大学|大专|中专|高职|职高|技校)毕业|(?<!个)学生$)"
    "|^[我俺咱俩仨两人都]*(?:自己|自个儿?)(?:花|掏|出)钱[^，。]{0,3}考|自费考"
    "|[我俺咱额]们?家?的?(?:[那这]个?)?(?:娃|孩子|小孩|儿子|闺女|女儿|妹妹?|弟弟?|外甥|侄)"
)
_SPEAKS_FOR_SCHOOL = re.compile(
    "(?:[我俺咱]们?|本)(?:[职技高]校|职高|中专|高职)(?!的?学生|毕业|[一二三])|教务|就业办|招就|实训处|学[生工]处|(?:[我俺咱]们?|本)(?:学?校|学院|院)|[我俺咱]们?(?:这)?是[^，。]{0,8}"
    "(?:校|学院|老师|中心|中专|职高|职院)$|[我俺咱]是[^，。]{0,10}(?:老师|校长|主任)|带的班|组织[^，。]{0,8}学生|校方|教书|任教|代课"
)

_FIRM = "公司|企业|厂|店|馆|单位|超市|车间|合作社|老板|工地|酒店|饭店|商场|基地|农场"
_ME = f"[我俺咱额]们?(?:自己|自个儿?|本人|个人)?(?!家?的?(?:{_FIRM}|账))"
_WORKER = "(?:个人|本人|工人|员工|职工|打工的)"
_US = (
    "[我俺咱额]们?(?:(?:这|几)?(?:[俩仨]|[0-9一二两三四五六七八九十]+(?:个人?|口|名)(?!厂|公司|店|单位|车间|企业|月))"
    "|[和跟与][^，。]{0,6}(?:工友|同事|同学|室友|舍友|老乡|师兄弟|寝室|宿舍)[^，。]{0,3})"
)
"""Who counts themselves among those they speak of speaks for no firm: 我们仨, 我和两个工友."""
_OURSELVES = re.compile(f"{_US}|^(?:[俩仨]|[0-9一二两三四五六七八九十]+个)人?(?:个人|自己|都|一共)")
_AT_WORK = re.compile(
    f"(?:[我俺咱额]们?(?!家?(?:{_FIRM})).{{0,8}}(?:进|去|到|入职)|^(?:进|入职))了?(?:一?[个家间])?[^，。]{{0,8}}(?:{_FIRM})"
    f"|(?:[我俺咱额]们?[^，。]{{0,14}}|^)(?:在|给)[^，。]{{0,12}}(?:{_FIRM})[^，。]{{0,4}}(?:上班|加班|干|做|打工|工作)"
    f"|(?:{_US}|[我俺咱额]们?)[就也都]*是[^，。]{{0,10}}(?:员工|职工|工人|打工的|上班的|新来的)"
    f"|(?:{_FIRM}|人家|被)[^，。]{{0,4}}(?:招|雇|聘|录用)(?:的|了)?[我俺咱额](?!们?(?:{_FIRM}))"
    "|(?:中介|职介所?|介绍所|机构|公司)[^，。]{0,4}(?:介绍|推荐)的?[我俺咱额]"
    "|[我俺咱额]们?(?:是)?(?:经|通过|找|靠|由|托)[^，。]{0,8}(?:中介|职介|介绍所|机构|公司)"
)
_SPEAKS_FOR_IT = re.compile(
    "人事|会计|财务|出纳|社保|行政|文员|办公室|内勤|HR|管事|负责人|招人(?!的?(?:补|钱|奖))"
    f"|(?:[招雇收聘添请]|招聘|新来|吸纳|裁)(?!了?[我俺咱额])了?.{{0,6}}[0-9一二两三四五六七八九十几]+[个人名]"
    f"|[我俺咱额]们?(?:开|办|搞|家?是)[^，。]{{0,8}}(?:{_FIRM})(?![^，。]{{0,4}}(?:员工|职工|工人|上班|干活|打工|新来))"
)
_TO_WHOM = re.compile(
    "(?:打|发|给|补|归|进|返)[^，。]{0,6}还是(?:打|发|给|补|归|进|返)|(?:打|发|返|补|归)(?:到|给|进)?谁(?!报)"
)
_OF_WORKERS = re.compile(
    "(?:(?:员工|职工|工人|打工的)们?(?:个人|自己|本人)?|(?<![0-9一二两三四五六七八九十几位名])个人)"
    "(?:自己|单独|直接)?(?:能不能|可不可以|能|可以)(?:自己|单独|直接)?[去来]?(?:领|拿|申请|申报)"
    "|(?:打|发)(?:到|给)(?:每[个位名]|各个)?(?:员工|职工|工人)"
    "|(?:打|发|进|到)[到给在进]?(?:[我俺咱]们)?(?:员工|职工|工人)们?(?:个人|自己)*的?(?:卡|手|账)"
)
_TO_ME = re.compile(
    f"(?:打|发|汇|转|到|进|给|补)(?:到|进|在|给)?{_ME}的?(?:卡|手|工资|头上|本人|个人|自己|[的]?账户|[发打补吗不么]|$|，)"
    f"|(?:打|发|汇|转|补|给)(?:到|进|在|给)?{_WORKER}(?!缴)"
    f"|(?:给|归|发|打|补)(?:给|到)?(?:{_ME}|{_WORKER}).{{0,4}}还是.{{0,4}}(?:{_FIRM})"
    f"|(?:{_FIRM}).{{0,4}}还是.{{0,4}}(?:{_ME}|{_WORKER})"
    f"|(?:{_ME}|{_WORKER}|自己|自个儿?)(?:们|自己)?(?:能不能|可不可以|能|可以|单独|直接|自己|一共|总共|也|去|来)*(?:去|来)?(?:领|拿到?|申请|申报|要|办)(?!多少人)"
)
_ONTO_MY_CARD = re.compile(
    f"^(?!.*(?:工资|工钱|薪)).*(?:打|发|汇|转|进|到)(?:到|进|在|给)?(?:{_ME}|自己|个人|自个儿?)的?(?:个人|自己)*的?(?:卡|手|账户|账上)"
)
"""Who wants it there need not ask: 补贴想直接打到我们个人卡上."""


def paid_to_firms(asked: Asked, shelved: Shelved) -> list[str]:
    """That a benefit is paid to firms, to who works at one and asks for it for themselves."""
    if not _is_of_firms(shelved):
        return []
    if "agency" not in shelved.card.audience and _OF_WORKERS.search(asked.text):
        return [] if _TO_WHOM.search(asked.text) else [NOT_THEIRS.format(whom=_OF_FIRMS)]
    messages = (*told(asked.memory, asked.turn.today), asked.text)
    said = [one for text in messages for one in clauses(text) if not of_others(one)]
    others = [one for one in said if not _OURSELVES.search(one)]
    several = any(one.high > 1 for text in others for one in heads(text, asked.turn.today))
    if several or any(map(_SPEAKS_FOR_IT.search, said)) or not any(map(_AT_WORK.search, said)):
        return []
    asking = [one for one in clauses(asked.text) if sounds_asking(one)]
    for_me = any(map(_TO_ME.search, asking)) or any(map(_ONTO_MY_CARD.search, said))
    if not for_me and not (asks_for_themselves(asked.text) and not _names_a_firm(asking)):
        return []
    return [NOT_THEIRS.format(whom=_whom(shelved))]


def paid_to_schools(asked: Asked, shelved: Shelved) -> list[str]:
    """That a benefit is for schools, to a student, or one of their family, who asks for it."""
    if not _is_of_schools(shelved):
        return []
    messages = (*told(asked.memory, asked.turn.today), asked.text)
    said = [one for text in messages for one in clauses(text)]
    if any(map(_SPEAKS_FOR_SCHOOL.search, said)) or not any(map(_STUDENT.search, said)):
        return []
    how_much = not {"amount", "conditions"}.isdisjoint(asked.reading.aspects)
    to_me = any(_TO_ME.search(one) for one in clauses(asked.text) if sounds_asking(one))
    asks = how_much or to_me or asks_for_themselves(asked.text)
    is_open = [one for one in shelved.card.ambiguities if "给谁" in one]
    elsewhere = any(map(_OF_A_UNIVERSITY.search, said))
    besides = [one.text for one in shelved.card.points if elsewhere and _UNIVERSITY in one.text]
    return [NOT_A_STUDENTS, *besides, *is_open] if asks else []


def _is_of_schools(shelved: Shelved) -> bool:
    """Whether only a school can meet a benefit's conditions."""
    demands = (one for one in leaves(shelved.rule) if one.fact.name == "org_type")
    return any(one.value in (_SCHOOL, frozenset({_SCHOOL})) for one in demands)


def to_whom(asked: Asked, shelved: Shelved) -> list[str]:
    """That a benefit is paid to firms, to a firm that asks whether it is."""
    asks = _is_of_firms(shelved) and any(map(_TO_WHOM.search, clauses(asked.text)))
    return [THEIRS.format(whom=_whom(shelved))] if asks else []


def _whom(shelved: Shelved) -> str:
    return _OF_AGENCIES if "agency" in shelved.card.audience else _OF_FIRMS


def _names_a_firm(asking: list[str]) -> bool:
    return any(re.search(_FIRM, one) for one in asking)


def _is_of_firms(shelved: Shelved) -> bool:
    """Whether a benefit is money for firms, and the document leaves that not open."""
    card = shelved.card
    money = any(one.fen or one.bp for one in card.amounts)
    is_open = any("给谁" in one for one in card.ambiguities)
    return money and not is_open and FIRMS - {"everyone"} >= {*card.audience}
