"""The yardstick: Flask and wechatpy, checking the signature and saying the words back.

Nothing is stored and nothing is looked up. In safe mode it also opens and seals the envelope,
as wechatpy's own examples do. Served like the desk (see `echo_gunicorn.py`).
"""

import os

from flask import Flask, Response, abort, request
from wechatpy import create_reply, parse_message
from wechatpy.crypto import WeChatCrypto
from wechatpy.exceptions import InvalidSignatureException
from wechatpy.utils import check_signature

TOKEN = os.environ["WECHAT_TOKEN"]
SAFE = os.environ.get("WECHAT_MODE") == "safe"

app = Flask("echo")
if SAFE:
    crypto = WeChatCrypto(TOKEN, os.environ["WECHAT_ENCODING_AES_KEY"], os.environ["WECHAT_APP_ID"])


@app.get("/healthz")
def alive() -> str:
    """Whether the server is up."""
    return "ok"


@app.post("/wechat")
def say_back() -> Response:
    """The words of the message as the reply to it."""
    arguments, body = request.args, request.get_data(as_text=True)
    timestamp, nonce = arguments.get("timestamp", ""), arguments.get("nonce", "")
    try:
        if SAFE:
            signature = arguments.get("msg_signature", "")
            message = parse_message(crypto.decrypt_message(body, signature, timestamp, nonce))
        else:
            check_signature(TOKEN, arguments.get("signature", ""), timestamp, nonce)
            message = parse_message(body)
    except InvalidSignatureException:
        abort(403)
    reply = create_reply(message.content, message).render()
    if SAFE:
        reply = crypto.encrypt_message(reply, nonce, timestamp)
    return Response(reply, mimetype="text/xml")
