"""The six digits of an authenticator app, a second proof for who wants or needs one."""

import base64
import hashlib
from datetime import datetime

import pyotp
from cryptography.fernet import Fernet, InvalidToken
from pydantic import SecretStr

from core.errors import Invalid

PERIOD = 30
"""Seconds that a code is shown."""

ISSUER = "稳岗"
_PURPOSE = b"one-time codes of staff: "


class Vault:
    """Keeps the secrets of one-time codes sealed with the office's key."""

    def __init__(self, secret: SecretStr) -> None:
        key = hashlib.sha256(_PURPOSE + secret.get_secret_value().encode()).digest()
        self._fernet = Fernet(base64.urlsafe_b64encode(key))

    def seal(self, secret: str) -> str:
        """What is stored of a secret."""
        return self._fernet.encrypt(secret.encode()).decode()

    def open(self, sealed: str) -> str:
        """The secret; raises Invalid if it was sealed with another key."""
        try:
            return self._fernet.decrypt(sealed.encode()).decode()
        except InvalidToken:
            raise Invalid("办公室的密钥换过，验证码失效了，请管理员重置。") from None


def new_secret() -> str:
    """A secret for an authenticator app."""
    return pyotp.random_base32()


def address(secret: str, name: str) -> str:
    """What the app reads from a picture or is given by hand."""
    return pyotp.TOTP(secret).provisioning_uri(name=name, issuer_name=ISSUER)


def step_of(secret: str, code: str, used: int, moment: datetime) -> int | None:
    """The half minute whose code this is, of those around now that no code was taken of yet; None
    if it is none of them. Clocks of phones may be half a minute off."""
    now = int(moment.timestamp()) // PERIOD
    around = (now, now - 1, now + 1)
    maker = pyotp.TOTP(secret)
    given = code.strip().replace(" ", "")
    found = (
        step
        for step in around
        if step > used and pyotp.utils.strings_equal(given, maker.generate_otp(step))
    )
    return next(found, None)
