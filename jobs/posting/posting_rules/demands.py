"""Whether a clause asks for something, excludes it, prefers it, or says that it does not matter."""

import re
from collections.abc import Iterable
from typing import Literal

from jobs.posting.posting_rules.lexicon import Demands, any_of

Demand = Literal["released", "excluded", "limited", "preferred", "hinted", "none"]

_WANTED = re.compile("(?<![不须需主重])要(?!求)[^不]{0,2}$")

# Whatever one does with applicants, said no to; 不要求 says no to nothing.
_NO = re.compile(
    "[不勿别莫甭](?:再|予|会|能|得|太|用|想|打算)?"
    "(?:要(?!求|紧)|招|收|录|考虑|接|聘|报|投|来|试|扰|打扰|联系|应聘|应征|适合|合适)"
)
_ONLY = re.compile("[仅只](?:能|可)|[仅只单专净光](?:限|招|收|要|考虑|录|聘|接|用|面向|找|能是)")

MASK = "□"
"""Stands for characters that say nothing to a rule; nobody writes it."""


class Asking:
    """Reads what a clause makes of what it mentions."""

    def __init__(self, demands: Demands, topics: Iterable[str]) -> None:
        self._released = any_of(demands.released)
        self._excluded = any_of(demands.excluded)
        self._limited = any_of(demands.limited)
        self._preferred = any_of(demands.preferred)
        self._hinted = any_of(demands.hinted)
        self._topics = frozenset(topics)

    def read(
        self,
        text: str,
        start: int,
        end: int,
        names: Iterable[str] = (),
        released: re.Pattern[str] | None = None,
    ) -> Demand:
        """What a clause makes of text[start:end]; `names` call the whole ground (性别, 年龄),
        `released` are further words by which it does not matter."""
        others = self._topics.difference(names)
        if self._is_released(text, start, end, others) or (released and released.search(text)):
            return "released"
        # 不限 has 限 in it, and 不要求 has 不要.
        rest = masked(text, self._released)
        if self._excluded.search(rest) or _NO.search(rest):
            return "excluded"
        # The mention itself may hold a word of asking: 招 in 招女工 is outside, in 男招待 inside.
        beside = rest[:start] + MASK * (end - start) + rest[end:]
        if self._preferred.search(beside):
            return "preferred"
        before = rest[:start]
        wanted = self._limited.search(beside) or _ONLY.search(rest) or _WANTED.search(before)
        if wanted:
            return "limited"
        return "hinted" if self._hinted.search(beside) else "none"

    def _is_released(self, text: str, start: int, end: int, others: Iterable[str]) -> bool:
        """Whether it is said that it does not matter, and not of something else in between."""
        for match in self._released.finditer(text):
            after, before = text[end : match.start()], text[match.end() : start]
            between = after if match.start() >= end else before
            if match.end() > start and match.start() < end:
                continue
            if not any(topic in between for topic in others):
                return True
        return False


def masked(text: str, pattern: re.Pattern[str]) -> str:
    """The text with what a pattern finds made silent; each character keeps its place."""
    return pattern.sub(lambda match: MASK * len(match[0]), text)
