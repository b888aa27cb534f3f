"""Rules as data: what facts there are, and what a rule says of them. Imports no other room."""
