"""WeChat's content check of what people write in the mini-program, in the desk's words."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

import structlog

from bot.outbound.client import WeChat
from bot.outbound.limits import TEXT
from bot.outbound.results import Checked, Failed, Minded
from people.content import Advice, Author, ContentCheck, NoCheck, NotChecked, Remark, Scene

SCENES: Mapping[Scene, Literal[1, 2, 3, 4]] = {"profile": 1, "message": 2, "posting": 3}
"""WeChat knows profiles, comments and forums: what one writes to another is nearest a comment."""

LABELS: Mapping[int, str] = {
    10001: "广告",
    20001: "时政",
    20002: "色情",
    20003: "辱骂",
    20006: "违法犯罪",
    20008: "欺诈",
    20012: "低俗",
    20013: "版权",
    21000: "其他违规",
}
UNTOLD = "微信没有说是哪一类"
NO_NAME = "写的人没有用小程序登录过，微信不能查"
SUGGESTED: Mapping[str, Advice] = {"risky": "risky", "review": "review"}

log = structlog.get_logger("content_check")


def content_check(wechat: WeChat, app_id: str, played: bool) -> ContentCheck:
    """The check of an office: none without a mini-program, nor where WeChat is only played."""
    return NoCheck() if played or not app_id else WeChatCheck(wechat, app_id)


class WeChatCheck:
    """WeChat's, for who was in the mini-program (`app_id`) within the last two hours."""

    def __init__(self, wechat: WeChat, app_id: str) -> None:
        self._wechat = wechat
        self._app_id = app_id

    def look(self, texts: Mapping[str, str], author: Author, scene: Scene) -> Sequence[Remark]:
        """What WeChat minds; raises NotChecked with why it said nothing."""
        openids = [one.openid for one in author.names if one.app == self._app_id]
        if not openids:
            raise NotChecked(NO_NAME)
        remarks: list[Remark] = []
        for piece in _pieces("\n".join(texts.values())):
            told = self._wechat.check_text(openids[0], piece, SCENES[scene])
            if isinstance(told, Failed):
                log.warning("content_not_checked", reason=told.reason, code=told.code)
                raise NotChecked(told.words)
            remarks += _remarks(told, texts)
            if told.suggest == "risky":
                break
        return remarks


def _pieces(text: str) -> Iterator[str]:
    """A text in pieces WeChat takes; each begins where the one before ended."""
    yield from (text[at : at + TEXT] for at in range(0, len(text), TEXT))


def _remarks(told: Checked, texts: Mapping[str, str]) -> Iterator[Remark]:
    if told.suggest == "pass":
        return
    # What only single parts minded and the whole does not is none of its advice.
    minded = [one for one in told.minded if one.suggest == told.suggest]
    whole = Minded(told.suggest, told.label)
    for one in [one for one in minded if one.keyword] or minded[:1] or [whole]:
        field = next((name for name, text in texts.items() if one.keyword in text), "")
        passage = one.keyword if field else ""
        reason = f"微信认为可能涉及{LABELS[one.label]}" if one.label in LABELS else UNTOLD
        yield Remark(SUGGESTED[one.suggest], field or next(iter(texts)), passage, reason)
