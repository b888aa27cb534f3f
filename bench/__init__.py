"""Measurements, run by hand: how right the answers are, and what a turn costs."""
