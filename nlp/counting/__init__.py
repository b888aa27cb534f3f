"""Whom a sentence counts: how many, of which kind, who of them counts."""
