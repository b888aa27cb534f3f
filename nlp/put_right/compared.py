"""How many others are, or a rule asks for, to whom somebody likens themselves: 能不能跟30人的一样,
离30人就差一个 and 29个人的厂都免了 tell nothing of how many they are themselves."""

import re
from datetime import date
from functools import lru_cache

from nlp.put_right.taking_back import APART
from nlp.statements import SENTENCES
from nlp.told import OF_LESSONS, people

_WORDS = f"[^，,。；;：:？?！! {APART}]"
_COUNT = "(?:[0-9]+|[一二两俩仨三四五六七八九十百]+)(?![0-9.%])"
_BOUND = "(?:（含）|含|及|或者?|往)?(?:以[下内上里]|之内|[上下]面?(?=的))"
_WHO = (
    "(?:个?(?:职工|员工|工人|脱贫户|农民工|人)|[名位户]|口子?人?|号人?|个)"
    "(?!课|学时|月|[小工]?作?[时日]|证|星期|礼拜|年|天)"
)
_HEADS = f"(?<![0-9一二三四五六七八九十百])(?:{_COUNT}{_WHO}{_BOUND}?|{_COUNT}{_BOUND})"
_BOUNDED = f"(?<![0-9一二三四五六七八九十百]){_COUNT}(?:{_WHO})?{_BOUND}"
_FEW = f"{_COUNT}(?:个|口|名|户)?人?"
_FIRM = f"{_WORDS}{{0,4}}?(?:厂|公司|企业|单位|店|馆|基地|车间|合作社|工地|队)子?"
_LIKE = (
    "(?:跟|和|同|像|学|随|比照|参照|按照?着?|照着?)"
    "(?:人家|别人|别家|那些|他们|隔壁|小?企业|小?厂)?的?"
)
_LIMIT = "(?:线|杠杠?|坎|门槛|红线|界限?|上限|下限|关口)"
_MANNER = (
    f"{_WORDS}{{0,8}}?(?:一样|一个样|似的|那样|那么|同样|相同|待遇|标准|有?[啥什][么子]?(?:区别|差别|两样|不同)"
    "|(?:那|这)(?:[个种档条套类]|一档)|政策|办法)"
)
_SHORT = "(?:差|缺|少|欠|多|超|高)[了出过着来]*"
_ONLY = "(?:就|只|才|也就|光|仅仅?|不过|无非|统共)(?:是|还|不过|比?人家|比?他们)*"
_SO = "(?:了|啊|呀|嘛|哇|哦|嘞|而已|罢了|的事)*"
_END = f"(?=[，,。；;：:？?！! {APART}]|$)"
_WHETHER = "(?:能不能|可不可以|可以|能|行不行|中不中|成不成|[行中成]不|[吗么]|通融|放宽)"
_GRANTS = (
    "(?:就|才|都|全|也|能|可以|不用|给)+(?:全|都)?"
    "(?:免|给|减|返|补|[领享]|行|不?交|可以|拿|合格|够格)"
)

_COMPARED = re.compile(
    "(?=[0-9一二两俩仨三四五六七八九十百跟和同像学随比参按照离距差就只才也光仅不无统缺少超卡压踩擦够碰踏蹭达"
    "线杠坎门红界上下关要规标条如果假若但哪走裁减辞添再算当四凑])"
    f"(?:{_LIKE}(?:{_BOUNDED}|{_HEADS}(?=的|[那这]样)){_MANNER}"
    f"|(?:按照?着?|照着?|比照|参照)(?:{_BOUNDED}的?(?:来|算|走|办|对待)?|{_HEADS}的?(?:标准|那档|档次?|待遇|政策))"
    f"|(?:离|距离?|差着?|比){_HEADS}(?:的|也|又)*(?:就|还|只|才|也|仅|规定|要求)*{_SHORT}(?:不到)?(?:{_FEW})?"
    f"|{_ONLY}{_SHORT}{_FEW}{_SO}(?={_END}|到|就|便|够|[没不]够|能|要)(?:到{_HEADS})?"
    f"|(?:[卡压踩擦超够碰踏]|蹭|达)(?:在|着|过|了|不[着上到]|得[着上])+{_HEADS}(?:的|这|那|个|条|道|{_LIMIT})*"
    f"|(?<![是属在]){_HEADS}(?:的|这|那|个|条|道)*{_LIMIT}"
    f"|(?:{_LIMIT}|要求|规定|标准|条件)(?:不?就?是|为|在|[定划卡设]在|说)+{_HEADS}(?:(?:还是|或者?){_HEADS})?"
    f"|(?:要是|如果|假如|若是|但凡|哪怕|要)(?:[我俺咱]们?|只|就|有|是|也|厂里|再)*{_HEADS}(?=(?:该?多|就)好)"
    f"|(?:少|[走裁减辞差缺添](?!了))(?:上|掉)?{_FEW}(?:的话)?(?:不?就|才|便)(?:是|够|到|有|满|成|刚好|正好|达到?)*(?:{_HEADS}|{_COUNT})"
    f"|再(?:[招来找添凑加补雇])(?:上|够|进)?{_FEW}{_WORDS}{{0,4}}?(?:就|才|便|够|满)(?:是|够|到|有|满|成|达到?)*(?:{_HEADS}|{_COUNT})"
    f"|(?:算|当|当成|当作|算成|算作|按)(?:是|个|在)*{_BOUNDED}(?={_WORDS}{{0,4}}?{_WHETHER})"
    f"|(?:四舍五入|凑(?!一[块起])(?:个?[整够满]?数?))(?:算|是|成|按|就|到|够|个)*(?:{_HEADS}|{_COUNT}))"
)
"""What others have, wherever it is told."""

_OTHERS_OR_RULE = re.compile(
    "(?:(?=[0-9一二两俩仨三四五六七八九十百为凭咋怎非必一要如假若])|(?<=[为凭]啥))"
    f"(?:{_HEADS}的?{_FIRM}(?={_WORDS}{{0,4}}?{_GRANTS})"
    f"|(?<=[为凭]啥)(?:(?![我俺咱]){_WORDS}){{0,4}}?{_HEADS}|(?:为什么|凭什么|咋|怎么|非得?|必须|一定)(?:是|得|要)*{_HEADS}"
    f"|{_BOUNDED}的?(?={_GRANTS})|{_HEADS}的?(?=才(?:全|都)?(?:免|给|能|行|减|返|补|可以|够格))"
    f"|(?:要是|如果|假如|若是)(?:[我俺咱]们?|只|就|有|是){_HEADS}(?=的?话?{_WORDS}{{0,3}}?就))"
)
"""What is of others or of the rule where they told how many they are themselves."""

_OWN = re.compile("[我俺咱]们?(?:这|这儿|这里)?(?:就|也|是|有|共|只|才)*$")


def without_comparisons(text: str, today: date) -> str:
    """The text without the numbers of people that are others' or a rule's."""
    kept = list[str]()
    for message in text.split(APART):
        known = bool(kept) and any(_counts(one, today) for one in kept)
        kept.append(_own_alone(message, known, today))
    return APART.join(kept)


@lru_cache(SENTENCES)  # a story is looked at in each turn, and only its last message is new
def _own_alone(message: str, known: bool, today: date) -> str:
    if not people(message, today):
        return message
    alone = _COMPARED.sub(_left, message)
    return _OTHERS_OR_RULE.sub(_left, alone) if known else alone


@lru_cache(SENTENCES)
def _counts(message: str, today: date) -> bool:
    return any(one.low == one.high > 1 for one in people(message, today))


def _left(found: re.Match[str]) -> str:
    """Nothing, or the words as they are, where they are said of the teller, or of lessons."""
    before = found.string[: found.start()]
    return found[0] if _OWN.search(before) or OF_LESSONS.search(before) else ""
