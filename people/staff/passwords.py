"""Passwords of staff: what is one, and how it is kept."""

from typing import NewType

from argon2 import PasswordHasher
from argon2.exceptions import VerificationError

from core.errors import Invalid

SHORTEST, LONGEST = 10, 128
EASY = ("1234567890", "0123456789", "qwertyuiop", "password", "admin")

HASHER = PasswordHasher()


PasswordHash = NewType("PasswordHash", str)
"""What is stored of a password. It takes a tenth of a second to make, on purpose: it is made before
the transaction that stores it, in which all others who write would wait for it."""


def hashed(password: str) -> PasswordHash:
    """What is stored of a password."""
    return PasswordHash(HASHER.hash(password))


def chosen(password: str, name: str) -> PasswordHash:
    """What is stored of a password of who signs in by a name; raises Invalid if it is easy."""
    return hashed(checked(password, name))


NOBODYS = hashed("")
"""Tried for who is not known, so that a wrong name takes as long as a wrong password."""


def fits(password_hash: str, password: str) -> bool:
    """Whether a password is the one stored."""
    try:
        return HASHER.verify(password_hash, password)
    except VerificationError:
        return False


def checked(password: str, name: str) -> str:
    """The password, if it is hard enough to guess; raises Invalid."""
    if not SHORTEST <= len(password) <= LONGEST:
        raise _refused(f"密码要 {SHORTEST} 至 {LONGEST} 个字符")
    if len(set(password)) < SHORTEST // 2:
        raise _refused("密码里不同的字符太少")
    if any(one in password.lower() for one in (*EASY, name.lower())):
        raise _refused("密码太容易猜，别用登录名、连续数字或常见词")
    return password


def _refused(why: str) -> Invalid:
    return Invalid(f"{why}。", {"password": [why]})
