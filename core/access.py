"""Who may read by API what anybody may ask in the chat: the office decides, nobody floods it."""

import secrets
from collections.abc import Callable
from typing import Any

from flask import Blueprint, Flask, request
from flask.sansio.app import App
from flask_limiter import Limiter
from werkzeug import Request

from core.entrance import Answered, answer_in_front
from core.errors import Unauthorised
from core.intake import body_kept, read_json
from core.pace import Pace
from core.settings import Settings

GUESSES = "10/minute"
"""How often one address may try to sign in."""

LOCAL = ("127.0.0.1", "::1")

Security = list[dict[str, list[str]]]
"""Ways to be let in, as OpenAPI writes them; an empty one is open to everybody."""

OPEN_OR_TOKEN: Security = [{}, {"Bearer": []}, {"Session": []}]
BY_TOKEN: Security = [{"Bearer": []}]
BY_SESSION: Security = [{"Session": []}]


def guards(app: App) -> dict[str, Security]:
    """Who is let in to each guarded blueprint, by its name."""
    noted: dict[str, Security] = app.extensions.setdefault("guards", {})
    return noted


def note_guard(blueprint: Blueprint, security: Security) -> None:
    """Have the app note, when it takes the blueprint, who is let in to it."""
    blueprint.record(lambda state: guards(state.app).update({state.name: security}))


class PublicReads:
    """Guards blueprints of reads: open, or for those with one of the office's tokens, and for who
    is logged in with the mini-program."""

    def __init__(self, app: Flask, settings: Settings) -> None:
        self._open = settings.api_access == "open"
        given = settings.api_tokens.get_secret_value().split(",")
        self._tokens = [token.strip() for token in given if token.strip()]
        self._limiter = Limiter(
            self._who,
            app=app,
            storage_uri=settings.redis_url or "memory://",
            default_limits=[],
            # Redis away is no reason not to answer: each process then counts for itself.
            in_memory_fallback_enabled=bool(settings.redis_url),
            enabled=not settings.development,
            headers_enabled=True,  # Retry-After: phones wait as long as it says
        )
        self._rate = settings.api_rate
        self._pace = Pace(self._limiter, settings.api_rate)
        self._member: Callable[[], str] = lambda: ""

    def admit(self, member: Callable[[], str]) -> None:
        """Let in those that `member` tells apart, too: it names who is logged in, "" for nobody."""
        self._member = member

    def guard(self, blueprint: Blueprint) -> Blueprint:
        """The blueprint, let in by the office's rule and at its pace."""
        blueprint.before_request(self._check)
        note_guard(blueprint, OPEN_OR_TOKEN)
        self._limiter.limit(self._rate)(blueprint)
        return blueprint

    def guard_staff(self, blueprint: Blueprint) -> Blueprint:
        """The blueprint, let in by token alone, whatever the office opens to everyone."""
        blueprint.before_request(self._check_token)
        note_guard(blueprint, BY_TOKEN)
        self._limiter.limit(self._rate)(blueprint)
        return blueprint

    def paced(self, blueprint: Blueprint) -> Blueprint:
        """The blueprint, for everybody, at the office's pace."""
        self._limiter.limit(self._rate)(blueprint)
        return blueprint

    def slowly(self, view: Callable[..., Any]) -> Callable[..., Any]:
        """The view, to which one address may send few forms: passwords are not to be guessed."""
        limit = self._limiter.limit(GUESSES, methods=["POST"], key_func=lambda: _address(request))
        slow: Callable[..., Any] = limit(view)
        return slow

    def limit(self, blueprint: Blueprint, named: Callable[[], str]) -> None:
        """Have a blueprint asked at the office's pace by each caller that `named` tells apart."""
        self._limiter.limit(self._rate, key_func=lambda: named() or _address(request))(blueprint)

    def answer_in_front(
        self, blueprint: Blueprint, address: str, endpoint: str, answer: Callable[[Any], bytes]
    ) -> None:
        """Have JSON posted to an address answered before Flask sees it: by the same rule, at the
        same pace.

        Left to the view behind is who can only be told by it, and who asks too often.
        """

        def answering(asked: Request) -> Answered | None:
            who = self._known(asked)
            plain = who and not asked.query_string and self._pace.allows(who, endpoint)
            body = body_kept(asked) if plain else b""
            if not body:
                return None
            answered = answer(read_json(body))
            paced = self._pace.count(who, endpoint)
            return None if paced is None else Answered(answered, "application/json", paced)

        answer_in_front(blueprint, address, answering)

    def _known(self, asked: Request) -> str:
        """Who asks, if they may and that can be told of the request alone, else ""."""
        if "Authorization" in asked.headers:
            return self._token(asked)
        return _address(asked) if self._open else ""

    def _check_token(self) -> None:
        if not self._token(request):
            raise Unauthorised

    def _check(self) -> None:
        if not (self._open or self._token(request) or self._member()):
            raise Unauthorised

    def _who(self) -> str:
        # What is no token of ours counts for nothing: else each request could bring another.
        return self._token(request) or self._member() or _address(request)

    def _token(self, asked: Request) -> str:
        """The token of a request, "" if it brings none of ours."""
        given = bearer(asked).encode()
        ours = [one for one in self._tokens if secrets.compare_digest(given, one.encode())]
        return ours[0] if ours else ""


def _address(asked: Request) -> str:
    """Where a request comes from, as the proxy before us on this machine says.

    Without it all people behind the proxy would be counted together.
    """
    address = asked.remote_addr or LOCAL[0]
    return asked.access_route[-1] if address in LOCAL and asked.access_route else address


def bearer(asked: Request = request) -> str:
    """The token a request brings, "" if none."""
    kind, _, token = asked.headers.get("Authorization", "").partition(" ")
    return token.strip() if kind.lower() == "bearer" else ""
