"""For whom somebody asks what they can have: a firm, a worker, a graduate, who has no work."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from bot.messages import Choice

ASK_WHO = "好的，一项一项核对（说“退出”就停）。您是哪一种？回复数字：\n{choices}"


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of those who ask: what it is called, by which words it is heard, and the facts that
    are told by being one."""

    label: str
    words: re.Pattern[str]
    facts: Mapping[str, Any] = field(default_factory=dict)

    @property
    def short(self) -> str:
        """The label without its explanation."""
        return self.label.partition("：")[0]


_ALONE = {"org_type": "individual"}
_FIRM = (
    "公司|企业|单位|厂子|厂里|工厂|[小我俺咱]们?厂|加工厂|作坊|饭店|饭馆|餐馆|餐厅|宾馆|旅馆|超市|门市|店铺|门店|"
    "小店|网店|[开办](?:了|着)?(?:一?[个家间])?小?.{0,4}[店馆厂铺摊]|小?店(?:里|铺)?|老板|合作社|车间|工地|"
    "家庭农场|个体户?|个体工商户?|我们家|小微|中小微|雇了?人|招了人"
)
KINDS: Mapping[str, Kind] = {
    "employer": Kind("单位：企业、个体户、合作社", re.compile(_FIRM)),
    "worker": Kind(
        "在职职工、务工人员",
        re.compile(
            "打工的?|务工的?|[在给].{0,6}(?:上班|干活)的?|职工|工人|农民工|打零工的?|跑外卖的?"
        ),
    ),
    "graduate": Kind(
        "高校毕业生",
        re.compile("(?:应届)?(?:大学|大专|中专|毕业)生|[刚才]毕业的?|毕业的?|应届的?"),
        _ALONE | {"is_college_grad": True, "worker_category": "college_grad"},
    ),
    "unemployed": Kind(
        "失业、找工作的",
        re.compile(
            "(?:失业|下岗|待业|无业|没工作|没有工作|没活干|没活儿干|丢了工作|被辞退?|被裁|被开除|"
            "找不[到着下]工作|在家闲着|歇着)(?:的|人员|了)?"
        ),
        _ALONE | {"employed": False},
    ),
    "agency": Kind(
        "培训机构、人力资源机构",
        re.compile(
            "培训机构|培训学校|培训班|职介(?:所|机构)|职业介绍(?:所|机构)|中介|人力资源公司|劳务公司|家政公司"
        ),
    ),
}
_HEARD_IN_ORDER = ("unemployed", "worker", "graduate", "agency", "employer")
"""Who works at a firm names the firm, who was sent home by one too: these are heard first."""

_HIRES = re.compile("(?:招|雇|聘|吸纳)(?:用|收|了|过)*.{0,6}(?:[个名位]|人|工|毕业生)")
"""Who takes people on is the firm, whoever they are."""


def who_asks(text: str) -> str:
    """For whom they ask, if they say so; "" if not."""
    if _HIRES.search(text):
        return "employer"
    return next((who for who in _HEARD_IN_ORDER if KINDS[who].words.search(text)), "")


def without_who(text: str) -> str:
    """A sentence without the words for who asks."""
    for who in _HEARD_IN_ORDER:
        text = KINDS[who].words.sub("", text)
    return text


def who_choices() -> tuple[Choice, ...]:
    """For whom one may ask, to choose from."""
    return tuple(Choice(kind.label, say=kind.label) for kind in KINDS.values())


def who_chosen(text: str) -> str:
    """For whom, by the label that was chosen or in their own words."""
    chosen = [who for who, kind in KINDS.items() if kind.label == text]
    return chosen[0] if chosen else who_asks(text)
