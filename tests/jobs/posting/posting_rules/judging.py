"""The shipped rules, asked about one sentence at a time."""

from dataclasses import replace
from datetime import date
from functools import cache
from typing import Any

from jobs.posting.posting_rules import Rules, shipped_rules
from jobs.posting.posting_rules.findings import Finding
from nlp.places.regions import RegionTree
from tests.jobs.firms import WELDER
from tests.jobs.posting.posting_rules.sentences import Sentence

TODAY = date(2026, 11, 21)
BESIDE = "负责车间日常生产工作。"


@cache
def rules() -> Rules:
    """The rules as they are shipped."""
    return shipped_rules(RegionTree())


def found(about: str = "按图纸焊接钢结构件，服从安排。", **changes: Any) -> list[Finding]:
    """What is found in a posting with these words."""
    return rules().check(replace(WELDER, about=about, **changes), TODAY)


def verdict(sentence: Sentence) -> tuple[str, str]:
    """The rule and severity that a sentence comes to: the one expected if it is among them."""
    all_found = found(BESIDE + sentence.text, kind=sentence.kind)
    kept = [(one.rule, one.severity) for one in all_found if one.field == "about"]
    wanted = (sentence.rule, sentence.severity)
    return wanted if wanted in kept else next(iter(kept), ("", ""))
