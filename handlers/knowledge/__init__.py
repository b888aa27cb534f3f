"""What staff do to the knowledge, and what came of it: drafts, misses, figures, reports."""
