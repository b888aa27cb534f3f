"""A check in the chat: one question after another, until it is clear what somebody may have.

Only the answers are remembered, so that any worker goes on with them; whatever else is asked in
between is answered, and the question put again.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bot.messages import Choice, Reply
from handlers.asked import Asked
from handlers.checks.answering import answered, states, told_beside, touched
from handlers.checks.asking import asked_as, demand_on, question
from handlers.checks.asking_order import offered
from handlers.checks.check_state import WHO_ASKED, Check
from handlers.checks.concluding import listed, titled_reply, verdict
from handlers.checks.entitlements import what_for
from handlers.checks.explaining import is_puzzled, meant_by, wonders
from handlers.checks.in_passing import denied_so_far, told_so_far, who_told
from handlers.checks.leaving import turns_to_another
from handlers.checks.left_out import asks_in_all, counted, leaving_out, of_several
from handlers.checks.put_right import CHANGES, corrected, told_later
from handlers.checks.reading_answers import cannot_tell, is_question, picked_words
from handlers.checks.under_way import cards_of, checked, is_of_a_firm, is_of_one_alone, of_now
from handlers.checks.who_asks import WHO, WHY_WHO, told_by_being, who_choices, who_chosen
from handlers.keeping import USED, led, stored_facts, written_down
from handlers.texts import numbered, picked
from handlers.where import Where
from nlp.others import of_others
from nlp.statements import imagined
from nlp.text import plain
from policy.checking import Checked
from policy.given import UNKNOWN
from policy.knowledge import Shelved

ENOUGH, TOO_MANY = 8, 16
"""Questions after which what is certain is shown, and after which in any case."""

PATIENCE = 2
"""How often a question is put again before it counts as one the person cannot answer."""

ASK_WHO = "好的，一项一项核对（说“退出”就停）。{question}"
ASK = "核对一下您能不能享受（不清楚就说“不清楚”，不核对了说“退出”）：\n{question}"
GO_ON = "\n——\n接着核对（不核对了说“退出”）：\n{question}"
AGAIN = "没听明白，请再说一次（不清楚就说“不清楚”，不核对了说“退出”，找人说“人工”）：\n{question}"
NOTED = "知道了。还请说一下（不清楚就说“不清楚”，不核对了说“退出”）：\n{question}"
NOT_YET = "您说的还定不下来，请说得准一些（说不准就说“不清楚”）：\n{question}"
FOR_FIRMS = "这一项要由单位来核对，个人先不核对了。想知道个人能领什么，回复“能领什么补贴”。"
NONE_OF_THESE = "\n都不是的，直接说是哪种"


def begin(asked: Asked, shelved: Shelved, reply: Reply) -> Reply:
    """The answer about a benefit, followed by the first question whether one may have it."""
    before = Check.of(asked.turn.memory, asked.knowledge)
    known = before.facts if before and before.card == shelved.card.id else {}
    another = of_others(asked.text) or imagined(asked.text)
    stored = {} if another else stored_facts(asked, [shelved.card.id])
    check = Check(shelved.card.id, of_another=another)
    check = replace(check, facts={**stored, **known, **told_so_far(asked, check)})
    found = checked(asked, check)
    if found.question is None or found.results[0].status == "ineligible":
        only_asks_again = known and not asked.reading.terms  # 那还能领不
        no_answer = reply.kind == "dialogue"
        if stored or only_asks_again or no_answer:  # the answer above knows nothing of them
            found_so = verdict(asked, check, found)
            above = f"{reply.text}\n" if no_answer else ""
            found_so = replace(found_so, text=f"{above}{found_so.text}")
            return led(len(stored), written_down(asked, found, found_so))
        reply = replace(reply, memory=replace(reply.memory, check=check.stored()))
        return written_down(asked, found, reply)
    used = USED.format(count=len(stored)) if stored else ""
    return _put(reply, asked, _next(check, found), found, "\n\n" + used + ASK)


def begin_all(asked: Asked, where: Where) -> Reply:
    """The first question about all that somebody could have."""
    who, words = who_told(asked)
    check = Check(who=who, region=where.adcode)
    if who:
        return _begin_list(asked, check, words, told_so_far(asked, check))
    return _ask_who(replace(check, asked=WHO_ASKED), Reply("", "dialogue", asked.memory), ASK_WHO)


def _begin_list(asked: Asked, check: Check, words: str, told: Mapping[str, Any]) -> Reply:
    """The first question that is still open of all that such people could have; `words` say who
    they are."""
    stored = stored_facts(asked, cards_of(asked, check))
    known = {**of_now(asked, check), **stored, **told_by_being(check.who, words), **told}
    return led(len(stored), _go_on(asked, replace(check, facts=known, asked="")))


def explain(asked: Asked) -> Reply | None:
    """What a question asks and what for, where somebody does not understand it or asks why."""
    check = Check.of(asked.turn.memory, asked.knowledge)
    if check is None or not check.asked or not is_puzzled(asked.text):
        return None
    if check.asked == WHO_ASKED:
        words = WHY_WHO
    else:
        fact = asked.knowledge.facts.get(check.asked)
        results, why = checked(asked, check).results, wonders(asked.text)
        words = meant_by(fact, results, asked.knowledge, why)
    return _put(Reply(words, "dialogue", asked.memory), asked, check, None, GO_ON)


def take_yes_or_no(asked: Asked) -> Reply | None:
    """The next question, or the verdict, where the one asked was agreed to or denied: 证还没下来
    is then no question about one's own file, as 钱还没到账 is."""
    check = Check.of(asked.turn.memory, asked.knowledge)
    if check is None or check.asked in ("", WHO_ASKED) or _is_question(asked, check):
        return None
    if asked.knowledge.facts.get(check.asked).type != "bool":
        return None
    if others := leaving_out(asked, check):
        return _go_on(asked, others)
    if of_several(asked, check):
        return None
    told = answered(asked, check, asked.text)
    return _go_on(asked, _with(asked, check, told)) if check.asked in told else None


def take_answer(asked: Asked) -> Reply | None:
    """The next question, or the verdict; None if this is no answer to what was asked."""
    check = Check.of(asked.turn.memory, asked.knowledge)
    text = picked_words(asked) if check else ""
    if check is None or not text:
        return None
    if others := leaving_out(asked, check):
        return _go_on(asked, others)
    if of_several(asked, check) or (_is_question(asked, check) and not states(asked, check)):
        return None
    if not check.asked:
        more = corrected(asked, check) if CHANGES.search(text) else told_later(asked, check)
        return _go_on(asked, _with(asked, check, more)) if more else None
    if check.asked == WHO_ASKED:
        who = who_chosen(text)
        chosen = replace(check, who=who)
        return _begin_list(asked, chosen, text, told_so_far(asked, chosen)) if who else None
    told = denied_so_far(asked, check) | answered(asked, check, text)
    return _go_on(asked, _with(asked, check, told)) if told else None


def take_listed(asked: Asked) -> Reply | None:
    """One of the list at the end of a check of all, by its number or its name: with what was told
    for the list, and what is still open of that one."""
    check, choices = Check.of(asked.turn.memory, asked.knowledge), asked.turn.memory.choices
    if check is None or check.asked or not check.who:
        return None
    number = picked(asked.text)
    named = [one for one in choices if one.card and plain(one.label) in plain(asked.text)]
    if number is not None and 1 <= number <= len(choices):
        named = [choices[number - 1]]
    alone = replace(check, card="")
    cards = [one.card for one in named if one.card in cards_of(asked, alone)]
    if len(cards) != 1 or (number is None and is_question(asked)):
        return None
    reply = _go_on(asked, replace(check, card=cards[0], count=0, again=0))
    if not reply.memory.check.get("asked"):
        return replace(reply, memory=replace(reply.memory, choices=choices))
    title = titled_reply(asked, asked.knowledge.cards[cards[0]])
    return replace(reply, text=f"{title.text}\n\n{reply.text}", cites=title.cites)


def ask_again(asked: Asked) -> Reply | None:
    """The question once more, if nothing could be made of the answer; in the end without it."""
    check = Check.of(asked.turn.memory, asked.knowledge)
    if check is None or not check.asked or of_several(asked, check):
        return None
    if is_of_one_alone(asked, check):
        return Reply(FOR_FIRMS, "dialogue", replace(asked.memory, check={}))
    about = touched(asked, check)
    if _is_question(asked, check) and not about:
        return None
    if check.asked != WHO_ASKED and check.again >= PATIENCE:
        return _go_on(asked, _with(asked, check, {check.asked: UNKNOWN}))
    empty = Reply("", "dialogue", asked.memory)
    if about:
        return _put(empty, asked, replace(check, asked=about), None, NOTED)
    # What has nothing to do with the benefit is understood all the same: 没裁人.
    noted = asked.knowledge.ear.hear_any(asked.text, asked.turn.today)
    words = NOTED if noted else AGAIN
    return _put(empty, asked, replace(check, again=check.again + 1), None, words)


def resume(asked: Asked, reply: Reply) -> Reply:
    """What was answered in between, and the question again; not where something is to be chosen.

    Who is in danger or wants a person is not asked on, nor who told of several groups: each of them
    may stand otherwise.
    """
    if not reply.memory.check:
        return reply
    check = Check.of(reply.memory, asked.knowledge)
    if reply.kind in ("emergency", "handoff") or check is None or of_several(asked, check):
        return replace(reply, memory=replace(reply.memory, check={}))
    if not check.asked or reply.kind == "dialogue" or reply.memory.choices:
        return reply
    if turns_to_another(asked.text):
        return replace(reply, memory=replace(reply.memory, check={}))
    if check.asked != WHO_ASKED and cannot_tell(asked.text):
        return _without_it(asked, check, reply)
    same = check.asked == asked.turn.memory.check.get("asked") != WHO_ASKED
    told = told_beside(asked, check) if same else {}
    if not told:
        return _put(reply, asked, check, None, GO_ON)
    return _resumed(asked, _with(asked, check, told), reply)


def _resumed(asked: Asked, check: Check, reply: Reply) -> Reply:
    """What was answered in between, and how the check goes on with what that message told."""
    on = _go_on(replace(asked, memory=reply.memory), check)
    if on.memory.check.get("asked"):
        return _put(reply, asked, Check(**on.memory.check), None, GO_ON)
    only_told = not asked.reading.aspects and reply.cards == (check.card,)
    return on if only_told else replace(on, text=f"{reply.text}\n——\n{on.text}")


def _without_it(asked: Asked, check: Check, reply: Reply) -> Reply:
    """What was answered in between, and what is asked next of who cannot tell what was asked."""
    check = _with(asked, check, {check.asked: UNKNOWN})
    found = checked(asked, check)
    if found.question:
        return _put(reply, asked, _next(check, found), found, GO_ON)
    done = replace(check, last=check.asked, asked="")
    return replace(reply, memory=replace(reply.memory, check=done.stored()))


def _is_question(asked: Asked, check: Check) -> bool:
    """Whether a message asks something, and does not answer what was asked."""
    known = asked.knowledge.facts
    return is_question(asked, known.get(check.asked) if check.asked in known else None)


def _with(asked: Asked, check: Check, told: Mapping[str, Any]) -> Check:
    """The check with what was told, also of the facts answered before that it stands in for."""
    known = asked.knowledge.facts
    also = {
        name: value
        for stand_in, value in told.items()
        for name in check.facts
        if stand_in in known.get(name).instead
    }
    return replace(check, facts={**check.facts, **told, **also}, again=0)


def _next(check: Check, found: Checked) -> Check:
    """The check as it asks for the next fact."""
    asked_for = found.question or ""
    return replace(check, asked=asked_for, last=check.asked or check.last, count=check.count + 1)


def _go_on(asked: Asked, check: Check) -> Reply:
    """The next question, or what is clear by now."""
    check = counted(asked, check)
    found = asks_in_all(asked, check, checked(asked, check))
    certain = any(one.may_be_had for one in found.results)
    most = ENOUGH if certain else TOO_MANY
    done = replace(check, asked="", last=check.asked or check.last)
    if not check.card and (found.question is None or check.count >= most):
        return written_down(asked, found, listed(asked, done, found))
    if check.card and (found.question is None or found.results[0].status == "ineligible"):
        return written_down(asked, found, verdict(asked, done, found))
    empty = Reply("", "dialogue", asked.memory)
    if found.question != check.asked:
        words = "{question}"
    else:  # who told something else hears that it was heard
        words = NOT_YET if check.asked in check.facts else NOTED
    return _put(empty, asked, _next(check, found), found, words)


def _put(reply: Reply, asked: Asked, check: Check, found: Checked | None, words: str) -> Reply:
    """The reply with the question for the next fact, its choices numbered."""
    if check.asked == WHO_ASKED:
        return _ask_who(check, reply, words)
    fact = asked.knowledge.facts.get(check.asked)
    results = (found or checked(asked, check)).results
    of_a_firm, of_all = is_of_a_firm(asked, check), not check.card
    given = offered(fact, results, check.who)
    choices = tuple(Choice(label, say=label) for label in given.values())
    if choices:
        others = NONE_OF_THESE if len(given) < len(fact.choices) and not fact.otherwise else ""
        asks = asked_as(fact, of_a_firm, of_all)
        text = f"{asks}回复数字：\n{numbered(choices)}{others}"
    else:
        text = question(fact, demand_on(fact, results), of_a_firm, of_all)
    if not check.card:
        text = what_for(fact, results, asked.knowledge) + text
    memory = replace(reply.memory, check=check.stored(), choices=choices)
    cards = reply.cards or ((check.card,) if check.card else ())
    said = reply.text + words.format(question=text)
    return replace(reply, text=said, kind="dialogue", memory=memory, cards=cards)


def _ask_who(check: Check, reply: Reply, words: str) -> Reply:
    choices = who_choices()
    memory = replace(reply.memory, check=check.stored(), choices=choices, pending="")
    said = reply.text + words.format(question=WHO.format(choices=numbered(choices)))
    return replace(reply, text=said, kind="dialogue", memory=memory)
