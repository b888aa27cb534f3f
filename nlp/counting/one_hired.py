"""One of a kind told without a number: 请了个搬迁户 is one, and 考起个技师 one certificate."""

import re

_PEOPLE = "的|户|人(?![力事])|工(?![作程具地资])|生(?![意产])|员|兵|青年|徒弟|学徒|娃"
_ONE = re.compile(
    "(?P<verb>(?:招|请|雇|聘|收|吸纳|吸收|安置|录用?|新招|新雇)(?:用)?[了到来进])[个位名]"
    f"(?=[^，,。；;\\s0-9一二两三四五六七八九十百几来多把假空会]{{1,8}}?(?:{_PEOPLE}))"
)
_ONE_CAME = re.compile(
    "(?P<verb>(?:来|添|找|招|请|雇|聘|收)[了到来])[个位名]"
    "(?=[^，,。；;\\s0-9一二两三四五六七八九十百几来多假把空会没未]{0,4}?(?:厨[子师]|师[傅父]|服务员|阿姨|大[姐哥嫂叔]"
    "|小伙|姑娘|后生|保[安洁]|会计|司机|帮[工厨]|学徒|徒弟|工人|员工|新人|伙计|[学毕]业?生))"
)
"""One who came is told by what they do: 来了个检查的 is nobody who works there."""
_ONE_LACKS = re.compile(
    "(?<=有)个(?=(?:小)?(?:娃儿?|人|小伙子?|后生|姑娘|丫头|女子|女的|男的|学生|大学生|工人|员工|伙计|师傅)"
    "[^，,。；;\\s]{0,8}?[没未])"
)
_HIRED_AWAY = re.compile("(?P<verb>[招雇聘录要收])(?:走|去|过去)(?=了|[，,。；; ]|签|$)")
"""Who was 招走 by a firm has gone to it, and left nobody."""
_US = re.compile("(?P<us>[我俺咱]们[0-9一二两三四五六七八九十]+个)人?(?![月年])")
_HIRED_US = re.compile(
    "(?:[招雇聘录收要]用?[了走去]*|录取了?)[我俺咱]们|把[我俺咱]们[^，,。；;\\s没未]{0,4}[招雇聘录收]"
    "|[叫被让给][^，,。；;\\s我俺咱没未]{1,8}[招雇聘录]用?[走去了]"
)
"""我们五个都登记失业大半年了，一家大厂招了我们: they are the five."""
_LACKED = "[^，,。；;\\s]*[没未](?![算说报记写])"
_ONE_MORE = re.compile(
    "(?P<and>(?:还|另外?|又|外加|再就是|除此之外)+有)(?:个|一)(?=(?:是)?(?:去|到|在|上|往|送)(?!年)[^，,。；;\\s]{1,8}的(?:[，,。；;？?\\s]|$))"
)
_GOT_ONE = re.compile(
    "(?P<verb>(?:[考拿评][到起倒上下过出了]+|[考取]取得?了?|取得了?"
    f"|(?:还|另外?|又|外加)+[有加]?(?!{_LACKED})))[个本张]"
    "(?=(?:[一-龥]{0,4}?)(?:技师|[初中高]级))"
)


def one_certified(text: str) -> str:
    """The text with the number of one certificate that somebody got, where only the word for one
    tells it: 考起个技师."""
    return _GOT_ONE.sub(lambda found: f"{found['verb']}1个", text)


def one_hired(text: str) -> str:
    """The text with the number of one who was taken on, or lacks something, where only the word for
    one tells it."""
    if "们" in text and _HIRED_US.search(text):
        text = _US.sub(r"\g<us>人被录用了，", text, count=1)
    if "走" in text or "去" in text:
        text = _HIRED_AWAY.sub("录用了", text).replace("录用了了", "录用了")
    if "有个" in text or "有一" in text:
        text = _ONE_MORE.sub(r"\g<and>1个", text)
    for one in (_ONE, _ONE_CAME):
        text = one.sub(lambda found: f"{found['verb']}1个", text)
    return _ONE_LACKS.sub("1个", text)
