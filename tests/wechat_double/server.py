"""The platform behind HTTP: WeChat's addresses, and `/double/…` for the test that drives it."""

import json
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from werkzeug import Request, Response
from werkzeug.serving import BaseWSGIServer, WSGIRequestHandler, make_server

from tests.wechat_double.control import Control
from tests.wechat_double.errors import Refused
from tests.wechat_double.faults import Fault
from tests.wechat_double.interfaces import INTERFACES, WITHOUT_TOKEN
from tests.wechat_double.platform import Answer, Asked, File, Platform

PATIENCE = 30.0
"""Seconds after which a call that hangs is let go if nobody ended the faults."""


class Cut(Exception):
    """The connection is to be cut without an answer."""


class Site:
    """The WSGI application."""

    def __init__(self) -> None:
        self.platform = Platform()
        self._control = Control(self.platform)
        self._lock = threading.Lock()

    def __call__(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Any:
        request = Request(environ)
        try:
            response = self._respond(request)
        except Cut:
            # The server's own attempt at an answer goes nowhere.
            environ["werkzeug.socket"].shutdown(socket.SHUT_RDWR)
            response = Response()
        return response(environ, start_response)

    def _respond(self, request: Request) -> Response:
        if request.path.startswith("/double/"):
            with self._lock:
                told = self._control.do(request.path.removeprefix("/double/"), request.get_json())
            return Response(json.dumps(told), mimetype="application/json")
        asked = _read(request)
        with self._lock:
            whose = self.platform.tokens.owner.get(asked.query.get("access_token", ""), "")
            entry = {"path": asked.path, "body": asked.fields, "app_id": whose}
            self.platform.asked.append(entry)
            fault = self.platform.faults.take(asked.path)
        if fault:
            self._delay(fault)
        if fault and fault.kind == "error":
            return _page(fault)
        with self._lock:
            answer = self._answer(asked, fault)
        if fault and fault.kind == "cut_after":
            raise Cut
        return _page(fault) if fault and fault.kind == "error_after" else _written(answer)

    def _delay(self, fault: Fault) -> None:
        if fault.kind == "hang":
            self.platform.faults.over.wait(PATIENCE)
        if fault.kind in ("hang", "cut_before"):
            raise Cut
        time.sleep(fault.seconds)

    def _answer(self, asked: Asked, fault: Fault | None) -> Answer:
        try:
            if asked.path not in INTERFACES:
                raise Refused(40066, "invalid url")
            if b"\\u" in asked.body:
                raise Refused(40033)
            app_id = self._owner(asked)
            self.platform.permit(asked, fault)
            owned = Asked(asked.path, asked.query, asked.body, asked.fields, app_id)
            return INTERFACES[asked.path](self.platform, owned)
        except Refused as error:
            return {"errcode": error.code, "errmsg": f"{error.words} rid: 6735a1b2-0c3d-4e5f"}

    def _owner(self, asked: Asked) -> str:
        if asked.path in WITHOUT_TOKEN:
            return asked.query.get("appid", "")
        return self.platform.tokens.check(asked.query.get("access_token", ""), self.platform.now())


def _read(request: Request) -> Asked:
    body = request.get_data()
    fields = request.get_json(silent=True) if request.is_json else None
    return Asked(request.path, dict(request.args), body, fields if isinstance(fields, dict) else {})


def _page(fault: Fault) -> Response:
    return Response("<html>Bad Gateway</html>", status=fault.code, mimetype="text/html")


def _written(answer: Answer) -> Response:
    if isinstance(answer, File):
        return Response(answer.content, content_type=answer.content_type)
    return Response(json.dumps(answer), mimetype="application/json")


class _Quiet(WSGIRequestHandler):
    protocol_version = "HTTP/1.1"  # WeChat keeps connections open

    def log(self, type: str, message: str, *args: Any) -> None:
        """Nothing: tests read what the double remembers."""


def listen(port: int = 0) -> BaseWSGIServer:
    """The server, listening; the caller serves and closes it."""
    server = make_server("127.0.0.1", port, Site(), threaded=True, request_handler=_Quiet)
    server.daemon_threads = True
    return server


@contextmanager
def running() -> Iterator[str]:
    """Serve in a thread of this process and give the address."""
    server = listen()
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.port}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
