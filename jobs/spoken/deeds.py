"""Work told by what one does to what: 喂兔子, 扛水泥上楼. No list has all of it."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict

from policy.files import KnowledgeError

DEEDS = "deeds.yaml"
_STRICT = ConfigDict(extra="forbid", frozen=True)
_ASPECT = "(?:[了过着点些个]|一下|一些|点儿|大|小)?"
_NO_THING = "那这的了过着吗呢吧不没有在是我俺你他找想要会能去和跟或都也，,。；;？?！! \\s"
_ITS_KIND = f"[^{_NO_THING}]{{0,4}}?"
"""What may stand before the thing itself: 宾馆的 of 打扫宾馆房间 and 红心 of 摘红心蜜柚."""
_WHATEVER = f"[^{_NO_THING}上下进出]{{1,3}}(?=上[楼车]|下[楼车]|进屋|的|$|[，,。 ])"


class Deed(BaseModel):
    """Verbs with the kinds of things they are done to, and the occupation that this is."""

    model_config = _STRICT

    work: str
    verbs: tuple[str, ...]
    things: tuple[str, ...] = ()
    exactly: tuple[str, ...] = ()
    whatever: bool = False
    chores: bool = False


class Deeds(BaseModel):
    """deeds.yaml."""

    model_config = _STRICT

    things: dict[str, tuple[str, ...]]
    deeds: tuple[Deed, ...]


class Done(NamedTuple):
    """A deed in text[start:end]: which occupation it is, and whether one does it at home, too."""

    start: int
    end: int
    work: str
    chore: bool


class DeedBook:
    """Deeds, found wherever a text tells of one. Built once, never changed."""

    def __init__(self, deeds: Deeds, occupations: Iterable[str]) -> None:
        """Raises KnowledgeError if a deed is of an unknown thing or occupation."""
        known = set(occupations)
        for one in deeds.deeds:
            if one.work not in known:
                raise KnowledgeError(
                    f"{DEEDS}：没有“{one.work}”这个职业，请先写进 occupations.yaml"
                )
            if unknown := sorted(set(one.things) - deeds.things.keys()):
                raise KnowledgeError(f"{DEEDS}：“{one.work}”用了没有列出的 things “{unknown[0]}”")
        self._deeds = deeds.deeds
        starts = "".join(sorted({verb[0] for one in deeds.deeds for verb in one.verbs}))
        told = "|".join(
            f"(?P<d{place}>{_pattern(one, deeds.things)})" for place, one in enumerate(self._deeds)
        )
        self._told = re.compile(f"(?=[{starts}])(?:{told})")
        self._of_verb: defaultdict[str, list[tuple[Deed, list[str]]]] = defaultdict(list)
        for one in self._deeds:
            for verb in one.verbs:
                if len(verb) > 1:
                    self._of_verb[verb].append((one, _ends(one, deeds.things)))
        self._done = re.compile(_any(self._of_verb))

    def find(self, text: str) -> Iterator[Done]:
        """The deeds a text tells of, left to right."""
        for match in self._told.finditer(text):
            deed = self._deeds[int((match.lastgroup or "d0")[1:])]
            yield Done(match.start(), match.end(), deed.work, deed.chores)
        for match in self._done.finditer(text):
            before = text[: match.start()]
            for deed, ends in self._of_verb[match[0]]:
                if thing := next((one for one in ends if before.endswith(one)), ""):
                    yield Done(match.start() - len(thing), match.end(), deed.work, deed.chores)
                    break


def _pattern(deed: Deed, things: Mapping[str, Sequence[str]]) -> str:
    ends = _ends(deed, things)
    done_to = [f"{_ITS_KIND}(?:{_any(ends)})"] if ends else []
    if deed.whatever:
        done_to.append(_WHATEVER)
    return f"(?:{_any(deed.verbs)}){_ASPECT}(?:{'|'.join(done_to)})"


def _ends(deed: Deed, things: Mapping[str, Sequence[str]]) -> list[str]:
    """What the words end in for what it is done to, the longest first."""
    ends = [*deed.exactly, *(end for name in deed.things for end in things[name])]
    return sorted(ends, key=len, reverse=True)


def _any(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(words, key=len, reverse=True)))
