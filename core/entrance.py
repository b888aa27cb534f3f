"""Answers given in front of Flask, where what it does for every request costs more than they do."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import cast
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

from flask import Blueprint, Flask
from flask.sansio.blueprints import BlueprintSetupState
from werkzeug import Request

from core.http import manners

FAULT = "wengang.fault"
"""Where the environment of a request holds what went wrong in front, if anything did."""


@dataclass(frozen=True, slots=True)
class Answered:
    """The body of an answer, its content type, and further headers."""

    body: bytes
    kind: str
    headers: Sequence[tuple[str, str]] = ()


Answering = Callable[[Request], Answered | None]
"""Answers a request, or leaves it to the view behind."""


class Entrance:
    """The WSGI function that answers what is posted to an address; all else goes to the one behind.

    So does what is refused or goes wrong: the view behind says it as all of it is said.
    """

    def __init__(self, address: str, answering: Answering, behind: WSGIApplication) -> None:
        self._address = address
        self._answering = answering
        self._behind = behind

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """The body of the answer, as WSGI has it."""
        if environ["REQUEST_METHOD"] != "POST" or environ.get("PATH_INFO") != self._address:
            return self._behind(environ, start_response)
        try:
            answered = self._answering(Request(environ))
        except Exception as error:  # noqa: BLE001 - raised again in the view behind
            environ[FAULT] = error
            answered = None
        if answered is None:
            return self._behind(environ, start_response)
        told = [("Content-Type", answered.kind), ("Content-Length", str(len(answered.body)))]
        start_response("200 OK", [*told, *answered.headers, *manners()])
        return [answered.body]


def answer_in_front(blueprint: Blueprint, address: str, answering: Answering) -> None:
    """Have what is posted to an address answered before Flask sees it.

    What is left to the view behind may hold a FAULT, which it raises.
    """

    @blueprint.record_once
    def stand_in_front(state: BlueprintSetupState) -> None:
        app = cast(Flask, state.app)
        entrance = Entrance(address, answering, app.wsgi_app)
        app.wsgi_app = entrance  # type: ignore[method-assign]
