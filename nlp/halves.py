"""Half of those counted as their number: 推荐出去六个，一半就在本县 tells of three of the six."""

import re
from datetime import date

from nlp.told import told_numbers

_CUT = "，。；、,; \n"
_HALF = re.compile(
    f"(?:(?<=[{_CUT}])|^)(?P<which>(?:其中|里头|有|还有|另外?|剩下的?|就)*)一半(?:的?人)?"
    "(?=都|就|是|也|在|去|到|留|往|送|上|下|克|切|跑|没|干|签|满|拿|进|来)"
)


def halved(text: str, today: date) -> str:
    """The text with 一半 replaced by how many that are: of the first people it counts, if they can
    be halved and all others counted before are among them."""
    while match := _HALF.search(text):
        told = told_numbers(text[: match.start()], today)
        before = [one for one in told if one.unit in ("人", "个")]
        exact = all(one.low == one.high for one in before)
        whole = int(before[0].high) if before and exact else 0
        if not whole or whole % 2 or sum(int(one.high) for one in before[1:]) > whole // 2:
            break
        text = f"{text[: match.start()]}{match['which']}{whole // 2}个{text[match.end() :]}"
    return text
