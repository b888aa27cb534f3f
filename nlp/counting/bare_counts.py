"""Numbers of people behind the word for their kind, without a word that they count people: 贫困户13
搬迁户6 is 贫困户13个 搬迁户6个."""

import re

_INSURANCE = "(?:失业|社会?|养老)?保?险|社保"
_KIND = (
    "户|劳动力|(?:大学|毕业|应届|往届)生|村民|农民工"
    "|(?:本县|县[内外]|市[内外]|省[内外]|外[省市地])的?"
    "|(?:职工|员工|工人|司机)"
    f"|(?:参了?保的?|(?:[上参交缴入][了着]?(?:{_INSURANCE})|(?:{_INSURANCE})[^，,。；;、\\s]{{0,2}}[上参交缴][了着]?)的"
    f"|[没未](?:参保|[上交缴](?:{_INSURANCE})?)的)"
    "(?:有|是|占|就|才|只|一共|共|总共|拢共|也就)*"
)
_NUMBER = (
    "(?:[0-9]{1,3}|[二三四五六七八九]?十[一二三四五六七八九]?"
    "|[一二三四五六七八九]百(?:[零一二三四五六七八九十]{1,3})?)"
)
_LISTED = re.compile(
    "(?<=[户力生民工机县市省内外地的保有是占就才只共])(?<![0-9])"
    f"(?P<number>{_NUMBER})(?:整)?(?=[，,。；;、\\s]|$)"
)
FAR = 12
"""Within how many characters before a number its kind stands."""

_OF_A_KIND = re.compile(f"(?:{_KIND})$")


def counting_people(text: str) -> str:
    """The text with 个 behind each bare number right behind a kind of people."""
    return _LISTED.sub(_as_people, text)


def _as_people(found: re.Match[str]) -> str:
    of_a_kind = _OF_A_KIND.search(found.string, max(0, found.start() - FAR), found.start())
    return f"{found['number']}个" if of_a_kind else found[0]
