"""Which of the choices of a question somebody names."""

import re
from collections.abc import Mapping

from eligibility.facts import Fact
from nlp.questions.intent import Reading
from nlp.text import plain

DENIALS = ("不是", "非", "不算", "不属于", "没", "不")

_NONE_OF_THEM = re.compile(
    "(?:[我俺咱他她]们?|这些人?|那些人?|以上|上面|上头|这里头)*"
    "(?:(?:哪|啥|什么|任何)(?:[一]?[样个种类]|子)?的?人?|[一]?[个样种类]|这几[样个种类])?(?:[都也全]|一[样个])*"
    "(?:不是|不算|不属于|不沾|不占|没有?|没得|不在里头)(?:的|了|人|吧|呢|哈|嘛)*"
)
_ALL_OF_THEM = re.compile("都|哪|啥|什么|任何|以上|上面|上头|这里头|一[样个]|这几|不沾|不占")


def named_choice(fact: Fact, text: str, reading: Reading) -> str | None:
    """The choice named most fully, if it is not denied; of who is none of those the others are for
    the one for all else. What a firm is, it says itself: the words benefits are looked for by
    reach further, and a 国企 may be of any size."""
    for name, label in fact.choices.items():
        if text == label:
            return name
    if fact.otherwise and _is_none_of_them(text):
        return fact.otherwise
    terms = () if fact.whole else reading.terms
    named: Mapping[str, int] = {
        name: max(_named(label, text), *(_named(label, term) for term in terms), 0)
        for name, label in fact.choices.items()
        if not any(f"{denial}{label[:2]}" in text for denial in DENIALS)
    }
    longest = max(named.values(), default=0)
    best = [name for name, length in named.items() if length == longest]
    return best[0] if longest and len(best) == 1 and not _denies(text) else None


def _is_none_of_them(text: str) -> bool:
    """Whether somebody denies all that was named: 都不是, 哪样都不算."""
    words = plain(text)
    return bool(_NONE_OF_THEM.fullmatch(words) and _ALL_OF_THEM.search(words))


def _denies(text: str) -> bool:
    return text.startswith(("不是", "不算", "都不是", "没有", "不"))


def _named(label: str, words: str) -> int:
    """How much of a label is said: all of it, or the whole of what is said is part of it."""
    if label in words:
        return len(label)
    words = words.strip("。，, 的")
    return len(words) if len(words) > 1 and words in label else 0
