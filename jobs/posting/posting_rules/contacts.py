"""Ways to get in touch that are put into the text, however they are disguised.

Who applies does so here: so that there is an outcome, and nobody's telephone is given to strangers.
"""

import re
from collections.abc import Iterator

from jobs.posting.posting_rules.findings import Finding
from jobs.posting.posting_rules.grounds import Scene
from jobs.posting.posting_rules.passages import Reading
from jobs.posting.posting_rules.telephones import DIGIT, telephones
from nlp.phrases import by_sound

LAW = "应聘和联系都在这里进行，正文里不留联系方式，免得求职者被骗、您也收不到投递"
REMEDY = "请删去，求职者投递后您会看到他们的电话"
LETTER_LAW = "写给应聘者的话由我们代发，不能写别的联系方式，免得求职者被骗"
LETTER_REMEDY = "请删去；可以写单位登记的电话，或由您打给应聘者"

_ENDS = "com|cn|net|top|vip|cc|org|xyz|shop|site|club|app|link|info|me|co|ltd|tech|wang|pro|io|work"
_ADDRESSES = re.compile(
    rf"""(?x)
      https?:/{{0,2}} | www[.。点]
    | (?<![a-z0-9-])(?!(?:asp|ado|vb)\.net)[a-z0-9-]+(?:\.|。|点|dot)(?:{_ENDS})(?![a-z])
    | [a-z0-9._+-]+(?:@|艾特|\[at\]|\(at\)|\#at\#)[a-z0-9-]+(?:\.|。|点|dot)[a-z]{{2,}}
    | [a-z0-9._]{{3,}}@[a-z0-9]{{2,}} | [0-9]{{5,11}}@ | qq邮箱|电子邮箱[:：是]|邮箱[:：]
    | (?:qq|扣扣|扣号|企鹅号?|q号|秋秋|q群|群号|\bq)[号群]{{0,2}}[:：是为]?{DIGIT}{{5,12}}
    | (?:扣扣|企鹅)号?[:：]
    | (?<![人客羊牛猪种])群[号聊]?[:：是为]?{DIGIT}{{5,12}}(?![0-9人名个万头只])
    """
)
_ACCOUNT = r"(?=[a-z_.-]*[0-9]|[a-z])[a-z0-9][a-z0-9_.-]{4,19}"
_APPS = re.compile(
    rf"""(?x)
      (?:抖音|快手|小红书|微博|陌陌|探探|钉钉|贴吧|b站|telegram|电报|tg|whatsapp|skype)
      (?: (?:[号账帐]号?|id)[:：是为]?{_ACCOUNT} | [:：]{_ACCOUNT}
        | (?=[a-z_.-]+[0-9]|[0-9]+[a-z_.-]){_ACCOUNT} )
      (?![0-9]*[粉万个人])
    """
)
_WECHAT_ID = r"[a-z0-9][a-z0-9_-]{4,19}"
_WECHAT = re.compile(
    rf"""(?x)
      (?:微信|weixin|wechat|(?<![a-z])(?:vx|wx|v)|微)[:：号是为同]{{1,3}}{_WECHAT_ID}
    | (?:微信|weixin|wechat|(?<![a-z])(?:vx|wx|v)|微)(?=[a-z_-]*[0-9]){_WECHAT_ID}
    | (?:微信|weixin|wechat|vx|wx)(?:[:：]|同号|联系(?![您你])|咨询|报名|私聊|私信|详聊|沟通)
    | (?:加|➕|\+|十|添加|扫|搜|私)(?:我|个|老板|人事|hr|店长|主管|客服)?的?
        (?:微信|weixin|wechat|(?:vx|wx|v|微|薇)(?![a-z\u3400-\u9fff])|v信|微❤)
        (?:[号:：是为]{{0,2}}{_WECHAT_ID})?
    | (?<![a-z])v[信x芯新心](?![a-z]) | 威信(?=[号:：联加]) | [薇徽维溦]信 | 微❤ | 卫❤
    | 电话[:：]|手机号?[:：]|联系方式[:：]|打我电话
    """
)
_BY_SOUND = re.compile(f"(?:加|添加|联系)我?的?({'.' * 2})")
_SOUND = by_sound("微信")


class ContactRule:
    """Finds telephones, chat names, addresses of mail and of the web."""

    def __init__(self, in_letters: bool = False) -> None:
        self._told = (LETTER_LAW, LETTER_REMEDY) if in_letters else (LAW, REMEDY)

    def find(self, reading: Reading, scene: Scene) -> Iterator[Finding]:
        """What is found in a reading of one of the posting's fields."""
        for start, end in (*telephones(reading.plain), *_names(reading.plain)):
            passage = reading.passage(start, end)
            yield Finding("contact", "refused", scene.field, passage, *self._told)


def _names(plain: str) -> Iterator[tuple[int, int]]:
    """Names in chats, and addresses."""
    for pattern in (_ADDRESSES, _APPS, _WECHAT):
        yield from (match.span() for match in pattern.finditer(plain))
    for match in _BY_SOUND.finditer(plain):
        # 加卫星, 加威信: who types by sound means the same.
        if by_sound(match[1]) == _SOUND and match[1] != "微信":
            yield match.span()
