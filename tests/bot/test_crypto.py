"""Signatures and envelopes: the same bits as WeChat's, and nothing else is accepted."""

import base64
import hmac
import struct
from collections.abc import Callable
from typing import Any

import pytest
from wechatpy.crypto.cryptography import WeChatCipher
from wechatpy.crypto.pkcs7 import PKCS7Encoder

from bot.crypto import BadEnvelope, BadSignature, Envelope, KeyRing, check_signature, sign
from tests.bot.doors import APP_ID, FOREIGN_KEY, KEY, PREVIOUS_KEY
from tests.bot.vectors import vectors

Vector = dict[str, Any]

OURS = Envelope(KEY, APP_ID)
PREVIOUS = Envelope(PREVIOUS_KEY, APP_ID)
HELLO = "<xml>你好，师傅 👷</xml>"
PREFIX = b"0123456789abcdef"


def owner(vector: Vector) -> Envelope:
    return Envelope(vector["encodingAESKey"], vector["appid"])


def encrypted(plain: bytes, key: str = KEY) -> str:
    """Bytes as the cipher leaves them, whatever they mean once opened."""
    cipher = WeChatCipher(base64.b64decode(key + "="))
    return base64.b64encode(cipher.encrypt(plain)).decode()


def padded(body: bytes, length: int, app_id: str = APP_ID) -> bytes:
    """An envelope's plain text with any length field at all."""
    return PKCS7Encoder.encode(PREFIX + struct.pack(">I", length) + body + app_id.encode())


@pytest.mark.parametrize("vector", vectors("url_signature"))
def test_a_signature_is_the_one_wechat_makes(vector: Vector) -> None:
    parts = vector["token"], vector["timestamp"], vector["nonce"]
    assert sign(*parts) == vector["signature"]
    check_signature(vector["signature"], *parts)


@pytest.mark.parametrize("vector", vectors("decrypt"))
def test_what_wechat_sealed_is_opened(vector: Vector) -> None:
    assert owner(vector).open(vector["ciphertext"]) == vector["plaintext"]


@pytest.mark.parametrize("vector", vectors("decrypt", "random16"))
def test_what_wechat_sealed_is_sealed_again_to_the_bit(vector: Vector) -> None:
    sealed = owner(vector).seal(vector["plaintext"], vector["random16"].encode())
    assert sealed == vector["ciphertext"]


@pytest.mark.parametrize("vector", vectors("encrypt_fixed_random"))
def test_a_reply_is_sealed_to_the_bit(vector: Vector) -> None:
    sealed = owner(vector).seal(vector["plaintext"], vector["random16"].encode())
    assert sealed == vector["ciphertext"]
    assert owner(vector).open(sealed) == vector["plaintext"]


@pytest.mark.parametrize(
    "vector",
    vectors("decrypt", "msg_signature") + vectors("encrypt_fixed_random", "msg_signature"),
)
def test_the_encrypted_part_is_signed_as_wechat_signs_it(vector: Vector) -> None:
    parts = (vector[name] for name in ("token", "timestamp", "nonce", "ciphertext"))
    assert sign(*parts) == vector["msg_signature"]


NOT_QUITE: dict[str, Callable[[str], str]] = {
    "empty": lambda signature: "",
    "short": lambda signature: signature[:-1],
    "long": lambda signature: signature + "0",
    "upper case": lambda signature: signature.upper(),
    "accented": lambda signature: signature.replace(signature[0], "é"),
    "Chinese": lambda signature: "签名" * 20,
    "zeros": lambda signature: "\x00" * 40,
}


@pytest.mark.parametrize("bent", NOT_QUITE.values(), ids=NOT_QUITE)
def test_a_signature_that_is_not_quite_ours_is_refused(bent: Callable[[str], str]) -> None:
    signature = sign("token", "1", "a")
    assert signature != signature.upper()
    with pytest.raises(BadSignature):
        check_signature(bent(signature), "token", "1", "a")


def test_comparing_takes_the_same_time_wherever_the_difference_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    compared = []

    def compare(ours: bytes, theirs: bytes) -> bool:
        compared.append((ours, theirs))
        return ours == theirs

    monkeypatch.setattr(hmac, "compare_digest", compare)
    with pytest.raises(BadSignature):
        check_signature("0" * 40, "token", "1", "a")
    assert compared == [(sign("token", "1", "a").encode(), b"0" * 40)]
    OURS.open(OURS.seal(HELLO))
    assert compared[1:] == [(APP_ID.encode(), APP_ID.encode())]


def test_the_same_words_are_never_sealed_the_same_way_twice() -> None:
    assert len({OURS.seal(HELLO) for _ in range(20)}) == 20
    assert OURS.open(OURS.seal(HELLO)) == HELLO


SEALED_BADLY = {
    "empty": "",
    "only padding": "=",
    "Chinese": "不是密文",
    "accented": "é",
    "half a character": "\ud800",
    "one character": "a",
    "not base64": "AAAA" * 3 + "!",
    "a space before": " " + OURS.seal(HELLO),
    "without its end": OURS.seal(HELLO)[:-24],
    "without its last blocks": OURS.seal(HELLO)[:-64],
    "only its beginning": OURS.seal(HELLO)[:24],
    "not whole blocks": base64.b64encode(bytes(31)).decode(),
    "one block of nothing": base64.b64encode(bytes(32)).decode(),
    "huge": base64.b64encode(bytes(range(256)) * 700).decode(),
    "another key": Envelope(FOREIGN_KEY, APP_ID).seal(HELLO),
    "another account": Envelope(KEY, "wx0000000000000001").seal(HELLO),
    "no account": Envelope(KEY, "").seal(HELLO),
    "longer account": Envelope(KEY, APP_ID + "0").seal(HELLO),
    "length beyond the text": encrypted(padded(b"hello", 6)),
    "length into the text": encrypted(padded(b"hello", 4)),
    "length zero": encrypted(padded(b"hello", 0)),
    "length without end": encrypted(padded(b"hello", 2**32 - 1)),
    "not UTF-8": encrypted(padded(b"\xff\xfe\xff", 3)),
    "too short for a length": encrypted(PKCS7Encoder.encode(PREFIX + b"\x00\x00")),
    "padding of zero": encrypted(bytes(64)),
    "padding longer than a block": encrypted(padded(b"hello", 5)[:-1] + b"\xff"),
    "padding of two blocks": encrypted(padded(b"hello", 5)[:43] + bytes([53]) * 53),
    "padding uneven": encrypted(padded(b"hello", 5)[:-2] + b"\x00" + padded(b"hello", 5)[-1:]),
}


@pytest.mark.parametrize("sealed", SEALED_BADLY.values(), ids=SEALED_BADLY)
def test_what_cannot_be_opened_is_refused_and_nothing_else_happens(sealed: str) -> None:
    with pytest.raises(BadEnvelope):
        OURS.open(sealed)


def test_while_the_key_changes_both_open_and_the_one_that_opened_is_told() -> None:
    ring = KeyRing((OURS, PREVIOUS))
    assert ring.open(OURS.seal(HELLO)) == (HELLO, OURS)
    assert ring.open(PREVIOUS.seal(HELLO)) == (HELLO, PREVIOUS)


def test_once_the_key_has_changed_the_previous_one_opens_nothing() -> None:
    with pytest.raises(BadEnvelope):
        KeyRing((OURS,)).open(PREVIOUS.seal(HELLO))
