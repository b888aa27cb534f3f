"""How much more a benefit comes to than by the standard it had before, for who asks for that."""

import re
from collections.abc import Sequence
from dataclasses import replace

from eligibility.amounts import Part
from eligibility.grants import amount_of
from policy import wording
from policy.knowledge import Knowledge, Shelved
from policy.reckoned.known import Told, failing, known_of
from policy.reckoned.working_out import worked_out
from policy.verdicts import reckoned

MORE = "按原来的标准是{before}{how}，比原来多{more}。"

_BEFORE = "(?:老|旧|原来?|原先|原本|以前|之前|过去|早先|从前|先前|上一?个)"
_ASKS = re.compile(
    f"(?:比|较|跟|和|同|与){_BEFORE}[^，。,？?]{{0,10}}(?:多|高|涨|增|差|加)[^，。,？?]{{0,4}}(?:多少|好多|几)"
    f"|{_BEFORE}[^，。,？?]{{0,8}}(?:多|高|涨|增|提)(?:了|出|到|给|拿|领)*(?:多少|好多|几)"
)


def asks_than_before(text: str) -> bool:
    """Whether it is asked how much more there is than there was before."""
    return bool(_ASKS.search(text))


def than_before(shelved: Shelved, knowledge: Knowledge, told: Told) -> list[str]:
    """What the sums told come to by the standard before, and by how much they are more; nothing
    unless each is exact and the text tells what each was."""
    known = known_of(shelved, knowledge, told)
    parts = [] if failing(shelved, known) else worked_out(shelved, known)
    pairs = list(zip(shelved.benefit.grants, shelved.card.amounts, strict=True))
    fen = [card.was_fen for part in parts for grant, card in pairs if grant is part.grant]
    if not parts or None in fen or not all(map(_is_exact, parts)):
        return []
    old = [replace(one.grant, fen=was) for one, was in zip(parts, fen, strict=True)]
    amounts = [amount_of(one, known) for one in old]
    before = [
        replace(part, grant=grant, amount=amount)
        for part, grant, amount in zip(parts, old, amounts, strict=True)
    ]
    total, total_now = _sum(before), _sum(parts)
    how = reckoned(before, known, knowledge)
    more = wording.yuan(total_now - total)
    return [MORE.format(before=wording.yuan(total), how=how, more=more)]


def _is_exact(part: Part) -> bool:
    return bool(part.applies) and part.amount.kind == "exact" and not part.grant.cap_fen


def _sum(parts: Sequence[Part]) -> int:
    return sum(part.amount.fen or 0 for part in parts)
