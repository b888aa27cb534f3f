"""Whether somebody asks if a place is the one to go to, or a way the one to take: 非得回老家办吗,
去他那边要行不, 能不能在手机上弄. It asks where or how, and not whether they may have it."""

import re
from functools import lru_cache

from nlp.questions.which_door import DOOR
from nlp.statements import SENTENCES, clauses

# 能不能去学手艺领补贴 names no place, nor does what one lives through or how it is sent.
_NO_PLACE = (
    "的(?![县市区地那])|[0-9号期月两俩哪啥甚谁几领申岗考干厂]|时候|同时|[今去明前半一]年|年[底前内初头]|以?[前后]"
    "|线上|网|手机|电脑|微信|支付宝|店[里铺]|学|毕业|培训|上班|打工|见习|实习|试用|参加|疫情|封|什么|退休|重新|代办|补办"
    "|单位|(?:公司|企业)(?!注册|登记|所在)|失业(?!登记|地)|就业(?!局|中心|所|服务|大厅|登记)"
    "|(?<!老)家(?![口庄港界川])|一[起块次]|[再都]"
)
_PLACE = f"(?:(?!{_NO_PLACE})[\u4e00-\u9fff])"
_GOING = (
    "(?:[就也光只再]|直接|一定|本人|亲自|专门)*"
    "(?:跑[回到去]|[在回到去往奔跑]|上(?!社保|保险|养老|失业险))"
)
_HAVING = "(?:[领要交报递弄办拿取贷存](?![求名公多销])|报名|申领|申请|申报|登记)"
_THERE = f"{_GOING}{_PLACE}{{2,9}}?{_HAVING}"

_WHETHER = "(?:能不能|可不可以|能否|可否)"
_IF = f"(?:{_WHETHER}|[能可]以?|[得该要])"
_MUST = (
    "(?:非[得要]?|必须|必得|一定[得要]|还[得要]|只能|要不要|用不用|需不需要"
    "|是不是(?:非得|必须|还得|得|要|能|可以)?)"
)
_SO = (
    "(?:行不行|能行不|得行不|要得不|可不可以|可以[不吗么]|[行中成][不吗么]|成不成|中不中"
    "|给不给|收不收|认不认|受理[不吗])"
)
_ASKING = f"(?:{_SO}|不(?![了是])|吗|么|没|嘛)"
_OFFICE = "(?:[省市县区镇乡村](?:里头?|上)|街道|社区|大厅|窗口|银行|[厅局所]里?|中心)"
_KEEPING = f"(?:{_HAVING}|[放存搁管])"
# 外地人能在太原领不 asks whether such as they may.
_STRANGERS = re.compile("外[地省县乡市]的?(?:人|户|籍|来)|本地的?(?:人|户)")

_IF_THERE = re.compile(
    f"(?:{_WHETHER}|{_MUST}){_THERE}"
    f"|{_IF}{_THERE}.{{0,6}}?{_ASKING}"
    f"|{_THERE}.{{0,4}}?{_SO}"
    f"|{_MUST}(?:亲自|本人)?(?:[去到跑上找奔]|跑到){DOOR}(?:跑?一趟)?(?=[不吗么没嘛才还咧哩]|$)"
    f"|(?:{_IF}|{_MUST})[放存搁寄交递送][到在去给]?{_PLACE}{{0,3}}?{_OFFICE}"
    f"|(?:[报交递送]|归)[到给去]?{_OFFICE}[管办收]?[吗么不]"
    f"|{_OFFICE}[就也都还]?(?:{_WHETHER}|给不给){_KEEPING}"
    f"|{_OFFICE}[就也都还]?(?:能|可以|给){_KEEPING}.{{0,4}}?{_ASKING}"
    f"|{_MUST}(?:亲自|跑|再)?回(?![来去访头复答]){_PLACE}{{2,6}}?(?:一趟)?(?:[不吗么才]|$)"
)

_MEANS = "(?:网上|线上|手机|微信|支付宝|电脑|app|小程序|公众号|电话|传真|邮箱|快递|邮)[上里]?"
_BY = f"(?:[就也光只再]|直接)*[在用从靠走拿寄发打]?{_MEANS}.{{0,2}}?(?:{_HAVING}|[发传寄])"
_IF_SO = re.compile(f"(?:{_WHETHER}|{_MUST}){_BY}|{_IF}{_BY}.{{0,6}}?{_ASKING}|{_BY}.{{0,4}}?{_SO}")


def asks_if_there(text: str) -> bool:
    """Whether a text asks if something is to be had or handed in at a place it names."""
    return any(_is_if_there(clause) for clause in clauses(text))


def asks_if_so(text: str) -> bool:
    """Whether a text asks if something is to be had or handed in by a way it names."""
    return any(_is_if_so(clause) for clause in clauses(text))


@lru_cache(SENTENCES)  # several handlers look for it in the same clauses
def _is_if_there(clause: str) -> bool:
    return bool(_IF_THERE.search(clause)) and not _STRANGERS.search(clause)


@lru_cache(SENTENCES)
def _is_if_so(clause: str) -> bool:
    return bool(_IF_SO.search(clause))


@lru_cache(SENTENCES)
def without_if(text: str) -> str:
    """The text without the words that ask if a place or a way is the one."""
    if not (asks_if_there(text) or asks_if_so(text)):
        return text
    return "，".join(_IF_THERE.sub("，", _IF_SO.sub("，", clause)) for clause in clauses(text))
