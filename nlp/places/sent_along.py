"""Who goes along with an office or an agency is sent by it: 跟村里面走的 is 跟村里组织走的."""

import re

_WHO = (
    "(?:(?P<place>[村镇乡县区])(?:[里上头](?:[头面边])?|[支两]?委会?|政府|干部|中介)"
    "|(?P<office>街道|社区|大队|政府|就业局|人社局|社保所|工作队|驻村干部|中介|劳务公司|人力公司))"
)
_IN = "(?:的?(?:[专大客班]?车|大巴|中巴|队伍?|大部队))?(?:一起|一道|一块儿?|统一)?"
_ALONG = re.compile(
    f"(?P<no>没有?|没得|未)?[跟随](?:[着到倒]|的是?)?(?:[我俺咱]们?)?{_WHO}{_IN}"
    "(?=(?:走(?![访近得关动])|出(?:去|门|来|省|县)|外出|去(?=的|了|打工|务工|做工|做活|上班|进厂))"
    "(?!的[^，,。；;]{0,3}(?:人|老[乡表板]|亲戚|户|[那这])))"
)
_WITH = re.compile("[跟随]")


def sent_along(text: str) -> str:
    """The text with those organised by somebody who went along with them; a no stays close to
    it."""
    return _ALONG.sub(_as_organised, text) if _WITH.search(text) else text


def _as_organised(found: re.Match[str]) -> str:
    no, place = "没" if found["no"] else "", found["place"]
    return f"{no}跟{place}里组织" if place else f"{no}{found['office']}组织"
