"""All but some: 除了3个都签了合同 is told as 有3个没签，其余都签了合同."""

import re

_SOME = "(?:[0-9一二两三四五六七八九十百]+(?:个(?!月|小时)人?|[名位户]|人)|[俩仨])"
_DONE = "参保|签|上|交|缴|买|参加?|拿到|拿|领到|取得|考过|考上|通过|过|及格|合格|干?满|做满|到|来"
_ALL_BUT = re.compile(
    f"(?<![免解开删])除(?:了|去|开|掉)?(?:有|那|这)?(?P<some>{_SOME})(?P<who>[^，,。；;\\s]{{0,12}}?)"
    "的?(?:以外|之外|外)?(?:[，,、 ]+(?P<what>[^，,。；;\\s其别剩余另]{2,6}?)|[，,、 ]*)"
    "(?:(?:其[他余它]|别|剩下|余下|另外)的?(?:人|几个)?的?)?(?P<all>都|全部?|均|一律)"
    f"(?=(?:已经?|也|给)?(?P<done>{_DONE})?)"
)
_GOING = ("到", "来")
_LESS = re.compile("[没未不才刚只]")
"""Who is called something only, 7个兼职, has not done what the others have."""


def told_apart(text: str) -> str:
    """The text with those who are left out of all told apart from the rest."""
    return _ALL_BUT.sub(_apart, text) if "除" in text else text


def _apart(found: re.Match[str]) -> str:
    what = found["what"] or ""
    lacking = found["who"] or f"{what}没{found['done'] or '有'}"
    if found["who"] and found["done"] not in (None, *_GOING) and not _LESS.search(lacking):
        lacking = f"{lacking}没{found['done']}"
    return f"有{found['some']}{lacking}，其余{what}{found['all']}"
