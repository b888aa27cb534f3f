"""An answer that was not understood, once more: its kernel, and what the words in it mean."""

from dataclasses import replace

from bot.messages import Reply
from handlers.asked import Asked
from handlers.meaning.offering import offer_person
from handlers.policies.own_case import their_own_case
from handlers.talk_to_staff import MISSES_TO_OFFER
from handlers.texts import UNANSWERED, numbered
from handlers.where import locate
from nlp.questions.puzzled import wants_it_plainer
from policy.answers import Composed, compose
from policy.knowledge import Shelved

IN_SHORT = "简单说：{summary}"
MEANING = "{term}：{means}"
FURTHER = "\n还不明白，回复“人工”，工作人员给您讲。"
NOT_HELD = (
    "意思是：这里收录的文件没有写到您问的，不等于没有这项政策。\n请拨打 12333 问，或回复“人工”。"
)
WHICH_WORD = (
    "没说明白，抱歉。把不明白的词发来，比如“啥叫小微企业”，"
    "或者问具体一点，比如“能领多少”“要什么条件”；也可以回复“人工”。"
)
TO_CHOOSE = "不用全看懂，挑最像的一项，回复前面的数字：\n{choices}"

KERNEL = 150
"""Characters the kernel of a card is to have."""

WORDS = 230
"""Characters the kernel may have with the words that are explained beside it."""


def say_more_plainly(asked: Asked) -> Reply | None:
    """The kernel of the last answer in plain words, for who did not understand it; who was to
    choose hears that again."""
    memory = asked.turn.memory
    if memory.check.get("asked") or not wants_it_plainer(asked.text):
        return None
    if any(one.say == UNANSWERED for one in memory.choices):
        text = TO_CHOOSE.format(choices=numbered(memory.choices))
        return Reply(text, "choices", replace(asked.memory, choices=memory.choices))
    shelved = asked.knowledge.cards.get(memory.card)
    if shelved is None or memory.misses or memory.word:
        return _not_clearer(asked)
    return _kernel(asked, shelved)


def _kernel(asked: Asked, shelved: Shelved) -> Reply:
    """What a card is about, what it comes to for them and how much it is; then its words."""
    earlier = asked.again(asked.memory.said, asked.memory)
    own = their_own_case(earlier, shelved, earlier.reading)
    composed = compose(
        shelved,
        ("amount",),
        asked.turn.today,
        remark="\n".join((*locate(earlier).remarks, IN_SHORT.format(summary=shelved.card.summary))),
        length=KERNEL,
        own="\n".join(own.said),
    )
    return Reply(
        text=composed.text + _explained(asked, shelved, composed) + FURTHER,
        kind="answer",
        memory=replace(asked.memory, misses=0, pending=""),
        cards=(shelved.card.id,),
        aspects=composed.aspects,
        cites=composed.cites,
        understood={"act": "plainer"},
        fen=own.total.fen if own.total else None,
    )


def _explained(asked: Asked, shelved: Shelved, composed: Composed) -> str:
    """The words of what was answered that are explained, as many as there is room for."""
    aspects = (asked.memory.aspect, "conditions")
    told = (section.text for one, section in shelved.sections.items() if one in aspects)
    text, length = "", len(composed.text)
    for word in asked.knowledge.definitions.in_words("\n".join(told)):
        line = "\n" + MEANING.format(term=word.term, means=word.means)
        if length + len(text) + len(line) <= WORDS:
            text += line
    return text


def _not_clearer(asked: Asked) -> Reply:
    """What nothing held came to, in plain words; or that a word or a person may help."""
    memory = replace(asked.memory, misses=asked.memory.misses + 1)
    text = NOT_HELD if asked.memory.misses else WHICH_WORD
    reply = Reply(text, "decline", memory, understood={"act": "plainer"})
    return offer_person(asked, reply) if memory.misses >= MISSES_TO_OFFER else reply
