"""What is taken in at all: bounded, and nothing that no database could keep."""

import json
import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

from flask import Flask, abort, request
from flask.json.provider import DefaultJSONProvider
from werkzeug import Request
from werkzeug.routing import IntegerConverter

ID_DIGITS = 18
LARGEST_ID = 10**ID_DIGITS - 1
"""Larger than any key will be, and small enough for the databases."""

LARGEST_BODY = 6 * 1024 * 1024
"""Bytes: no picture and no file that people send up is larger."""


_ODD = re.compile(r"\\u(?:0000|[dD][89a-fA-F])")
_ODD_BYTES = re.compile(_ODD.pattern.encode())


def bound_intake(app: Flask) -> None:
    """Have the app refuse what is too large, too deep, or cannot be kept; before its addresses
    are added."""
    app.config["MAX_CONTENT_LENGTH"] = LARGEST_BODY
    app.url_map.converters["int"] = _Id
    app.json = _Json(app)
    app.before_request(_refuse_nul)


class _Id(IntegerConverter):
    """Numbers in addresses: what no key can be is an address that is not there, by any method."""

    regex = rf"[0-9]{{1,{ID_DIGITS}}}"


class _Json(DefaultJSONProvider):
    """Flask's own, but what it reads can be stored: PostgreSQL keeps no NUL, UTF-8 no half of a
    character."""

    def loads(self, s: str | bytes, **kwargs: Any) -> Any:
        """The value of a JSON text as `read_json` reads it."""
        return read_json(s, **kwargs)


def read_json(s: str | bytes, **kwargs: Any) -> Any:
    """The value of a JSON text, {} for none at all; raises ValueError."""
    # Who has nothing to say leaves the body out: a phone closes a posting without a reason.
    if not s:
        return {}
    try:
        value = json.loads(s, **kwargs)
        if _doubtful(s):
            for text in _texts(value):
                _must_be_storable(text)
    except RecursionError:
        raise ValueError("too deep") from None
    return value


def body_kept(asked: Request) -> bytes:
    """The body of a request, to be read again by whoever takes it next; nothing where that is
    left to them: it is too large, or does not say how large it is."""
    length = asked.content_length or 0
    if length > LARGEST_BODY:
        return b""
    body: bytes = asked.environ["wsgi.input"].read(length)
    asked.environ["wsgi.input"] = BytesIO(body)
    return body


def _doubtful(s: str | bytes) -> bool:
    """Whether a JSON text may write what cannot be stored: a NUL, or halves of characters."""
    return bool(_ODD_BYTES.search(s) if isinstance(s, bytes) else _ODD.search(s))


def _must_be_storable(text: str) -> None:
    text.encode()  # UnicodeEncodeError is a ValueError
    if "\0" in text:
        raise ValueError("NUL")


def _texts(value: Any) -> Iterator[str]:
    """All texts of a JSON value, the names of its parts included."""
    match value:
        case str():
            yield value
        case dict():
            yield from value
            for part in value.values():
                yield from _texts(part)
        case list():
            for part in value:
                yield from _texts(part)


def _refuse_nul() -> None:
    if "\0" in request.path or b"%00" in request.query_string:
        abort(400)
