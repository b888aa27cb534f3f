"""What is refused in words that no list has: 租车那种不要, 不去危化的."""

import re
from collections.abc import Iterator

from jobs.spoken.asking import Asking
from jobs.spoken.traits import traits

_NAME = "(?P<name>[\u3400-\u9fff]{2,5}?)"
_KIND_OF = "(?:的|嘞|类|之类|那种|这种|那些|这些|那号|工作|活儿?|岗位?|行业|啥的)*"
_SAID = "(?:我|俺|咱|就|都|也|可|但|只要|一律|坚决|反正|真|统统|一概)*"
_NOT = (
    "(?:不要|不想|不愿意?|不肯|不考虑|不接受|不[做干去碰沾]"
    "|别(?:给[我俺]|推|介绍|找|整|要)+|拒绝|除了)"
)
_DOING = "(?:再|给我|推荐?|介绍|那种|那些|搞|干|做|去|当|跑|打|往外|天天|老是?)*"
_REFUSALS = (
    re.compile(f"{_SAID}{_NOT}{_DOING}{_NAME}{_KIND_OF}(?:除外|以外)?"),
    re.compile(
        f"{_NAME}{_KIND_OF}{_SAID}"
        "(?:不要|不[做干去碰沾]|不考虑|不接受|不想[做干去要]|免谈|除外|就?算了|勿扰|别(?:来|给我|推|找我)+)了?"
    ),
)
_CLAUSE = re.compile("[\u3400-\u9fff]+")
_NO_NAME = re.compile(
    "[的了着过我俺咱你他吗呢吧不没有是在这那哪谁啥什么要也都还能会给人太很再被让只想多少几个]|统统|一律"
)


def refused(text: str, asking: Asking) -> Iterator[str]:
    """What is refused; of the text everything known is blotted out."""
    for clause in _CLAUSE.finditer(text):
        for form in _REFUSALS:
            match = form.fullmatch(clause[0])
            if match and _is_a_name(match["name"], asking):
                yield match["name"]


def _is_a_name(said: str, asking: Asking) -> bool:
    return not (said in asking.talk or _NO_NAME.search(said) or traits(said))
