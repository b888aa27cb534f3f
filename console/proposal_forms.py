"""The forms of the knowledge: what was typed in them, and what they offer to choose from."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from flask import request
from sqlalchemy import Connection

from bot.questions import discreet
from console.asked import asked_text
from console.gate import require_in_scope, signed
from console.plain_card import with_typed_fields
from core.errors import Invalid, NotFound
from handlers.knowledge.proposing import (
    CURATED_FIELDS,
    OWN_WORDS,
    Form,
    begun,
    name_of_region,
    region_of,
    title_of,
)
from hotline.proposals import KINDS, Draft, miss_key
from nlp.text import plain
from policy.answers import ASKABLE
from policy.curated import CURATED
from policy.documents import documents
from policy.files import Entry
from policy.knowledge import Knowledge
from policy.own_cards import OWN_CARD
from policy.own_terms import OWN_TERM

LONGEST = 60_000
"""Characters of one field; the longest card shipped has a fifth of that."""

LEAST_CITES = 2
"""Rows for documents and clauses that a form has at least; one is always free."""

NEW_CARD = """\
id: 文件编号/英文名
family: 英文名
name: 正式名称
kind: benefit        # 或 service
audience: [worker]   # employer worker graduate unemployed agency institution everyone
document: 文件编号
article: 第几条
summary: 一句话，自己的话，不写数字
aliases: []
asks:
  - 人们会怎么问
when: {事实: true, cite: who}
amounts:
  - {fen: 100000, cite: money}   # 分：1000 元
windows:
  - {kind: policy, from: "2026-01-01", to: "2026-12-31", certainty: stated, cite: time}
routes:
  - {to: 去哪办, cite: where}
cites:
  who: {clause: 第几条, quote: 原文里的几个字}
  money: {clause: 第几条, quote: 1000元}
  time: {clause: 第几条, quote: 2026年1月1日至2026年12月31日}
  where: {clause: 第几条, quote: 原文里的几个字}
tests:
  - {given: {事实: true}, holds: true}
  - {given: {事实: false}, holds: false}
review_by: "2026-12-01"
"""


def chosen_kind() -> str:
    """Which kind of entry the page or form is about; raises Invalid."""
    kind = request.values.get("kind", "")
    if kind not in KINDS:
        raise Invalid("请选要写什么：常见问答、说法，还是卡片。")
    return kind


def typed_form(kind: str, plain: bool = True) -> Form:
    """What was typed, of a card without what stands in its plain fields if that is not wanted;
    raises Invalid."""
    if kind == OWN_CARD:
        # As typed, blank lines and all: what is said of a line is to be found there.
        _text("text")
        text = request.form.get("text", "").replace("\r\n", "\n")
        return {"text": with_typed_fields(text) if plain else text}
    if kind == OWN_TERM:
        return {"say": _text("say"), "means": _text("means")}
    found: dict[str, Any] = {name: _text(name) for name in CURATED_FIELDS}
    pairs = zip(*map(request.form.getlist, ("cite_document", "cite_clause")), strict=False)
    cites = [[one.strip() for one in pair] for pair in pairs]
    way = request.form.get("way", OWN_WORDS)
    return found | {"way": way, "cites": [pair for pair in cites if any(pair)]}


def typed_draft(before: Draft, knowledge: Knowledge, plain: bool = True) -> Draft:
    """The draft that was typed, in the place of what it was before; of the own region."""
    form = typed_form(before.kind, plain)
    region = region_of(before.kind, form, knowledge, before.region)
    require_in_scope(region)
    if before.kind == CURATED and form["region"]:
        form = {**form, "region": name_of_region(form["region"], knowledge.regions)}
    return replace(before, title=title_of(before.kind, form), region=region, form=form)


def carried(kind: str) -> Draft:
    """What the form of something not yet stored carries along: what it began from."""
    texts = {name: request.form.get(name, "") for name in ("base", "over", "miss")}
    return Draft(kind, request.form.get("entry", ""), "", signed().member.region, {}, **texts)


def begun_draft(kind: str, entries: Sequence[Entry], knowledge: Knowledge) -> Draft:
    """A draft of the entry in force that the address names, or of something new."""
    entry, base, over = request.args.get("entry", ""), "", ""
    form = _blank(kind, knowledge)
    if entry:
        form, base, over = begun(kind, entry, entries, knowledge.regions)
        if not base and not over:
            raise NotFound("这一条已经不在用了。")
    region = region_of(kind, form, knowledge, signed().member.region)
    miss = plain(discreet(request.args.get("miss", "")))
    key = miss_key(request.args.get("region", ""), miss) if miss else ""
    return Draft(kind, entry, title_of(kind, form), region, form, base, over, key)


def _blank(kind: str, knowledge: Knowledge) -> Form:
    """The form for something new, with what the address says of the miss it is to answer."""
    asked, region = request.args.get("miss", ""), request.args.get("region", "")
    place = knowledge.regions.find(region or signed().member.region)
    if kind == OWN_CARD:
        return {"text": NEW_CARD}
    if kind == OWN_TERM:
        return {"say": asked, "means": ""}
    cards = request.args.get("card", "")
    way = "card" if cards else OWN_WORDS
    name = place.name if place else ""
    return {"question": asked, "region": name, "card": cards, "way": way, "cites": []}


def offered(
    connection: Connection, kind: str, form: Form, knowledge: Knowledge
) -> Mapping[str, Any]:
    """What a form offers: places, cards, documents, aspects, and rows for what is cited."""
    if kind != CURATED:
        return {}
    scope = signed().scope
    mine = [one for one in knowledge.covered() if scope.covers(one.adcode)]
    titles = [one.title for one in knowledge.documents.values()]
    imported = [one.title for one in documents.list_named(connection)]
    return {
        "places": mine,
        "cards": {name: one.card.name for name, one in knowledge.cards.items()},
        "titles": sorted({*titles, *imported}),
        "aspects": ASKABLE,
        "cites": _rows(form.get("cites", ())),
    }


def _rows(cites: Sequence[Sequence[str]]) -> list[Sequence[str]]:
    free = max(1, LEAST_CITES - len(cites))
    return [*cites, *([("", "")] * free)]


def asked_first(draft: Draft) -> str:
    """What the preview asks until somebody types something else."""
    typed = request.values.get("ask", "").strip()
    return typed or _words_of(draft)


def _words_of(draft: Draft) -> str:
    if draft.kind == CURATED:
        return str(draft.form.get("question", ""))
    if draft.miss:
        return draft.miss.partition(" ")[2]
    return draft.title if draft.kind == OWN_TERM else f"{draft.title}怎么办"


def _text(name: str) -> str:
    return asked_text(request.form, name, "内容", LONGEST, 0)
