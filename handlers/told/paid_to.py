"""Who works or learns somewhere and asks for the money that their firm or school is paid: 这1500打
我卡里吗."""

import re

from eligibility.rules import leaves
from handlers.asked import Asked
from handlers.meaning.whether import asks_for_themselves
from handlers.told.story import told
from handlers.told.teller import FIRMS
from nlp.counting.heads import heads
from nlp.others import of_others
from nlp.statements import clauses, sounds_asking
from policy.knowledge import Shelved

NOT_THEIRS = "这一项按原文是给{whom}的，职工、求职的个人不能领，也不能自己去申请。"
THEIRS = "这一项按原文是给{whom}的。"
_OF_FIRMS, _OF_AGENCIES = "单位", "机构"

NOT_A_STUDENTS = "这一项是给职业院校的，学生和家长个人不能领，也不能自己去申请，请问学校。"
_SCHOOL = "vocational_school"
_OF_HAVING = frozenset(("amount", "conditions"))
_OF_GETTING = _OF_HAVING | {"where", "process"}
_UNIVERSITY = "普通高校"
_OF_A_UNIVERSITY = re.compile("本科|高校|大学|大[一二三四](?!半)")
_STUDENT = re.compile(
    "[我俺咱额]们?(?:还|就|也)?(?:[是在念读上]|今年)[^，。]{0,12}(?:学生|[念读]|上学|上着|年级|毕业班)"
    "|[我俺咱额]们?(?:这个|那个)?班(?!主任|子|组|后)|[我俺咱额]们?(?:[一二三四]年级|[大职高中][一二三])"
    "|[我俺咱额]们?[^，。]{0,12}(?:大[一二三四](?!半)|本科|大学生|宿舍|寝室|(?:大学|大专|中专|高职|职高|技校)毕业|(?<!个)学生$)"
    "|^[我俺咱俩仨两人都]*(?:自己|自个儿?)(?:花|掏|出)钱[^，。]{0,3}考|自费考"
    "|[我俺咱额]们?家?的?(?:[那这]个?)?(?:娃|孩子|小孩|儿子|闺女|女儿|妹妹?|弟弟?|外甥|侄)"
)
_OF_ONESELF = (
    "(?:[我俺咱额]们?(?:[俩仨])?|本人|自己|[是就也都才在还又新]|刚刚?|已经|[今去前]年"
    "|(?:大学|本科|大专)?毕业|[上这]个?月|[0-9一二三四五六七八九十]+[年月日号]份?)*"
)
"""What leads up to what somebody tells of themselves, and to nobody they speak of."""
_A_PUPIL = re.compile(
    f"^{_OF_ONESELF}(?:职高|技校|中专|中职|高职|职校|大专|职业(?:学校|院校|学院|高中)|技工学校|技师学院)"
    "(?=[^，。]*(?:生|毕业|在[校读]|应届|年级|班|[念读]))[里的]?(?:(?:今年|快|要|刚|才|在校|在读|应届|毕业班?|[一二三]年级|[高职一二三]|学?生|的)+|[念读]书?的?)$"
)
_SPEAKS_FOR_SCHOOL = re.compile(
    "(?:[我俺咱]们?|本)(?:[职技高]校|职高|中专|高职)(?!的?学生|毕业(?!(?:年度|班)[^，。]{0,4}学生)|[一二三])|教务|就业办|招就|实训处|学[生工]处|(?:[我俺咱]们?|本)(?:学?校|学院|院)|[我俺咱]们?(?:这)?是[^，。]{0,8}"
    "(?:校|学院|老师|中心|中专|职高|职院)$|[我俺咱]是[^，。]{0,10}(?:老师|校长|主任)|带的班|组织[^，。]{0,8}学生|校方|教书|任教|代课"
)

_FIRM = "公司|企业|厂|店|馆|单位|超市|车间|合作社|老板|工地|酒店|饭店|商场|基地|农场"
_ME = (
    f"[我俺咱额]们?(?:[俩仨]|两口子|几个|家长)?(?:自己|自个儿?|本人|个人)?(?!家?的?(?:{_FIRM}|账))"
)
_WORKER = "(?:个人|本人|工人|员工|职工|打工的)"
_KIN = "(?:姐妹|兄弟|姊妹|哥俩|姐弟|兄妹|两口子|夫妻|爷|娘|父子|母女|同学|工友)"
_US = (
    f"[我俺咱额]们?{_KIN}?(?:(?:这|几)?(?:[俩仨]|[0-9一二两三四五六七八九十]+(?:个人?|口|名)(?!厂|公司|店|单位|车间|企业|月))"
    "|两口子|小两口|夫妻|[和跟与][^，。]{0,6}(?:媳妇|老婆|爱人|对象|老公|男人|[兄弟姐妹哥]|工友|同事|同学|室友|舍友|老乡|师兄弟|寝室|宿舍)[^，。]{0,3})"
)
"""Who counts themselves among those they speak of speaks for no firm: 我们仨, 我和两个工友."""
_OURSELVES = re.compile(f"{_US}|^(?:[俩仨]|[0-9一二两三四五六七八九十]+个)人?(?:个人|自己|都|一共)")
_AT_WORK = re.compile(
    f"(?:[我俺咱额]们?(?!家?(?:{_FIRM}))(?:(?!介绍|推荐|安排|组织|[招送带])[^，。]){{0,16}}(?:进|去(?!年)|到|入职)|^{_OF_ONESELF}(?:进|入职))[了的]?(?:一?[个家间])?[^，。]{{0,8}}(?:{_FIRM})"
    f"|^{_OF_ONESELF}(?:入职|被?录用|[到去来]?[^，。]{{0,4}}报到|找(?:到|着)了?工作|上了?班|到岗|上岗)(?!的|.{{0,3}}[我俺咱]|[^，。]{{0,3}}[0-9一二两三四五六七八九十几][个名位](?!多?月))"
    f"|^(?:{_FIRM})里?[也都就还]?给[我俺咱]?们?[也都就]?(?:[交缴上买参]|签)"
    "|^(?:[失养工]?[伤业老]?(?:保险|社保|五险)?)(?:公司|单位|厂里)[也都就还]?给[我俺咱]?们?[也都就]?[交缴上买参]"
    f"|(?:[我俺咱额]们?[^，。]{{0,14}}|^)(?:在|给)[^，。]{{0,12}}(?:{_FIRM})[^，。]{{0,4}}(?:上班|加班|干|做|打工|工作|以工代训|当[^，。]{{0,4}}[员工师])"
    f"|(?:{_US}|[我俺咱额]们?)[就也都]*是[^，。]{{0,10}}(?:员工|职工|工人|打工的|上班的|新来的)"
    f"|(?:{_FIRM}|人家|被)[^，。]{{0,4}}(?:招|雇|聘|录用)(?:的|了)?[我俺咱额](?!们?(?:{_FIRM}))"
    f"|^{_OF_ONESELF}被[^，。]{{0,6}}(?:{_FIRM})[^，。]{{0,2}}(?:招|雇|聘|录)"
    "|(?:中介|职介所?|介绍所|机构|公司)[^，。]{0,4}(?:介绍|推荐)的?[我俺咱额]"
    "|[我俺咱额]们?(?:是|[今去前]年|[0-9]{1,2}月)*(?:经|通过|找|靠|由|托)[^，。]{0,8}(?:中介|职介|介绍所|机构|公司)"
)
_IS_PAID = "[^，。]{0,8}(?:[给发补奖]|有)了?(?:[0-9一二两三四五六七八九十]+[块元百千万0-9]|补|奖)"
"""听说招一个新人给1500 tells what is paid, and not whom somebody took on."""
_SPEAKS_FOR_IT = re.compile(
    "老板(?!.{0,4}[我俺咱])|个体户|人事|会计|财务|出纳|(?:管|办|跑|弄|做|负责|搞)[^，。]{0,2}社保|社保(?:专员|岗|经办)|行政|文员|办公室|内勤|HR|管事|负责人|招人(?!的?(?:补|钱|奖)|每)"
    f"|(?:[招雇收聘添请]|招聘|新来|吸纳|裁)(?!了?[我俺咱额])了?.{{0,6}}[0-9一二两三四五六七八九十几]+[个人名](?!{_IS_PAID})"
    f"|^(?:[我俺咱额]们?)?(?:自己)?[开办]了?[个家间]|[我俺咱额]们?家?(?:这个?)?(?:小?[厂店馆]|合作社|车间|公司)里"
    "|(?:进|来|入职|到岗)了?[0-9一二两三四五六七八九十几]+[个名位](?:新?人|员工|应届|毕业|大学|学生|小|姑娘|工人)"
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
    f"|(?:{_ME}|{_WORKER}|自己|自个儿?)(?:们|自己)?(?:能不能|可不可以|能|可以|单独|直接|自己|一共|总共|也|去|来)*(?:[去来到找][^，。]{{0,6}}(?:局|中心|大厅|窗口))?(?:领|拿到?|申请|申报|要|办)(?!多少人)"
)
_ONTO_MY_CARD = re.compile(
    f"^(?!.*(?:工资(?!卡)|工钱|薪)).*(?:打|发|汇|转|进|到)(?:到|进|在|给)?(?:{_ME}|自己|个人|自个儿?)的?(?:个人|自己|工资|银行)*的?(?:卡|折子|手|账户|账上)"
)
_TO_ME_ALONE = re.compile(
    f"(?:打|发|汇|转|给|补|归)(?:到|进|在|给)?[我俺咱额]们?(?:[俩仨])?(?:自己|自个儿?|本人|个人)(?!的?(?:{_FIRM}|交|缴|掏|出|申|办))"
    "|[我俺咱额](?:自己|自个儿?|本人|个人)(?:单独|直接)?(?:能不能|可不可以|能|可以)(?:单独|直接|去|来)*(?:领|拿|申请|申报)"
)
"""Who sets themselves apart by it speaks for nobody else: 是直接打给我个人的吧."""
_HOW_I_GET_IT = re.compile(
    f"{_ME}(?:们|自己|该|要|是|得|应该)*(?:去|上|到|在|找|从|跟|向|问)?(?:哪[里儿]?|啥地方|什么地方|谁|怎么?样?|咋个?|如何|什么时候|啥时候|多会儿?|几时|几月)(?:个|样|才)?(?:能|可以|去)*(?:领|拿|申请|申报|要|办|取|得)"
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
    alone = any(map(_TO_ME_ALONE.search, clauses(asked.text)))
    if _counts_others(asked, said) or any(map(_SPEAKS_FOR_IT.search, said)):
        return []
    if not alone and not any(map(_AT_WORK.search, said)):
        return []
    asking = [one for one in clauses(asked.text) if sounds_asking(one) or one.endswith("吧")]
    for_me = alone or any(map(_wants_it, asking)) or any(map(_ONTO_MY_CARD.search, said))
    if not for_me and not (asks_for_themselves(asked.text) and not _names_a_firm(asking)):
        return []
    return [NOT_THEIRS.format(whom=_whom(shelved))]


def paid_to_schools(asked: Asked, shelved: Shelved) -> list[str]:
    """That a benefit is for schools, to a student, or one of their family, who asks for it."""
    if not _is_of_schools(shelved):
        return []
    messages = (*told(asked.memory, asked.turn.today), asked.text)
    said = [one for text in messages for one in clauses(text)]
    pupil = any(map(_A_PUPIL.search, said)) and not _counts_others(asked, said)
    if any(map(_SPEAKS_FOR_SCHOOL.search, said)) or not (pupil or any(map(_STUDENT.search, said))):
        return []
    wanted = _OF_GETTING if pupil else _OF_HAVING
    how_much = not wanted.isdisjoint(asked.reading.aspects)
    to_me = any(map(_wants_it, clauses(asked.text)))
    asks = how_much or to_me or asks_for_themselves(asked.text)
    is_open = [one for one in shelved.card.ambiguities if "给谁" in one]
    elsewhere = any(map(_OF_A_UNIVERSITY.search, said))
    besides = [one.text for one in shelved.card.points if elsewhere and _UNIVERSITY in one.text]
    return [NOT_A_STUDENTS, *besides, *is_open] if asks else []


def _counts_others(asked: Asked, said: list[str]) -> bool:
    """Whether clauses count several people of whom their writer is none."""
    others = [one for one in said if not _OURSELVES.search(one)]
    return any(one.high > 1 for text in others for one in heads(text, asked.turn.today))


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


def _wants_it(clause: str) -> bool:
    """Whether a clause asks for what is paid as somebody's own."""
    return bool(_TO_ME.search(clause) or _HOW_I_GET_IT.search(clause))


def _names_a_firm(asking: list[str]) -> bool:
    return any(re.search(_FIRM, one) for one in asking)


def _is_of_firms(shelved: Shelved) -> bool:
    """Whether a benefit is money for firms, and the document leaves that not open."""
    card = shelved.card
    money = any(one.fen or one.bp for one in card.amounts)
    is_open = any("给谁" in one for one in card.ambiguities)
    return money and not is_open and FIRMS - {"everyone"} >= {*card.audience}
