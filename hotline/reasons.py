"""Why staff decide against somebody: chosen from a list, with words of their own beside it.

The lists are `data/desk/reasons.yaml`; what is chosen there is what the other side reads.
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Literal, get_args

from core.errors import Invalid
from policy.files import read_yaml

FILE = Path(__file__).parents[1] / "data" / "desk" / "reasons.yaml"
OTHER = "other"
LONGEST = 200
"""As much as the API takes for a reason."""

Act = Literal[
    "reject_firm",
    "suspend_firm",
    "reject_posting",
    "hold_posting",
    "close_posting",
    "cancel_fair",
    "reject_booth",
]

Reasons = Mapping[Act, Mapping[str, str]]


class BadReasons(ValueError):
    """The lists cannot be used; the message names the list and what would be right."""


@cache
def shipped_reasons() -> Reasons:
    """The lists as they are shipped; raises BadReasons, KnowledgeError."""
    return checked(read_yaml(FILE))


def checked(lists: object) -> Reasons:
    """The lists, if there is one for each act that ends with `other`; raises BadReasons."""
    acts: tuple[Act, ...] = get_args(Act)
    if not isinstance(lists, dict) or set(lists) != set(acts):
        raise BadReasons(f"reasons.yaml 应恰好有这几项：{'、'.join(acts)}")
    for act, found in lists.items():
        if not isinstance(found, dict) or list(found)[-1:] != [OTHER]:
            raise BadReasons(f"reasons.yaml 的 {act} 应是“名称: 内容”，最后一条是 {OTHER}")
        if wrong := [name for name, text in found.items() if not _fits(name, text)]:
            raise BadReasons(f"reasons.yaml 的 {act}.{wrong[0]} 应是“名称: 一句不带句号的话”")
    return {act: lists[act] for act in acts}


def _fits(name: object, text: object) -> bool:
    # YAML reads a bare `false` or `no` as no name at all.
    if not isinstance(name, str) or not isinstance(text, str):
        return False
    return 0 < len(text) <= LONGEST // 2 and not text.endswith("。")


def reason_of(act: Act, chosen: str, words: str) -> str:
    """What the other side reads: the reason that was chosen, and the words after it.

    Raises Invalid if none was chosen, or `other` without words.
    """
    listed, said = shipped_reasons()[act], " ".join(words.split())
    if chosen not in listed:
        raise Invalid("请从列表里选一个原因。", {"reason": ["请选一个原因"]})
    if chosen == OTHER and not said:
        raise Invalid("选了“其他原因”，请写明是什么。", {"words": ["请写明是什么原因"]})
    if not said:
        return listed[chosen]
    text = said if chosen == OTHER else f"{listed[chosen]}。{said}"
    if len(text) > LONGEST:
        spare = LONGEST - (len(text) - len(said))
        raise Invalid(f"补充的话太长，最多 {spare} 字。", {"words": [f"最多 {spare} 字"]})
    return text
