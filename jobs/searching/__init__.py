"""Searching the live postings, and how they fit what somebody wants."""
