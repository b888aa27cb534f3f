"""What the pages share on which staff decide: the reason that was chosen, and what was wrong."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from flask import request

from console.asked import asked_number
from core.errors import Invalid
from hotline.reasons import Act, reason_of, shipped_reasons

OPEN_IT = "请打开这一页再决定"


@dataclass(frozen=True, slots=True)
class Wrong:
    """Which form of a page could not be taken as it was sent, and why."""

    form: str
    error: Invalid


def chosen_reason(act: Act) -> str:
    """What the other side reads of a form with a list of reasons; raises Invalid."""
    return reason_of(act, request.form.get("reason", ""), request.form.get("words", ""))


def listed_reasons(*acts: Act) -> dict[str, Mapping[str, str]]:
    """The lists of reasons that a page needs, by act."""
    return {act: shipped_reasons()[act] for act in acts}


def seen_at() -> datetime:
    """How fresh what somebody decides on was when they looked; raises Invalid."""
    try:
        return datetime.fromisoformat(request.form.get("seen", ""))
    except ValueError:
        raise Invalid(f"{OPEN_IT}。") from None


def seen_version() -> int:
    """The last step that who decides has seen; raises Invalid."""
    return asked_number(request.form, "version", OPEN_IT)
