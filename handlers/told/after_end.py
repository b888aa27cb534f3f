"""Who took people on, or had them taught or placed, after a benefit had come to its end: of those
no sum is told, not even by what was paid before."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from handlers.asked import Asked
from handlers.told.one_group import paid_for
from handlers.told.story import as_told
from handlers.told.story import told as earlier
from nlp.counting.heads import heads
from nlp.measures.moon_days import moon_days
from nlp.measures.stretches import began
from nlp.questions.replies import day
from nlp.statements import clauses, sounds_asking
from policy.knowledge import Shelved
from policy.validity import ended
from policy.wording import first_day, month

AFTER = "您说的“{words}”，在这项政策的期限（到{end}为止）之后，按原文不在内，不能算。"
THE_OTHERS = "期限内的有几人，请另外单独说。"

_TAKEN_ON = ("招", "雇", "聘", "收", "添", "请", "来", "进", "用", "吸纳", "录用")
_BEGUN_WORK = ("入职", "到岗", "上岗", "上班")
_TAUGHT = ("培训", "开班", "办班", "考", "取证", "拿证")
_PLACED = ("介绍", "推荐", "送", "输送")
_DEEDS = (*_TAKEN_ON, *_BEGUN_WORK, *_TAUGHT, *_PLACED)
_DATED = re.compile("[年月日号天旦季节]|刚|星期|礼拜|上周")
_LATELY = re.compile(
    "(?:刚刚?|上个?(?:周|星期|礼拜)|[这前头]几天|[这前]两天|昨天|今天|前天)[^，。0-9]{0,4}"
    f"(?:{'|'.join(_DEEDS)})"
)
_SIGNED_TILL = re.compile("合同[^，。]*[到至满期]|签[到至满]")
_LATE = timedelta(days=31)
_FINISHED_SCHOOL = re.compile(
    "(?:[0-9]{2,4}年|[今去明前]年)?(?:[0-9]{1,2}月)?[^，。0-9]{0,4}毕业|[0-9]{2,4}级?届"
)


def after_end(asked: Asked, shelved: Shelved) -> list[str]:
    """That those of whom it is told when they were taken on came too late, where a benefit is over
    that is paid by heads."""
    last = ended(shelved.windows, asked.turn.today)
    if last is None or not paid_for(shelved):
        return []
    if not any(map(_DATED.search, (*earlier(asked.memory, asked.turn.today), asked.text))):
        return []
    story = as_told(asked, shelved.benefit.facts, shelved.benefit.factors)
    told = [one for text in story for one in clauses(text)]
    late = [one for one in told if _began_after(one, last, asked.turn.today)]
    if not late:
        return []
    counting = [one for one in late if heads(one, asked.turn.today)]
    words = "、".join(dict.fromkeys(counting or late))
    said = AFTER.format(words=words, end=month(last.isoformat()))
    return [said + (THE_OTHERS if _counts(told, asked.turn.today, late) else "")]


def _counts(told: list[str], today: date, besides: list[str]) -> bool:
    """Whether others are counted besides those of some clauses."""
    mine = {one.high for words in besides for one in heads(words, today)}
    return bool(mine) and any(
        one.high not in mine
        for words in told
        if words not in besides
        for one in heads(words, today)
    )


def _began_after(clause: str, last: date, today: date) -> bool:
    """Whether a clause tells of something that was begun after a day."""
    if sounds_asking(clause) or _SIGNED_TILL.search(clause):
        return False
    return any(one > last for one in _begun(_FINISHED_SCHOOL.sub("", clause), today))


def _begun(clause: str, today: date) -> Iterator[date]:
    if _LATELY.search(clause):
        yield today - _LATE
    if began(clause, _DEEDS):
        feast, written = moon_days(clause, today), day(clause, today)
        yield feast[0] if feast else first_day(written) if written else date.min
