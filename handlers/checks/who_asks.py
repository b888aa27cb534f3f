"""For whom somebody asks what they can have: a firm, a worker, a graduate, who has no work."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from bot.messages import Choice
from nlp.others import of_others

WHO = "您是哪一种？回复数字：\n{choices}"
WHY_WHO = "各项补贴给的人不一样，知道您是哪一种，才知道该核对哪几项。"

_KIN = re.compile("孩子|娃|闺女|儿子|女儿|弟|妹|侄|外甥|媳妇|老公|丈夫|老婆|妻子|亲戚")
"""What somebody of the family is tells nothing of who asks."""


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of those who ask: what it is called, by which words it is heard, and the facts that
    are told by `being` one: by all of its words, or fewer of them."""

    label: str
    words: re.Pattern[str]
    facts: Mapping[str, Any] = field(default_factory=dict)
    being: re.Pattern[str] | None = None

    @property
    def short(self) -> str:
        """The label without its explanation."""
        return self.label.partition("：")[0]

    def told(self, text: str) -> Mapping[str, Any]:
        """The facts that a text tells of who picks the label or uses the words of themselves."""
        if of_others(text) or _KIN.search(text):
            return {}
        if text == self.label or (self.being or self.words).search(text):
            return self.facts
        return _ALONE if self.words.search(text) and self.facts else {}


_ALONE = {"org_type": "individual"}
_FIRM = (
    "公司|企业|单位|厂子|厂里|工厂|[小我俺咱]们?厂|加工厂|作坊|饭店|饭馆|餐馆|餐厅|宾馆|旅馆|超市|门市|店铺|门店|"
    "小店|网店|农民(?:专业)?合作社|[开办](?:了|着)?(?:一?[个家间])?小?.{0,4}[店馆厂铺摊]|小?店(?:里|铺)?|老板|合作社|车间|工地|"
    "[我俺咱]们?[^，,。 ]{1,8}的(?:厂|店|铺)|"
    "(?<![去到在进])[^，,。 我俺咱能可有给想要开办个家间搞干做来回进去到在]{1,6}(?:厂|店|馆)"
    "(?=$|[，,。；; 能可有给咋怎])|"
    "家庭农场|(?:做|跑)(?:着|点|个|些)?小?(?:买卖|生意)的?|摆摊的?|个体户?|个体工商户?|我们家|小微|中小微"
)
_STAFF = (
    "(?:公司|厂里?|店里?|单位|工地)的?(?:员工|职工|工人|保姆|保安|司机|保洁|厨师|阿姨|服务员|普工)"
)
_FIRM_GONE = (
    "(?:公司|企业|单位|厂子?|工厂|店|矿)里?(?:都|也|就|全|给|已经|早就|刚)*"
    "(?:倒(?:闭|掉)?|黄|垮|破产|散伙?|解散)了"
)
"""Where somebody worked is no more: 厂子倒了."""
_OUT_OF_WORK = (
    "(?:失业|下岗|待业|无业|没工作|没有工作|没活干|没活儿干|丢了工作|被.{0,4}辞退?|被.{0,4}裁|把[我俺咱].{0,3}(?:裁|辞|开除)|"
    "被.{0,4}开除|找不[到着下]工作|没找[到着下]工作|在家闲着|歇着)(?:的|人员|了)?"
)
_COLLEGE = "(?:大学|大专|本科|高校|研究生).{0,3}毕业|大学生|大专生|本科生|研究生|高校毕业生"
_THEY_ARE = "[我俺咱]们?(?:家|屋头|屋里|家里)?(?:就|也|都|算)*是(?:个|一个|村里的?)?"
_OF_A_KIND = (
    f"(?:(?:^|(?<=[，,。；; ]))(?:是|属于|算)?|{_THEY_ARE})"
    "(?:建档立卡的?)?(?:贫困户|脱贫户|搬迁户|低保户"
    "|建档立卡户?|监测户|零就业家庭|就业困难人员|困难人员|灵活就业(?:人员|的)?(?=$|[，,。；; ]))"
    f"|{_THEY_ARE}(?:灵活就业的?|自由职业者?|农民|残疾人)"
)
"""What somebody says that they are, and not of whom a firm has some."""

KINDS: Mapping[str, Kind] = {
    "employer": Kind("单位：企业、个体户、合作社", re.compile(_FIRM)),
    "worker": Kind(
        "在职职工、务工人员",
        re.compile(
            f"{_STAFF}|{_OF_A_KIND}|打工的?|务工的?|[在给].{{0,6}}(?:上班|干活)的?|职工|工人|农民工|打零工的?|跑外卖的?"
        ),
        _ALONE,
    ),
    "graduate": Kind(
        "高校毕业生",
        re.compile(f"{_COLLEGE}|(?:应届)?毕业生|[刚才]毕业的?|应届的?|(?<![小初高中专校])毕业的?"),
        _ALONE | {"is_college_grad": True, "worker_category": "college_grad"},
        re.compile(_COLLEGE),
    ),
    "unemployed": Kind(
        "失业、找工作的",
        re.compile(f"{_OUT_OF_WORK}|{_FIRM_GONE}"),
        _ALONE | {"employed": False},
        re.compile(_OUT_OF_WORK),
    ),
    "agency": Kind(
        "培训机构、人力资源机构",
        re.compile(
            "培训机构|培训学校|培训班|职介(?:所|机构)|职业介绍(?:所|机构)|中介|人力资源公司|劳务公司|家政公司"
        ),
    ),
}
_OF_PEOPLE = ("unemployed", "worker", "graduate")
"""Who works at a firm names the firm, who was sent home by one too: these are heard first."""
_OF_FIRMS = ("agency", "employer")

_HIRES = re.compile("(?:招|雇|聘|吸纳)(?:用|收|了|过)*.{0,6}(?:[个名位]|人|工|毕业生)")
"""Who takes people on is the firm, whoever they are."""


def who_asks(text: str) -> tuple[str, ...]:
    """For whom they ask, as far as they say so; one may be several: 刚毕业没工作."""
    if _HIRES.search(text):
        return ("employer",)
    people = tuple(who for who in _OF_PEOPLE if KINDS[who].words.search(text))
    return people or tuple(who for who in _OF_FIRMS if KINDS[who].words.search(text))[:1]


def told_by_being(who: Sequence[str], text: str) -> dict[str, Any]:
    """The facts told by being of these kinds, as a text says it."""
    return {name: value for one in who for name, value in KINDS[one].told(text).items()}


def without_who(text: str) -> str:
    """A sentence without the words for who asks."""
    for who in (*_OF_PEOPLE, *_OF_FIRMS):
        text = KINDS[who].words.sub("", text)
    return text


def who_choices() -> tuple[Choice, ...]:
    """For whom one may ask, to choose from."""
    return tuple(Choice(kind.label, say=kind.label) for kind in KINDS.values())


def who_chosen(text: str) -> tuple[str, ...]:
    """For whom, by the label that was chosen or in their own words."""
    return tuple(who for who, kind in KINDS.items() if kind.label == text) or who_asks(text)


def called(who: Sequence[str]) -> str:
    """The kinds by their names."""
    return "、".join(KINDS[one].short for one in who)
