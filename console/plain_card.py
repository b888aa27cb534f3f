"""A card in plain fields beside its text: what editors change most, without the YAML."""

from collections.abc import Sequence
from dataclasses import dataclass

from flask import request

from core.errors import Invalid
from policy.editing.card_fields import PlainField, faults_at, plain_fields, with_fields
from policy.files import KnowledgeError

TYPED, WAS = "plain:", "was:"
"""What the names of the fields begin with, and of what stood in them when the page was made: of
two who change the same words, the field or the text, it is the one that did not leave it alone."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A field as the page has it: its name there, and what is wrong in it."""

    field: PlainField
    faults: Sequence[str]

    @property
    def name(self) -> str:
        """What the form calls it."""
        return f"{TYPED}{self.field.key}"

    @property
    def was(self) -> str:
        """What the form calls what stood in it."""
        return f"{WAS}{self.field.key}"


def shown_fields(text: str, faults: Sequence[str]) -> list[Shown]:
    """The fields of a card's text, each with those faults of the card that are in it."""
    told = list(dict.fromkeys(faults))
    return [Shown(field, faults_at(field, told)) for field in plain_fields(text)]


def with_typed_fields(text: str) -> str:
    """The text of a card with what was typed into its plain fields; raises Invalid, with what could
    not be put there, so that nobody has to write it again."""
    changes = _changes()
    try:
        return with_fields(text, changes) if changes else text
    except KnowledgeError as error:
        unread = [f"没有写进去的 {key}：{value}" for key, value in changes.items()]
        told = "YAML 要先改好，上面几项改的才写得进去。"
        raise Invalid(told, {"text": [str(error), *unread]}) from None


def _changes() -> dict[str, str]:
    """The fields in which something else stands than when the page was made."""
    form = request.form
    typed = {name.removeprefix(TYPED): form[name] for name in form if name.startswith(TYPED)}
    return {
        key: value.replace("\r\n", "\n").strip()
        for key, value in typed.items()
        if value.split() != form.get(f"{WAS}{key}", "").split()
    }
