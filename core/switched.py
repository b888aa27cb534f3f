"""Answers that staff have switched off: whoever answers for a place asks here first."""

from collections.abc import Callable

from core.errors import SwitchedOff

BannerOf = Callable[[str], str]
"""What people of a place (adcode, "" for one nobody named) read while its answers are off, "" while
they are on."""


def never(_place: str) -> str:
    """Nothing is off."""
    return ""


def require_on(banner_of: BannerOf, place: str) -> None:
    """Refuse what is asked of a place whose answers are off; raises SwitchedOff with the banner."""
    if banner := banner_of(place):
        raise SwitchedOff(banner)
