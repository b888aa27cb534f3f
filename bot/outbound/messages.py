"""The bodies of the messages we send, checked before WeChat would refuse them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.messages import Article
from bot.outbound.results import Failed
from bot.render import MAX_BYTES, legal

Body = dict[str, Any]

MENU_CHOICES = 20
ONCE_TITLE, ONCE_TEXT = 15, 200
ONCE_SCENES = range(10001)


@dataclass(frozen=True, slots=True)
class Card:
    """A card that opens a page of the mini-program; the picture is an upload."""

    title: str
    page: str
    thumb_media_id: str


def text(openid: str, words: str) -> Body | Failed:
    """A text of a customer-service message, which WeChat shows up to MAX_BYTES."""
    said = legal(words)
    if not said.strip():
        return _unfit("文字是空的")
    size = len(said.encode())
    if size > MAX_BYTES:
        return _unfit(f"文字有 {size} 字节，最多 {MAX_BYTES} 字节（约 680 个汉字）")
    return _custom(openid, "text", {"content": said})


def news(openid: str, article: Article) -> Body | Failed:
    """One article with a picture and a link; WeChat takes no second."""
    if not article.title or not article.url:
        return _unfit("图文要有标题和网址")
    item = {
        "title": legal(article.title),
        "description": legal(article.description),
        "url": article.url,
        "picurl": article.picture,
    }
    return _custom(openid, "news", {"articles": [item]})


def card(openid: str, app_id: str, shown: Card) -> Body | Failed:
    """A card of the mini-program."""
    if not (shown.title and shown.page and shown.thumb_media_id):
        return _unfit("小程序卡片要有标题、页面和封面素材")
    fields = {
        "title": legal(shown.title),
        "appid": app_id,
        "pagepath": shown.page,
        "thumb_media_id": shown.thumb_media_id,
    }
    return _custom(openid, "miniprogrampage", fields)


def menu(openid: str, head: str, choices: Mapping[str, str], tail: str) -> Body | Failed:
    """Choices to tap, ids with their labels; a tap is pushed as a text with the id."""
    if not 1 <= len(choices) <= MENU_CHOICES:
        return _unfit(f"菜单消息要有 1 至 {MENU_CHOICES} 个选项")
    listed = [{"id": id, "content": legal(label)} for id, label in choices.items()]
    fields = {"head_content": legal(head), "list": listed, "tail_content": legal(tail)}
    return _custom(openid, "msgmenu", fields)


def once(
    openid: str, template_id: str, scene: int, title: str, words: str, url: str
) -> Body | Failed:
    """The one message that a person let us send for a scene."""
    if scene not in ONCE_SCENES:
        return _unfit(f"一次性订阅的场景值（scene）应为 0 至 {ONCE_SCENES[-1]}")
    if not 1 <= len(title) <= ONCE_TITLE:
        return _unfit(f"标题应为 1 至 {ONCE_TITLE} 个字")
    if not 1 <= len(words) <= ONCE_TEXT:
        return _unfit(f"内容应为 1 至 {ONCE_TEXT} 个字")
    return {
        "touser": openid,
        "template_id": template_id,
        "url": url,
        "scene": str(scene),
        "title": legal(title),
        "data": {"content": {"value": legal(words)}},
    }


def _custom(openid: str, kind: str, fields: Body) -> Body:
    return {"touser": openid, "msgtype": kind, kind: fields}


def _unfit(words: str) -> Failed:
    return Failed("bad_payload", None, f"消息没有发出：{words}")
