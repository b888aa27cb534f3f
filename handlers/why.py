"""How an answer came about, for who edits the knowledge: words, candidates, scores, reason."""

from collections.abc import Iterator

from handlers.asked import Asked
from handlers.meaning.finding import BY, FAIR, FAR_AHEAD, LIKELY, SURE, Found, find_cards
from handlers.policies.curated import find
from handlers.where import locate
from nlp.text import grams

SHOWN = 5


def explain(asked: Asked) -> Iterator[str]:
    """The steps from the sentence to the choice, a line each."""
    reading = asked.reading
    yield f"读作：{asked.text}"
    yield f"字与词：{' '.join(grams(asked.text))}"
    yield f"词典：{'、'.join(reading.terms) or '没有认出的词'}"
    if reading.mended:
        yield "按读音改：" + "、".join(f"{typed}→{meant}" for typed, meant in reading.mended)
    yield f"问的方面：{'、'.join(reading.aspects) or '没有说'}"
    yield f"行为：{'、'.join(sorted(reading.acts)) or '提问'}"
    if reading.outside:
        yield f"不归这里：{reading.outside.topic}"
    where = locate(asked)
    yield f"地区：{where.name or '没有确定，先问'}，可用的卡片 {len(where.cards)} 张"
    if match := find(asked, where):
        alike = f"“{match.curated.question}”，相近 {match.likeness:.0f}"
        yield f"常见问答 {match.name}：{alike}，用它答"
    if not where.reply:
        yield from _candidates(asked, find_cards(asked, where))


def _candidates(asked: Asked, found: Found) -> Iterator[str]:
    for hit in found.hits[:SHOWN]:
        name = asked.knowledge.cards[hit.name].card.name
        yield f"候选：{hit.score:6.2f}  {hit.name}  {name}"
    yield f"最近 {found.nearness:.2f}，领先 {found.lead:.2f}：{_decision(found)}"


def _decision(found: Found) -> str:
    if found.nearness < LIKELY:
        return f"低于 {LIKELY}，当作没有查到"
    if found.sure:
        return f"够近（{SURE} 且领先 {BY}，或 {FAIR} 且领先其 {FAR_AHEAD:.0%}），直接答"
    return "不够近或分不出，列出来请人选"
