"""Whether somebody speaks for a firm or for themselves, and whose benefit a card is."""

import re
from collections.abc import Callable, Sequence, Set
from functools import lru_cache

from handlers.asked import Asked
from handlers.told.passes import STORIES
from handlers.told.story import told
from nlp.counting.kin import going
from nlp.others import of_others
from nlp.statements import SENTENCES, clauses

PEOPLE = frozenset(("worker", "graduate", "unemployed", "everyone"))
FIRMS = frozenset(("employer", "agency", "institution", "everyone"))

_WORK = "打工|务工|上班|干活|做工|做活|做事|进厂|就业|找工作|找活"
_A_FIRM = (
    "公司|企业|单位|厂|店|馆|超市|合作社|车间|工地|机构|学校|培训班|家庭农场|大户|老板|个体户"
    "|个体工商户"
)
_AS_PERSON = re.compile(
    "[我俺咱](?:们?家|们)?(?:是|也?算|属于).{0,6}"
    "(?:(?<!大)户|建档立卡|搬迁|毕业|大学生|农民|村民|失业|下岗|待业|残疾|打工|务工|工人|职工)"
    f"|[我俺咱](?:们?两口子|自己|一个人|本人)?.{{0,3}}(?:去|到|在|克|往|跟|出去|出来).{{0,8}}(?:{_WORK})"
    "|[我俺咱].{0,8}(?:干|做|扛|下|受)不(?:了|动|得|下).{0,2}(?:活|苦|工|营生|力气)"
    f"|(?:组织|带|送|安排|介绍)[我俺咱]们?.{{0,2}}(?:去|到|克|往|出|进|在)"
    "|[我俺咱](?!们?(?:厂|公司|单位|店)).{0,12}(?:退(?:了|的)?休(?!的|人|工|职)|退下来|内退|买断)"
    "|^(?:都|早就|已经|现在)?退休(?:了|好几年|在家|[0-9一二两三四五六七八九十]+年)|领(?:着|的)?(?:企业)?(?:养老|退休)金"
    "|^[我俺咱]?失业(?:保险)?金(?:[也都就早全]|已经|才|刚|快)*[领拿吃](?:完|满|够|着|到头)(?!.*的)"
    f"|(?<!是)被(?:{_A_FIRM})里?(?:给)?(?:裁|辞|炒|开除|开了|撵|劝退)(?!的)"
)
_AS_FIRM = re.compile(
    f"[我俺咱]们?(?:这个?|那个?|家|是|开|办|搞|的|当|做|小|在|村|一?[个家间])*.{{0,4}}(?:{_A_FIRM})"
    f"|^(?:开|办|搞).{{0,4}}(?:{_A_FIRM})|招了|雇了|请了"
)
_AS_AGENT = re.compile(
    "[我俺咱]们?(?:是|这个?|家|开|当|做|搞).{0,12}(?:经纪人|职介所|职业介绍所|中介|人力资源|劳务公司)"
)
# Who opens a shop of their own has both: what founders get, and what firms do.
_ONESELF = re.compile(
    "毕业|创业|自己|自个|头一[回次]|第一[回次]|失业|下岗|灵活就业|[4四]050|四零五零"
)
_SENT_OUT = re.compile("组织|统一安排|带队|队伍|打工|务工|出门|出远门|出去|外出|找活")
"""What tells that a family went out to work, and does not only work somewhere."""

_RUNS = re.compile("[开办搞当招雇请]")
_AT_WORK = re.compile(
    f"(?:{_A_FIRM}).{{0,3}}(?:{_WORK})|(?:进|去|到).{{0,6}}(?:{_A_FIRM})"
    f"|(?:是|从|由|原来在)[^，。]{{0,4}}(?:{_A_FIRM})里?(?:退|内退|买断|下岗)"
    f"|被[^，。]{{0,2}}(?:{_A_FIRM})"
    f"|[一-龥]{{0,4}}(?:{_A_FIRM})[^，。]{{0,2}}(?:组织|带|送|安排|介绍|派)(?:的)?[我俺咱]"
)
_STAFF = re.compile("工人|员工|职工|伙计|他们|她们|本人|个人|民工|学徒|学员")


def theirs(asked: Asked) -> Callable[[str], bool]:
    """Tells of cards, by their names, whether they are for such as they are, as far as they say
    it."""
    wanted, cards = audience_of(asked), asked.knowledge.cards
    return lambda name: not wanted or not wanted.isdisjoint(cards[name].card.audience)


def audience_of(asked: Asked) -> Set[str]:
    """For whom a card must be to be theirs; empty where they do not say which they are, or ask
    what the others get: a worker of the boss, a firm of its workers."""
    return _audience((*told(asked.memory, asked.turn.today), asked.text))


@lru_cache(STORIES)  # it is asked of every card that is near
def _audience(messages: tuple[str, ...]) -> Set[str]:
    text, said = messages[-1], clauses("，".join(messages))
    sent = any(map(_SENT_OUT.search, said))
    family = [one for one in said if sent and {*going(one)} - {"我"} and not _RUNS.search(one)]
    speaking = {one for clause in said for one in _speaking(clause, clause in family)}
    if "agent" in speaking:
        return FIRMS
    if "person" in speaking and "firm" not in speaking:
        return frozenset() if _names_a_firm(text) else PEOPLE
    of_firms = "firm" in speaking and speaking.isdisjoint(("person", "oneself"))
    return FIRMS if of_firms and not _STAFF.search(text) else frozenset()


@lru_cache(SENTENCES)
def _speaking(clause: str, of_family: bool) -> Sequence[str]:
    """As what somebody speaks in a clause, maybe of a family that went out to work: in one of
    others they do not."""
    oneself = ["oneself"] if _ONESELF.search(clause) else []
    if of_others(clause):
        return [*oneself, *(["person"] if of_family else [])]
    firm = not of_family and _AS_FIRM.search(clause) and not _AT_WORK.search(clause)
    person = of_family or _AS_PERSON.search(clause)
    spoken = {"person": person, "agent": _AS_AGENT.search(clause), "firm": firm}
    return [*oneself, *(name for name, found in spoken.items() if found)]


def _names_a_firm(text: str) -> bool:
    return bool(re.search(_A_FIRM, _AT_WORK.sub("", text)))
