"""Who took on one of a kind, told without a number: 请了个搬迁户 are one."""

import re

_PEOPLE = "的|户|人(?![力事])|工(?![作程具地资])|生(?![意产])|员|兵|青年|徒弟|学徒|娃"
_ONE = re.compile(
    "(?P<verb>(?:招|请|雇|聘|收|吸纳|吸收|安置|录用?|新招|新雇)(?:用)?[了到来进])[个位名]"
    f"(?=[^，,。；;\\s0-9一二两三四五六七八九十百几来多把假空会]{{1,8}}?(?:{_PEOPLE}))"
)


def one_hired(text: str) -> str:
    """The text with the number of one who was taken on, where only the word for one tells it."""
    return _ONE.sub(lambda found: f"{found['verb']}1个", text)
