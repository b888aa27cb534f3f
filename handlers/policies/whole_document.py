"""太原那个通知还管用吗: until when a whole document holds, when no measure of it is asked for."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.messages import Reply
from handlers.asked import Asked
from handlers.policies.ask_policy import answer_card
from handlers.where import Where, locate
from nlp.text import plain
from policy.cards import Document
from policy.documents.document_dates import document_dates, ends_of
from policy.documents.titles import named_documents, share_words, without_titles
from policy.documents.years import years_asked
from policy.knowledge import Shelved
from policy.sources import cites

MOST = 2
"""Documents that are told of at once; more would not be read."""

TOLD = "【文件有效期】{place}\n{documents}\n{more}问哪一项的期限，直接说它的名称。"
MORE = "另有{count}份别的文件没有列，说出文号或年份就查。"

_OF_A_DOCUMENT = re.compile("政策|通知|方案|文件|措施|办法|意见|号")
_THIS_ONE = re.compile("这个?政策|该政策")
"""Right after an answer this is the measure that was answered about."""

_SAYS_NO_MORE = re.compile(
    "那阵|那会儿|[那这哪]|你们|[我咱俺]们?|个|套|份|些|批|种|优惠|惠企|就业|政策|通知|方案|文件|措施|办法|意见|公文|号文?|函|第"
    "|的|了|是|都|还|到|在|里头?|上头?|省|市|县|区|厅|整|全部|所有|现在|现如今|如今|目前|当时|原来|以前|老|新|早|发的|印发|出台|下发"
    "|疫情|防控|期间|时候|20[0-9]{2}年?|[0-9]{1,2}月份?|[0-9]+|[年月日文]|[吗呢吧啊呀嘛么不没]"
)


def tell_validity(asked: Asked) -> Reply | None:
    """Until when the documents that are meant hold; None if that is not asked."""
    if "validity" not in asked.reading.aspects or not _OF_A_DOCUMENT.search(asked.text):
        return None
    where = locate(asked)
    meant = [] if where.reply or asked.reading.benefits else _meant(asked, where)
    if not meant or not _says_no_more(asked, meant):
        return None
    if asked.memory.card and _THIS_ONE.search(asked.text):
        return answer_card(asked, asked.memory.card, "validity")
    return _told(asked, where, meant)


def _meant(asked: Asked, where: Where) -> list[Document]:
    """The documents named; else that of the last answer; else those of the place, the narrowest
    region first, of the year that is named."""
    knowledge = asked.knowledge
    there = where.cards & knowledge.written(asked.turn.today)
    held = {knowledge.cards[name].document.id: knowledge.cards[name] for name in there}
    documents = [
        one.document
        for one in sorted(
            held.values(),
            key=lambda one: (len(knowledge.path(one.card.id)), one.document.issued or ""),
            reverse=True,
        )
    ]
    named = named_documents(asked.text, documents) or share_words(asked.text, documents)
    if named:
        return [one for one in documents if one.id in named]
    last = knowledge.cards.get(asked.memory.card)
    if last and not asked.places:
        return [last.document]
    its_own = [
        one for one in documents if any(one.region == place.region.adcode for place in asked.places)
    ]
    years = years_asked(asked.text, asked.turn.today)
    of_year = [one for one in documents if int((one.issued or "0")[:4]) in years]
    return of_year or its_own or documents


def _says_no_more(asked: Asked, documents: Iterable[Document]) -> bool:
    """Whether nothing but documents, places and times is named."""
    rest = asked.reading.subject
    for place in asked.places:
        rest = rest.replace(plain(place.text), " ")
    if named_documents(asked.text, documents) or share_words(asked.text, documents):
        rest = without_titles(rest, documents)
    return not _SAYS_NO_MORE.sub("", rest).strip()


def _told(asked: Asked, where: Where, meant: Sequence[Document]) -> Reply:
    shown, today = meant[:MOST], asked.turn.today
    of_each = {one: _cards(asked, one) for one in shown}
    lines = [document_dates(one, cards, today) for one, cards in of_each.items()]
    lines += [f"注意：{one.region_note}" for one in shown if one.region_note]
    left = len(meant) - len(shown)
    proof = [
        one for document, cards in of_each.items() for one in _ending(document, cards) or cards[:1]
    ]
    return Reply(
        text=TOLD.format(
            place=where.name,
            documents="\n".join(lines),
            more=MORE.format(count=left) if left else "",
        ),
        kind="answer",
        memory=replace(asked.memory, said=asked.text, misses=0, pending=""),
        aspects=("validity",),
        cites=cites({one: [one.card.article] for one in proof}),
        understood={"region": where.adcode, "documents": [one.id for one in shown]},
    )


def _cards(asked: Asked, document: Document) -> list[Shelved]:
    cards = asked.knowledge.cards
    return [cards[name] for name in sorted(cards) if cards[name].document.id == document.id]


def _ending(document: Document, cards: Iterable[Shelved]) -> list[Shelved]:
    """The cards that stand for the ends that were told."""
    return [one for found in ends_of(document, cards).values() for one in found]
