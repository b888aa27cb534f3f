"""What a sentence is: its acts, the aspects it asks about, and the field's words for it."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from nlp.counting.by_list import without_lists
from nlp.lexicon import Lexicon, Outside
from nlp.numerals import SHORT
from nlp.phrases import Found
from nlp.questions.asked_of import aspects_asked
from nlp.statements import clauses, sounds_asking
from nlp.text import plain, runs

# 招人的那个补助 is 招人补助.
_FILLERS = re.compile("的?[那这][个种笔项](?=一次性|.{0,2}(?:补|钱|政策|返还|贷|津贴|待遇|岗))")
# Premiums and wages are paid by somebody; 失业的钱 and 创业的钱 may each be two benefits.
_MONEY_FOR = re.compile("(?<=[^险保资款金])(?<!失业)(?<!创业)的(?:[那这][个种笔份点项]?)?钱")
# Money that is owed or spent is no grant, and 照帮扶车间那样拿招人的钱 names whose it is.
_OTHER_MONEY = re.compile("欠|拖|扣|老板|工头|花|那样|一样")
# Nobody ends with that who tells how much it is.
_IS_WHAT = re.compile(
    "(?:总共|一共|拢共|合计|共计|补[贴助]|总额|总数|[领拿得返退补](?:到手?)?的)(?:应该|大概|到底|该|就)*是$"
)
_GRANTS = ("补贴", "补助")
_COUNTED = re.compile(f"{SHORT}[来多几]?(?:个(?!月|点|钱|小?时|钟|工作日|课)|[名位]|(?=人))")
_FEW = "几个"

IDIOM = "idiom"
"""The act of the sayings that mean nothing by themselves."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A sentence as understood.

    `acts` are those of the speech lexicon (danger, handoff, greeting…), `outside` a topic
    of another office, `aspects` in the order asked and `subject` the words but for those that
    ask, `terms` the field's words for what was said, `benefits` those called by name and
    `besides` the words without their names, `called` the names of those that are easily taken
    for others, `mended` the phrases read by their sound as
    (typed, meant), `beyond` how many characters say more than the acts.
    """

    text: str
    acts: frozenset[str] = frozenset()
    outside: Outside | None = None
    aspects: tuple[str, ...] = ()
    subject: str = ""
    terms: tuple[str, ...] = ()
    benefits: tuple[str, ...] = ()
    besides: str = ""
    called: tuple[str, ...] = ()
    mended: tuple[tuple[str, str], ...] = ()
    beyond: int = 0


def read(text: str, lexicon: Lexicon) -> Reading:
    """Understand one sentence with the words of the lexicon."""
    words = _FILLERS.sub("", _as_grant(plain(without_lists(text)), lexicon))
    words = f"{words}多少" if _IS_WHAT.search(words) else words
    written = lexicon.terms.find(words)
    by_sound = [
        one
        for one in lexicon.terms.find_by_sound(words)
        if not _within(one, written) and _is_said_at_once(one, text)
    ]
    found = written + by_sound
    acts = _acts(text, words, lexicon)
    aspects = lexicon.aspects.find(words)
    asks = bool(aspects) or sounds_asking(text)  # who only tells of people hired asks for nothing
    return Reading(
        text=text,
        acts=frozenset(_values(lexicon.speech.values, acts)),
        outside=lexicon.outside(words),
        aspects=aspects_asked(text, aspects, lexicon),
        subject=without(words, aspects),
        terms=_unique(
            _values(lexicon.terms.values, found),
            _values(lexicon.apart.values, lexicon.apart.find(words)),
            _values(lexicon.terms.values, _counted(words, lexicon) if asks else ()),
        ),
        benefits=_values(lexicon.benefits, found),
        besides=without(words, [one for one in found if one.phrase in lexicon.benefits]),
        called=_values(lexicon.called.values, lexicon.called.find(words)),
        mended=tuple((one.typed, one.phrase) for one in by_sound),
        beyond=len(words) - len({place for one in acts for place in range(one.start, one.end)}),
    )


def _is_said_at_once(one: Found, text: str) -> bool:
    """Whether no comma parts what sounds like a phrase: 有补助不，叫啥 says nothing of 不缴."""
    pieces = clauses(text)
    return len(pieces) < 2 or any(one.typed in plain(piece) for piece in pieces)


def _acts(text: str, words: str, lexicon: Lexicon) -> list[Found]:
    """The sayings of a text. An idiom keeps none from being heard that a comma sets apart from the
    rest of it: 他打我，工资也不给."""
    found = lexicon.speech.find(words)
    idioms = [one for one in found if _means_nothing(one, lexicon)]
    if not idioms:
        return found
    pieces = ["".join(run) for run in runs(text)]
    whole = all(any(one.phrase in piece for piece in pieces) for one in idioms)
    apart = [] if whole else chain(*map(lexicon.speech.find, pieces))
    return [one for one in (*found, *apart) if not _means_nothing(one, lexicon)]


def _means_nothing(one: Found, lexicon: Lexicon) -> bool:
    """Whether a saying only keeps words that are others' part from being heard: 我妈的 no curse."""
    return tuple(lexicon.speech.values[one.phrase]) == (IDIOM,)


def _as_grant(words: str, lexicon: Lexicon) -> str:
    """The words with 留工的钱 as 留工补助, where the grant is called so."""
    money = _MONEY_FOR.search(words)
    if money is None or _OTHER_MONEY.search(words):
        return words
    before = {one.phrase for one in lexicon.apart.find(words)}
    for grant in _GRANTS:
        called = words[: money.start()] + grant + words[money.end() :]
        end = money.start() + len(grant)
        is_name = any(
            one.start < money.start() < end <= one.end for one in lexicon.terms.find(called)
        )
        if is_name or {one.phrase for one in lexicon.apart.find(called)} - before:
            return called
    return words


def _counted(words: str, lexicon: Lexicon) -> list[Found]:
    """The phrases of a few of something, however many are counted: 招了七个人 is 招了几个."""
    few = _COUNTED.sub(_FEW, words)
    return [one for one in lexicon.terms.find(few) if _FEW in one.phrase] if few != words else []


def without(text: str, phrases: Iterable[Found]) -> str:
    """The text with a blank for each of the phrases found in it."""
    for one in sorted(phrases, key=lambda one: -one.start):
        text = f"{text[: one.start]} {text[one.end :]}"
    return text


def _within(one: Found, others: Iterable[Found]) -> bool:
    return any(other.start <= one.start and one.end <= other.end for other in others)


def _unique(*parts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for part in parts for value in part))


def _values(values: Mapping[str, Sequence[str]], found: Iterable[Found]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for one in found for value in values.get(one.phrase, ())))
