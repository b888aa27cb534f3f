"""Manners of every answer over HTTP: a request id, safe headers, one shape of error."""

import random
from collections.abc import Mapping
from typing import Any

import structlog
from apiflask import APIFlask, HTTPError
from flask import Flask, Request, Response, g, jsonify, request
from flask.sessions import SecureCookieSession, SecureCookieSessionInterface
from pydantic import ValidationError
from sqlalchemy.exc import SQLAlchemyError
from werkzeug.http import HTTP_STATUS_CODES

from core.errors import Conflict, DeskError, Forbidden, Invalid, NotFound, Unavailable
from core.faults import faults_of
from core.intake import bound_intake

_REQUEST_ID = "X-Request-Id"
_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Content-Security-Policy": "default-src 'self'; frame-ancestors 'none'",
}
_STATUS_TEXTS = {
    400: "请求有误。",
    401: "请先登录。",
    403: "没有权限。",
    404: "没有这个地址。",
    405: "这个地址不支持这种请求方法。",
    413: "内容太大了。",
    415: "内容格式不支持。",
    422: str(Invalid.__doc__),
    429: "请求太频繁，请稍后再试。",
    500: "系统出了点问题，已经记下，请稍后再试。",
}
_CODES = {
    500: "internal",
    **{error.status: error.code for error in (Conflict, Forbidden, Invalid, NotFound, Unavailable)},
}


def mind_manners(app: APIFlask) -> None:
    """Give the app its request ids, headers and error handlers."""
    bound_intake(app)
    app.session_interface = _Sessions()
    app.before_request(_name_request)
    app.after_request(_add_headers)
    app.register_error_handler(DeskError, _desk_error)
    app.error_processor(_http_error)
    app.register_error_handler(Exception, _unexpected)


class _Sessions(SecureCookieSessionInterface):
    """Flask's own, but a request without the cookie costs nothing: WeChat's never has one."""

    def open_session(self, app: Flask, request: Request) -> SecureCookieSession | None:
        if self.get_cookie_name(app) not in request.cookies:
            return self.session_class()
        return super().open_session(app, request)


def manners() -> list[tuple[str, str]]:
    """The headers of an answer that is given without Flask, its request id among them."""
    return [(_REQUEST_ID, _new_id()), *_HEADERS.items()]


def _new_id() -> str:
    # Nobody need be kept from guessing it; to ask the system for chance costs ten times as much.
    return random.randbytes(6).hex()


def _name_request() -> None:
    g.request_id = _new_id()


def _add_headers(response: Response) -> Response:
    headers = response.headers
    headers.add(_REQUEST_ID, g.get("request_id", ""))
    headers.extend([(name, value) for name, value in _HEADERS.items() if name not in headers])
    return response


def _body(code: str, message: str, fields: Mapping[str, Any] | None = None) -> Response:
    error = {
        "code": code,
        "message": message,
        "fields": dict(fields or {}),
        "request_id": g.get("request_id", ""),
    }
    return jsonify({"error": error})


def _desk_error(error: DeskError) -> tuple[Response, int]:
    return _body(error.code, error.message, error.fields), error.status


def _http_error(error: HTTPError) -> tuple[Response, int, Any]:
    """What Flask and APIFlask refuse, with the headers HTTP wants: Allow, Retry-After…"""
    status = error.status_code
    code = _CODES.get(status) or HTTP_STATUS_CODES[status].lower().replace(" ", "_")
    message = _STATUS_TEXTS.get(status, "请求没有成功。")
    return _body(code, message, _unfit(error)), status, error.headers


def _unfit(error: HTTPError) -> dict[str, Any]:
    """The fields of a request that fit no schema, each with what would be right."""
    cause = error.__cause__
    if isinstance(cause, ValidationError):
        return faults_of(cause)
    if error.status_code != Invalid.status:
        return {}
    return {name: faults for place in error.detail.values() for name, faults in place.items()}


def _unexpected(error: Exception) -> tuple[Response, int]:
    structlog.get_logger("http").exception("unexpected", path=request.path)
    if isinstance(error, SQLAlchemyError):
        return _desk_error(Unavailable())
    return _body(_CODES[500], _STATUS_TEXTS[500]), 500
