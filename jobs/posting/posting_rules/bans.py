"""What a posting may not speak of: taking money or papers, schemes, vice, promises of the sky."""

import re
from collections.abc import Iterator

from jobs.posting.posting_rules.demands import masked
from jobs.posting.posting_rules.findings import Finding, Severity
from jobs.posting.posting_rules.grounds import Scene
from jobs.posting.posting_rules.lexicon import Ban, any_of
from jobs.posting.posting_rules.passages import Clause, Reading, clauses

_BUT = re.compile("但是?|不过|只需|仅需|除了?|而是")
_FILLING = re.compile(
    "[交缴纳付收取押扣的、和及与或等都全会将是再另先您你向给]|任何|各种|各类|其他|其它|费用|名义|参与|从事|全部|统一"
    "|一律|一概|额外|另外|员工|个人|本人|求职者|应聘者|入职|工作|网络|平台|一分钱?|以"
)
NEAR = 1
"""How many characters more may stand between a denial and what it denies."""

_DIGIT = re.compile("[0-9]")


class BanRule:
    """Finds where a posting speaks of one of these things, and does not say no to it."""

    def __init__(self, ban: Ban) -> None:
        self._ban = ban
        self._words = any_of(ban.words)
        self._released = any_of(ban.released)
        self._after = any_of(ban.released_after)
        self._aside = any_of(ban.aside)
        self._actors = any_of(ban.actors)
        self._verbs = any_of(ban.verbs)

    def find(self, reading: Reading, scene: Scene) -> Iterator[Finding]:
        """What is found in a reading of one of the posting's fields."""
        for clause in clauses(masked(reading.plain, self._aside), lists=True):
            for match in self._words.finditer(clause.text):
                if self._is_nothing(clause.text, *match.span()):
                    continue
                severity = self._severity(clause, match)
                if severity:
                    passage = reading.around(clause, *match.span())
                    ban = self._ban
                    yield Finding(ban.rule, severity, scene.field, passage, ban.law, ban.remedy)
                    break

    def _is_nothing(self, text: str, start: int, end: int) -> bool:
        """Whether it is denied, or is about others: 不收押金但交服装费 denies only the first."""
        if self._actors.search(text):
            return True
        denials = [
            *(
                text[one.end() : start]
                for one in self._released.finditer(text)
                if one.start() < start
            ),
            *(text[end : one.start()] for one in self._after.finditer(text) if one.start() >= end),
        ]
        return any(self._is_near(between) for between in denials)

    def _is_near(self, between: str) -> bool:
        """Whether a denial is of what stands behind these words: other such things, and fillers.
        无需经验交押金 denies nothing of the deposit."""
        if _BUT.search(between):
            return False
        return len(_FILLING.sub("", self._words.sub("", between))) <= NEAR

    def _severity(self, clause: Clause, match: re.Match[str]) -> Severity | None:
        """A mention of money with nobody who pays it is a level less."""
        beside = clause.text[: match.start()] + " " + clause.text[match.end() :]
        if not self._ban.verbs or self._verbs.search(beside) or _DIGIT.search(clause.text):
            return self._ban.severity
        return "flagged" if self._ban.severity == "refused" else None
