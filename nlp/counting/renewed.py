"""Of several papers those that were only renewed: of 3个新考的，5个复审的 five are no new ones."""

import re
from datetime import date

from nlp.counting.heads import heads
from nlp.put_right.taking_back import APART
from nlp.statements import clauses, holds_a_no

NEWLY_GOT = "certified_since_start"
"""The fact of papers that must be new."""

_RENEWED = re.compile(
    "(?:[都是也就才只属于去今年前]|到期|拿的?|证|的)*(?:复审|换证|换发|换了?个?新?本|换了?新证|年审|续证|续期|老证|旧证|老本)"
    "[^，,。；;]*"
)


_NEW = re.compile(
    "(?<![没未不])(?<!没有)(?:新(?:考|取|拿|领|办|发)|刚(?:考|拿|取)|才考|今年[^，]{0,3}考)"
)


def with_renewed_apart(text: str, today: date) -> str:
    """The text without those whose papers were only renewed where others are told to be new, and
    with some of those counted told as such that have got none."""
    if not _RENEWED.search(text):
        return text
    said = [one for message in text.split(APART) for one in clauses(message)]
    renewed = [one for one in said if _RENEWED.search(one) and not holds_a_no(one)]
    others = [one for one in said if one not in renewed]
    some_new = any(map(_NEW.search, others))
    numbers = {one.low for clause in renewed for one in heads(clause, today)}
    counted = {one.low for clause in others for one in heads(clause, today)}
    for one in renewed:
        alone = heads(one, today)
        if some_new:
            text = text.replace(one, "" if alone else "其中1个没拿到证", 1)
        elif alone and counted - numbers:
            text = text.replace(one, _RENEWED.sub("没拿到证", one), 1)
    return text
