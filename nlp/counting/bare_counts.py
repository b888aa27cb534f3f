"""Numbers of people behind the word for their kind, without a word that they count people: 贫困户13
搬迁户6 is 贫困户13个 搬迁户6个."""

import re

_KIND = (
    "户|劳动力|(?:大学|毕业|应届|往届)生|村民|农民工"
    "|(?:本县|县[内外]|市[内外]|省[内外]|外[省市地])的?"
)
_LISTED = re.compile(
    "(?<=[户力生民工县市省内外地的])(?<![0-9])(?P<number>[0-9]{1,3})(?=[，,。；;、\\s]|$)"
)
_OF_A_KIND = re.compile(f"(?:{_KIND})$")


def counting_people(text: str) -> str:
    """The text with 个 behind each bare number right behind a kind of people."""
    return _LISTED.sub(_as_people, text)


def _as_people(found: re.Match[str]) -> str:
    of_a_kind = _OF_A_KIND.search(found.string, max(0, found.start() - 5), found.start())
    return f"{found[0]}个" if of_a_kind else found[0]
