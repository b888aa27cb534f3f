"""Words for all together, by the one for it: 脱贫户10个，村民9个，加拢来19个 is 一共19个."""

import re

from nlp.put_right.taking_back import APART

TOGETHER = "[加合](?:到|在)?(?:一[搭块起堆](?:儿|来)?|拢(?:来|起来?|去)?)"
"""加起来 and 合起来 are heard wherever a word for it is looked for."""

_IN_ALL = re.compile(
    f"(?<![^，,。；;：:\\s{APART}]){TOGETHER}(?:是|有|就|算)*(?=[0-9一二两三四五六七八九十百]+(?:[个名位]|人))"
    f"|{TOGETHER}(?=[该能可以得要是有算领拿补给]{{0,4}}(?:多少|好多|几多|几个?钱))"
)
"""Where it is told of all of them: 遵义、贵阳加一块11人 may be a part."""


def told_in_all(text: str) -> str:
    """The text with words for all together told by the one for it."""
    return _IN_ALL.sub("一共", text) if "加" in text or "合" in text else text
