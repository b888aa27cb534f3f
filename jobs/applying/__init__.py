"""Applying to postings, and every step until the outcome."""
