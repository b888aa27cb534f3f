"""The numbers by which somebody lists what they tell: the ① of ①2022届4名 is no figure, and neither
are 1. and 2. before what is told first and next."""

import re

_SIGN = "[①-⑳⑴-⒇⒈-⒛❶-❿➀-➓]"
_CUT = "，,。；;：:！!？?、（(\\s"
_SIGNED = re.compile(
    f"(?P<within>(?<=[^{_CUT}]))?{_SIGN}[、.．：:\\s]*"
    f"(?=[^{_CUT}）).．①-⑳⑴-⒛❶-❿➀-➓])(?![和跟与或还的类项条种档点款是那这呢吧嘛都也就])"
)
"""①的呢 and ①还是② go back to what was listed."""
_NUMBERED = re.compile(
    r"(?P<lead>^|[，,。；;：:！!？?]\s*|\s+)(?:[（(](?P<within>[1-9])[)）]|(?P<before>[1-9])(?:[)）]|[、.．](?![0-9])"
    r"|[、.．](?=20[0-9]{2}[年届])|、(?=[0-9]+[个名位人家])))\s*(?=[^\s，,。；;：:！!？?、])"
)
FEWEST = 2
"""One number before something lists nothing."""


def without_item_numbers(text: str) -> str:
    """The text with a pause in the place of each number by which it lists what it tells."""
    if not text.isascii():
        text = _SIGNED.sub(lambda one: "，" if one["within"] is not None else "", text)
    found = list(_NUMBERED.finditer(text)) if "1" in text and "2" in text else []
    numbers = [int(one["within"] or one["before"]) for one in found]
    if len(found) < FEWEST or numbers != [*range(1, len(found) + 1)]:
        return text
    for one in reversed(found):
        text = f"{text[: one.start()]}{one['lead'].rstrip() or '；'}{text[one.end() :]}"
    return text.removeprefix("；")
