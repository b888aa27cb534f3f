"""What can go wrong on purpose: each class carries a code, a status and a sentence to show."""

from collections.abc import Mapping


class DeskError(Exception):
    """办理时出了点问题，请稍后再试。"""

    code = "error"
    status = 500

    def __init__(self, message: str = "", fields: Mapping[str, list[str]] | None = None) -> None:
        self.message = message or str(type(self).__doc__)
        self.fields = dict(fields or {})
        super().__init__(self.message)


class Invalid(DeskError):
    """提交的内容有误，请检查后再试。"""

    code, status = "invalid", 422


class Unauthorised(DeskError):
    """请先登录，或带上办公室发给的令牌。"""

    code, status = "unauthorized", 401


class NotFound(DeskError):
    """没有找到。"""

    code, status = "not_found", 404


class Conflict(DeskError):
    """内容已经变化，请刷新后再试。"""

    code, status = "conflict", 409


class Forbidden(DeskError):
    """没有权限。"""

    code, status = "forbidden", 403


class Unavailable(DeskError):
    """系统正忙，请稍后再试。"""

    code, status = "unavailable", 503


class SwitchedOff(Unavailable):
    """这里的自动答复停用了，请稍后再来，或拨打 12333。"""

    code = "switched_off"


class TooLarge(DeskError):
    """内容太大了。"""

    code, status = "request_entity_too_large", 413
