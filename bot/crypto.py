"""WeChat's signatures and its AES envelope, with the guards wechatpy leaves out.

The cipher and its padding are wechatpy's. Ours are the constant-time comparison, the
random prefix from the system's generator, bounds on what is decrypted, and the
previous key, which WeChat goes on using for a while after a change.
"""

import base64
import hashlib
import hmac
import secrets
import struct
from dataclasses import dataclass

from wechatpy.crypto.cryptography import WeChatCipher
from wechatpy.crypto.pkcs7 import PKCS7Encoder

PREFIX = 16
BLOCK = 32


class BadSignature(Exception):
    """The request is not signed with our token."""


class BadEnvelope(Exception):
    """The encrypted part cannot be opened with our keys, or is meant for another account."""


def sign(*parts: str) -> str:
    """WeChat's signature over the token, timestamp, nonce and, if given, the encrypted part."""
    return hashlib.sha1("".join(sorted(parts)).encode()).hexdigest()


def check_signature(signature: str, *parts: str) -> None:
    """Raise BadSignature unless `signature` is the one over the parts."""
    if not hmac.compare_digest(sign(*parts).encode(), signature.encode()):
        raise BadSignature("签名不符")


@dataclass(frozen=True, slots=True)
class Envelope:
    """Opens and seals what one key protects, for one account (`app_id`)."""

    encoding_aes_key: str
    app_id: str

    def seal(self, text: str, prefix: bytes = b"") -> str:
        """Encrypt a reply; `prefix` is random unless a test fixes its 16 bytes."""
        body = text.encode()
        plain = prefix or secrets.token_hex(PREFIX // 2).encode()
        plain += struct.pack(">I", len(body)) + body + self.app_id.encode()
        sealed: bytes = self._cipher().encrypt(PKCS7Encoder.encode(plain))
        return base64.b64encode(sealed).decode()

    def open(self, sealed: str) -> str:
        """Decrypt a push, or raise BadEnvelope; never trusts a length or an account."""
        try:
            plain = self._decrypt(base64.b64decode(sealed, validate=True))
            (length,) = struct.unpack(">I", plain[PREFIX : PREFIX + 4])
            start = PREFIX + 4
            body, owner = plain[start : start + length], plain[start + length :]
            if not hmac.compare_digest(owner, self.app_id.encode()):
                raise BadEnvelope("密文不是发给本公众号的")
            return body.decode()
        except (ValueError, struct.error) as error:
            raise BadEnvelope("密文无法解开") from error

    def _decrypt(self, raw: bytes) -> bytes:
        plain: bytes = self._cipher().decrypt(raw)
        size = plain[-1] if plain else 0
        if not 1 <= size <= BLOCK or plain[-size:] != bytes([size]) * size:
            raise BadEnvelope("密文无法解开")
        return plain[:-size]

    def _cipher(self) -> WeChatCipher:
        return WeChatCipher(base64.b64decode(self.encoding_aes_key + "="))


@dataclass(frozen=True, slots=True)
class KeyRing:
    """The current key and, while WeChat still uses it, the previous one."""

    envelopes: tuple[Envelope, ...]

    def open(self, sealed: str) -> tuple[str, Envelope]:
        """The text and the envelope that opened it, which is the one to answer with."""
        for envelope in self.envelopes:
            try:
                return envelope.open(sealed), envelope
            except BadEnvelope as error:
                failure = error
        raise failure
