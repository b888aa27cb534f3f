"""Chinese text: what was written, what it is about, what was asked. No database, no Flask."""
