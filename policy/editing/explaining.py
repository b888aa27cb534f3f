"""A card's rule laid out for somebody who knows the law and is to check it.

Everything comes from the card as it is loaded and from the benefit the checker makes of it:
for whom, on which words of the document, how much, when, beside what not, and what is asked.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from rapidfuzz import fuzz

from eligibility.benefits import Benefit
from eligibility.facts import Fact, Facts
from eligibility.grants import Grant as Sum
from eligibility.rules import Compare, Rule, leaves, read_rule
from policy import wording
from policy.cards import Card, Condition, Exclusion, Grant, Window, cited_in
from policy.editing.drawing import Kind, Node, numbered
from policy.editing.interview import questions_in_order, questions_possible
from policy.knowledge import Knowledge, Shelved
from policy.reckoning import named, reckoning

_GROUPS: Mapping[str, tuple[Kind, str]] = {
    "all": ("all", "全部满足"),
    "any": ("any", "满足其一"),
    "not": ("not", "不属于"),
    "cases": ("cases", "分情形"),
}
_SIGNS = {"==": "=", "in": "="}
_DAYS = {10: "当日", 7: "当月", 4: "当年"}
_WINDOWS = {"policy": "执行期", "event": "事件期", "application": "申请期"}
_CERTAINTY = {"stated": "原文写明", "inferred": "推断", "none": "原文没有写"}
_SCOPES = {
    "same_person": "同一人",
    "same_hire": "同一次招用",
    "employer": "同一单位",
    "period": "同一期间",
}
_WANTED = {
    "bool": "是或否：true、false",
    "ratio": "比例，如 5.5%",
    "date": "日期，如 2022-06-30、2022-06",
    "yuan": "金额（元）",
}
_SAID_ONLY = ("conditions", "amount", "validity", "exclusion")
NO_CONDITION = "条件：没有写"
NEAREST = 3


def nearest(asked: str, cards: Mapping[str, Shelved]) -> list[str]:
    """The ids nearest to one that is not there, also by what the cards are called."""

    def nearness(name: str) -> float:
        card = cards[name].card
        called = max(fuzz.ratio(asked, one) for one in (card.name, *card.aliases))
        return max(fuzz.ratio(asked, name), fuzz.ratio(asked, name.partition("/")[2]), called)

    return sorted(cards, key=lambda name: (-nearness(name), name))[:NEAREST]


def rule_tree(shelved: Shelved, knowledge: Knowledge) -> Node:
    """The rule of a card as a tree: conditions, what bars, sums, what excludes."""
    return _numbered(shelved, _rule(shelved, knowledge))


def explained(shelved: Shelved, knowledge: Knowledge) -> Node:
    """The rule of a card, and what stands behind it: doubts, derivations, questions."""
    behind = [
        _section("只说给人听、不参加核对", _said_only(shelved.card)),
        _section("原文没有写清", (Node("leaf", one) for one in shelved.card.ambiguities)),
        _section("推算的，为什么", _derived(shelved, knowledge.facts)),
        *_asked(shelved.benefit),
    ]
    return _numbered(shelved, [*_rule(shelved, knowledge), *behind])


def _rule(shelved: Shelved, knowledge: Knowledge) -> list[Node | None]:
    card, facts = shelved.card, knowledge.facts
    sums = zip(card.amounts, shelved.benefit.grants, strict=True)
    return [
        _titled("条件", _condition(_whole(shelved), card, facts)) or Node("section", NO_CONDITION),
        _titled("除外（知道了才算，不问人）", _condition(card.unless, card, facts)),
        _section("金额", (_sum(one, paid, card, facts) for one, paid in sums)),
        _section("不能同时享受", (_bar(one, shelved, knowledge) for one in card.exclusions)),
    ]


def _numbered(shelved: Shelved, sections: Iterable[Node | None]) -> Node:
    card = shelved.card
    found = tuple(one for one in sections if one)
    return numbered(Node("card", card.name, tuple(_head(shelved)), found))


def _section(title: str, parts: Iterable[Node]) -> Node | None:
    found = tuple(parts)
    return Node("section", title, parts=found) if found else None


def _titled(title: str, condition: Node | None) -> Node | None:
    """A condition under its title: a group bears it itself, a leaf stands below it."""
    if condition is None or not condition.parts:
        return _section(title, [condition] if condition else [])
    return replace(condition, text=f"{title}：{condition.text}")


def _head(shelved: Shelved) -> Iterator[str]:
    card, document, region = shelved.card, shelved.document, shelved.region
    issued = wording.month(document.issued) if document.issued else "原文没有写日期"
    yield f"卡片：{card.id}"
    yield f"文件：《{document.title}》"
    yield f"文号：{document.number or '原文无文号'}；{document.issuer}；{issued}"
    yield f"条款：{card.article}"
    yield f"地区：{region.name}（{region.adcode}）"
    if document.region_note:
        yield f"注意：{document.region_note}"
    yield from map(_window, shelved.windows)
    if len(shelved.benefit.windows) > len(shelved.windows):
        yield f"起始日：原文没有写，核对时从印发日期{issued}算起（推断）"


def _window(one: Window) -> str:
    start = f"从{wording.month(one.start)}起" if one.start else ""
    end = f"到{wording.month(one.end)}止" if one.end else ""
    when = f"{start}{end}，{_CERTAINTY[one.certainty]}" if start or end else "原文没有写起止日期"
    fact = f"；看 [{one.fact}]" if one.fact else ""
    note = f"（{one.note}）" if one.note else ""
    return f"{_WINDOWS[one.kind]}：{when}{note}{fact}"


def _whole(shelved: Shelved) -> Condition | None:
    """The condition with what must have happened within a time, as the checker joins them."""
    by_fact: dict[str, list[Condition]] = {}
    for one in shelved.windows:
        bounds = {">=": one.start, "<=": one.end}
        if one.kind == "event" and one.fact and any(bounds.values()):
            demand = {one.fact: {operator: day for operator, day in bounds.items() if day}}
            by_fact.setdefault(one.fact, []).append(
                demand | ({"cite": one.cite} if one.cite else {})
            )
    happened = [one[0] if len(one) == 1 else {"any": one} for one in by_fact.values()]
    own = [shelved.card.when] if shelved.card.when else []
    return {"all": [*own, *happened]} if happened else shelved.card.when


def _condition(data: Condition | None, card: Card, facts: Facts, cite: str = "") -> Node | None:
    """A condition as the card writes it; what has no cite of its own rests on its group's."""
    return _tree(data, card, facts, cite) if data else None


def _tree(data: Condition, card: Card, facts: Facts, cite: str) -> Node:
    cite = str(data.get("cite", cite))
    key = next(one for one in data if one not in ("cite", "official"))
    if key not in _GROUPS:
        leaf = _demand(read_rule(data, facts))
        return replace(leaf, notes=(*leaf.notes, *_proof(card, cite)))
    kind, title = _GROUPS[key]
    if key == "cases":
        return Node(kind, title, parts=tuple(_case(one, card, facts, cite) for one in data[key]))
    inner = [data[key]] if key == "not" else data[key]
    parts = tuple(_tree(one, card, facts, cite) for one in inner)
    return Node(kind, title if key == "not" else f"{title}（{len(parts)}项）", parts=parts)


def _case(case: Condition, card: Card, facts: Facts, cite: str) -> Node:
    # For whom a demand is stands mostly in the same words as the demand, and is cited there.
    beside = next(iter(cited_in(case["then"])), cite)
    guard = _tree(case["if"], card, facts, beside)
    then = _tree(case["then"], card, facts, cite)
    parts = (_led("如果：", guard), _led("则：", then))
    return Node("cases", "情形", parts=parts)


def _led(lead: str, node: Node) -> Node:
    return replace(node, text=f"{lead}{node.text}")


def _demand(rule: Rule) -> Node:
    """A condition on one fact, in words and as callers would write it."""
    demands = leaves(rule)
    text = "，且".join(_words(one) for one in demands)
    code = " 且 ".join(f"{_SIGNS.get(one.operator, one.operator)} {_value(one)}" for one in demands)
    notes = (f"[{demands[0].fact.name} {code}]",)
    if demands[0].official:
        return Node("official", f"{text}〔由机关认定〕", notes)
    return Node("leaf", text, notes)


def _words(leaf: Compare) -> str:
    """The words of a comparison, and whether its bound itself is meant."""
    said = "；".join(wording.conditions(leaf))
    if leaf.operator in ("==", "in") or "（含）" in said:
        return said
    return f"{said}，{'含' if '=' in leaf.operator else '不含'}{_bound(leaf)}"


def _bound(leaf: Compare) -> str:
    match leaf.fact.type:
        case "date":
            return _DAYS[len(leaf.value)]
        case "ratio":
            return wording.share(leaf.value)
    return f"{leaf.value}{leaf.fact.unit}"


def _value(leaf: Compare) -> str:
    values = leaf.value if isinstance(leaf.value, tuple) else (leaf.value,)
    return " 或 ".join(_written(leaf.fact, one) for one in values)


def _written(fact: Fact, value: Any) -> str:
    """A value as callers write it."""
    if fact.type == "ratio":
        return wording.share(value)
    return str(value).lower() if fact.type == "bool" else str(value)


def _proof(card: Card, cite: str) -> tuple[str, ...]:
    found = card.cites.get(cite)
    return (f"{found.clause}：“{found.quote}”",) if found else ("卡片没有写出处",)


def _sum(one: Grant, paid: Sum, card: Card, facts: Facts) -> Node:
    """A grant in words, how it is worked out in fen, and for whom it is."""
    per, of, cap_per = (
        facts.get(name) if name else None for name in (one.per, one.of, one.cap_per)
    )
    notes = (*reckoning(paid, facts), *_proof(card, one.cite))
    limited = _condition(one.if_, card, facts, one.cite)
    parts = (_led("只给：", limited),) if limited else ()
    return Node("sum", wording.grant(one, "", per, of, cap_per), notes, parts)


def _bar(one: Exclusion, shelved: Shelved, knowledge: Knowledge) -> Node:
    """What cannot be drawn beside the card, how far that reaches, and the cards it means."""
    card, around = shelved.card, knowledge.of_region(shelved.region.adcode)
    meant = [
        f"{knowledge.cards[name].card.name}〔{name}〕"
        for name in sorted(around)
        if {name, knowledge.cards[name].card.family} & set(one.families) and name != card.id
    ]
    families = (
        f"；看 [{'、'.join(one.families)}]" if one.families else "；没有写是哪些，核对时不排除"
    )
    notes = (f"范围：{_SCOPES[one.scope]}{families}", *meant, *_proof(card, one.cite))
    return Node("bar", one.text, notes)


def _said_only(card: Card) -> Iterator[Node]:
    for one in card.points:
        if one.about in _SAID_ONLY:
            yield Node("leaf", one.text, _proof(card, one.cite))


def _derived(shelved: Shelved, facts: Facts) -> Iterator[Node]:
    """What no quote shows, with the card's reason; facts that follow from others."""
    for place, reason in shelved.card.derived.items():
        yield Node("leaf", reason, (f"卡片的 {place}",))
    for fact in shelved.benefit.derived:
        if fact.ratio:
            part, whole = (named(facts, name) for name in fact.ratio)
            yield Node("leaf", f"{named(facts, fact.name)} = {part} ÷ {whole}")
        if fact.instead:
            stand_ins = "，再没有就用".join(named(facts, name) for name in fact.instead)
            told = f"没有{named(facts, fact.name)}，就用{stand_ins} 代替，得出的是估计"
            yield Node("leaf", told)


def _asked(benefit: Benefit) -> Iterator[Node | None]:
    """What a person is asked who comes through, in that order, and what others may be asked."""
    straight = questions_in_order(benefit)
    others = [fact for fact in questions_possible(benefit) if fact not in straight]
    yield _section("只核对这一项时依次问（一路符合的人）", map(_question, straight))
    yield _section("回答不同时还可能问", map(_question, others))


def _question(fact: Fact) -> Node:
    choices = "；".join(f"{name} {said}" for name, said in fact.choices.items())
    wanted = choices or _WANTED.get(fact.type) or f"整数（{fact.unit}），可以写 {{min, max}}"
    return Node("leaf", f"{fact.label}", (f"[{fact.name}]", wanted))
