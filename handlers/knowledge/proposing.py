"""What staff type in the forms of the knowledge: from a form to the edit that it would make."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection

from core.clock import Clock
from core.db import Database
from core.errors import Conflict, Invalid, NotFound
from handlers.knowledge.curating import Curating, Given
from hotline.proposals import Draft
from nlp.places.regions import RegionTree, in_force
from people.staff.scope import Scope
from policy import store
from policy.cards import Card
from policy.curated import CURATED
from policy.documents import documents
from policy.documents.library import Library
from policy.editing.card_checks import Checked, check_card
from policy.editing.export import written
from policy.edits import Edit, applied
from policy.files import Entry, KnowledgeError, parse
from policy.knowledge import Knowledge
from policy.own_cards import OWN_CARD, Standing, own_card, standing
from policy.own_terms import OWN_TERM
from policy.shelf import Shelf, Still
from policy.store import digest

Form = Mapping[str, Any]
"""What was typed, by the names of the fields; texts, but for `cites`: pairs of texts."""

OWN_WORDS, FROM_CARD = "answer", "card"
"""The two ways in which a curated question is answered."""

LONGEST_TITLE = 100
"""Characters by which a draft is listed."""

CHANGED = (
    "这一条在起草以后已经有了改动，现在发布会盖掉它。请看“与现行内容的不同”，把要保留的写进来，"
    "再点“已对照现行内容”。"
)
OF_ANOTHER = "现行的这一条不归您所在的地区管，不能改它。请为本地区另写一条。"
SHIPPED_CHANGED = (
    "文件里的这张卡片在起草以后变了。请看“文件里现在的卡片”，把要保留的写进来，"
    "再点“已对照现行内容”。"
)


@dataclass(frozen=True, slots=True)
class Ground:
    """The knowledge that proposals are tried on: its entries, what is made of them, the imported
    documents and their texts."""

    entries: Sequence[Entry]
    knowledge: Knowledge
    library: Library
    originals: Mapping[str, str]

    def with_edit(self, edit: Edit) -> Knowledge:
        """The knowledge as it would be; raises Invalid."""
        try:
            return Knowledge(applied(self.entries, edit), in_force())
        except KnowledgeError as error:
            raise Invalid(str(error)) from error


class Proposing:
    """Makes edits of forms; every method raises Invalid with what is wrong in which field."""

    def __init__(self, database: Database, shelf: Shelf, home: str, clock: Clock) -> None:
        self._database, self._shelf, self._home, self._clock = database, shelf, home, clock

    def ground(self, connection: Connection) -> Ground:
        """What is in force for this connection, were it changed a moment ago."""
        entries = store.entries(connection)
        library, knowledge = self._shelf.library(), self._shelf.current()
        if self._shelf.revision != store.revision(connection):
            knowledge = Knowledge(entries, in_force())
        return Ground(entries, knowledge, library, documents.texts(connection))

    def edit(self, draft: Draft, ground: Ground) -> Edit:
        """The edit that a form makes."""
        form, still = draft.form, Still(ground.knowledge, ground.library)
        curating = Curating(self._database, still, self._home, self._clock)
        if draft.kind == CURATED:
            return curating.whole_question(given(form), draft.name)
        if draft.kind == OWN_TERM:
            return _term(draft, curating, ground)
        return _card(draft, ground)


def given(form: Form) -> Given:
    """A curated question as it was typed."""
    texts: dict[str, Any] = {
        name: str(form.get(name, "")).strip() or None for name in CURATED_FIELDS
    }
    cites = [(document, clause) for document, clause in form.get("cites", ()) if document]
    if form.get("way") == FROM_CARD:
        return Given(**texts | {"answer": None, "until": None, "card": texts["card"] or ""})
    return Given(**texts | {"card": None, "aspect": None}, cites=cites)


CURATED_FIELDS = ("question", "region", "answer", "until", "review_by", "card", "aspect")


def meanings(form: Form) -> list[str]:
    """What a saying means, one in a line."""
    return [line.strip() for line in str(form.get("means", "")).splitlines() if line.strip()]


def check(draft: Draft, ground: Ground) -> Checked:
    """A card as it is typed, checked whole."""
    return check_card(str(draft.form.get("text", "")), ground.entries, ground.originals)


def begun(
    kind: str, name: str, entries: Sequence[Entry], regions: RegionTree | None = None
) -> tuple[Form, str, str]:
    """The form that shows an entry in force, with the digests it begins from; with the regions,
    its own by name."""
    if kind == OWN_CARD:
        held = standing(entries, name)
        text = written(held.in_force) if held.in_force is not None else ""
        return {"text": text}, *_digests(held)
    body = next((one.body for one in entries if (one.kind, one.name) == (kind, name)), None)
    if body is None:
        return {}, "", ""
    form = dict(_of_body(kind, name, body))
    if regions and kind == CURATED:
        form["region"] = name_of_region(form["region"], regions)
    return form, digest(Entry(kind, name, body)), ""


def name_of_region(typed: str, regions: RegionTree) -> str:
    """A region as forms have it: by its name if no other bears it, else as it was typed."""
    found = regions.find(typed)
    return found.name if found and regions.find(found.name) == found else typed


def require_unchanged(draft: Draft, entries: Sequence[Entry]) -> None:
    """Raise Conflict if another entry is in force than the one that a draft began from."""
    _, base, over = begun(draft.kind, draft.name, entries) if draft.name else ({}, "", "")
    if draft.base != base:
        raise Conflict(CHANGED)
    if draft.over != over:
        raise Conflict(SHIPPED_CHANGED)


def in_words(draft: Draft) -> str:
    """A draft line by line, to be compared."""
    form = draft.form
    if draft.kind == OWN_CARD:
        return str(form.get("text", ""))
    if draft.kind == OWN_TERM:
        means = [f"意思：{one}" for one in meanings(form)]
        return "\n".join([f"说法：{form.get('say', '')}", *means])
    own_words = form.get("way") != FROM_CARD
    names = WORDS if own_words else FROM_CARD_WORDS
    told = [f"{label}：{form[name]}" for name, label in names.items() if form.get(name)]
    cites = [f"依据：{document} {clause}" for document, clause in form.get("cites", ())]
    return "\n".join([*told, *(cites if own_words else ())])


WORDS = {
    "question": "问题",
    "region": "地区",
    "answer": "答复",
    "until": "有效期到",
    "review_by": "复核日期",
}
FROM_CARD_WORDS = {
    "question": "问题",
    "region": "地区",
    "card": "卡片",
    "aspect": "方面",
    "review_by": "复核日期",
}


def shipped_text(draft: Draft, entries: Sequence[Entry]) -> str:
    """The text of the shipped card that one of staff lies over, "" if there is none."""
    held = standing(entries, draft.name) if draft.kind == OWN_CARD and draft.name else None
    return written(held.shipped) if held and held.own is not None and held.shipped else ""


def title_of(kind: str, form: Form) -> str:
    """How a draft is listed: by the question, the saying, or the card's name."""
    if kind == OWN_CARD:
        return _in_line(_typed_card(form).get("name")) or "（没有名称的卡片）"
    return _in_line(form.get("question" if kind == CURATED else "say")) or "（还没有写）"


def _in_line(typed: Any) -> str:
    """A text in one line of a list, "" for what is none: a card's name may be any YAML."""
    said = " ".join(typed.split()) if isinstance(typed, str) else ""
    return said if len(said) <= LONGEST_TITLE else f"{said[: LONGEST_TITLE - 1]}…"


def region_of(kind: str, form: Form, knowledge: Knowledge, otherwise: str) -> str:
    """Where a draft holds (adcode); `otherwise` if that cannot be told yet."""
    if kind == CURATED:
        found = knowledge.regions.find(str(form.get("region", "")).strip() or "?")
        return found.adcode if found else otherwise
    if kind == OWN_CARD:
        named = _typed_card(form).get("document")
        document = knowledge.documents.get(named) if isinstance(named, str) else None
        return document.region if document else otherwise
    return otherwise


def require_replaceable(
    draft: Draft, entries: Sequence[Entry], knowledge: Knowledge, scope: Scope
) -> None:
    """Raise NotFound if a draft would replace an entry that holds in a region outside the scope:
    a city's editors must not make the province's answer their own."""
    form, _, _ = begun(draft.kind, draft.name, entries) if draft.name else ({}, "", "")
    if form and not scope.covers(region_of(draft.kind, form, knowledge, draft.region)):
        raise NotFound(OF_ANOTHER)


def _typed_card(form: Form) -> Mapping[str, Any]:
    try:
        body = parse(str(form.get("text", "")))
    except KnowledgeError:
        return {}
    return body if isinstance(body, dict) else {}


def _digests(held: Standing) -> tuple[str, str]:
    own = digest(Entry(OWN_CARD, held.name, held.own)) if held.own is not None else ""
    return own, held.shipped_digest


def _of_body(kind: str, name: str, body: Mapping[str, Any]) -> Form:
    if kind == OWN_TERM:
        return {"say": name, "means": "\n".join(body["means"])}
    cites = [(_cited(one), one["clause"]) for one in body.get("cites", ())]
    texts = {name: str(body.get(name) or "") for name in CURATED_FIELDS}
    return {**texts, "cites": cites, "way": FROM_CARD if body.get("card") else OWN_WORDS}


def _cited(one: Mapping[str, Any]) -> str:
    number = f"（{one['number']}）" if one.get("number") else ""
    return f"《{one['document']}》{number}"


def _term(draft: Draft, curating: Curating, ground: Ground) -> Edit:
    say, means = str(draft.form.get("say", "")), meanings(draft.form)
    if not means:
        raise Invalid("请写文件里的说法。", {"means": ["请写文件里的说法，一行一个"]})
    edit = curating.term(say, means)
    held = {one.name for one in ground.entries if one.kind == OWN_TERM}
    if draft.name and edit.name != draft.name:
        why = f"说法本身不能改，仍应是“{draft.name}”；要换一个，请另加并撤下这个"
        raise Invalid(f"{why}。", {"say": [why]})
    if not draft.name and edit.name in held:
        why = f"已经有“{edit.name}”这个说法，请修改它"
        raise Invalid(f"{why}。", {"say": [why]})
    return edit


def _card(draft: Draft, ground: Ground) -> Edit:
    checked = check(draft, ground)
    if checked.card and (why := _misnamed(draft, checked.card, ground.knowledge)):
        raise Invalid(f"{why}。", {"text": [why]})
    if checked.faults or checked.card is None:
        raise Invalid("卡片还有错。", {"text": [one.sentence for one in checked.faults]})
    return Edit(OWN_CARD, checked.card.id, own_card(checked.body, draft.over))


def _misnamed(draft: Draft, card: Card, knowledge: Knowledge) -> str:
    if draft.name and card.id != draft.name:
        return f"id 不能改，仍应是 {draft.name}；要另写一张，请用“新卡片”"
    if not draft.name and card.id in knowledge.cards:
        return f"已经有 {card.id} 这张卡片，请从它改，或换一个 id"
    return ""
