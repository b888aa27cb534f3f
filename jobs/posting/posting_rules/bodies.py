"""Ages and heights that are asked for, read from the numbers, not from phrases."""

import re
from collections.abc import Iterator
from datetime import date

from jobs.posting.posting_rules.demands import Asking, masked
from jobs.posting.posting_rules.findings import Finding, Severity
from jobs.posting.posting_rules.grounds import Lawful, Scene
from jobs.posting.posting_rules.lexicon import Ages, Heights, any_of
from jobs.posting.posting_rules.passages import Clause, Reading, clauses, context
from nlp.bounds import NO_LIMIT, bounds
from nlp.numbers import Quantity, quantities

CHILDREN, WORKING_AGE, GROWN_UP = 14, 16, 18
TRAINEES = (16, 24)
"""The young without work for whom traineeships are meant, besides graduates."""

LATEST_START = 25
"""Who asks for people older than that asks for an age; below, for having grown up."""

RETIRING, RETIRED = 50, 60
"""The ages of retirement begin at the first; who names the second or more shuts nobody out whom the
law does not. In between staff look."""

_AGE = re.compile("年龄|岁数|年纪")
_FROM = re.compile("满$|以上$|起$|大于$")
_NO_MORE = re.compile("不[要得能可宜应](?=超过|大于|高于)")
_APPLICANT = re.compile("年龄|应聘|求职|招|聘|限|要求|男|女|者|优先|勿|身体")
_NEAR = 4
_HEIGHT = re.compile(
    r"(?:净?身高|个头|个子|海拔)[^，]{0,6}?(?:[0-9]{3}|[12][.米m][0-9]|一米[零一二三四五六七八九0-9])"
    r"|(?<![0-9])1[4-9][0-9](?:cm|公分|厘米)(?:以上|及以上|左右|以下)"
    r"|体重[^，]{0,6}?[0-9]{2,3}|个子[高矮]|高个|矮个"
)


# 1985年以后出生, 85后的: the year a limit of age is told by.
_YEAR = "(?:19[4-9][0-9]|20[0-4][0-9]|(?<![0-9])[4-9][0-9])"
_SIDE = "(?:[0-9]{1,2}月)?(?:[0-9]{1,2}[日号])?(?:及|[之以]?[前后])*"
_BORN = re.compile(
    f"(?P<year>{_YEAR})年?{_SIDE}(?:出生(?!证)|生人|生的)"
    f"|(?:出生(?!证)(?:日期|年份|年月)?|生)[于在:：须需应要晚早为]{{0,2}}(?P<said>{_YEAR})年?{_SIDE}"
    "|(?<![0-9])(?P<since>(?:19)?[5-9][0-9])年[以之]?[前后]的?(?:$|[勿不别免优])"
)


def _year(written: str, today: date) -> int:
    year = int(written)
    return year if year > 99 else today.year // 100 * 100 - 100 + year


class AgeRule:
    """Finds limits of age, and work offered to children."""

    def __init__(self, ages: Ages, asking: Asking) -> None:
        self._ages = ages
        self._asking = asking
        self._client = any_of(ages.client)
        self._youth = any_of(ages.youth)
        self._aside = any_of(ages.youth_aside)
        self._barred = any_of(ages.barred_to_minors)

    def find(self, reading: Reading, scene: Scene) -> Iterator[Finding]:
        """What is found in a reading of one of the posting's fields."""
        # 不要超过 is 不超过.
        plain = _NO_MORE.sub("□不", masked(reading.plain, self._aside))
        for clause in clauses(plain):
            yield from self._in_numbers(reading, clause, scene)
            yield from self._in_births(reading, clause, scene)
            yield from self._in_words(reading, clause, scene)

    def _in_numbers(self, reading: Reading, clause: Clause, scene: Scene) -> Iterator[Finding]:
        for one in quantities(clause.text):
            if not self._is_of_applicants(clause.text, one):
                continue
            demand = self._asking.read(clause.text, one.start, one.end, ("年龄",))
            least, most = _limits(clause.text, one)
            if demand == "excluded":
                least, most = _others(least, most)
            minors = 0 < least < WORKING_AGE
            barred = 0 < least < GROWN_UP and self._barred.search(scene.whole)
            severity: Severity | None = "refused"
            if not (minors or barred):
                severity = None if demand == "released" else _severity(least, most, scene)
            if severity:
                passage = reading.around(clause, one.start, one.end)
                yield self._finding(severity, passage, scene, bool(minors or barred))

    def _in_births(self, reading: Reading, clause: Clause, scene: Scene) -> Iterator[Finding]:
        for match in _BORN.finditer(clause.text):
            age = scene.today.year - _year(next(filter(None, match.groups())), scene.today)
            demand = self._asking.read(clause.text, *match.span(), ("年龄",))
            limits = (age, int(NO_LIMIT)) if "前" in match[0] else (0, age)
            if demand == "excluded":
                limits = _others(*limits)
            severity = None if demand == "released" else _severity(*limits, scene)
            if severity and match["since"] and demand == "none":
                severity = "flagged"
            if severity:
                yield self._finding(severity, reading.around(clause, *match.span()), scene)

    def _is_of_applicants(self, text: str, one: Quantity) -> bool:
        named = bool(_AGE.search(text[max(0, one.start - 6) : one.start]))
        if one.unit != "岁" and not (named and not one.unit and WORKING_AGE < one.high < 100):
            return False
        beside = text[max(0, one.start - _NEAR) : one.end + _NEAR + 2]
        # Nobody hires who is not even at school for long: these are the children to be taught.
        if one.high < CHILDREN or self._client.search(beside):
            return False
        return bool(_APPLICANT.search(text)) or not self._client.search(text)

    def _in_words(self, reading: Reading, clause: Clause, scene: Scene) -> Iterator[Finding]:
        for match in self._youth.finditer(clause.text):
            demand = self._asking.read(clause.text, *match.span(), ("年龄",))
            if demand == "released":
                continue
            severity: Severity = "flagged" if demand == "none" else "refused"
            yield self._finding(severity, reading.around(clause, *match.span()), scene)

    def _finding(
        self, severity: Severity, passage: str, scene: Scene, minors: bool = False
    ) -> Finding:
        ages = self._ages
        law, remedy = (ages.law, ages.remedy)
        if minors:
            law, remedy = ages.minors_law, ages.minors_remedy
        rule = "minors" if minors else "age"
        return Finding(rule, severity, scene.field, passage, law, remedy)


def _limits(text: str, one: Quantity) -> tuple[int, int]:
    """The least and the highest age that may apply: 0 and NO_LIMIT where none is named."""
    least, most = bounds(text, one)
    if one.low == one.high and _FROM.search(text[max(0, one.start - 3) : one.start]):
        most = NO_LIMIT
    return int(least), int(min(most, NO_LIMIT))


def _others(least: int, most: int) -> tuple[int, int]:
    """The ages that are left when some are shut out: 45岁以上不要 leaves those below."""
    return (0, least - 1) if most >= int(NO_LIMIT) else (most + 1, int(NO_LIMIT))


def _severity(least: int, most: int, scene: Scene) -> Severity | None:
    if scene.kind == "traineeship" and least >= TRAINEES[0] and most <= TRAINEES[1]:
        return None
    if most < RETIRING:
        return "flagged" if scene.kind in ("traineeship", "public_welfare") else "refused"
    if most < RETIRED:
        return "flagged"
    return "flagged" if least > LATEST_START and scene.kind != "public_welfare" else None


class HeightRule:
    """Finds how tall or heavy people are to be."""

    def __init__(self, heights: Heights, asking: Asking) -> None:
        self._heights = heights
        self._asking = asking
        self._lawful = Lawful((), heights.lawful_work)

    def find(self, reading: Reading, scene: Scene) -> Iterator[Finding]:
        """What is found in a reading of one of the posting's fields."""
        for clause in clauses(reading.plain):
            for match in _HEIGHT.finditer(clause.text):
                demand = self._asking.read(clause.text, *match.span(), ("身高", "体重"))
                lawful = self._lawful.holds(context(reading.plain, clause.start), scene.title)
                if demand != "released":
                    yield self._finding(reading.around(clause, *match.span()), scene, lawful)

    def _finding(self, passage: str, scene: Scene, lawful: bool) -> Finding:
        severity: Severity = "flagged" if lawful else "refused"
        return Finding(
            "height", severity, scene.field, passage, self._heights.law, self._heights.remedy
        )
