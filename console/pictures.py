"""Codes that telephones read, drawn here and nowhere else: some of them say secrets."""

import io

import segno
from werkzeug.wrappers import Response

SCALE, BORDER = 5, 4
"""Dots of a module, and modules of white around the picture, as readers want it."""


def code_picture(content: str) -> Response:
    """A text as a QR code, in SVG."""
    drawn = io.BytesIO()
    code = segno.make(content, error="m", micro=False)
    code.save(drawn, kind="svg", scale=SCALE, border=BORDER, light="#fff")
    return Response(drawn.getvalue(), mimetype="image/svg+xml")
