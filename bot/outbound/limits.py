"""What WeChat's other interfaces take, told before they are asked."""

import re
from collections.abc import Mapping, Sequence
from typing import Any, Literal

from bot.outbound.results import Failed

MONTH = 30 * 86400
"""Seconds a temporary code may work."""

TEXT = 2500
PEOPLE = 100
SCENE = 64
MINI_SCENE = re.compile(r"[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]{1,32}")

MediaKind = Literal["image", "voice", "video", "thumb"]

# WeChat's pages name two sizes for pictures; the smaller one is always taken.
_MEDIA_BYTES: dict[MediaKind, int] = {
    "image": 2 * 1024 * 1024,
    "voice": 2 * 1024 * 1024,
    "video": 10 * 1024 * 1024,
    "thumb": 64 * 1024,
}
_TOP, _SUB = (3, 16), (5, 60)
"""Buttons of a row, and bytes of a label."""

_BYTES = {"key": 128, "url": 1024}

Button = Mapping[str, Any]


def unfit_media(kind: MediaKind, content: bytes) -> Failed | None:
    """Why WeChat would not keep a file."""
    most = _MEDIA_BYTES[kind]
    if 0 < len(content) <= most:
        return None
    return _unfit(f"素材有 {len(content)} 字节，应为 1 至 {most} 字节")


def unfit_text(text: str) -> Failed | None:
    """Why WeChat would not check a text."""
    return None if 0 < len(text) <= TEXT else _unfit(f"要检查的文字应为 1 至 {TEXT} 个字")


def unfit_people(openids: Sequence[str]) -> Failed | None:
    """Why WeChat would not be asked about so many people."""
    return None if 0 < len(openids) <= PEOPLE else _unfit(f"一次应查询 1 至 {PEOPLE} 个关注者")


def unfit_scene(scene: str, seconds: int | None) -> Failed | None:
    """Why WeChat would not make a code of the official account."""
    if not 1 <= len(scene.encode()) <= SCENE:
        return _unfit(f"二维码的场景值应为 1 至 {SCENE} 个字节")
    if seconds is not None and not 1 <= seconds <= MONTH:
        return _unfit(f"二维码的有效期应为 1 至 {MONTH} 秒（30 天），永久码不写有效期")
    return None


def unfit_page(scene: str, page: str) -> Failed | None:
    """Why WeChat would not make a code of the mini-program."""
    if not MINI_SCENE.fullmatch(scene):
        return _unfit("小程序码的场景值应为 1 至 32 位字母、数字或网址里可用的符号，不含 % 和汉字")
    if not page or page.startswith("/") or "?" in page:
        return _unfit("小程序页面写成 pages/fair/index，开头不带 /，后面不带参数")
    return None


def unfit_menu(buttons: Sequence[Button]) -> Failed | None:
    """Why WeChat would not take a menu."""
    faults = list(_faults(buttons, *_TOP))
    for button in buttons:
        if "sub_button" in button:
            faults += _faults(button["sub_button"], *_SUB)
    return _unfit("；".join(faults)) if faults else None


def _faults(buttons: Sequence[Button], most: int, label_bytes: int) -> list[str]:
    if not 1 <= len(buttons) <= most:
        return [f"这一级菜单有 {len(buttons)} 个按钮，应为 1 至 {most} 个"]
    return [fault for button in buttons for fault in _too_long(button, label_bytes)]


def _too_long(button: Button, label_bytes: int) -> list[str]:
    limits = {"name": label_bytes, **_BYTES}
    name = button.get("name") or "（没有名字）"
    return [
        f"按钮“{name}”的 {part} 有 {size} 字节，应为 1 至 {most} 字节"
        for part, most in limits.items()
        if part in button or part == "name"
        if not 1 <= (size := len(str(button.get(part, "")).encode())) <= most
    ]


def _unfit(words: str) -> Failed:
    return Failed("bad_payload", None, words)
