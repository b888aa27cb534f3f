"""What another office decides, and its door; but not what a card of ours answers beside it."""

import re
from collections.abc import Callable
from dataclasses import replace

from bot.messages import Reply
from handlers.asked import Asked
from handlers.meaning.finding import LIKELY, SURE, Found, find_cards, named_benefits, search_cards
from handlers.policies.asking_for_all import asks_for_all
from handlers.policies.there_too import tells_a_door
from handlers.texts import HUMAN, beside_words
from handlers.told.story import told
from handlers.where import Where
from nlp.apart import MARK
from nlp.counting.heads import heads
from nlp.lexicon import Outside
from nlp.put_right.taking_back import takes_back
from nlp.questions.intent import Reading, without
from nlp.statements import clauses, sounds_asking
from nlp.text import plain

OUTSIDE = "“{topic}”不归就业服务窗口办，请联系{door}。\n就业、失业、社保补贴方面的事可以接着问。"
OURS = (
    "“{topic}”归就业和社保部门办，但这里收录的文件没有写怎么办，不敢乱答。\n"
    "请问{door}，也可以回复“人工”。"
)
IDLE = "抱歉，这里只回答就业和社保政策，这个帮不上忙。\n回复“菜单”看看能问什么，" + HUMAN
_IN_OTHER_WORDS = re.compile("(?:我|俺|咱)?(?:的?意思[是就]|说的?(?:就|也)?是|就是说|就是想)")
_WORKS_THERE = re.compile("在[^，。]*?(?:当|上着?班|干|做|打着?工|工作|看)")
_HIRED = re.compile("(?<!被)招|雇|聘|吸纳|推荐了|介绍了|[请收进来]了")
_PAID = re.compile("补|奖|返|[领报得]|给[我俺咱]")
BESIDE = "\n“{topic}”的事，请联系{door}。"


def show_door(asked: Asked, where: Where) -> Reply | None:
    """The door of the office whose matter it is; None if it is ours, or ours too."""
    outside = asked.reading.outside
    if outside is None or (not where.reply and _is_ours(asked, where, outside)):
        return None
    if asks_for_all(asked.text):
        return None  # 被辞退了，有什么补贴 asks for what there is, not about the dismissal
    if tells_a_door(asked):
        return None
    if _tells_of_those_counted(asked) or _tells_of_them_besides(asked, outside):
        return None
    if not outside.urgent and _asks_what_is_paid(asked, outside):
        return None
    if _explains(asked) or (_answers_a_check(asked) and not outside.urgent):
        return None
    elsewhere = outside.door and where.adcode not in ("", asked.home)
    if where.reply and elsewhere and not outside.urgent:
        return _of_another_place(where.reply, outside)
    words = OURS if outside.ours else OUTSIDE if outside.door else IDLE
    text = words.format(topic=outside.topic, door=beside_words(outside.door))
    return Reply(text, "decline", asked.memory, understood={"outside": outside.topic})


def _answers_a_check(asked: Asked) -> bool:
    """Whether somebody tells of theirs in a check under way, and asks nothing: 有一个没签合同."""
    under_way = asked.turn.memory.check
    return bool(under_way.get("card") and under_way.get("asked") and not sounds_asking(asked.text))


def _of_another_place(declined: Reply, outside: Outside) -> Reply:
    """That nothing is known of the place asked about, and whose matter it is: 深圳落户给的钱."""
    text = declined.text + BESIDE.format(topic=outside.topic, door=beside_words(outside.door))
    understood = {**declined.understood, "outside": outside.topic}
    return replace(declined, text=text, understood=understood)


def door_beside(asked: Asked) -> str:
    """Whose door is the right one for what else was spoken of; "" if all is ours."""
    outside = asked.reading.outside
    if outside is None or outside.yields or not outside.door or _only_told(asked, outside):
        return ""
    if _tells_of_them_besides(asked, outside):
        return ""
    return BESIDE.format(topic=outside.topic, door=beside_words(outside.door))


def _asks_what_is_paid(asked: Asked, outside: Outside) -> bool:
    """Whether the other office's matter is only told of beside the question what a benefit pays:
    工资没拖过，补贴一次给多少."""
    if not _only_told(asked, outside):
        return False
    asking = asked.read("，".join(filter(_asks_of_it(asked), clauses(asked.text))))
    return "amount" in asking.aspects and (
        bool(asking.terms) or _is_paid_for_people(asked, asking.text)
    )


def _is_paid_for_people(asked: Asked, asking: str) -> bool:
    """Whether it is asked what is paid by who counts people they took on or placed: 去年招了9个，
    工资也没拖过，一次能给我多少."""
    doors, today = asked.knowledge.lexicon.doors, asked.turn.today
    others = [one for one in clauses(asked.text) if not doors.find(plain(one))]
    counted = any(heads(one, today) for one in others) and any(map(_HIRED.search, others))
    return counted and bool(_PAID.search(asking))


def _only_told(asked: Asked, outside: Outside) -> bool:
    """Whether the other office's matter is only told of beside the question: 会计请产假了，材料交
    啥. A clause that is nothing but its name asks about it."""
    lexicon, parts = asked.knowledge.lexicon, clauses(asked.text)
    stating = [one for one in parts if not (sounds_asking(one) or asked.read(one).aspects)]
    told = [one for one in stating if lexicon.outside(plain(one)) == outside]
    is_asked = len(stating) < len(parts)
    only_name = any(not without(one, lexicon.doors.find(one)).strip() for one in told)
    left = "，".join(one for one in parts if one not in told)
    return bool(told) and is_asked and not only_name and lexicon.outside(plain(left)) != outside


def _is_ours(asked: Asked, where: Where, outside: Outside) -> bool:
    """Whether a card answers it: one of those to which the door yields, or one that is asked for
    in the words beside those that are the other office's."""
    whole = find_cards(asked, where)
    if outside.yields and whole.sure:
        family = asked.knowledge.cards[whole.hits[0].name].card.family
        if family in outside.yields or _names_ours(asked, asked.reading, where):
            return True
        return _is_a_condition(asked, whole, _rest(asked))
    return _asks_beside(asked, where)


def _explains(asked: Asked) -> bool:
    """Whether a message only says in other words what was asked for before: 意思是先不扣工资."""
    return bool(told(asked.memory, asked.turn.today) and _IN_OTHER_WORDS.match(asked.text))


def _tells_of_those_counted(asked: Asked) -> bool:
    """Whether the other office's words only tell of people counted for the card answered before
    what it asks of them: 里头2个没签合同. Not where any of them is no condition of it: 没给工钱."""
    last, today = asked.knowledge.cards.get(asked.memory.card), asked.turn.today
    if last is None or not told(asked.memory, today):
        return False
    counts = heads(asked.text, today) or takes_back(asked.text)
    if not counts or not {"amount", "conditions"}.issuperset(asked.reading.aspects):
        return False
    doors, ear, facts = asked.knowledge.lexicon.doors, asked.knowledge.ear, last.benefit.facts
    found = [one.phrase.replace(MARK, "") for one in doors.find(plain(asked.text))]
    parts = [one for one in clauses(asked.text) if doors.find(plain(one))]
    are_conditions = all(ear.hear(facts, one, today) for one in found)
    return are_conditions and not any(map(sounds_asking, parts))


def _tells_of_them_besides(asked: Asked, outside: Outside) -> bool:
    """Whether the other office's words only tell of the life of people of whom the rest tells what
    the card answered before asks for, or whom it counts: 人是20年毕业的，在家考研考了两年."""
    doors, today, ear = asked.knowledge.lexicon.doors, asked.turn.today, asked.knowledge.ear
    parts = clauses(asked.text)
    of_others = [one for one in parts if doors.find(plain(one))]
    rest = "，".join(one for one in parts if one not in of_others)
    if rest and not outside.urgent and all(_only_works_there(asked, one) for one in of_others):
        return bool(of_others)
    if outside.urgent or outside.yields or not rest or any(map(_asks_of_it(asked), of_others)):
        return False
    last = asked.knowledge.cards.get(asked.memory.card)
    if last is not None and told(asked.memory, today):
        return bool(ear.hear(last.benefit.facts, rest, today))
    facts = asked.knowledge.facts
    counted = (facts.get(name) for name in ear.hear_any(rest, today))
    hired = _HIRED.search(rest) and heads(rest, today)
    return bool(hired) and any(one.type == "count" and not one.default for one in counted)


def _only_works_there(asked: Asked, clause: str) -> bool:
    """Whether a clause names another office's matter only as the place where somebody works:
    在小区物业当保安."""
    place, doors = _WORKS_THERE.search(clause), asked.knowledge.lexicon.doors
    if place is None or sounds_asking(clause):
        return False
    besides = clause.replace(place[0], " ")
    return bool(doors.find(plain(place[0]))) and not doors.find(plain(besides))


def _asks_of_it(asked: Asked) -> Callable[[str], bool]:
    """A function that tells whether a clause asks anything."""
    return lambda clause: sounds_asking(clause) or bool(asked.read(clause).aspects)


def _rest(asked: Asked) -> Reading:
    """The words of a question that are not another office's."""
    words = plain(asked.text)
    return asked.knowledge.read(without(words, asked.knowledge.lexicon.doors.find(words)))


def _names_ours(asked: Asked, reading: Reading, where: Where) -> bool:
    """Whether a benefit is named that the place has."""
    families = {asked.knowledge.cards[name].card.family for name in where.cards}
    return not families.isdisjoint(named_benefits(asked, reading).values())


def _asks_beside(asked: Asked, where: Where) -> bool:
    """Whether the words that are not the other office's name a benefit that the place has, or ask
    for a card: 残疾证过期了，残保金还减不减."""
    rest = _rest(asked)
    if _names_ours(asked, rest, where):
        return True
    found = search_cards(asked, rest, where)
    asks_it = bool(rest.aspects or sounds_asking(rest.text))
    if found.nearness >= LIKELY and _is_a_condition(asked, found, rest):
        return True
    # 买房能贷多少 says of nothing else what is lent.
    return bool(rest.terms) and asks_it and found.sure and found.nearness >= SURE


def _is_a_condition(asked: Asked, found: Found, rest: Reading) -> bool:
    """Whether the other office's words tell a condition of the card that is asked for beside them:
    没签合同，招人的补贴能领多少."""
    if not {"amount", "conditions"}.intersection(rest.aspects):
        return False
    facts, today = asked.knowledge.cards[found.hits[0].name].benefit.facts, asked.turn.today
    told, beside = (asked.knowledge.ear.hear(facts, one, today) for one in (asked.text, rest.text))
    return bool(told.keys() - beside.keys())
