"""Until when somebody has what is prolonged, reckoned from the day on which they told it ends."""

import re
from calendar import monthrange
from datetime import date

from eligibility.rules import Known
from handlers.asked import Asked
from handlers.told.story import as_told
from nlp.calendar_years import years
from nlp.measures.retiring import MONTHS_TO_GO
from nlp.questions.replies import day
from nlp.statements import clauses
from policy.knowledge import Shelved
from policy.reckoned.known import Told, failing, known_of
from policy.reckoned.prolonged import after, longer, say_until, say_until_retired
from policy.wording import first_day, last_day

_UNTIL = re.compile(
    "(?:到|给|延|缓|续|用|免|住|享受)[^，。]{0,6}(?:哪|几|什么时候|啥时候|多会|何时|多久|多长)|哪[年月天]|几[月号]|延[长期到]|往后"
)
_ENDS = re.compile(
    "到期|满期|期满|满了|到头|截止|为止|结束|终止|没了|(?:协议|合同|补贴|岗|扶持|政策|期)[^，。]{0,8}到"
)
_MONTH_END = re.compile("月份?[底末]")
_MONTHS_OFF = {"下": 1, "这": 0, "本": 0}
_BY_NOW = re.compile("(?P<which>[下这本])个?月(?!底?[前内里])")


def asks_until(text: str) -> bool:
    """Whether it is asked until when something is had."""
    return bool(_UNTIL.search(text))


def prolonged(asked: Asked, shelved: Shelved, told: Told) -> list[str]:
    """Until when it is had that was told to end on one day; nothing where the card prolongs
    nothing, none or several ends were told, it is over by then too, or refused."""
    by = longer(shelved)
    known = known_of(shelved, asked.knowledge, told)
    if by is None:
        return _until_retired(asked, shelved, known)
    ends = _ends(asked, shelved)
    if len(set(ends.values())) != 1 or failing(shelved, known):
        return []
    words, end = next(iter(ends.items()))
    if last_day(after(end, by.months)) < asked.turn.today:
        return []  # of what ran out so long ago nothing is written
    return [say_until(shelved, known, words, end, by)]


def _until_retired(asked: Asked, shelved: Shelved, known: Known) -> list[str]:
    """Until when it is had that is paid till somebody retires, if they tell how far off that is."""
    ahead, today = known.get(MONTHS_TO_GO), asked.turn.today
    if not isinstance(ahead, int) or failing(shelved, known):
        return []
    return say_until_retired(shelved, known, ahead, today)


def _ends(asked: Asked, shelved: Shelved) -> dict[str, str]:
    """The days or months on which clauses tell that something ends."""
    story = as_told(asked, shelved.benefit.facts, shelved.benefit.factors)
    telling = [one for text in story for one in clauses(text) if _ENDS.search(one)]
    found = {one: _end(one, asked.turn.today) for one in telling}
    return {words: end for words, end in found.items() if end}


def _by_its_number(clause: str, today: date) -> str:
    """A clause with the month that is told from today: 下个月15号 is 10月15号 in September."""
    found = _BY_NOW.search(clause)
    if not found:
        return clause
    months = today.year * 12 + today.month - 1 + _MONTHS_OFF[found["which"]]
    named = f"{months // 12}年{months % 12 + 1}月"
    return clause[: found.start()] + named + clause[found.end() :]


def _end(clause: str, today: date) -> str:
    """The day or month a clause names, of the year that is nearest where none is named; "" for
    none."""
    written = day(_by_its_number(clause, today), today)
    if not written or "-" not in written:
        return ""
    if not years(clause, today) and written[:4] not in clause:
        rest = written[4:]
        of_years = [f"{year}{rest}" for year in range(today.year - 1, today.year + 2)]
        written = min(of_years, key=lambda one: abs((first_day(one) - today).days))
    if len(written.split("-")) == 2 and _MONTH_END.search(clause):
        year, number = map(int, written.split("-"))
        return f"{written}-{monthrange(year, number)[1]}"
    return written
