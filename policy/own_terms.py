"""What staff add to the lexicon: one saying and what it means, over the shipped entries."""

import re
from collections.abc import Sequence
from typing import Any

from pydantic import ValidationError

from nlp.apart import MARK
from policy.books import Term
from policy.files import KnowledgeError, told

OWN_TERM = "own_term"
"""The kind of their entries, named by the saying."""


# However the mark between two parts was typed.
_DOTS = re.compile(r"\s*(?:…+|\.{3,})\s*")


def name_of(say: str) -> str:
    """The name of the entry of a saying: as it is written, with one mark between two parts."""
    return _DOTS.sub(MARK, say.strip())


def term(say: str, means: Sequence[str]) -> dict[str, Any]:
    """The body of an entry, named by its saying; one with MARK in it is in two parts."""
    # What documents say is understood in any case: it stands where an entry must have a saying.
    spoken = {"say": list(means), "apart": [say]} if MARK in say else {"say": [say]}
    return {"means": list(means), **spoken}


def read_term(name: str, body: Any) -> dict[str, Any]:
    """An entry as the lexicon takes it; raises KnowledgeError naming fault and remedy."""
    try:
        return Term.model_validate(body).model_dump(exclude_none=True)
    except ValidationError as error:
        raise KnowledgeError(f"词条“{name}”：{told(error.errors()[0])}") from error
