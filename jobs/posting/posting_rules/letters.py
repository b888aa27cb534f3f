"""What a firm may not write to who applied: the office delivers it, and people trust the office."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from jobs.posting.posting_rules.findings import Finding
from jobs.posting.posting_rules.grounds import Scene
from jobs.posting.posting_rules.passages import readings
from jobs.posting.posting_rules.text_rules import TextRule, once

BREAK = "。"
"""Stands for the firm's own telephone while its letter is read; nothing is found across it."""

_LABEL = r"(?:(?:联系)?(?:电话|手机号?|座机|联系方式)[:：是为]?\s*)?"
_BETWEEN = r"[-—–()（）\s]*"


class LetterRules:
    """The rules of letters: `refusing` ones, and those that leave it to staff (`doubting`)."""

    def __init__(self, refusing: Iterable[TextRule], doubting: Iterable[TextRule]) -> None:
        self._refusing = tuple(refusing)
        self._doubting = tuple(doubting)

    def check(self, texts: Mapping[str, str], own_phone: str, today: date) -> list[Finding]:
        """All that is found of a firm's words, by their fields; its registered telephone may
        stand in them."""
        fields = {name: _without(own_phone, text) for name, text in texts.items() if text.strip()}
        return once(
            finding
            for field, text in fields.items()
            for finding in self._in_text(text, Scene(field, "full_time", "", text, today))
        )

    def _in_text(self, text: str, scene: Scene) -> Iterator[Finding]:
        for reading in readings(text):
            for rule in self._refusing:
                yield from rule.find(reading, scene)
            for rule in self._doubting:
                for finding in rule.find(reading, scene):
                    yield replace(finding, severity="flagged")


def _without(phone: str, text: str) -> str:
    """The text with a telephone made silent, in each way people write it."""
    area, dash, rest = phone.partition("-")
    number = rest or area
    before = f"(?:{_BETWEEN}{_BETWEEN.join(area)}{_BETWEEN})?" if dash else r"(?:\+?86)?\s*"
    own = re.compile(f"{_LABEL}(?<![0-9]){before}{_BETWEEN.join(number)}(?![0-9])")
    return own.sub(lambda match: BREAK * len(match[0]), text)
