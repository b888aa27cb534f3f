"""What a person tells before asking: 我们是小厂 · 28个人 · 去年裁了5个 · 能领返还不."""

import re
from collections.abc import Sequence
from dataclasses import replace

from bot.messages import Reply
from handlers.asked import Asked
from handlers.told.already import had_it
from handlers.told.story import OF_THEMSELVES, told
from nlp.counting.whose_firm import of_another_firm
from nlp.measures.paid_more import tells_change
from nlp.numbers import quantities
from nlp.put_right.taking_back import takes_back
from nlp.questions.intent import Reading
from nlp.statements import clauses, holds_a_no, never_had, sets_aside, sounds_asking
from nlp.text import plain
from policy.knowledge import Shelved

LONGEST = 200
BOTH, LONGEST_NAME = 2, 16
"""A name and what is said of it, and how many characters such a name has at most."""
NOTED = "记下了：{told}。\n您想问什么？比如“能领什么补贴”“稳岗返还要什么条件”，直接说就行。"

OF_ANOTHER = (
    "您说的是别家的情况，没有记到您这边。\n"
    "要问他们能领多少，就直接问；要问自家的，说说自家的情况，比如“我们厂招了5个”。"
)

NOT_COUNTED = "您说的“{words}”：这一项没有能按它算的条件或金额，请对照下面看。"

_ALL_OF_THEM = re.compile(
    "(?:去年|今年|前年|现在|如今|原来|原先|一共|总共|拢共|统共|大概|差不多|也|就|才|有|是|只|还|剩|总|共|那会儿?|那时候?)*"
    "[0-9一二两三四五六七八九十百来多几]+[个口号名来多]*人(?:了|吧|左右|上下|的样子|呗|嘛)*"
)
"""去年就三十口人 says how many they are, without a word for whom."""

_NOT_DRAWN = re.compile(
    "(?:没有?|未)去?(?:领取?|拿|享受|申[请领报]|要|报)(?![过到])[^，,。]{1,10}(?:补[贴助]|返还|奖[补励])$"
)
"""没有领扩岗补助 beside the name of another benefit only says that nothing bars that."""

_WE_ARE_NOT = re.compile(
    "(?:[我俺咱]们?|单位|公司|厂子?|店)?(?:家|这|也|又|可|都|并|还)*(?:不是|不属于|不算|算不上|谈不上)"
    "(?:个|什么|啥子?|那种|那个)*[^，,。0-9能给补]{2,8}(?:的|了)?"
)
"""不是困难企业 beside what is asked for says what they are not, and names no benefit."""

_BIDS = re.compile("你|[替帮给][我俺咱]|写[份篇个]|编[个份]|翻译|念一遍|回我")


def asks(reading: Reading) -> bool:
    """Whether a sentence is a question."""
    return bool(reading.aspects or reading.outside or sounds_asking(reading.text))


def with_told(asked: Asked) -> Asked:
    """The question together with what was told before it."""
    before = asked.memory.told
    if not before:
        return asked
    memory = replace(asked.memory, told="")
    if asked.reading.benefits:
        return replace(asked, memory=memory)
    return asked.again(f"{before}，{asked.text}", memory)


def to_the_point(asked: Asked) -> Asked:
    """Without what somebody says they never had or do not want: 没领过吸纳补贴 does not ask for
    that, nor does 吸纳补贴我们不报."""
    parts = clauses(asked.text)
    if asked.memory.card and _only_denies_having(asked, parts):
        return asked.again("，".join(parts[-1:]), asked.memory)
    left = [one for one in parts if not (never_had(one) or sets_aside(one))]
    drawn = [one for one in left if not (_NOT_DRAWN.search(one) or _says_we_are_not(asked, one))]
    if len(drawn) < len(left) and _names_anything(asked, drawn):
        left = drawn
    if not any(sounds_asking(one.replace("想", "")) for one in parts):
        left = list(_of_the_wanted(asked, left))
    asks_of_it = any(map(sounds_asking, parts)) and not any(map(sounds_asking, left))
    if len(left) == len(parts) or not left or asks_of_it:
        return asked
    return replace(asked, reading=asked.knowledge.read("，".join(left)))


def _only_denies_having(asked: Asked, parts: Sequence[str]) -> bool:
    """Whether it is only told that a benefit named before was never had: 至于吸纳补贴，没领过."""
    return len(parts) == BOTH and bool(
        never_had(parts[-1])
        and not (asked.knowledge.read(parts[-1]).benefits or any(map(sounds_asking, parts)))
        and asked.knowledge.read(parts[0]).benefits
        and len(parts[0]) <= LONGEST_NAME
        and not quantities(parts[0], asked.turn.today)
    )


def _of_the_wanted(asked: Asked, parts: Sequence[str]) -> Sequence[str]:
    """The clauses without those that say a benefit was had, where others name one: who had 扩岗补助
    and means to apply for 吸纳补贴 speaks of the latter."""
    wanted = [one for one in parts if not had_it(one)]
    if len(wanted) == len(parts) or not wanted:
        return parts
    return wanted if asked.knowledge.read("，".join(wanted)).benefits else parts


def _names_anything(asked: Asked, parts: Sequence[str]) -> bool:
    """Whether clauses name anything of the field."""
    reading = asked.knowledge.read("，".join(parts))
    return bool(reading.benefits or reading.terms)


def _says_we_are_not(asked: Asked, clause: str) -> bool:
    """Whether a clause says what they are not, or no more than that: 我们经营不困难."""
    if _WE_ARE_NOT.fullmatch(clause) or not holds_a_no(clause):
        return bool(_WE_ARE_NOT.fullmatch(clause))
    facts = [one for one in asked.knowledge.facts if one.whole and one.type == "bool"]
    told_of = asked.knowledge.ear.hear(facts, clause, asked.turn.today).values()
    return bool(told_of) and all(one.given is False for one in told_of)


def note_told(asked: Asked) -> Reply | None:
    """Keep what a person tells of themselves or their firm in the field's words or figures."""
    reading = asked.reading
    today, knowledge = asked.turn.today, asked.knowledge
    about = reading.terms or quantities(asked.text, today)
    of_theirs = OF_THEMSELVES.search(asked.text) or _ALL_OF_THEM.fullmatch(plain(asked.text))
    # 合同都签了 goes on with what was told before, and 不对，12个 puts it right.
    changes = takes_back(asked.text) or tells_change(asked.text)
    more = changes or knowledge.ear.hear_any(asked.text, today)
    goes_on = told(asked.memory, today) and more
    if _BIDS.search(asked.text) or reading.acts or asks(reading):
        return None
    if not ((about and of_theirs) or goes_on):
        return None
    words = asked.text[-LONGEST:].strip(" ,，。")
    # What puts right is kept with what it puts right, and tells nothing by itself.
    memory = asked.memory if takes_back(words) else replace(asked.memory, told=words)
    return Reply(NOTED.format(told=words), "dialogue", memory, understood={"told": words})


def leave_to_others(asked: Asked) -> Reply | None:
    """That what is told of another firm is not counted as theirs, where nothing is asked."""
    reading = asked.reading
    if reading.benefits or reading.acts or asks(reading) or not of_another_firm(asked.text):
        return None
    return Reply(OF_ANOTHER, "dialogue", asked.memory, understood={"act": "of_another"})


def not_counted(asked: Asked, shelved: Shelved) -> list[str]:
    """That figures told after an answer from a card bear on nothing that it counts: 我45了."""
    text, today = asked.text, asked.turn.today
    told_more = quantities(text, today) and not asks(asked.reading)
    benefit, ear = shelved.benefit, asked.knowledge.ear
    if asked.memory.card != shelved.card.id or not told_more:
        return []
    if ear.hear(benefit.facts, text, today, benefit.factors):
        return []
    return [NOT_COUNTED.format(words=text)]
