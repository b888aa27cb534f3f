"""Which card a question means."""
