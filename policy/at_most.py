"""What a sum comes to where each of several people is paid the most there is."""

from eligibility.amounts import Part
from eligibility.rules import Known
from policy import wording


def the_most_of_each(part: Part, known: Known) -> str:
    """How such a sum was worked out: 每人最多500元×20人; "" where it was not."""
    grant, heads = part.grant, known.get(part.grant.per) if part.grant.per else None
    each = grant.cap_fen if (grant.cap_per, grant.cap_every) == (grant.per, "") else None
    if not each or not isinstance(heads, int) or part.amount.to_fen:
        return ""
    whole = part.amount.fen == each * heads and heads > 1
    return f"每人最多{wording.yuan(each)}×{heads}人" if whole else ""
