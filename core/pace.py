"""The office's pace, kept in front of Flask together with what Flask-Limiter counts behind it."""

import time

from flask_limiter import Limiter
from limits import parse_many

Headers = list[tuple[str, str]]


class Pace:
    """Counts who is answered in front of Flask as the limiter counts who is answered behind."""

    def __init__(self, limiter: Limiter, rate: str) -> None:
        self._limiter = limiter
        self._limits = sorted(parse_many(rate))

    def allows(self, who: str, endpoint: str) -> bool:
        """Whether somebody may ask once more; nothing is counted."""
        if not self._limiter.enabled:
            return True
        counter = self._limiter.limiter
        return all(counter.test(one, who, endpoint) for one in self._limits)

    def count(self, who: str, endpoint: str) -> Headers | None:
        """Count an answer, and what its headers say of the pace; None if it is one too many."""
        if not self._limiter.enabled:
            return []
        counter, first = self._limiter.limiter, self._limits[0]
        counted = [counter.hit(one, who, endpoint) for one in self._limits]
        if not all(counted):
            return None
        window = counter.get_window_stats(first, who, endpoint)
        # A second later than the window ends, as Flask-Limiter says it.
        reset_at = int(window.reset_time + 1)
        return [
            ("X-RateLimit-Limit", str(first.amount)),
            ("X-RateLimit-Remaining", str(window.remaining)),
            ("X-RateLimit-Reset", str(reset_at)),
            ("Retry-After", str(int(reset_at - time.time()))),
        ]
