"""Questions about one's own application: only the office that holds it can look."""

import re
from dataclasses import replace

from bot.messages import Memory, Reply
from handlers.asked import Asked
from handlers.meaning.finding import named_benefits, search_cards
from handlers.policies.asking_for_all import asks_for_all
from handlers.told.already import had_it
from handlers.told.story import heard, told
from handlers.where import locate
from nlp.counting.heads import heads
from nlp.questions.particulars import asks_how_soon
from nlp.statements import clauses, sounds_asking

TEXT = (
    "您问的是个人或单位自己的办理情况，这里查不到，需要工作人员核对身份后查询。\n"
    "请联系受理您申请的单位，或拨打 12333；也可以回复“人工”留言。"
)
WHEN_PAID = "\n哪天到账这里查不到，请问受理单位或 12333。"

_APPLIED = re.compile(
    "(?:交|递|报|申请|申报|提交|审核|审批|公示|受理|登记|填|办|弄|批|通过|打款|返)(?:上去|下来|[上完好过了])"
    "|还(?:没|不)|[没未](?:到|见|收|拿|领)|[咋怎]么?(?:还|没|不)|等了|半天"
    "|[我俺咱]们?(?:家|厂|公司|单位)?(?:的|那笔|那份)[^,，。 ]{0,6}"
    "(?:钱|补贴|补助|返还|稳岗|贷款|失业金|申请)"
)
PAPER_TO_COME = re.compile(
    "(?:证书?|本本|(?<=[一1]个)本|[0-9]个(?![月星礼]))[^，,。；;\\s没未]{0,4}[没未](?:有|能|给)*[发拿下出办到领]"
    "|[没未](?:有|能|给)*(?:发|拿到?|领到?|办)(?:下来)?[^，,。；;\\s]{0,4}(?:证|本本)"
)
_PREMIUMS = re.compile(
    "[交缴]了[^,，。 ]{0,8}(?:元|万|千|百|[0-9]|块|钱|年|月)"
    "|(?:费|险|保)[^,，。 ]{0,6}[交缴][上了过]|登记"
)
"""去年交了8万 is of what a firm paid, and not of papers handed in."""

_NOT_COME = re.compile(
    "(?:[我俺咱]们?|[厂店家]里?|公司|单位)[^,，。 ]{0,4}?"
    "(?:(?<!工)(?<!挣的)(?<!打工的)钱|补贴款?|补助款?|津贴|奖补|返还款?|失业金|失业保险金|贷款|待遇)"
    "[^,，。 ]{0,8}?(?:没有?|没得|不见|未|不)[^,，。 过]{0,3}?"
    "(?:发|打|到|给|拨|返|退|批|落|下来|收到|领到|拿到|见着)"
    "(?!过(?!来)|[0-9几多一二两三四五六七八九十半头底期满])"
)
"""Money of their own that has not come, in whatever words: 我的钱两个月没发下来."""
_HANDED_IN = re.compile("(?:交|递|报|申请|申报|提交|报名)(?:上去|[上完好过了])|我的|审核|批")

_LAID_DOWN = re.compile("标准|规定|最[长多高]")
_WHO_LOOKS_AT_IT = re.compile(
    "(?:谁|哪个|哪家|哪级|哪一级)[^，。]{0,4}(?:初审|审|批|认定|核|拍板|把关|定)(?![了到过完没])|(?:哪|先|头)[一1]?道"
)
"""Which office looks at it first is the same for everybody: 材料递上去谁先审，最后谁拍板."""
_BECOME_OF_IT = re.compile("到账|打款|进度|哪一?步|怎么?还|咋还|还没|啥时候|什么时候|哪天|几时")

_WOULD_BE_GRANTED = re.compile("(?:能不能|[能会]|可以|好)[给被]?[我俺咱]?们?批(?:得?下来?)?")
_GRANTED = re.compile(
    "^[^没未不]*(?:批|审核?)(?:都|也|已经?|全|[批审核])*(?:下来|通过|过)?了?[的嘛哈呢啊]*$"
)
_HOW_MUCH = re.compile(
    "(?:每个?月|[一1]个?月|[一总拢]共|能|可以|到手|有|是|[领拿得补发给])[^，,。；;]{0,8}(?:多少|好多|几多|几个?钱)"
)
_YET_TO_APPLY = re.compile(
    "(?:想|打算|准备|计划|考虑)[^，,。0-9]{0,4}(?:申请|申报|申领|报|办|要|拿)"
)
"""Who 想申请 has nothing in any office yet: 能批下来不 asks if they may have it."""

_MONEY = re.compile("[钱款金费]|补[贴助]|返还|奖|贷|申请|材料|审核|账")
_NO_ANSWER = re.compile("[没未不]|我的|[怎咋]")

_SUMMED = re.compile("[算数加合]下来")
"""算下来没到20% is reckoned, and nothing that has not come."""

_MORE = ("amount", "conditions", "materials", "process", "where")


def send_to_office(asked: Asked) -> Reply | None:
    """The right door, if the question is about a file of the person's own."""
    summed = _SUMMED.sub("", asked.text)
    acts = asked.reading.acts if summed == asked.text else asked.read(summed).acts
    own = "own_case" in acts or _still_waiting(asked.text)
    own = own or ("when_paid" in acts and not _asks_when_in_general(asked))
    if (
        not own
        or _asks_of_the_rule(asked.text)
        or _tells_what_it_is_of(asked)
        or asks_for_all(asked.text)
        or _only_tells_of_it(asked)
        or _has_yet_to_apply(asked)
        or _comes_to_all(asked)
        or _goes_on_from_the_rule(asked)
        or _was_granted_else(asked)
        or _was_granted_it(asked)
    ):
        return None
    return Reply(TEXT, "handoff", _about_it(asked), understood={"act": "own_case"})


def _was_granted_else(asked: Asked) -> bool:
    """Whether it is only told that something came through which is no money, and asked what a
    benefit pays for it: 产业园批下来了，一次性奖励是多少."""
    said = clauses(asked.text)
    told_of = [one for one in said if "own_case" in asked.read(one).acts]
    if not told_of or "amount" not in asked.reading.aspects or not asked.reading.benefits:
        return False
    return not any(
        sounds_asking(one) or _MONEY.search(one) or _NO_ANSWER.search(one) for one in told_of
    )


def _was_granted_it(asked: Asked) -> bool:
    """Whether it is only told that a benefit was granted, and asked how much that is, be it in the
    message before: 失业金批下来了，一个月有多少."""
    text = asked.text
    told_of = [one for one in clauses(text) if "own_case" in asked.read(one).acts]
    granted = told_of and all(_GRANTED.search(one) and not sounds_asking(one) for one in told_of)
    if not granted or _BECOME_OF_IT.search(text) or _still_waiting(text):
        return False
    question = next((one for one in (text, asked.memory.said) if _HOW_MUCH.search(one)), "")
    return bool(question) and not asks_how_soon(question)


def _asks_of_the_rule(text: str) -> bool:
    """Whether it is asked what is laid down, and not what has become of a file: 失业金批了，按新
    标准一个月能领多少."""
    asking = [one for one in clauses(text) if sounds_asking(one)]
    become = [one for one in asking if _BECOME_OF_IT.search(one)]
    laid_down = any(_LAID_DOWN.search(one) for one in asking if one not in become)
    return laid_down or (not become and any(map(_WHO_LOOKS_AT_IT.search, asking)))


def _tells_what_it_is_of(asked: Asked) -> bool:
    """Whether a sum is asked by who tells the one it is a share of, and so wants it reckoned:
    失业金批了，最低工资1570，三个月一共多少."""
    where = locate(asked)
    if "amount" not in asked.reading.aspects or where.reply:
        return False
    hits = search_cards(asked, asked.reading, where).hits
    if not hits:
        return False
    benefit = asked.knowledge.cards[hits[0].name].benefit
    sums = {one.of for one in benefit.grants if one.of}
    return bool(heard(asked, [one for one in benefit.facts if one.name in sums]))


def _only_tells_of_it(asked: Asked) -> bool:
    """Whether nothing but certificates is said not to have come, or a benefit to have been had by
    who asks for another, and that is told and not asked."""
    said = clauses(asked.text)
    papers = [one for one in said if PAPER_TO_COME.search(one) and not sounds_asking(one)]
    had = [one for one in said if had_it(one)]
    if not papers and not had:
        return False
    left = asked.read("，".join(one for one in said if one not in papers + had))
    asks_more = bool(papers or left.benefits)
    return asks_more and not {"own_case", "when_paid"} & {*left.acts}


def _has_yet_to_apply(asked: Asked) -> bool:
    """Whether it is asked if what somebody means to apply for would be granted, or a benefit of
    whose conditions they tell: 想申请扩岗补助，能批下来不."""
    text, today = asked.text, asked.turn.today
    asks_if_granted = _WOULD_BE_GRANTED.search(text)
    if not asks_if_granted:
        return False
    handed_in = _HANDED_IN.search(_PREMIUMS.sub(" ", _WOULD_BE_GRANTED.sub(" ", text)))
    told_of = [one for one in clauses(text) if not _WOULD_BE_GRANTED.search(one)]
    tells = asked.reading.benefits and asked.knowledge.ear.hear_any("，".join(told_of), today)
    return bool(_YET_TO_APPLY.search(text) or tells) and not handed_in


def _still_waiting(text: str) -> bool:
    """Whether somebody says that money of theirs has not come; not who only asks for it."""
    return not sounds_asking(text) and bool(_NOT_COME.search(text))


def _comes_to_all(asked: Asked) -> bool:
    """Whether it is about what comes to everybody by a day that is laid down, and for which nobody
    applies: 养老金涨的几时到账."""
    where = locate(asked)
    if where.reply or _HANDED_IN.search(asked.text):
        return False
    found = search_cards(asked, asked.reading, where)
    if not found.sure:
        return False
    shelved = asked.knowledge.cards[found.hits[0].name]
    laid_down = any(one.kind == "event" and one.end for one in shelved.windows)
    return shelved.card.kind == "service" and laid_down


def _about_it(asked: Asked) -> Memory:
    """The memory with the benefit that is named: what is asked next is about it, as 能到多少."""
    named = named_benefits(asked, asked.reading).values()
    where = locate(asked) if named else None
    if where is None or where.reply:
        return asked.memory
    found = search_cards(asked, asked.reading, where).hits
    cards = asked.knowledge.cards
    nearest = next((one.name for one in found if cards[one.name].card.family in named), "")
    return replace(asked.memory, card=nearest, said=asked.text) if nearest else asked.memory


def when_paid(asked: Asked) -> str:
    """That nobody here knows the day of payment; "" where it is not asked."""
    return WHEN_PAID if _asks_when_in_general(asked) else ""


def _goes_on_from_the_rule(asked: Asked) -> bool:
    """Whether somebody who was told of a benefit, and said nothing of having applied for it, only
    asks when it comes: 要什么材料 · 啥时候到账."""
    if asked.memory.card not in asked.knowledge.cards or not asks_how_soon(asked.text):
        return False
    said = " ".join(told(asked.memory, asked.turn.today))
    return not _APPLIED.search(_PREMIUMS.sub(" ", said))


def _asks_when_in_general(asked: Asked) -> bool:
    """Whether it is asked when a benefit is paid, and more of it, or who it is for is counted, by
    somebody who says nothing of having applied for it: 能返多少，啥时候到账."""
    if "when_paid" not in asked.reading.acts or "own_case" in asked.reading.acts:
        return False
    said = " ".join((*told(asked.memory, asked.turn.today), asked.text))
    counts = asked.reading.benefits and heads(asked.text, asked.turn.today)
    more = counts or any(one in _MORE for one in asked.reading.aspects)
    return bool(more) and not _APPLIED.search(_PREMIUMS.sub(" ", said))
