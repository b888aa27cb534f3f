"""Grounds on which nobody may be turned down: where somebody came from, what they are, whom they
love. A mention alone is hardly ever one; what the clause makes of it is."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from jobs.posting.posting_rules.demands import MASK, Asking, masked
from jobs.posting.posting_rules.findings import Finding, Severity
from jobs.posting.posting_rules.lexicon import APART, Ground, any_of
from jobs.posting.posting_rules.passages import Clause, Reading, clauses, context
from jobs.values import Kind
from nlp.places.regions import RegionTree

# 男女, 男、女, 女性/男性 are both, and ask for neither.
_KIND_OF = "(?:性|士|生|员工|职工|工)?"
_BOTH = re.compile(f"男{_KIND_OF}[/、和与及或]?女{_KIND_OF}|女{_KIND_OF}[/、和与及或]?男{_KIND_OF}")
# 找王女士 names somebody who works there.
_SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余"
    "潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文"
)
_SOMEBODY = re.compile(f"[{_SURNAMES}](?:女士|阿姨|大姐|大叔)")
# 为女职工办福利 is done for them, 须为女职工 is asked of who applies.
_SERVED = re.compile(
    "(?:(?<![别须需应均限定仅只性全籍族况])为|[给替帮]|面向|服务|照顾|护理|陪护|接送|保护|关爱|关心|慰问)"
    "[^，]{0,2}$"
)
_NUMBER = "[0-9一二两三四五六七八九十]{1,3}"
_ROLE = (
    "工|员|师|司机|保安|护士|保姆|技师|学徒|主播|客服|前台|助理|文秘|秘书|会计|出纳|店长|厨师|导购"
    "|销售|模特|教练|老师|教师|焊工|电工|钳工|搬运|装卸|迎宾|管家|经理|主管|司炉|门卫|学生工|兼职|全职"
)
_ASKED_SEX = re.compile(
    rf"""(?x)
      ^(?:性别)?[:：]?(?:要求)?[:：]?[男女](?:性|士|生)?(?:{_NUMBER}|若干)?[名人位个]?$
    | (?:性别|要求)[:：]?(?:为|是)?[男女] | [:：][男女](?:性|士|生)?$
    | (?:仅?限|仅|只[要招收用]|急?招聘?|诚聘|聘|找|要)[男女](?:性|士|生)?(?:{_NUMBER}[名人位个])?
    | [男女](?:性|士|生)?(?:{_NUMBER}|若干)[名人位个岁]
    | [男女][^{MASK}]{{0,3}}?(?:{_ROLE})
    | [男女](?:优先|为主|勿扰|勿投|免谈|不要|不招|除外|最好|为佳|均不)
    """
)


# 太原人才市场 is no people of Taiyuan; 河南的 by itself, where something is asked, is.
_NOT_PEOPLE = re.compile("人[才民力事社造气]")
_ONES = re.compile("(?:那边|那儿|这边|一带|地区)?的")


@dataclass(frozen=True, slots=True)
class Scene:
    """What is known of the posting a reading is from."""

    field: str
    kind: Kind
    title: str
    whole: str
    """All that the posting says, as it is read."""
    today: date


class Lawful:
    """Whether the law lets a demand be made of some work: the work has to be this posting's."""

    _END = re.compile(
        r"$|[、，。；;！!？?\n（）()0-9一二两三四五]|工|员|师|队|人员|岗|类|职|若干|兼职|全职|招|限"
    )

    def __init__(self, conditions: Iterable[str], occupations: Iterable[str]) -> None:
        self._conditions = any_of(conditions)
        self._occupations = any_of(occupations)

    def holds(self, beside: str, title: str) -> bool:
        """Whether the title, or what stands `beside` the demand, names such conditions of work or
        such an occupation: a model, not 模特道具 that are carried."""
        return any(
            self._conditions.search(text)
            or any(self._END.match(text, one.end()) for one in self._occupations.finditer(text))
            for text in (beside, title)
        )


class GroundRule:
    """Finds where a posting chooses people on one ground."""

    def __init__(self, ground: Ground, asking: Asking, regions: RegionTree) -> None:
        self._ground = ground
        self._asking = asking
        self._regions = regions
        words = (*ground.words, *ground.soft)
        whole = [word for word in words if APART not in word]
        work = [f"{word}{after}" for word in whole for after in ground.work_with]
        self._words = any_of(words)
        self._aside = any_of((*ground.aside, *work))
        self._released = any_of(ground.released)
        self._lawful = Lawful(ground.lawful, ground.lawful_work)
        self._areas = any_of(ground.areas)
        self._people = any_of(ground.people_of)

    def find(self, reading: Reading, scene: Scene) -> Iterator[Finding]:
        """What is found in a reading of one of the posting's fields."""
        plain = masked(reading.plain, self._aside)
        if self._ground.rule == "sex":
            plain = masked(masked(plain, _BOTH), _SOMEBODY)
        for clause in clauses(plain):
            for start, end, asked in self._mentions(clause):
                severity = self._severity(clause, start, end, asked)
                if severity:
                    passage = reading.around(clause, start, end)
                    lawful = self._lawful.holds(context(plain, clause.start), scene.title)
                    yield self._finding(severity, passage, scene, lawful)
                    break

    def _mentions(self, clause: Clause) -> Iterator[tuple[int, int, bool]]:
        """Where a clause speaks of the ground, and whether that by itself is asking for it."""
        if self._ground.rule == "sex":
            yield from ((*match.span(), True) for match in _ASKED_SEX.finditer(clause.text))
        for match in self._words.finditer(clause.text):
            if not _NOT_PEOPLE.match(clause.text, match.end() - 1):
                yield *match.span(), False
        if self._ground.people_of:
            yield from self._people_of_places(clause)

    def _people_of_places(self, clause: Clause) -> Iterator[tuple[int, int, bool]]:
        areas = [match.span() for match in self._areas.finditer(clause.text)]
        regions = [(one.start, one.end) for one in self._regions.mentions(clause.text)]
        for start, end in (*areas, *regions):
            after = clause.text[end:]
            if _NOT_PEOPLE.match(after):
                continue
            ones = _ONES.fullmatch(after) if self._ground.areas else None
            if said := self._people.match(after) or ones:
                yield start, end + said.end(), False

    def _severity(self, clause: Clause, start: int, end: int, asked: bool) -> Severity | None:
        ground, word = self._ground, clause.text[start:end]
        released = self._released if ground.released else None
        demand = self._asking.read(clause.text, start, end, ground.names, released)
        if demand == "released" or _SERVED.search(clause.text[:start]):
            return None
        if demand in ("preferred", "limited") and word in ground.welcome:
            return None
        if word in ground.soft or (demand == "hinted" and not asked):
            return None if word in ground.welcome else "flagged"
        if asked or demand != "none":
            return "refused"
        return None if ground.bare == "none" else _as_severity(ground.bare)

    def _finding(self, severity: Severity, passage: str, scene: Scene, lawful: bool) -> Finding:
        ground = self._ground
        lawful = lawful or scene.kind in ground.lawful_kinds
        remedy = ground.lawful_note if lawful else ground.remedy
        weight: Severity = "flagged" if lawful else severity
        return Finding(ground.rule, weight, scene.field, passage, ground.law, remedy)


def _as_severity(word: str) -> Severity:
    return "refused" if word == "refused" else "flagged"
