"""Benefits people say they had already, beside which another cannot be drawn."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache

from handlers.asked import Asked
from handlers.told.story import as_told
from nlp.counting.beside import OF_THEM, SOME
from nlp.counting.heads import heads
from nlp.others import of_others
from nlp.statements import SENTENCES, clauses, sounds_asking
from policy.knowledge import Shelved

BARRED = "不能重复领：您说已经领过{benefit}，{text}；以受理单位审核为准。"

_HAD = re.compile(
    "(?:领|拿|享受|申请|吃|发|给|返|补)(?:过|了|着了?|完|上了|到手|到了|下来了)|收(?:到|着)"
    "|已经?(?:领|拿|享受|发|给|批|拨|打)|都领|到手了"
    "|(?:到|进|打|入)(?:了?账|[我俺咱]们?(?:账|卡)|账上|卡上|卡里)|(?:打|发|批|拨|办)(?:过来|下来)了?"
    "|(?:打|发|拨|汇|转|划|进|入|到|存)(?:到|进|入|给|在)?了?[^，,。；;0-9没不]{0,4}(?:公司|单位|厂里?|店里?|企业|对公|户头|账户|银行)[^，,。；;没不]{0,4}?(?:账|户头|卡|了)"
    "|(?:账上|户头上?|账户[里上]?|卡[里上])[^，,。；;没不]{0,6}(?:进|到|收|入|打|拨)(?:来|到)?了"
)

_HAD_OF_IT = re.compile(f"(?:{_HAD.pattern})(?:一[份次笔回])?[了啦的]*$")
"""What ends a clause that says only that it was had, of what the one before names: 介绍补贴，我们
已经从失业基金领上了."""

_NAMES_IT = re.compile("(?:补[贴助]|返还|奖补|[费钱款金])(?:[这那]?一?[份笔个块])?$")


_NO = re.compile(
    "[没未]|不(?:再|去|想|打算|用)?$|(?:打算|准备|计划|考虑|想(?![问必])|(?<=[我俺咱们])要)(?!的)[^0-9]*$"
)
"""What is denied, or only meant to be done: 打算把吸纳补贴也申请了."""

_NOT_THIS_MONEY = re.compile("失业(?:保险)?金|培训|待遇|工资|[他她]|听说")
"""What a fund paid besides, to the workers or to one of them: 她那份从失业保险基金领过了."""

_OF_THOSE_BEFORE = re.compile("去年|前年|往年|上一?[批拨]|前一?[批拨]|另[外一]")


def barred_by(asked: Asked, shelved: Shelved) -> list[str]:
    """What bars them from a benefit by its own text, of what they say they had."""
    if not shelved.card.exclusions:
        return []
    return [
        BARRED.format(benefit=benefit, text=one.text.rstrip("。"))
        for benefit, of in dict.fromkeys(benefits_had(asked, shelved))
        for one in shelved.card.exclusions
        if of in one.families
    ][:1]


@lru_cache(SENTENCES)  # it is asked of each clause of a story in every turn
def had_it(clause: str, before: str = "") -> bool:
    """Whether a clause says of the speaker, or of whom they counted `before`, that something was
    had: not 还没到账, nor of others."""
    had = _HAD.search(clause)
    denied = had and _NO.search(clause[: had.start()])
    theirs = not of_others(clause, before) and not sounds_asking(clause)
    return bool(had and not denied) and theirs


def benefits_had(asked: Asked, shelved: Shelved) -> Iterator[tuple[str, str]]:
    """The benefits that somebody says they had, by name and family: by their names, or by a fund
    this one is paid from."""
    families = asked.knowledge.lexicon.families
    funds = [fund for one in shelved.card.exclusions for fund in one.funds]
    for message in as_told(asked, shelved.benefit.facts, shelved.benefit.factors):
        last = ""
        for clause in clauses(message):
            before = message.partition(clause)[0]
            if had_it(clause, before) and not is_of_some_only(clause, asked.turn.today):
                of_last = _NAMES_IT.search(last) and _HAD_OF_IT.search(clause)
                named = _benefits(asked, clause) or (_benefits(asked, last) if of_last else ())
                yield from ((one, families[one]) for one in named)
                of_fund = not named and any(fund in clause for fund in funds)
                if of_fund and _is_of_all(clause, last, asked.turn.today):
                    yield shelved.card.name, shelved.card.family
            last = clause


def _is_of_all(clause: str, before: str, today: date) -> bool:
    """Whether what a fund paid was paid for this, and for all who were told of before."""
    return not (_NOT_THIS_MONEY.search(clause) or is_of_some_only(before, today))


def _benefits(asked: Asked, clause: str) -> Sequence[str]:
    terms = asked.knowledge.read(clause).terms
    return [one for one in terms if one in asked.knowledge.lexicon.families]


def is_of_some_only(clause: str, today: date) -> bool:
    """Whether a clause says it of some of those counted only, or of others before them: 其中2个
    领过吸纳补贴, 去年那批领过."""
    if _OF_THOSE_BEFORE.search(clause):
        return True
    of_some = OF_THEM.search(clause) or SOME.search(clause)
    return bool(of_some and heads(clause, today))
