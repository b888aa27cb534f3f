"""How the platform says no: an errcode and a sentence in a JSON body, with HTTP status 200."""

from bot.simulated.rules import WORDS


class Refused(Exception):
    """A call is refused with one of WeChat's codes."""

    def __init__(self, code: int, words: str = "") -> None:
        self.code = code
        self.words = words or _WORDS.get(code, "error")
        super().__init__(code)


_WORDS = {
    **WORDS,
    -1: "system error",
    40001: "invalid credential, access_token is invalid or not latest",
    40007: "invalid media_id",
    40013: "invalid appid",
    40029: "invalid code",
    40033: "invalid charset",
    40037: "invalid template_id",
    40125: "invalid appsecret",
    40129: "invalid scene",
    40163: "code been used",
    42001: "access_token expired",
    43004: "require subscribe",
    43101: "user refuse to accept the msg",
    43104: "appid not match openid",
    45009: "reach max api daily quota limit",
    45011: "api minute-quota reach limit",
    47003: "argument invalid",
    44002: "empty post data",
    61010: "code is expired",
    87014: "risky content",
}
