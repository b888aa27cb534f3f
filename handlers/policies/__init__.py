"""Questions about policies, and what is said beside an answer."""
