"""Files that come and go by API: xlsx, bounded."""

import io

from flask import Response, request, send_file

from core.errors import TooLarge
from jobs.fairs.forms.reading import LARGEST

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

ENVELOPE = 64 * 1024
"""Bytes that a form has around its file."""


def bound_file() -> None:
    """Refuse what is too large before it is read."""
    request.max_content_length = LARGEST + ENVELOPE
    if (request.content_length or 0) > LARGEST + ENVELOPE:
        raise TooLarge(f"文件最大 {LARGEST >> 20} MB，请去掉图片。")


def sent(content: bytes, name: str) -> Response:
    """A form as a file to keep."""
    return send_file(io.BytesIO(content), XLSX, as_attachment=True, download_name=name)
