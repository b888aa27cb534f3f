"""How long somebody worked, or paid in, before they drew the benefit: no length of the benefit."""

import re
from datetime import date

ENTITLED = "ui_benefit_entitled"
"""The fact of who may draw the unemployment benefit."""

_BEFORE_IT = re.compile(
    "(?:干|做|待|呆|上班|上了班|工作|打工|打了工|[交缴上买参]保?)(?:了|过|满|够|有)*(?:班|工|活)?"
    "(?P<long>[0-9一二两三四五六七八九十]+(?:年半?多?|个半?多?月)(?:零[0-9一二两三四五六七八九十]+个月)?)"
)


def without_time_at_work(text: str, today: date) -> str:
    """The text without how long they worked or paid in: 干了六年 tells nothing of how long the
    benefit is drawn."""
    return _BEFORE_IT.sub(lambda found: found[0].removesuffix(found["long"]), text)
