"""What staff are shown of the numbers and names by which somebody could be known."""

from core.masking import KEPT_HEAD, KEPT_TAIL
from core.masking import masked as masked
from core.masking import masked_but_offices as masked_but_offices


def masked_openid(openid: str) -> str:
    """An openid by which staff can tell two apart, and nobody can find the person."""
    return f"{openid[:3]}…{openid[-4:]}" if len(openid) > KEPT_HEAD + KEPT_TAIL else openid
