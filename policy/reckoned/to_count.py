"""What has still to be told for a sum: what is counted, and of which kind of several they are."""

from datetime import date

from eligibility.facts import Fact
from policy.hearing import PAPER
from policy.knowledge import Knowledge, Shelved
from policy.reckoned.known import Told, failing, known_of
from policy.reckoned.working_out import lacking
from policy.validity import lapsed

WHICH = "还要看{label}：是{choices}。"
LACKING, MOST_LACKING = "要算总数请再说：{facts}。", 2
"""What is asked for a sum, and how much of it at once."""

GRADES = "要算总数请再说：证书各是哪个等级、各几本。"


def to_count(
    shelved: Shelved, knowledge: Knowledge, told: Told, today: date, counted_any: bool = False
) -> str:
    """What has still to be told for a sum, unless nothing can be due by what was told; whoever
    `counted_any` people is asked for the grades of their papers though nothing else was told."""
    known = known_of(shelved, knowledge, told)
    vain = lapsed(shelved.windows, today) or failing(shelved, known)
    wanted = [] if vain or not (told or counted_any) else lacking(shelved, known)
    papers = [fact for fact in wanted if fact.unit == PAPER and not fact.choices]
    if len(papers) > 1 and len(papers) == len(wanted):
        return GRADES
    if not told:
        return ""
    counted = [fact.label for fact in wanted if not fact.choices][:MOST_LACKING]
    kinds = [_which(fact) for fact in wanted if fact.choices] if counted else []
    return "".join([LACKING.format(facts="、".join(counted)), *kinds]) if counted else ""


def _which(fact: Fact) -> str:
    *others, last = fact.choices.values()
    return WHICH.format(label=fact.label, choices=f"{'、'.join(others)}还是{last}")
