"""How a grant is worked out, said with its fen and the facts it counts."""

from collections.abc import Iterator

from eligibility.facts import Facts
from eligibility.grants import Grant
from policy import wording

_PERIODS = {"": "总共", "year": "每年", "month": "每月", "day": "每天", "hour": "每课时"}


def reckoning(grant: Grant, facts: Facts) -> Iterator[str]:
    """What is multiplied with what, and what limits it, line by line; nothing for what is in
    kind."""
    if base := _base(grant, facts):
        yield f"算法：{' × '.join([base, *_factors(grant, facts)])}"
    if grant.most:
        yield "这是最高额，实际可能少"
    if grant.up_to_months:
        yield f"最长：{grant.up_to_months}个月"
    if grant.cap_fen:
        heads = f" × {named(facts, grant.cap_per)}" if grant.cap_per else ""
        yield f"上限：{_PERIODS[grant.cap_every]}不超过{_fen(grant.cap_fen)}{heads}"
    if grant.cap_of:
        yield f"上限：不超过{named(facts, grant.cap_of)}"


def named(facts: Facts, name: str) -> str:
    """A fact as people and as callers call it."""
    return f"{facts.get(name).label} [{name}]"


def _base(grant: Grant, facts: Facts) -> str:
    if grant.fen:
        return _fen(grant.fen) + (f"至{_fen(grant.to_fen)}" if grant.to_fen else "")
    share = grant.bp or grant.waive_bp
    if not share:
        return ""
    of = named(facts, grant.of) if grant.of else f"单位应缴的{'、'.join(grant.of_premiums)}保险费"
    less = f"减去{named(facts, grant.less)}" if grant.less else ""
    rate = f"{share}/10000"
    return f"{of} × {f'（{rate} {less}）' if less else f'{rate}（{wording.points(share)}）'}"


def _factors(grant: Grant, facts: Facts) -> Iterator[str]:
    if grant.per:
        yield named(facts, grant.per)
    if grant.months > 1:
        yield f"{grant.months}个月"
    if grant.every:
        yield _times(grant, facts)


def _times(grant: Grant, facts: Facts) -> str:
    period = _PERIODS[grant.every]
    parts = f"{named(facts, grant.times_from)} ÷ {grant.times_each}" if grant.times_from else ""
    if not grant.times:
        return parts or f"{period}一份（份数没有对应的事实，只算到{period}）"
    return named(facts, grant.times) + (f"（没有就用{parts}，四舍五入）" if parts else "")


def _fen(fen: int) -> str:
    return f"{fen}分（{wording.yuan(fen)}）"
