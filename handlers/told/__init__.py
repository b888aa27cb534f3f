"""What people tell of themselves in a day, whose it is, and what of it was not understood."""
