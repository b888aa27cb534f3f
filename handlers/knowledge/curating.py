"""What staff do to the knowledge themselves: from what they type to an edit that is in force.

An edit is prepared, previewed and made: three steps, of which only the last stores anything.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any, get_args

from pydantic import ValidationError

from core.clock import Clock, beijing_date
from core.db import Database
from core.errors import Invalid
from core.terminal import must_be_ready
from handlers.answers import Question
from handlers.desk import Desk
from handlers.knowledge.preview import Difference, Trial, differences, stored_questions
from nlp.apart import MARK
from nlp.places.regions import in_force
from nlp.text import plain
from policy import edits, store
from policy.cards import Aspect, Document
from policy.curated import CURATED, Curated
from policy.documents.documents import Name, list_named
from policy.edits import Edit
from policy.files import Entry, KnowledgeError, told
from policy.knowledge import Knowledge
from policy.own_terms import OWN_TERM, name_of, read_term, term
from policy.shelf import Shelf, Still

NO_END = "无"
LONGEST_NAME = 40

_TITLE = re.compile(r"《(.+)》(?:（(.+)）)?")
_DAY = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?")


@dataclass(frozen=True, slots=True)
class Given:
    """What was typed of a curated question; None is what was not spoken of.

    `region` is a name or adcode, `cites` are pairs of a document (its id, its title, or for one
    that is not held its 《title》（number）) and a clause.
    """

    question: str | None = None
    region: str | None = None
    answer: str | None = None
    until: str | None = None
    cites: Sequence[tuple[str, str]] = ()
    card: str | None = None
    aspect: str | None = None
    review_by: str | None = None


@dataclass(frozen=True, slots=True)
class Preview:
    """How many stored questions were tried with an edit, and those it would answer otherwise."""

    tried: int
    differences: Sequence[Difference]


Through = Callable[[Sequence[Question]], Iterable[Question]]
"""Goes through the questions, telling on the way how far it is."""


class Curating:
    """The staff's own entries of one desk; every method raises Invalid with a sentence."""

    def __init__(
        self, database: Database, shelf: Shelf | Still, default_region: str, clock: Clock
    ) -> None:
        self._database, self._shelf, self._clock = database, shelf, clock
        self._default_region = default_region

    def question(self, given: Given, name: str = "") -> Edit:
        """The edit that adds a curated question, or changes what was given of a held one."""
        return self._question(given, name, self._held(CURATED, name) if name else {})

    def whole_question(self, given: Given, name: str = "") -> Edit:
        """The same, of which nothing stays that was not given."""
        return self._question(given, name, {})

    def _question(self, given: Given, name: str, before: dict[str, Any]) -> Edit:
        knowledge = self._knowledge()
        body = {**_replaced(before, given), **self._resolved(given, knowledge)}
        curated = _checked(body)
        if knowledge.regions.find(curated.region) is None:
            gone = f"已经没有代码为 {curated.region} 的地区"
            raise Invalid(f"{gone}，请用 --region 重新写明。", {"region": [f"{gone}，请重新写明"]})
        if curated.card:
            _must_hold(curated, knowledge)
        if twin := knowledge.curated.find_twin(curated, name):
            again = f"已经有同样的问题，编号 {twin}，请修改它"
            raise Invalid(f"{again}：flask curated edit {twin}", {"question": [again]})
        return Edit(CURATED, name, curated.model_dump(mode="json", exclude_defaults=True))

    def term(self, say: str, means: Sequence[str]) -> Edit:
        """The edit that adds a saying with what it means."""
        knowledge = self._knowledge()
        say = name_of(say)
        if len(plain(say)) < 2:
            short = f"“{say}”太短，几乎每句话里都有，请至少写两个字"
            raise Invalid(f"{short}。", {"say": [short]})
        if strange := [word for word in means if not _is_known(word, knowledge)]:
            unknown = f"词典和卡片里都没有“{strange[0]}”，这样加了也查不到什么；请写文件里的说法"
            raise Invalid(f"{unknown}。", {"means": [unknown]})
        understood = knowledge.lexicon.terms.values.get(plain(say), ())
        if MARK not in say and set(means) <= set(understood):
            known = f"“{say}”已经作“{'、'.join(means)}”理解，不用再加"
            raise Invalid(f"{known}。", {"say": [known]})
        try:
            read_term(say, body := term(say, means))
        except KnowledgeError as error:
            raise Invalid(str(error), {"say": [str(error)]}) from error
        return Edit(OWN_TERM, say, body)

    def removal(self, kind: str, name: str) -> Edit:
        """The edit that withdraws an entry."""
        key = name_of(name) if kind == OWN_TERM else name
        self._held(kind, key)
        return Edit(kind, key, None)

    def preview(self, edit: Edit, through: Through = iter) -> Preview:
        """Which stored questions would be answered otherwise; nothing is stored."""
        entries, before = self._current()
        after = _knowledge(edits.applied(entries, edit))
        with self._database.reading() as connection:
            today = beijing_date(self._clock())
            questions = stored_questions(connection, before.regions, today)
        trials = (self._trial(before), self._trial(after))
        return Preview(len(questions), differences(through(questions), *trials))

    def _trial(self, knowledge: Knowledge) -> Trial:
        desk = Desk(Still(knowledge, self._shelf.library()), self._default_region)
        return Trial(desk, knowledge)

    def make(self, edit: Edit, author: str) -> str | None:
        """Put the edit in force; the entry's name, None if nothing changes."""
        author = checked_author(author)
        with self._database.transaction() as connection:
            return edits.make(connection, edit, author, self._clock())

    def _knowledge(self) -> Knowledge:
        """What is in force; that of a shelf is there only if the database has its shape."""
        if isinstance(self._shelf, Shelf):
            with self._database.reading() as connection:
                must_be_ready(connection)
        return self._shelf.current()

    def _current(self) -> tuple[list[Entry], Knowledge]:
        """What is in force, and of what it is made."""
        knowledge = self._knowledge()
        with self._database.reading() as connection:
            return store.entries(connection), knowledge

    def _held(self, kind: str, name: str) -> Any:
        entries, _ = self._current()
        held = [one for one in entries if (one.kind, one.name) == (kind, name)]
        if not held:
            command = "lexicon" if kind == OWN_TERM else "curated"
            raise Invalid(f"没有“{name}”这一条，请用 flask {command} list 查看。")
        return held[0].body

    def _resolved(self, given: Given, knowledge: Knowledge) -> dict[str, Any]:
        """What was typed as a name, as what it names."""
        found: dict[str, Any] = {}
        if given.region is not None:
            region = knowledge.regions.find(given.region)
            if region is None:
                nowhere = f"没有找到地区“{given.region}”，请写全称或六位行政区划代码"
                raise Invalid(f"{nowhere}。", {"region": [nowhere]})
            found["region"] = region.adcode
        if given.cites:
            found["cites"] = [self._cite(*one, knowledge) for one in given.cites]
        return found

    def _cite(self, document: str, clause: str, knowledge: Knowledge) -> dict[str, Any]:
        with self._database.reading() as connection:
            imported = list_named(connection)
        held: list[Document | Name] = [*knowledge.documents.values(), *imported]
        for one in held:
            if document.strip("《》") in (one.id, one.title):
                return {"document": one.title, "number": one.number, "clause": clause}
        if named := _TITLE.fullmatch(document):
            return {"document": named[1], "number": named[2], "clause": clause}
        unknown = f"没有编号或标题是“{document}”的文件；这里没有收的文件，请写成《标题》（文号）"
        raise Invalid(f"{unknown}。", {"cites": [unknown]})


def _knowledge(entries: Sequence[Entry]) -> Knowledge:
    try:
        return Knowledge(entries, in_force())
    except KnowledgeError as error:
        raise Invalid(str(error)) from error


def checked_author(author: str) -> str:
    """The name an edit is kept with; raises Invalid if there is none."""
    if not author.strip():
        raise Invalid("请写明是谁改的：--by 姓名。")
    if len(author) > LONGEST_NAME:
        raise Invalid(f"--by 最多 {LONGEST_NAME} 字。")
    return author.strip()


def _replaced(before: dict[str, Any], given: Given) -> dict[str, Any]:
    """The body with what was given as it was typed; an answer and a card take turns."""
    body = dict(before)
    if given.card is not None:
        for name in ("answer", "until", "cites"):
            body.pop(name, None)
    if given.answer is not None:
        for name in ("card", "aspect"):
            body.pop(name, None)
    typed = ("question", "answer", "card", "aspect", "until", "review_by")
    body |= {name: value for name in typed if (value := getattr(given, name)) is not None}
    return {name: value for name, value in body.items() if value != NO_END or name not in _DAYS}


def _checked(body: dict[str, Any]) -> Curated:
    """The body as a curated question; raises Invalid with what is wrong and what would be right."""
    if not body.get("region"):
        where = "请写明适用的地区"
        raise Invalid(f"{where}：--region 太原。", {"region": [f"{where}，如 太原"]})
    for name, label in _DAYS.items():
        if body.get(name) and not _DAY.fullmatch(body[name]):
            form = f"{label}应写成 2026-12-31、2026-12 或 2026"
            raise Invalid(f"{form}；没有截止日期写“无”。", {name: [f"{form}，没有就空着"]})
    if body.get("aspect") and body["aspect"] not in get_args(Aspect):
        raise Invalid(f"没有“{body['aspect']}”这个方面，可写 {'、'.join(get_args(Aspect))}。")
    try:
        return Curated.model_validate(body)
    except ValidationError as error:
        raise _refused(told(error.errors()[0])) from error


_DAYS = {"until": "有效期", "review_by": "复核日期"}
_LABELS = {"question": "问题", "answer": "答复", "cites": "依据", **_DAYS}


def _refused(fault: str) -> Invalid:
    name, _, rest = fault.partition(" ")
    field = name.partition(".")[0]
    if field in _LABELS:
        return Invalid(f"{_LABELS[field]}：{rest}。", {field: [rest]})
    return Invalid(f"{fault}。")


def _must_hold(curated: Curated, knowledge: Knowledge) -> None:
    if curated.card not in knowledge.cards:
        unknown = f"没有卡片“{curated.card}”，请写编号，如 {min(knowledge.cards)}"
        raise Invalid(f"{unknown}。", {"card": [unknown]})
    if curated.card not in knowledge.of_region(curated.region):
        region = knowledge.cards[curated.card].region.name
        place = knowledge.regions.get(curated.region).name
        foreign = f"卡片“{curated.card}”是{region}的，不能用来答{place}的问题"
        raise Invalid(f"{foreign}。", {"card": [foreign]})


def _is_known(word: str, knowledge: Knowledge) -> bool:
    """Whether a card can be found by it."""
    if plain(word) in knowledge.lexicon.terms.values:
        return True
    cards = knowledge.cards.values()
    texts = (section.text for shelved in cards for section in shelved.sections.values())
    return bool(plain(word)) and any(plain(word) in plain(text) for text in texts)
