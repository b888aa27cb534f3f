"""The benefit that is spoken of: a card that is loaded, or a file that is not."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from core.errors import Invalid
from nlp.places.regions import in_force
from policy.cards import Card
from policy.editing.explaining import nearest
from policy.files import Entry, KnowledgeError, file_faults, read_yaml
from policy.knowledge import Knowledge, Shelved
from policy.own_cards import OWN_CARD

SUFFIXES = (".yaml", ".yml")


def spoken_of(
    name: str, knowledge: Knowledge, entries: Sequence[Entry]
) -> tuple[Knowledge, Shelved]:
    """The benefit with the knowledge it is judged by; raises Invalid with what is wrong.

    A file is tried beside what is loaded, in the place of the card of its id; nothing is stored.
    """
    if name.endswith(SUFFIXES):
        knowledge, name = _with_draft(Path(name), entries)
    found = knowledge.cards.get(name)
    if found is None:
        near = "、".join(nearest(name, knowledge.cards))
        raise Invalid(f"没有“{name}”这张卡片，最接近的是 {near}；还没装入的写文件名，如 草稿.yaml")
    if found.card.kind != "benefit":
        raise Invalid(f"“{name}”是服务，没有条件可以核对；请写一项补贴的编号")
    return knowledge, found


def _with_draft(path: Path, entries: Sequence[Entry]) -> tuple[Knowledge, str]:
    if not path.is_file():
        raise Invalid(f"没有“{path}”这个文件")
    if faults := file_faults(path, Card):
        raise Invalid("\n".join(faults))
    body: Any = read_yaml(path)
    taken = [(kind, body["id"]) for kind in ("card", OWN_CARD)]
    others = [one for one in entries if (one.kind, one.name) not in taken]
    try:
        return Knowledge([*others, Entry("card", body["id"], body)], in_force()), body["id"]
    except KnowledgeError as error:
        raise Invalid(str(error)) from error
